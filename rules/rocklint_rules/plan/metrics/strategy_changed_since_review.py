from collections.abc import Iterator
from datetime import date

import rocklint.plugin as rl
from rocklint_rules.plan._words import others, shown_day
from rocklint_rules.plan.metrics._lines import last_look, sales_lines


@rl.rule(
    "P132", "strategy-changed-since-review", rl.WARNING, needs=(rl.Need.VTO, rl.Need.SCORECARD), time=True,
    why="The company turned and its numbers did not: the reps are still being paid to go the old way.",
    ask="Which of these numbers still describes the new plan?",
    source="seed 003, step 3: go through the metrics whenever major initiatives or the sales strategy change",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """The strategy changed after the last review of the sales metrics."""
    looks = [look for line in sales_lines(plan) if (look := last_look(line, plan))]
    if not looks:
        return
    last = max(looks, key=lambda look: look.day)
    since = sorted((c for c in _changes(plan) if c[0] > last.day), key=lambda c: c[0], reverse=True)
    if not since:
        return
    day, words, entry = since[0]
    yield rl.Finding(
        entry.at("date"),
        f"{rl.quoted(words, 40)} is of {shown_day(day)}, the last look at the sales metrics of {shown_day(last.day)}",
        related=(
            rl.Related(last.place, "the last review"),
            *others([rl.Related(e.place, f"{shown_day(d)}: {rl.quoted(w, 40)}") for d, w, e in since[1:]]),
        ),
    )


def _changes(plan: rl.PlanReading) -> Iterator[tuple[date, str, rl.Entry]]:
    """Strategy changes and initiatives that are in force; those of departments that do not sell are left out."""
    vto = plan.company.vto
    selling = plan.vocabulary.folded.get("reviews.selling_departments", frozenset())
    for change in vto.strategy_changes if vto else ():
        when = plan.on_record(change.date)
        if when and when[0] <= plan.as_of:
            yield when[0], change.change, change
    for initiative in vto.initiatives if vto else ():
        when = plan.on_record(initiative.date)
        department = rl.department_named(initiative.department, plan.vocabulary) if initiative.department else None
        if when and when[0] <= plan.as_of and (department is None or department in selling):
            yield when[0], initiative.name or initiative.id, initiative
