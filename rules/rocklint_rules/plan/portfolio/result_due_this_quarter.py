import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_key, words
from rocklint_rules.plan.portfolio._earlier import EarlierRocks, alike, bare, quarters_before


@rl.rule(
    "P105", "result-due-this-quarter", rl.INFO, needs=(rl.Need.PLAN, rl.Need.PREVIOUS),
    why="A result that was promised for later is forgotten by then, unless a plan of that quarter holds it.",
    ask="Did what you built move the number that you built it for?",
    source=f"{rl.SMART_ROCKS}, Time Bound: built this quarter, measured in three or six months",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """An earlier quarter's Rock has its result date in this quarter, and the plan does not mention it."""
    span = plan.calendar.quarter_named(plan.quarter or "")
    if span is None:
        return
    known = EarlierRocks(plan.rocks)
    numbers = {metric_key(rock.fields.metric, plan) for rock in plan.rocks if rock.fields.metric}
    for quarter in quarters_before(plan):
        for rock in map(plan.of, quarter.rocks):
            result = rock.result_date
            if result is None or result.day is None or not span[0] <= result.day <= span[1]:
                continue
            if rock.status == "dropped" or _is_listed(rock, plan) or _goes_on(rock, known, numbers, plan):
                continue
            when = f"{quarter.quarter} promised" if quarter.quarter else "An earlier quarter promised"
            what = f"{when} the result of {rl.quoted(rock.text, 40)} for {rl.quoted(result.text, 20)}"
            yield rl.Finding(result.place, f"{what}; this plan does not list it")


def _is_listed(then: rl.Reading, plan: rl.PlanReading) -> bool:
    """True where the plan says that this result is to be read: by its Rock or by its number."""
    fields, metric = then.fields, then.metric
    number = metric_key(fields.metric, plan) if fields.metric else metric.id if metric else None
    for entry in plan.company.results_to_read:
        text = entry.rock or ""
        named = set(words(text)) & {w for w in bare(then) if len(w) > 3}
        if rl.key(text) == rl.key(fields.id) or alike(words(text), bare(then)) > 0 or len(named) > 1:
            return True
        said = entry.metric or text
        if number and said and metric_key(said, plan) == number:
            return True
    return False


def _goes_on(then: rl.Reading, known: EarlierRocks, numbers: set[str], plan: rl.PlanReading) -> bool:
    """True where a Rock of this plan is the same one, or works on the same number: then somebody looks anyway."""
    number = metric_key(then.fields.metric, plan) if then.fields.metric else None
    return bool(number and number in numbers) or any(True for _ in known.same(then))
