import rocklint.plugin as rl
from rocklint_rules.plan.subjects._crm import crm_of


@rl.rule(
    "P163", "crm-without-benefit-metric", rl.WARNING, needs=rl.Need.ROCK, drops=("M102",), counts_under=(rl.Letter.M,),
    why="A CRM that is only live is a cost; it was bought for a number in somebody's department.",
    ask="Which number pays for the new CRM?",
    source=f"{rl.CRM}: every department has its own benefit from it",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A CRM Rock has no benefit metric from any department."""
    crm = crm_of(rock)
    if crm is None or crm.choosing or rock.has_result or rock.fields.metric or rock.fields.metrics or rock.aim:
        return
    place = rock.at(crm.words)
    message = f"{rl.quoted(crm.words.text)} is to go live, and no number says what gets better by it"
    yield rl.Finding(place, message, severity=None if rock.is_sales else rl.INFO)
