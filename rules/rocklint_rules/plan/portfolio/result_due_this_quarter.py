"""P105."""

from collections.abc import Container

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Reading, Severity, key, plan_rule, quoted
from rocklint_rules.plan._phrases import words
from rocklint_rules.plan._words import metric_key
from rocklint_rules.plan.portfolio._earlier import Known, alike, bare, quarters_before


def _is_listed(then: Reading, ctx: Context[NoOptions]) -> bool:
    """True where the plan says that this result is to be read: by its Rock or by its number."""
    rock = then.rock
    number = metric_key(rock.metric, ctx) if rock.metric else then.metric.id if then.metric else None
    for entry in ctx.company.results_to_read:
        text = entry.rock or ""
        named = set(words(text)) & {w for w in bare(then) if len(w) > 3}
        if key(text) == key(rock.id) or alike(words(text), bare(then)) > 0 or len(named) > 1:
            return True
        said = entry.metric or text
        if number and said and metric_key(said, ctx) == number:
            return True
    return False


def _goes_on(then: Reading, known: Known, numbers: Container[str], ctx: Context[NoOptions]) -> bool:
    """True where a Rock of this plan is the same one, or works on the same number: then somebody looks anyway."""
    number = metric_key(then.rock.metric, ctx) if then.rock.metric else None
    return bool(number and number in numbers) or any(True for _ in known.same(then))


@plan_rule(
    code="P105",
    name="result-due-this-quarter",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.PLAN, Need.PREVIOUS),
    why="A result that was promised for later is forgotten by then, unless a plan of that quarter holds it.",
    ask="Did what you built move the number that you built it for?",
    source="seed 000/001, Time Bound: built this quarter, measured in three or six months",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """An earlier quarter's Rock has its result date in this quarter, and the plan does not mention it."""
    span = ctx.calendar.quarter_named(plan.quarter or "")
    if span is None:
        return
    known = Known(plan.rocks, ctx)
    numbers = {metric_key(rock.metric, ctx) for rock in plan.rocks if rock.metric}
    for quarter in quarters_before(ctx):
        for rock in quarter.rocks:
            then = ctx.reading(rock)
            result = then.result_date
            if result is None or result.day is None or not span[0] <= result.day <= span[1]:
                continue
            if then.status == "dropped" or _is_listed(then, ctx) or _goes_on(then, known, numbers, ctx):
                continue
            when = f"{quarter.quarter} promised" if quarter.quarter else "An earlier quarter promised"
            what = f"{when} the result of {quoted(rock.text, 40)} for {quoted(result.text, 20)}"
            yield Finding(result.place, f"{what}; this plan does not list it")
