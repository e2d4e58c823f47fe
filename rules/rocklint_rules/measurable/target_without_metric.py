import re

import rocklint.plugin as rl
from rocklint_rules.measurable._measured_numbers import number_in

_SAY_THEMSELVES = frozenset({"$", "days", "other"})
"""Money and time say what they are; how they are earned or spent is another question."""

_BRACKET = re.compile(r"\([^)]*")
_NAMED = re.compile(
    r"(?<![^\W_])(?!(?:by|to|from|of|at|over|under|above|below|least|most|than|more|less|percent|points?)\b)[^\W\d_]{3,}"
)
"""A word beside the number that is neither its unit nor what leads up to it: "98% uptime (today 95%)"."""


@rl.rule(
    "M104", "target-without-metric", rl.WARNING, drops=("M105",),
    why="A number without a noun lets everyone hear the noun they like best.",
    ask="What exactly does the number count, and on which report does it stand?",
    source=f"{rl.SMART_ROCKS}, Measurable: say which metric the work is to move",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A number is given, but nothing says what it counts or measures."""
    fields = rock.fields
    measures = rock.facts.measures
    if fields.metric or fields.metrics or fields.unit or rock.aim:
        return
    if measures and all(map(_bare, measures)) and _promised(rock.facts, measures[0]):
        first = measures[0]
        number = number_in(first)
        yield rl.Finding(
            rock.at(first),
            f'"{number}" stands alone: nothing says what it measures',
            ask=f"{number[:1].upper()}{number[1:]} of what?",
            confidence=rl.Confidence.MEDIUM,
        )
    elif not measures and rock.facts.verb and fields.target is not None and fields.target.amount is not None:
        if fields.target.amount.unit in _SAY_THEMSELVES or len(fields.target.text.split()) > 1:
            return
        number = fields.target.text.strip()
        message = f'the target "{number}" stands alone: no metric says what it measures'
        yield rl.Finding(rock.place("target"), message, ask=f"{number} of what?")


def _bare(measure: rl.Measure) -> bool:
    named = measure.counted.strip() or _NAMED.search(_BRACKET.sub(" ", measure.text))
    nothing = not named and measure.metric is None and any(c.isdigit() for c in measure.text)
    return nothing and not measure.activity and measure.unit not in _SAY_THEMSELVES


def _promised(facts: rl.Facts, measure: rl.Measure) -> bool:
    """True where the number itself is what the sentence promises ("grow 20%"), not a rhythm or a remark in brackets."""
    opening = facts.verb.end if facts.verb and facts.verb.end <= measure.start else 0
    return facts.text[opening : measure.start].strip(" ~≥>+\"“'(").casefold() in ("", "by", "to", "another")
