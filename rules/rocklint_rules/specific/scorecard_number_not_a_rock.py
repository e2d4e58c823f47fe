import rocklint.plugin as rl
from rocklint_rules._says_how import SAYS_HOW
from rocklint_rules.specific._sentence_words import EMPTY, TOTAL, opens, quoted, words

_COMPANY = frozenset({"leadership", "finance"})


class Totals(rl.Options):
    """Options of S205: the metrics whose company-wide total is a goal, not a Rock."""

    totals: tuple[str, ...] = ("revenue", "recurring_revenue", "profit", "quota_attainment")


@rl.rule(
    "S205", "scorecard-number-not-a-rock", rl.WARNING, drops=("A101",),
    why="The number is what the company wants; a Rock is what somebody will do so that it comes.",
    ask="What will you build or change so that this number takes care of itself?",
    source="EOS practice: your job does not count as a Rock; goals are what, Rocks are how",
)  # fmt: skip
def check(rock: rl.Reading, options: Totals) -> rl.Findings:
    """The Rock restates the company's total or the seat's own number, and nothing says how."""
    if rock.kind is rl.Kind.BUILDING or _how(rock):
        return
    facts = rock.facts
    verb = facts.verb.start if facts.verb else len(facts.text)
    for job in facts.listed("topics.day_job_signals"):
        at_verb = job.start <= verb < job.end and opens(facts, job.start)
        if " " in job.entry and (at_verb or job.entry.endswith("back on track")):
            yield rl.Finding(
                rock.at(job),
                f"{quoted(job.text)} is the seat's own number, not a Rock",
                confidence=rl.Confidence.MEDIUM,
            )
            return
    measure, metric = rock.measure, rock.metric
    if measure is None or metric is None or metric.id not in options.totals or rock.clients:
        return
    if any(m is not measure and m.target is not None for m in facts.measures):
        return  # "4 paying customers ($600 MRR)" says where it is to come from
    if facts.text[measure.end :].lstrip().startswith(("per ", "a ", "each ")):
        return  # "$1,150 revenue per room" is a rate
    level = metric.id in rock.vocabulary.folded.get("metric_traits.levels", frozenset())
    if level and (measure.change or rock.baseline is not None):
        return  # "grow recurring revenue from $310K to $372K" says what is to come on top
    if _bare(measure, metric) and (rock.is_sales or rock.departments & _COMPANY):
        yield rl.Finding(
            rock.at(measure),
            f"{quoted(measure.text)} is the company's goal; how it will be reached is not said",
            severity=rl.INFO if measure.change or measure.unit == "%" else None,
            confidence=rl.Confidence.MEDIUM,
        )


def _bare(measure: rl.Measure, metric: rl.Metric) -> bool:
    """True where the words are the metric and nothing else: "$1M in revenue", not "sales of garden furniture"."""
    names = {part.casefold() for name in (*metric.names, *metric.ambiguous) for part in name.split()}
    plain = names | EMPTY | TOTAL
    return all(w.text.casefold() in plain or not w.text.isalpha() for w in words(measure.text))


def _how(rock: rl.Reading) -> bool:
    """True where fields or words say how, or fields why it is not always expected."""
    if rock.measure and SAYS_HOW.search(rock.text, rock.measure.end):
        return True
    return any(rock.has(field) for field in ("done_when", "milestones", "why_now", "leading_metric"))
