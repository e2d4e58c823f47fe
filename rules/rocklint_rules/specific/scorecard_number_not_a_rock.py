"""S205."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Measure,
    Metric,
    Need,
    Options,
    Reading,
    Rock,
    Severity,
    rock_rule,
)
from rocklint_rules.specific._grammar import EMPTY, TOTAL
from rocklint_rules.specific._words import opens, quoted, words

_COMPANY = frozenset({"leadership", "finance"})


class Totals(Options):
    """Options of S205: the metrics whose company-wide total is a goal, not a Rock."""

    totals: tuple[str, ...] = ("revenue", "profit", "quota_attainment")


@rock_rule(
    code="S205",
    name="scorecard-number-not-a-rock",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    options=Totals,
    drops=("A101",),
    why="The number is what the company wants; a Rock is what somebody will do so that it comes.",
    ask="What will you build or change so that this number takes care of itself?",
    source="EOS practice: your job does not count as a Rock; goals are what, Rocks are how.",
)
def check(rock: Rock, ctx: Context[Totals]) -> Findings:
    """The Rock restates the company's total or the seat's own number, and nothing says how."""
    reading = ctx.reading(rock)
    if reading.kind is Kind.BUILDING or _how(reading):
        return
    facts = reading.facts
    verb = facts.verb.start if facts.verb else len(facts.text)
    for job in facts.listed("topics.day_job_signals"):
        at_verb = job.start <= verb < job.end and opens(facts, job.start)
        if " " in job.entry and (at_verb or job.entry.endswith("back on track")):
            yield Finding(
                rock.sentence.characters(job.start, job.end),
                f"{quoted(job.text)} is the seat's own number, not a Rock",
                confidence=Confidence.MEDIUM,
            )
            return
    measure, metric = reading.measure, reading.metric
    if measure is None or metric is None or metric.id not in ctx.options.totals or reading.clients:
        return
    if _bare(measure, metric) and (reading.is_sales or reading.departments & _COMPANY):
        yield Finding(
            rock.sentence.characters(measure.start, measure.end),
            f"{quoted(measure.text)} is the company's goal; how it will be reached is not said",
            severity=Severity.INFO if measure.change or measure.unit == "%" else None,
            confidence=Confidence.MEDIUM,
        )


def _bare(measure: Measure, metric: Metric) -> bool:
    """True where the words are the metric and nothing else: "$1M in revenue", not "sales of garden furniture"."""
    names = {part.casefold() for name in (*metric.names, *metric.ambiguous) for part in name.split()}
    plain = names | EMPTY | TOTAL
    return all(w.text.casefold() in plain or not w.text.isalpha() for w in words(measure.text))


def _how(reading: Reading) -> bool:
    """True where fields say how, or why it is not always expected."""
    return any(reading.rock.has(field) for field in ("done_when", "milestones", "why_now", "leading_metric"))
