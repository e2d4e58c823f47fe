"""P161."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Rock, Severity, quoted, rock_rule
from rocklint_rules.plan.subjects._crm import crm_of
from rocklint_rules.plan.subjects._involved import department_ids, involved, listed, says


class CrmOptions(Options):
    """`departments` that have a stake in a CRM, where the company has them."""

    departments: tuple[str, ...] = ("sales", "marketing", "client_success", "finance", "it", "leadership")


@rock_rule(
    code="P161",
    name="crm-departments-missing",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    options=CrmOptions,
    why="Who was not asked keeps a spreadsheet, and the new CRM shows half of the client.",
    ask="What did the departments that are not in the room ask for?",
    source="seed 001, CRM: all departments must be engaged when the requirements are shaped",
)
def check(rock: Rock, ctx: Context[CrmOptions]) -> Findings:
    """A CRM selection or rollout does not involve every department that has a stake in it."""
    reading = ctx.reading(rock)
    crm = crm_of(reading)
    begun = reading.structured or reading.departments or rock.contributors
    if crm is None or not begun or says(reading, "topics.all_departments"):
        return
    people = ctx.company.people
    wanted = set(ctx.options.departments)
    if people is not None:
        wanted &= department_ids((p.department or "" for p in people.people), reading) | {"sales"}
    there = involved(reading)
    missing = wanted - there - ({"sales"} if "revenue" in there or not reading.departments else set())
    if missing:
        place = rock.sentence.characters(crm.words.start, crm.words.end)
        verb = "has" if len(missing) == 1 else "have"
        message = f"{listed(missing)} {verb} no part in {quoted(crm.words.text)}"
        yield Finding(place, message, severity=None if people is not None else Severity.INFO)
