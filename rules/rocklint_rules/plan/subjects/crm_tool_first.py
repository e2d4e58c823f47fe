"""P162."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Rock, Severity, quoted, rock_rule
from rocklint_rules.plan.subjects._crm import crm_of
from rocklint_rules.plan.subjects._involved import says


@rock_rule(
    code="P162",
    name="crm-tool-first",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    why="A demo answers the questions that the vendor likes; yours have to be written down before it.",
    ask="What must it do for each department - written before the demos?",
    source="seed 001, CRM: the decision is complex, and its requirements come from all departments",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A CRM Rock names the product or the purchase but no requirements step."""
    reading = ctx.reading(rock)
    crm = crm_of(reading)
    if crm is None or not crm.choosing or rock.carried_from or says(reading, "topics.requirement_words"):
        return
    place = rock.sentence.characters(crm.words.start, crm.words.end)
    yield Finding(place, f"{quoted(crm.words.text)} is to be chosen, and no step says what it must do")
