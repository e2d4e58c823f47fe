"""The owners that a Rock names, one by one."""

import rocklint.plugin as rl


def named_owners(rock: rl.Reading) -> tuple[str, ...]:
    """Every owner once: those of the field, else those of the sentence."""
    return rock.derived(_named_owners)


def _named_owners(rock: rl.Reading) -> tuple[str, ...]:
    given = rock.fields.owners or ((rock.owner[0],) if rock.owner else ())
    found = (name.strip() for text in given for name in rl.split_owners(text, rock.vocabulary))
    return tuple({name.casefold(): name for name in found if name}.values())
