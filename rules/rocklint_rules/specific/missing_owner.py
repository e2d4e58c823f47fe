import re

import rocklint.plugin as rl

_FIRST_PERSON = re.compile(r"\W{0,3}(?:I|I['’](?:ll|d|m)|my)\s", re.IGNORECASE)


@rl.rule(
    "S102", "missing-owner", rl.ERROR,
    why="A Rock that belongs to everybody is reported by nobody, and slips without anyone noticing.",
    ask="Whose name goes next to this Rock in the weekly meeting?",
    source=f"{rl.SMART_ROCKS}, Specific: who owns the Rock is one of the three things that it must say",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Neither a field nor the sentence says who owns the Rock."""
    if rock.owner is None and not (rock.other_language and rock.bare):  # a bare sentence may name one
        helpers = rock.fields.contributors
        if not helpers and rock.bare and _FIRST_PERSON.match(rock.text):
            message = "whoever wrote this owns it, and the list does not say who that is"
            yield rl.Finding(rock.place("owner"), message, severity=rl.INFO)
            return
        yield rl.Finding(
            rock.place("owner"),
            f"{len(helpers)} people help, but nobody owns it" if len(helpers) > 1 else "nobody is named as the owner",
            confidence=rl.Confidence.of(rock.facts.owner_chance),
        )
