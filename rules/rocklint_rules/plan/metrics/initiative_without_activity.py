import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_of
from rocklint_rules.plan.metrics._scorecard_lines import is_activity, lines_of, name_of, sales_lines

_SELLING = frozenset({"sales", "revenue"})


@rl.rule(
    "P139", "initiative-without-activity", rl.INFO, needs=(rl.Need.VTO, rl.Need.SCORECARD),
    why="An initiative that changes nobody's Tuesday is a slide; it becomes work when an activity under it is counted.",
    ask="What will a rep do on Tuesday because of this initiative?",
    source=f"{rl.SALES_METRICS}, step 3: name the activities that matter most for the goal, down to daily work",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A sales initiative has no day-to-day activity on the scorecard."""
    initiatives = plan.company.vto.initiatives if plan.company.vto else ()
    of_sales = [_of_sales(initiative, plan) for initiative in initiatives]
    counted = _counted(plan) if initiatives else frozenset()
    if None in of_sales:  # an initiative that sales counts for belongs to sales
        selling = _named([line.initiative for line in sales_lines(plan)], plan)
        of_sales = [number in selling if said is None else said for number, said in enumerate(of_sales)]
    served = [(line, _named([line.initiative], plan)) for line in lines_of(plan)]
    for number, initiative in enumerate(initiatives):
        if not of_sales[number] or number in counted:
            continue
        words = rl.quoted(initiative.name or initiative.id, 40)
        yield rl.Finding(
            initiative.place,
            f"nothing that people do is counted for {words}",
            ask=f"What will a rep do on Tuesday because of {words}?",
            related=rl.first_few(
                [rl.Related(line.place, f"{name_of(line)} shows results only") for line, of in served if number in of]
            ),
        )


def _of_sales(initiative: rl.Initiative, plan: rl.PlanReading) -> bool | None:
    """True where sales runs the initiative: it says so, or names a metric of the funnel; None where neither tells."""
    if initiative.department:
        found = rl.department_named(initiative.department, plan.vocabulary) or rl.key(initiative.department)
        return found in _SELLING
    return True if metric_of(initiative.id, plan) or metric_of(initiative.name, plan) else None


def _counted(plan: rl.PlanReading) -> frozenset[int]:
    """The initiatives under which the scorecard, or a Rock's leading metric, has something that people do."""
    done = (line.initiative for line in lines_of(plan) if line.initiative and is_activity(line, plan))
    led = (name for rock in plan.rocks if rock.fields.leading_metric for name in rock.fields.supports)
    return _named([*done, *led], plan)


def _named(texts: list[str | None], plan: rl.PlanReading) -> frozenset[int]:
    """The numbers of the V/TO's initiatives that texts name."""
    known = plan.derived(_Initiatives)
    return frozenset().union(*(known.named(text, plan) for text in texts if text))


class _Initiatives:
    """The initiatives by what texts call them."""

    def __init__(self, plan: rl.Plan) -> None:
        self._by_name: dict[str, set[int]] = {}
        self._by_entry: dict[int, int] = {}
        for number, one in enumerate(plan.company.vto.initiatives if plan.company.vto else ()):
            self._by_entry[id(one)] = number
            for name in (one.id, one.name or one.id):
                self._by_name.setdefault(rl.key(name), set()).add(number)

    def named(self, text: str, plan: rl.PlanReading) -> set[int]:
        """The numbers of those that have this name, and of the one that it leads to."""
        found = rl.vision.supported(text, plan)
        led_to = {self._by_entry[id(found.entry)]} if found and id(found.entry) in self._by_entry else set()
        return self._by_name.get(rl.key(text), set()) | led_to
