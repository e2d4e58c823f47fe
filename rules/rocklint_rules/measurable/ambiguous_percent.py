"""M201."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Measure,
    Need,
    NoOptions,
    Rock,
    Severity,
    Vocabulary,
    quoted,
    rock_rule,
)
from rocklint_rules.measurable._numbers import at, number_in


def _is_rate(measure: Measure, vocabulary: Vocabulary) -> bool:
    """True where the thing that changes is itself a share of a hundred."""
    words = f" {measure.text} {measure.counted} ".casefold().replace("rates", "rate").replace("ratios", "ratio")
    metric = vocabulary.metric(measure.metric)
    named = any(f" {word.casefold()} " in words for word in vocabulary.words("rates.rate_words"))
    return named or (metric is not None and metric.kind == "rate")


@rock_rule(
    code="M201",
    name="ambiguous-percent",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("M105",),
    why="Five points and five percent of a rate are far apart; the bonus discussion will find out which was meant.",
    ask="Percentage points, or percent of today's rate? From what to what?",
    source="practice: percent or percentage points (ryanmadden.net, simoncross.com)",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A percent change of something that is a rate itself, without saying points or from what to what."""
    reading = ctx.reading(rock)
    if rock.baseline or rock.target:
        return
    for measure in reading.facts.measures:
        if not measure.change or measure.unit != "%" or measure.points or measure.baseline is not None:
            continue
        if _is_rate(measure, ctx.vocabulary):
            number = number_in(measure)
            yield Finding(
                at(rock, measure),
                f"{quoted(measure.text)} can be read in two ways: as points, or as a share of today's rate",
                ask=f"{number.rstrip('%').strip()} points more, or {number} of today's rate? From what to what?",
                confidence=Confidence.MEDIUM,
            )
            return
