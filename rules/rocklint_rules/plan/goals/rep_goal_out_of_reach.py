import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import PERIOD, book_of, ramping, shown, who


class RepStretchOptions(rl.metrics.BandOptions):
    """The bands of A102, for a rep: from which change on a goal is a question, a warning and out of reach; counts must
    also be `noise` times the square root of the old number away from it. For a rep who started less than `ramp_days`
    ago, or whose ramp says so, each step is one milder."""

    ramp_days: int = 120


@rl.rule(
    "P114", "rep-goal-out-of-reach", rl.WARNING, needs=rl.Need.GOALS, time=True,
    why="A goal that this rep has never come near is given up in the second week, and the forecast with it.",
    ask="What changed for this rep that makes it doable?",
    source=f"{rl.REP_GOALS}, Attainable: the goal has to be within this rep's reach; the bands are those of A102",
)  # fmt: skip
def check(plan: rl.PlanReading, options: RepStretchOptions) -> rl.Findings:
    """A rep's goal lies far above the rep's own history."""
    book = book_of(plan)
    if book is None:
        return
    for rep in book.goals.reps:
        grows = 1 if ramping(book.person(rep), options.ramp_days, plan) else 0
        for goal in rep.all_goals:
            held = rl.goals.own_past(rep, goal, book)
            found = held.judged(options.bands, grows) if held else None
            if held is None or found is None:
                continue
            share = round(100 * (rl.metrics.stretch(held.best, held.asked, held.good) or 0))
            number = shown(held.asked, held.level.quantity, goal.metric, held.rhythm)
            before = shown(held.best, held.level.quantity)
            way = "below" if held.good == "down" else "above"
            yield rl.Finding(
                held.level.place,
                f"{who(rep)}: {number} is {share}% {way} the best {PERIOD[held.rhythm]} so far, {before}",
                severity=found,
                related=(rl.Related(rep.at("history"), "the rep's own history"),),
            )
