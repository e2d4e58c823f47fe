import rocklint.plugin as rl
from rocklint_rules.plan.subjects._crm import crm_of
from rocklint_rules.plan.subjects._involved import says


@rl.rule(
    "P162", "crm-tool-first", rl.INFO, needs=rl.Need.ROCK,
    why="A demo answers the questions that the vendor likes; yours have to be written down before it.",
    ask="What must it do for each department - written before the demos?",
    source=f"{rl.CRM}: the decision is complex, and its requirements come from all departments",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A CRM Rock names the product or the purchase but no requirements step."""
    crm = crm_of(rock)
    if crm is None or not crm.choosing or rock.fields.carried_from or says(rock, "topics.requirement_words"):
        return
    place = rock.at(crm.words)
    yield rl.Finding(place, f"{rl.quoted(crm.words.text)} is to be chosen, and no step says what it must do")
