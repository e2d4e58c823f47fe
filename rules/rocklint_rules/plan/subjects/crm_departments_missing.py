import rocklint.plugin as rl
from rocklint_rules.plan.subjects._crm import crm_of
from rocklint_rules.plan.subjects._involved import department_ids, involved, listed, says


class CrmOptions(rl.Options):
    """`departments` that have a stake in a CRM, where the company has them."""

    departments: tuple[str, ...] = ("sales", "marketing", "client_success", "finance", "it", "leadership")


@rl.rule(
    "P161", "crm-departments-missing", rl.WARNING, needs=rl.Need.ROCK,
    why="Who was not asked keeps a spreadsheet, and the new CRM shows half of the client.",
    ask="What did the departments that are not in the room ask for?",
    source=f"{rl.CRM}: all departments must be engaged when the requirements are shaped",
)  # fmt: skip
def check(rock: rl.Reading, options: CrmOptions) -> rl.Findings:
    """A CRM selection or rollout does not involve every department that has a stake in it."""
    crm = crm_of(rock)
    begun = rock.structured or rock.departments or rock.fields.contributors
    if crm is None or not begun or says(rock, "topics.all_departments"):
        return
    people = rock.company.people
    wanted = set(options.departments)
    if people is not None:
        wanted &= department_ids((p.department or "" for p in people.people), rock) | {"sales"}
    there = involved(rock)
    missing = wanted - there - ({"sales"} if "revenue" in there or not rock.departments else set())
    if missing:
        place = rock.at(crm.words)
        verb = "has" if len(missing) == 1 else "have"
        message = f"{listed(missing)} {verb} no part in {rl.quoted(crm.words.text)}"
        yield rl.Finding(place, message, severity=None if people is not None else rl.INFO)
