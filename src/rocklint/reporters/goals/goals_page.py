"""The page of rep goals: who carries what, against which own past, and what does not add up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rocklint.domain.goal_table import GoalLine, GoalTable, OpenPoint, RepLine
from rocklint.domain.quota_sum import USUAL_OVER
from rocklint.domain.rhythm import RHYTHMS
from rocklint.model.finding import Severity
from rocklint.reporters.numbers import bars, change, figure, said, share
from rocklint.reporters.options import Options
from rocklint.reporters.page.columns import Column, Row, add_columns
from rocklint.reporters.page.labels import SEVERITY, brief, plural
from rocklint.reporters.page.styled_lines import Page, Role, write

_COLUMNS = (
    Column("rep", least=9, most=20),
    Column("goal", least=9, most=26),
    Column("quarter", right=True, most=10),
    Column("month", right=True, most=10),
    Column("week", right=True, most=10, drop=1),
    Column("day", right=True, most=10),
    Column("past", most=13, drop=5),
    Column("best", right=True, most=10, drop=4),
    Column("vs best", right=True, drop=2),
    Column("share", right=True, drop=3),
)
_QUARTER = re.compile(r"(\d{4})-?(Q[1-4])")
_HARD = {None: Role.CLEAR, Severity.INFO: Role.INFO, Severity.WARNING: Role.ASK, Severity.ERROR: Role.MISSING}


def render(table: GoalTable, options: Options | None = None, company: str | None = None) -> str:
    """The page as text."""
    options = options or Options()
    page = Page.of(options)
    page.prose(_title(table, company), Role.TITLE)
    page.gap()
    rows = [row for rep in table.reps for row in _rows(rep, options)]
    if rows:
        add_columns(page, _COLUMNS, rows)
    if any(level.derived for rep in table.reps for goal in rep.goals for level in goal.levels):
        page.gap()
        page.prose("~ is worked out from the longest rhythm that is written: 3 months, 13 weeks, 63 days.",
                   Role.QUIET, indent=1)  # fmt: skip
    _add_team(page, table)
    _add_open(page, table)
    return write(page.lines, options.color)


def _title(table: GoalTable, company: str | None) -> str:
    quarter = _QUARTER.fullmatch(table.period or "")
    period = f"{quarter[2]} {quarter[1]}" if quarter else brief(table.period or "")
    named = " ".join(part for part in (brief(company or ""), "rep goals" if company else "Rep goals", period) if part)
    return f"{named} - {plural(len(table.reps), 'rep')}"


def _rows(rep: RepLine, options: Options) -> Iterator[Row]:
    blank = ("", Role.PLAIN)
    for number, goal in enumerate(rep.goals):
        name = (brief(rep.rep), Role.TITLE) if number == 0 else blank
        yield (name, (metric(goal.metric), Role.PLAIN), *_levels(goal), *_past(goal, options))
    if not rep.goals:
        reason = f"no goal: {brief(rep.no_goal)}" if rep.no_goal else "no goal"
        role = Role.QUIET if rep.no_goal else Role.ASK
        yield ((brief(rep.rep), Role.TITLE), (reason, role), *([blank] * (len(_COLUMNS) - 2)))


def metric(name: str) -> str:
    """`new_bookings` as people say it."""
    return brief(name.replace("_", " ") if name.islower() else name)


def _levels(goal: GoalLine) -> Iterator[tuple[str, Role]]:
    """Quarter, month, week and day."""
    levels = {level.rhythm: level for level in goal.levels}
    for rhythm in reversed(RHYTHMS):
        level = levels.get(rhythm)
        if level is None:
            yield "", Role.PLAIN
        elif level.derived:
            yield f"~{figure(level.value, goal.like)}", Role.QUIET
        else:
            yield said(level.written), Role.PLAIN


def _past(goal: GoalLine, options: Options) -> Iterator[tuple[str, Role]]:
    values = [q.value for q in goal.history if q.value is not None]
    yield bars(values, unicode=options.unicode), Role.INFO
    yield (brief(goal.best.text) if goal.best else "", Role.PLAIN)
    yield ("", Role.PLAIN) if goal.change is None else (change(goal.change), _HARD[goal.hard])
    yield ("", Role.PLAIN) if goal.share is None else (share(goal.share), Role.PLAIN)


def _add_team(page: Page, table: GoalTable) -> None:
    team = table.team
    page.gap()
    if team is None:
        page.prose("No team number to share out: with team_quota: {metric: ..., target: ...} you see whether the parts"
                   " reach it.", Role.QUIET)  # fmt: skip
        return
    parts = f"reps {figure(team.assigned, team.target)}"
    if team.house:
        parts += f" + house {figure(team.house, team.target)}"
    whole = f"{brief(team.target.text)}{' ' + metric(team.metric) if team.metric else ''}"
    total = figure(team.total, team.target)
    if not team.sure:
        page.prose(f"Team: {parts} = {total}, of {whole}. Not every part is known, or in the same unit.", Role.QUIET)
    elif team.short() or team.over():
        page.prose(f"Team: {parts} = {total} {'<' if team.short() else '>'} {whole}", Role.TITLE)
    else:
        usual = f", {team.above:.0%} above it" if team.above >= 0.005 else ""
        page.prose(f"Team: {parts} = {total}. That reaches {whole}{usual}.", Role.CLEAR)
        if team.above > 0.005:
            page.prose(f"Up to {USUAL_OVER:.0%} above is usual: somebody always falls ill or leaves.", Role.QUIET)


def sentence(point: OpenPoint) -> str:
    """What is open, with its numbers in their own unit."""
    return "".join(brief(p) if isinstance(p, str) else figure(p, point.like) for p in point.message)


def _add_open(page: Page, table: GoalTable) -> None:
    page.gap()
    if not table.open:
        if table.reps:
            page.prose("Nothing to ask: the numbers agree with each other.", Role.CLEAR)
        return
    page.add(("What does not add up", Role.TITLE))
    for point in table.open:
        word, role = SEVERITY[point.hard]
        whom = f"{brief(point.whom)}{' ' if point.kind == 'without-goal' else ': '}" if point.whom else ""
        page.prose(whom + sentence(point), indent=12, lead=((f" {word}", role),))
        page.prose(brief(point.ask), Role.QUESTION, indent=12)
