"""P163."""

from rocklint.plugin import Context, Finding, Findings, Letter, Need, NoOptions, Rock, Severity, quoted, rock_rule
from rocklint_rules.plan.subjects._crm import crm_of


@rock_rule(
    code="P163",
    name="crm-without-benefit-metric",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    drops=("M102",),
    counts_under=(Letter.M,),
    why="A CRM that is only live is a cost; it was bought for a number in somebody's department.",
    ask="Which number pays for the new CRM?",
    source="seed 001, CRM: every department has its own benefit from it",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A CRM Rock has no benefit metric from any department."""
    reading = ctx.reading(rock)
    crm = crm_of(reading)
    if crm is None or crm.choosing or reading.has_result or rock.metric or rock.metrics or reading.aim:
        return
    place = rock.sentence.characters(crm.words.start, crm.words.end)
    message = f"{quoted(crm.words.text)} is to go live, and no number says what gets better by it"
    yield Finding(place, message, severity=None if reading.is_sales else Severity.INFO)
