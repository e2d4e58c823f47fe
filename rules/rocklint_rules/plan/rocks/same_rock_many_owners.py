"""P203."""

import re

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Plan,
    Reading,
    Related,
    Rock,
    SameOwners,
    Severity,
    plan_rule,
    quoted,
)

_SPACE = re.compile(r"[\W_]+")


class CopyOptions(Options):
    """`own_work`: words of Rocks that everybody has to do alone."""

    own_work: tuple[str, ...] = ("certification", "certify", "certified", "exam", "licence", "license", "own")


def _wording(reading: Reading) -> str:
    """The sentence without its owner, as it is compared."""
    said, text = reading.facts.owner, reading.facts.text
    bare = text[: said.start] + text[said.end :] if said else text
    return _SPACE.sub(" ", bare.casefold()).strip()


@plan_rule(
    code="P203",
    name="same-rock-many-owners",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.PLAN,
    options=CopyOptions,
    why="A Rock that is copied to six people is shared by six people, and reported by none.",
    ask="Is this one Rock with one owner, and helpers?",
    source="practice: Rock software copies a Rock per person (help.ninety.io); shared ownership fails (vindaris.com)",
)
def check(plan: Plan, ctx: Context[CopyOptions]) -> Findings:
    """Identical Rock text under several owners."""
    alike: dict[tuple[str, str], list[Reading]] = {}
    own_work = frozenset(ctx.options.own_work)
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        words = _wording(reading) if reading.owner else ""
        if words and own_work.isdisjoint(words.split()):
            alike.setdefault((words, rock.quarter or ""), []).append(reading)
    for readings in alike.values():
        if len(readings) < 2:
            continue
        known: SameOwners[Rock] = SameOwners(ctx.vocabulary)
        owned: list[Rock] = []
        for reading in readings:
            name = reading.owner[0] if reading.owner else ""
            if known.first(name) is None:
                known.add(name, reading.rock)
                owned.append(reading.rock)
        if len(owned) > 1:
            first, second = owned[:2]
            message = f"{quoted(second.text)} stands here {len(readings)} times, for {len(owned)} owners"
            yield Finding(second.sentence, message, related=(Related(first.sentence, "the same Rock"),))
