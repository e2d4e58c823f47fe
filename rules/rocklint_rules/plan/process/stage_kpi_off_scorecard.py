"""P154."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Related,
    Severity,
    key,
    nearest,
    plan_rule,
)
from rocklint_rules.plan._phrases import listed
from rocklint_rules.plan.process._stages import StageMeasure, measures, process_of

_TOP = frozenset({"leadership", "company", "leadership team", "executive", "slt", "lt", "top"})
_OFTEN = ("daily", "day", "weekly", "week")


def _off(measure: StageMeasure) -> bool:
    line = measure.line
    return line is None or bool(line.level and key(line.level).removesuffix(" scorecard") not in _TOP)


def _often(measure: StageMeasure) -> bool:
    return bool(measure.line and measure.line.cadence and key(measure.line.cadence).startswith(_OFTEN))


@plan_rule(
    code="P154",
    name="stage-kpi-off-scorecard",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.VTO, Need.SCORECARD),
    why="A number that the leadership team never sees changes nothing that the leadership team decides.",
    ask="Where does the leadership team see this number, twice a year at least?",
    source="seed 001, Measure: stages on the leadership scorecard, by month or quarter rather than by week",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:  # noqa: ARG001
    """A stage's measure is not on the leadership scorecard, or is read weekly only."""
    process, scorecard = process_of(ctx), ctx.company.scorecard
    if process is None or scorecard is None or not scorecard.metrics:
        return
    found = list(measures(process, ctx))
    off = [one for one in found if _off(one)]
    if off:
        first = off[0]
        names = [name for m in scorecard.metrics for name in (m.id, m.name) if name]
        near = None if first.line else nearest(first.name, names, 0.8)
        yield Finding(
            first.place,
            f"{listed(dict.fromkeys(o.name for o in off))} {'is' if len(off) == 1 else 'are'} "
            "not on the leadership scorecard",
            ask=f"Did you mean {near}?" if near else None,
            related=tuple(Related(o.place, f"measures {o.stage.stage}") for o in off[1:6]),
        )
    for one in found:
        if _often(one) and one not in off and one.line:
            often = (one.line.cadence or "").casefold()
            yield Finding(
                one.place,
                f'"{one.line.name or one.name}" is read {often}; a stage shows its trend over months',
                ask="Who looks at this by the month or the quarter?",
                related=(Related(one.line.at("cadence"), "its line on the scorecard"),),
            )
