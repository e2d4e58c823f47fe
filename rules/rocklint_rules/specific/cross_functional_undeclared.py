"""S110."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Kind, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.specific._departments import crew, spoken
from rocklint_rules.specific._words import listing, quoted

_PAIRS = "departments.cross_functional_pairs"
_OF_STAFF_TOO = frozenset({"onboarding", "contract"})
_SHOWN = 3


@rock_rule(
    code="S110",
    name="cross-functional-undeclared",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    why="What two departments must live with, one department cannot finish alone.",
    ask="Who from the other department has to say yes for this to work?",
    source="seed 000/001, Specific, key considerations: does it need people from sales as well as marketing?",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A build touches two or more departments, and at most one of them is named."""
    reading = ctx.reading(rock)
    if reading.kind is not Kind.BUILDING or reading.owner is None:
        return
    people = crew(rock, reading, ctx.vocabulary)
    if people.open:
        return
    staff = reading.facts.listed("topics.staff")
    said = {m.entry for m in reading.facts.listed("departments.synonyms")}
    pairs = ctx.vocabulary.tables.get("departments", {}).get("cross_functional_pairs", {})
    for cue in reading.facts.listed(_PAIRS):
        touched = pairs.get(cue.entry, ())
        if reading.departments and not people.departments & {*touched}:
            continue  # another sense of the word: the people team's onboarding is not the client's
        if staff and cue.entry in _OF_STAFF_TOO:
            continue  # "the onboarding packet for new hires"
        missing = [d for d in touched if d not in people.departments and d not in said]
        if len(missing) < max(len(touched) - 1, 1):
            continue
        others = listing([spoken(d) for d in missing[:_SHOWN]])
        yield Finding(
            rock.sentence.characters(cue.start, cue.end),
            f"{quoted(cue.text)} also concerns {others}; nobody from there is named",
            ask=f"Who from {spoken(missing[-1])} has to say yes for this to work?",
            confidence=Confidence.MEDIUM,
        )
        return
