"""The owners that a Rock names, one by one."""

from rocklint.plugin import Reading, split_owners


def named_owners(reading: Reading) -> tuple[str, ...]:
    """Every owner once: those of the field, else those of the sentence."""
    return reading.derived(_named_owners)


def _named_owners(reading: Reading) -> tuple[str, ...]:
    given = reading.rock.owners or ((reading.owner[0],) if reading.owner else ())
    found = (name.strip() for text in given for name in split_owners(text, reading.vocabulary))
    return tuple({name.casefold(): name for name in found if name}.values())
