import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_of
from rocklint_rules.plan.metrics._scorecard_lines import DAYS_A_MONTH, Look, last_look, name_of, sales_lines


class ReviewOptions(rl.Options):
    """After how many months a metric should be looked at, how many lines make a scorecard, and which never change."""

    months: int = 12
    lines: int = 5
    exempt: tuple[str, ...] = ("revenue", "profit", "margin")


@rl.rule(
    "P131", "metrics-review-overdue", rl.WARNING, needs=rl.Need.SCORECARD, time=True,
    why="People do what is counted; a metric that nobody questioned for a year goes on steering them by habit.",
    ask="Is this still the right thing to count?",
    source=f"{rl.SALES_METRICS}, close: sales metrics are evaluated again at least once a year",
)  # fmt: skip
def check(plan: rl.PlanReading, options: ReviewOptions) -> rl.Findings:
    """Sales metrics were last reviewed more than a year ago, or never."""
    looked = _looked_at(plan, options)
    days = round(options.months * DAYS_A_MONTH)
    old = sorted(
        ((line, look) for line, look in looked if look and (plan.as_of - look.day).days > days),
        key=lambda one: one[1].day,
    )
    if old:
        first, look = old[0]
        since = f"{round((plan.as_of - look.day).days / DAYS_A_MONTH)} months ago"
        one_day = all(at.day == look.day for _, at in old)
        when = f"{since}, on {rl.shown_day(look.day)}" if one_day else f"up to {since}"
        yield rl.Finding(
            look.place,
            f"{rl.names([name_of(line) for line, _ in old])}: last reviewed {when}",
            ask=f"Is {name_of(first)} still the right thing to count?" if len(old) == 1 else None,
            related=rl.first_few(
                [rl.Related(at.place, f"{name_of(m)}: {rl.shown_day(at.day)}") for m, at in old[1:] if at != look]
            ),
        )
    never = [line for line, look in looked if look is None]
    if never and (len(never) < len(looked) or len(never) >= options.lines):
        has = "has" if len(never) == 1 else "have"
        yield rl.Finding(
            never[0].place,
            f"{rl.names([name_of(line) for line in never])} {has} no date of a last review",
            ask="When did somebody last ask whether these are the right things to count?",
            severity=rl.INFO,
            related=rl.first_few([rl.Related(line.place, name_of(line)) for line in never[1:]]),
        )


def _looked_at(plan: rl.PlanReading, options: ReviewOptions) -> list[tuple[rl.ScorecardMetric, Look | None]]:
    """The sales lines that are to be reviewed, each with its last look."""
    lines = [(line, metric_of(line.id, plan) or metric_of(line.name, plan)) for line in sales_lines(plan)]
    return [
        (line, last_look(line, plan))
        for line, metric in lines
        if not line.review_exempt and not (metric and metric.id in options.exempt)
    ]
