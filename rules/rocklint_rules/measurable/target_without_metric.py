"""M104."""

from rocklint.plugin import (
    Confidence,
    Context,
    Facts,
    Finding,
    Findings,
    Measure,
    Need,
    NoOptions,
    Rock,
    Severity,
    rock_rule,
)
from rocklint_rules.measurable._numbers import at, number_in

_SAY_THEMSELVES = frozenset({"$", "days", "other"})
"""Money and time say what they are; how they are earned or spent is another question."""


def _bare(measure: Measure) -> bool:
    nothing = not measure.counted.strip() and measure.metric is None and any(c.isdigit() for c in measure.text)
    return nothing and not measure.activity and measure.unit not in _SAY_THEMSELVES


def _promised(facts: Facts, measure: Measure) -> bool:
    """True where the number itself is what the sentence promises ("grow 20%"), not a rhythm or a remark in brackets."""
    opening = facts.verb.end if facts.verb and facts.verb.end <= measure.start else 0
    return facts.text[opening : measure.start].strip(" ~≥>+\"“'(").casefold() in ("", "by", "to", "another")


@rock_rule(
    code="M104",
    name="target-without-metric",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("M105",),
    why="A number without a noun lets everyone hear the noun they like best.",
    ask="What exactly does the number count, and on which report does it stand?",
    source="seed 000/001, Measurable: say which metric the work is to move",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A number is given, but nothing says what it counts or measures."""
    reading = ctx.reading(rock)
    measures = reading.facts.measures
    if rock.metric or rock.metrics or rock.unit or reading.aim:
        return
    if measures and all(map(_bare, measures)) and _promised(reading.facts, measures[0]):
        first = measures[0]
        number = number_in(first)
        yield Finding(
            at(rock, first),
            f'"{number}" stands alone: nothing says what it measures',
            ask=f"{number[:1].upper()}{number[1:]} of what?",
            confidence=Confidence.MEDIUM,
        )
    elif not measures and rock.target is not None and rock.target.amount is not None:
        if rock.target.amount.unit in _SAY_THEMSELVES or len(rock.target.text.split()) > 1:
            return
        number = rock.target.text.strip()
        message = f'the target "{number}" stands alone: no metric says what it measures'
        yield Finding(rock.place("target"), message, ask=f"{number} of what?")
