import rocklint.plugin as rl
from rocklint_rules.plan._gap import conversions, weakest
from rocklint_rules.plan._wording import metric_of


class StageOptions(rl.Options):
    """`short`: the share of its goal that a conversion must miss to be called weak."""

    short: float = 0.1


@rl.rule(
    "P209", "weakest-stage-ignored", rl.INFO, needs=(rl.Need.PLAN, rl.Need.SCORECARD),
    why="More at the top of a funnel that leaks in the middle is more work for the same number of clients.",
    ask="Where do most of the leads that you already have die?",
    source=f"sales practice: mend the stage with the highest loss first; {rl.SMART_ROCKS} on more leads",
)  # fmt: skip
def check(plan: rl.PlanReading, options: StageOptions) -> rl.Findings:
    """The weakest conversion of the scorecard has no Rock while Rocks push volume above it."""
    lines = conversions(plan)
    worst = weakest((line for line, _ in lines.values()), plan)
    if worst is None or worst.share < options.short:
        return
    line, stage = lines[worst.line.id]
    pushing = []
    for rock in plan.rocks:
        own = rl.metrics.tracked(rock)
        if stage.id in _named(rock, plan) or (own and own.line.id == line.id) or _stage_of(rock, line, plan):
            return
        number = rock.metric or (plan.vocabulary.metric(rock.aim.entry) if rock.aim else None)
        if number and number.kind == "volume" and number.depth < stage.depth:
            pushing.append(rock)
    if pushing:
        count = f"{len(pushing)} Rocks push" if len(pushing) > 1 else "one Rock pushes"
        yield rl.Finding(
            line.at("goal"),
            f'"{line.name or line.id}" {worst.said}; no Rock works on it, and {count} volume above it',
            related=tuple(rl.Related(rock.sentence, "pushes volume above it") for rock in pushing[:5]),
        )


def _stage_of(rock: rl.Reading, line: rl.ScorecardMetric, plan: rl.PlanReading) -> bool:
    """True for a Rock on the stage of the Proven Process that this line measures."""
    process = plan.company.vto.proven_process if plan.company.vto else None
    own = [
        s
        for s in (process.stages if process else ())
        if rl.key(s.stage) == rl.key(rock.fields.proven_process_stage or "")
    ]
    return any(
        rl.key(line.id) == rl.key(kpi) or rl.key(line.name or "") == rl.key(kpi) for stage in own for kpi in stage.kpis
    )


def _named(rock: rl.Reading, plan: rl.PlanReading) -> set[str]:
    """The metrics that a Rock names anywhere."""
    texts = (rock.text, rock.fields.done_when, rock.fields.metric, rock.fields.leading_metric, *rock.fields.metrics)
    found = {m.entry for text in texts if text for m in plan.read(text.replace("_", " ")).listed("metrics_funnel")}
    fields = {m.id for text in (rock.fields.metric, *rock.fields.metrics) if (m := metric_of(text, plan))}
    return found | fields | ({rock.metric.id} if rock.metric else set())
