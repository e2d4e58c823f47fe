import rocklint.plugin as rl
from rocklint_rules.measurable._measured_numbers import number_in


@rl.rule(
    "M201", "ambiguous-percent", rl.INFO, drops=("M105",),
    why="Five points and five percent of a rate are far apart; the bonus discussion will find out which was meant.",
    ask="Percentage points, or percent of today's rate? From what to what?",
    source="practice: percent or percentage points (ryanmadden.net, simoncross.com)",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A percent change of something that is a rate itself, without saying points or from what to what."""
    if rock.fields.baseline or rock.fields.target:
        return
    for measure in rock.facts.measures:
        if not measure.change or measure.unit != "%" or measure.points or measure.baseline is not None:
            continue
        if _is_rate(measure, rock.vocabulary):
            number = number_in(measure)
            yield rl.Finding(
                rock.at(measure),
                f"{rl.quoted(measure.text)} can be read in two ways: as points, or as a share of today's rate",
                ask=f"{number.rstrip('%').strip()} points more, or {number} of today's rate? From what to what?",
                confidence=rl.Confidence.MEDIUM,
            )
            return


def _is_rate(measure: rl.Measure, vocabulary: rl.Vocabulary) -> bool:
    """True where the thing that changes is itself a share of a hundred."""
    words = f" {measure.text} {measure.counted} ".casefold().replace("rates", "rate").replace("ratios", "ratio")
    metric = vocabulary.metric(measure.metric)
    named = any(f" {word.casefold()} " in words for word in vocabulary.words("rates.rate_words"))
    return named or (metric is not None and metric.kind == "rate")
