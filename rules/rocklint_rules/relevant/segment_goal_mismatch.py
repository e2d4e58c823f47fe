"""R107."""

import re

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Measurable,
    Need,
    NoOptions,
    Reading,
    Related,
    Rock,
    Severity,
    key,
    measurables_of,
    quoted,
    rock_rule,
)
from rocklint_rules.relevant._market import Named, named, within

_SOME_PLACE = re.compile(
    r"\b(?:in|from|across|around|near|of|to)\s+(?:the\s+)?(?!Q\d|H\d)[A-Z][a-z]+"
    r"|\b[A-Z][a-z]+(?=\s+(?:office|branch|market|metro|area|territory)\b)"
)


def _words(rock: Rock) -> str:
    return " | ".join(filter(None, (rock.text, rock.ideal_client, rock.done_when, rock.notes)))


def _says_place(reading: Reading) -> bool:
    """True where the Rock names a place that no list knows ("in Boston, Providence and Hartford")."""
    dates = [d.text for d in (*reading.facts.dates, *(reading.done.dates if reading.done else ()))]
    found = (m.group().split()[-1] for m in _SOME_PLACE.finditer(_words(reading.rock)))
    return any(not any(word in date for date in dates) for word in found)


def _elsewhere(reading: Reading, scope: str, region: bool) -> tuple[Named | None, bool]:
    """The segment outside the scope, and whether one inside it is named."""
    same = [one for one in named(reading) if one.is_region == region]
    inside = [one for one in same if within(one.mention.entry, (scope,), reading.vocabulary)]
    return (same[0] if same and not inside else None), bool(inside)


@rock_rule(
    code="R107",
    name="segment-goal-mismatch",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.VTO),
    why="A goal for one region or sector does not move by clients that are won in another.",
    ask="How many of these will be inside what the goal is about?",
    source="seed 000/001, Relevant: a goal about a region calls for new customers in that region",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The larger goal is about a region or sector, and the Rock works elsewhere or does not say where."""
    reading = ctx.reading(rock)
    scoped: list[Measurable] = [m for m in measurables_of(rock, ctx.plan) if m.scope]
    if len(scoped) != 1 or not scoped[0].scope:
        return
    goal, scope = scoped[0], scoped[0].scope
    if key(scope) in key(_words(rock)):
        return
    region = bool(reading.read(scope).listed("segments.geography"))
    other, inside = _elsewhere(reading, scope, region)
    wide = [w for w in ctx.vocabulary.words("regions.everywhere") if f" {key(w)} " in f" {key(_words(rock))} "]
    if inside or (region and not other and not wide and _says_place(reading)):
        return
    name = quoted(goal.name or goal.id)
    related = (Related(goal.at("scope"), f"{name} is about {scope}"),)
    if other or (region and wide):
        place, words = (other.place, other.mention.text) if other else (rock.sentence, wide[0])
        message = f"{quoted(words)} is not where {name} is counted: {scope}"
    else:
        place, message = rock.place("supports"), f"{name} counts {scope} only; the Rock does not say where"
    yield Finding(place, message, confidence=Confidence.MEDIUM, related=related)
