"""P132."""

from collections.abc import Iterator
from datetime import date

from rocklint.plugin import (
    Context,
    Entry,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Related,
    Severity,
    department_named,
    plan_rule,
    quoted,
)
from rocklint_rules.plan._words import others, shown_day
from rocklint_rules.plan.metrics._lines import last_look, sales_lines


def _changes(plan: Plan, ctx: Context[NoOptions]) -> Iterator[tuple[date, str, Entry]]:
    """Strategy changes and initiatives that are in force; those of departments that do not sell are left out."""
    vto = plan.company.vto
    selling = ctx.vocabulary.folded.get("reviews.selling_departments", frozenset())
    for change in vto.strategy_changes if vto else ():
        when = ctx.on_record(change.date)
        if when and when[0] <= ctx.as_of:
            yield when[0], change.change, change
    for initiative in vto.initiatives if vto else ():
        when = ctx.on_record(initiative.date)
        department = department_named(initiative.department, ctx.vocabulary) if initiative.department else None
        if when and when[0] <= ctx.as_of and (department is None or department in selling):
            yield when[0], initiative.name or initiative.id, initiative


@plan_rule(
    code="P132",
    name="strategy-changed-since-review",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.VTO, Need.SCORECARD),
    time=True,
    why="The company turned and its numbers did not: the reps are still being paid to go the old way.",
    ask="Which of these numbers still describes the new plan?",
    source="seed 003, step 3: go through the metrics whenever major initiatives or the sales strategy change",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """The strategy changed after the last review of the sales metrics."""
    looks = [look for line in sales_lines(plan, ctx) if (look := last_look(line, plan, ctx))]
    if not looks:
        return
    last = max(looks, key=lambda look: look.day)
    since = sorted((c for c in _changes(plan, ctx) if c[0] > last.day), key=lambda c: c[0], reverse=True)
    if not since:
        return
    day, words, entry = since[0]
    yield Finding(
        entry.at("date"),
        f"{quoted(words, 40)} is of {shown_day(day)}, the last look at the sales metrics of {shown_day(last.day)}",
        related=(
            Related(last.place, "the last review"),
            *others([Related(e.place, f"{shown_day(d)}: {quoted(w, 40)}") for d, w, e in since[1:]]),
        ),
    )
