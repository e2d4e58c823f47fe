import rocklint.plugin as rl
from rocklint_rules.plan._wording import listed
from rocklint_rules.plan.process._stage_measures import StageMeasure, measures, process_of

_TOP = frozenset({"leadership", "company", "leadership team", "executive", "slt", "lt", "top"})
_OFTEN = ("daily", "day", "weekly", "week")


@rl.rule(
    "P154", "stage-kpi-off-scorecard", rl.INFO, needs=(rl.Need.VTO, rl.Need.SCORECARD),
    why="A number that the leadership team never sees changes nothing that the leadership team decides.",
    ask="Where does the leadership team see this number, twice a year at least?",
    source=f"{rl.PROVEN_PROCESS}, Measure: stages on the leadership scorecard, by month or quarter rather than by week",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A stage's measure is not on the leadership scorecard, or is read weekly only."""
    process, scorecard = process_of(plan), plan.company.scorecard
    if process is None or scorecard is None or not scorecard.metrics:
        return
    found = list(measures(process, plan))
    off = [one for one in found if _off(one)]
    if off:
        first = off[0]
        names = [name for m in scorecard.metrics for name in (m.id, m.name) if name]
        near = None if first.line else rl.nearest(first.name, names, 0.8)
        yield rl.Finding(
            first.place,
            f"{listed(dict.fromkeys(o.name for o in off))} {'is' if len(off) == 1 else 'are'} "
            "not on the leadership scorecard",
            ask=f"Did you mean {near}?" if near else None,
            related=tuple(rl.Related(o.place, f"measures {o.stage.stage}") for o in off[1:6]),
        )
    for one in found:
        if _often(one) and one not in off and one.line:
            often = (one.line.cadence or "").casefold()
            yield rl.Finding(
                one.place,
                f'"{one.line.name or one.name}" is read {often}; a stage shows its trend over months',
                ask="Who looks at this by the month or the quarter?",
                related=(rl.Related(one.line.at("cadence"), "its line on the scorecard"),),
            )


def _off(measure: StageMeasure) -> bool:
    line = measure.line
    return line is None or bool(line.level and rl.key(line.level).removesuffix(" scorecard") not in _TOP)


def _often(measure: StageMeasure) -> bool:
    return bool(measure.line and measure.line.cadence and rl.key(measure.line.cadence).startswith(_OFTEN))
