import rocklint.plugin as rl
from rocklint_rules.plan._wording import said
from rocklint_rules.plan.client._foundations import unanswered


@rl.rule(
    "P177", "fixing-before-foundations", rl.INFO, needs=(rl.Need.PLAN, rl.Need.VTO),
    why="New people with an old question open sell the wrong thing to the wrong client, only faster.",
    ask="Do you know what these new people should sell, and to whom?",
    source=f"{rl.SALES_BARRIERS}: three questions to answer before people, process and scorecard",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """Rocks change people, process or scorecard while ideal client, uniques or path to value are unanswered."""
    vto = plan.company.vto
    open_questions = unanswered(vto, plan) if vto else {}
    fixing = [(rock, sort) for rock in plan.rocks if (sort := _fix(rock, plan))]
    texts = (f"{rock.text} {rock.fields.done_when or ''}" for rock in plan.rocks)
    if not open_questions or not fixing or any(said(t, "client_journey.foundation", plan.vocabulary) for t in texts):
        return
    rock, sort = fixing[0]
    questions = {
        "people": "Do you know what these new people should sell, and to whom?",
        "process": "Do you know for whom this process is made, and what they want?",
        "scorecard": "Do you know which clients these numbers should bring?",
    }
    count = f"{len(fixing)} Rocks change" if len(fixing) > 1 else "this Rock changes"
    first = next(iter(open_questions))
    yield rl.Finding(
        rock.sentence,
        f"{count} {sort if len(fixing) == 1 else 'people, process or scorecard'}, and the V/TO leaves open {first}",
        ask=questions[sort],
        related=(
            *(rl.Related(place, f"open: {question}") for question, place in open_questions.items()),
            *(rl.Related(other.sentence, f"changes {what}") for other, what in fixing[1:4]),
        ),
    )


def _fix(rock: rl.Reading, plan: rl.PlanReading) -> str | None:
    """What a sales Rock sets out to fix: people, process or scorecard."""
    if not rock.is_sales:
        return None
    sorts = ("people", "process", "scorecard")
    return next((sort for sort in sorts if said(rock.text, f"client_journey.fixes.{sort}", plan.vocabulary)), None)
