"""P209."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Plan,
    Reading,
    Related,
    Rock,
    ScorecardMetric,
    Severity,
    key,
    plan_rule,
    tracked,
)
from rocklint_rules.plan._gap import conversions, weakest
from rocklint_rules.plan._words import metric_of


class StageOptions(Options):
    """`short`: the share of its goal that a conversion must miss to be called weak."""

    short: float = 0.1


def _stage_of(rock: Rock, line: ScorecardMetric, ctx: Context[StageOptions]) -> bool:
    """True for a Rock on the stage of the Proven Process that this line measures."""
    process = ctx.company.vto.proven_process if ctx.company.vto else None
    own = [s for s in (process.stages if process else ()) if key(s.stage) == key(rock.proven_process_stage or "")]
    return any(key(line.id) == key(kpi) or key(line.name or "") == key(kpi) for stage in own for kpi in stage.kpis)


def _named(reading: Reading, ctx: Context[StageOptions]) -> set[str]:
    """The metrics that a Rock names anywhere."""
    rock = reading.rock
    texts = (rock.text, rock.done_when, rock.metric, rock.leading_metric, *rock.metrics)
    found = {m.entry for text in texts if text for m in ctx.facts(text.replace("_", " ")).listed("metrics_funnel")}
    fields = {m.id for text in (rock.metric, *rock.metrics) if (m := metric_of(text, ctx))}
    return found | fields | ({reading.metric.id} if reading.metric else set())


@plan_rule(
    code="P209",
    name="weakest-stage-ignored",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.PLAN, Need.SCORECARD),
    options=StageOptions,
    why="More at the top of a funnel that leaks in the middle is more work for the same number of clients.",
    ask="Where do most of the leads that you already have die?",
    source="sales practice: mend the stage with the highest loss first; seed 000/001 on more leads",
)
def check(plan: Plan, ctx: Context[StageOptions]) -> Findings:
    """The weakest conversion of the scorecard has no Rock while Rocks push volume above it."""
    lines = conversions(ctx)
    worst = weakest((line for line, _ in lines.values()), ctx)
    if worst is None or worst.share < ctx.options.short:
        return
    line, stage = lines[worst.line.id]
    pushing = []
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        own = tracked(reading)
        if stage.id in _named(reading, ctx) or (own and own.line.id == line.id) or _stage_of(rock, line, ctx):
            return
        number = reading.metric or (ctx.vocabulary.metric(reading.aim.entry) if reading.aim else None)
        if number and number.kind == "volume" and number.depth < stage.depth:
            pushing.append(reading)
    if pushing:
        count = f"{len(pushing)} Rocks push" if len(pushing) > 1 else "one Rock pushes"
        yield Finding(
            line.at("goal"),
            f'"{line.name or line.id}" {worst.said}; no Rock works on it, and {count} volume above it',
            related=tuple(Related(reading.rock.sentence, "pushes volume above it") for reading in pushing[:5]),
        )
