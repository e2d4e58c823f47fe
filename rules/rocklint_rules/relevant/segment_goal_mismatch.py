import re

import rocklint.plugin as rl
from rocklint_rules.relevant._named_segments import NamedSegment, named, within

_SOME_PLACE = re.compile(
    r"\b(?:in|from|across|around|near|of|to)\s+(?:the\s+)?(?!Q\d|H\d)[A-Z][a-z]+"
    r"|\b[A-Z][a-z]+(?=\s+(?:office|branch|market|metro|area|territory)\b)"
)


@rl.rule(
    "R107", "segment-goal-mismatch", rl.INFO, needs=(rl.Need.ROCK, rl.Need.VTO),
    why="A goal for one region or sector does not move by clients that are won in another.",
    ask="How many of these will be inside what the goal is about?",
    source=f"{rl.SMART_ROCKS}, Relevant: a goal about a region calls for new customers in that region",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The larger goal is about a region or sector, and the Rock works elsewhere or does not say where."""
    scoped: list[rl.Measurable] = [m for m in rl.vision.measurables_of(rock.fields, rock.plan) if m.scope]
    if len(scoped) != 1 or not scoped[0].scope:
        return
    goal, scope = scoped[0], scoped[0].scope
    if rl.key(scope) in rl.key(_words(rock)):
        return
    region = bool(rock.read(scope).listed("segments.geography"))
    other, inside = _elsewhere(rock, scope, region)
    wide = [w for w in rock.vocabulary.words("regions.everywhere") if f" {rl.key(w)} " in f" {rl.key(_words(rock))} "]
    if inside or (region and not other and not wide and _says_place(rock)):
        return
    name = rl.quoted(goal.name or goal.id)
    related = (rl.Related(goal.at("scope"), f"{name} is about {scope}"),)
    if other or (region and wide):
        place, words = (other.place, other.mention.text) if other else (rock.sentence, wide[0])
        message = f"{rl.quoted(words)} is not where {name} is counted: {scope}"
    else:
        place, message = rock.place("supports"), f"{name} counts {scope} only; the Rock does not say where"
    yield rl.Finding(place, message, confidence=rl.Confidence.MEDIUM, related=related)


def _words(rock: rl.Reading) -> str:
    fields = rock.fields
    return " | ".join(filter(None, (rock.text, fields.ideal_client, fields.done_when, fields.notes)))


def _says_place(rock: rl.Reading) -> bool:
    """True where the Rock names a place that no list knows ("in Boston, Providence and Hartford")."""
    dates = [d.text for d in (*rock.facts.dates, *(rock.done.dates if rock.done else ()))]
    found = (m.group().split()[-1] for m in _SOME_PLACE.finditer(_words(rock)))
    return any(not any(word in date for date in dates) for word in found)


def _elsewhere(rock: rl.Reading, scope: str, region: bool) -> tuple[NamedSegment | None, bool]:
    """The segment outside the scope, and whether one inside it is named."""
    same = [one for one in named(rock) if one.is_region == region]
    inside = [one for one in same if within(one.mention.entry, (scope,), rock.vocabulary)]
    return (same[0] if same and not inside else None), bool(inside)
