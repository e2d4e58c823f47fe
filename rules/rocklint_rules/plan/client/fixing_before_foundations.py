"""P177."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Related, Rock, Severity, plan_rule
from rocklint_rules.plan._phrases import said
from rocklint_rules.plan.client._foundations import unanswered


def _fix(rock: Rock, ctx: Context[NoOptions]) -> str | None:
    """people, process or scorecard: what a sales Rock sets out to mend."""
    if not ctx.reading(rock).is_sales:
        return None
    sorts = ("people", "process", "scorecard")
    return next((sort for sort in sorts if said(rock.text, f"client_journey.fixes.{sort}", ctx.vocabulary)), None)


@plan_rule(
    code="P177",
    name="fixing-before-foundations",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.PLAN, Need.VTO),
    why="New people with an old question open sell the wrong thing to the wrong client, only faster.",
    ask="Do you know what these new people should sell, and to whom?",
    source="seed 001, Overcoming Sales Barriers: three questions to answer before people, process and scorecard",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """Rocks change people, process or scorecard while ideal client, uniques or path to value are unanswered."""
    vto = ctx.company.vto
    open_questions = unanswered(vto, ctx) if vto else {}
    fixing = [(rock, sort) for rock in plan.rocks if (sort := _fix(rock, ctx))]
    texts = (f"{rock.text} {rock.done_when or ''}" for rock in plan.rocks)
    if not open_questions or not fixing or any(said(t, "client_journey.foundation", ctx.vocabulary) for t in texts):
        return
    rock, sort = fixing[0]
    questions = {
        "people": "Do you know what these new people should sell, and to whom?",
        "process": "Do you know for whom this process is made, and what they want?",
        "scorecard": "Do you know which clients these numbers should bring?",
    }
    count = f"{len(fixing)} Rocks change" if len(fixing) > 1 else "this Rock changes"
    first = next(iter(open_questions))
    yield Finding(
        rock.sentence,
        f"{count} {sort if len(fixing) == 1 else 'people, process or scorecard'}, and the V/TO leaves open {first}",
        ask=questions[sort],
        related=(
            *(Related(place, f"open: {question}") for question, place in open_questions.items()),
            *(Related(other.sentence, f"changes {what}") for other, what in fixing[1:4]),
        ),
    )
