"""S117."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Kind, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.specific._words import headline

_METRICS = ("metrics_funnel", "nouns.performing")


@rock_rule(
    code="S117",
    name="kind-unclear",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    why="A build is judged by capacity and a later result, a push by stretch; the two need different questions.",
    ask="Are you putting a new process in place, or pushing the current one harder?",
    source="seed 000/001, opening: Building and Performing Rocks are told apart before they are judged.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """Nothing says whether the Rock builds something new or performs with what exists."""
    reading = ctx.reading(rock)
    facts = reading.facts
    if rock.kind or (reading.done and reading.done.kind is not Kind.UNCLEAR):
        return
    bare = bool(headline(facts))  # a metric's name alone does not say what is done to it
    if reading.kind is not Kind.UNCLEAR and not bare:
        return
    if facts.verb and any(lst.startswith("verbs_vague") for lst in facts.verb.lists) and not reading.has_result:
        return  # too vague for either: S107 asks first
    if reading.structured or (bare and any(facts.listed(name) for name in _METRICS)):
        yield Finding(
            rock.sentence,
            "it could mean building something new or pushing what exists",
            confidence=Confidence.LOW,
        )
