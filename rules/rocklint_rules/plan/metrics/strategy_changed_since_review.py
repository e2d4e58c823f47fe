from datetime import date

import rocklint.plugin as rl
from rocklint_rules.plan.metrics._scorecard_lines import last_look, sales_lines


@rl.rule(
    "P132", "strategy-changed-since-review", rl.WARNING, needs=(rl.Need.VTO, rl.Need.SCORECARD), time=True,
    why="The company turned and its numbers did not: the reps are still being paid to go the old way.",
    ask="Which of these numbers still describes the new plan?",
    source=f"{rl.SALES_METRICS}, step 3: look again whenever major initiatives or the sales strategy change",
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
        f"{rl.quoted(words, 40)} is of {rl.shown_day(day)}, "
        f"the last look at the sales metrics of {rl.shown_day(last.day)}",
        related=(
            rl.Related(last.place, "the last review"),
            *rl.first_few([rl.Related(e.place, f"{rl.shown_day(d)}: {rl.quoted(w, 40)}") for d, w, e in since[1:]]),
        ),
    )


def _changes(plan: rl.PlanReading) -> list[tuple[date, str, rl.Entry]]:
    """Strategy changes and initiatives that are in force; those of departments that do not sell are left out."""
    vto = plan.company.vto
    selling = plan.vocabulary.folded.get("reviews.selling_departments", frozenset())
    changes: list[tuple[str | None, str, rl.Entry]] = [
        (c.date, c.change, c) for c in (vto.strategy_changes if vto else ())
    ]
    for one in vto.initiatives if vto else ():
        department = rl.department_named(one.department, plan.vocabulary) if one.department else None
        if department is None or department in selling:
            changes.append((one.date, one.name or one.id, one))
    dated = ((plan.on_record(day), words, entry) for day, words, entry in changes)
    return [(when[0], words, entry) for when, words, entry in dated if when and when[0] <= plan.as_of]
