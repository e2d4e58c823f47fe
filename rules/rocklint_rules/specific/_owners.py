"""The owners that a Rock names, one by one."""

from rocklint.plugin import Reading, Rock, Vocabulary, split_owners


def named_owners(rock: Rock, reading: Reading, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Every owner once: those of the field, else those of the sentence."""
    given = rock.owners or ((reading.owner[0],) if reading.owner else ())
    found = (name.strip() for text in given for name in split_owners(text, vocabulary))
    return tuple({name.casefold(): name for name in found if name}.values())
