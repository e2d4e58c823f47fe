import rocklint.plugin as rl
from rocklint_rules.plan.metrics._scorecard_lines import name_of, sales_lines
from rocklint_rules.plan.metrics._served_goals import has_goals, measured, serves


class LinkOptions(rl.Options):
    """How many lines make a scorecard whose links are worth asking for where no line has one."""

    lines: int = 5


@rl.rule(
    "P138", "metric-without-initiative", rl.INFO, needs=(rl.Need.SCORECARD, rl.Need.VTO),
    why="A number that serves no goal of the company still takes a minute of every meeting and an hour of every rep.",
    ask="Which goal of the company would suffer if you stopped counting this?",
    source=f"{rl.SALES_METRICS}, step 1: ask how the metrics helped to reach the company's initiatives",
)  # fmt: skip
def check(plan: rl.PlanReading, options: LinkOptions) -> rl.Findings:
    """A sales metric is tied to no initiative or Measurable of the company."""
    if not has_goals(plan):
        return
    lines = sales_lines(plan)
    known = measured(plan) if any(not line.initiative for line in lines) else frozenset()
    alone = [line for line in lines if not serves(line, known, plan) and not _health(line, plan)]
    begun = any(line.initiative for line in lines) or len(lines) >= options.lines
    if not alone or not begun:
        return
    serves_ = "serves" if len(alone) == 1 else "serve"
    yield rl.Finding(
        alone[0].at("initiative"),
        f"{rl.names([name_of(line) for line in alone])} {serves_} no initiative or Measurable of the V/TO",
        ask=f"Which goal of the company would suffer if you stopped counting {name_of(alone[0])}?",
        related=rl.first_few([rl.Related(line.at("initiative"), name_of(line)) for line in alone[1:]]),
    )


def _health(line: rl.ScorecardMetric, plan: rl.PlanReading) -> bool:
    """True for lines that only keep the machine clean."""
    words = f" {rl.key(name_of(line))} "
    known = plan.vocabulary.folded.get("reviews.health_metrics", frozenset())
    return any(f" {word} " in words for word in known)
