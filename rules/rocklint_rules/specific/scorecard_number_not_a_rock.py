"""S205."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    Options,
    Reading,
    Rock,
    Severity,
    rock_rule,
)
from rocklint_rules.specific._words import opens, quoted


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
    measure = reading.measure
    metric = reading.metric
    if measure and metric and metric.id in ctx.options.totals and not reading.clients:
        yield Finding(
            rock.sentence.characters(measure.start, measure.end),
            f"{quoted(measure.text)} is the company's goal; how it will be reached is not said",
            confidence=Confidence.MEDIUM,
        )


def _how(reading: Reading) -> bool:
    """True where fields say how, or why it is not always expected."""
    rock = reading.rock
    return bool(rock.done_when or rock.milestones or rock.why_now or rock.leading_metric)
