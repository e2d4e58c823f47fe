"""What was not checked for want of a file, and what that file would unlock: silence must not look like praise."""

from __future__ import annotations

from collections.abc import Mapping

from rocklint.model.finding import SMART
from rocklint.model.report import MissingData, Report
from rocklint.reporters.page import cells
from rocklint.reporters.page.labels import brief, plural
from rocklint.reporters.page.styled_lines import Page, Role

_WORDS: Mapping[str, tuple[str, str]] = {  # need: what stays open, which file is not there
    "scorecard": ("stretch and trade-offs", "scorecard"),
    "people": ("capacity and quota", "people file"),
    "vto": ("3-Year Picture", "V/TO"),
    "goals": ("quotas and company goals", "goals file"),
    "previous": ("Rocks carried over", "earlier quarter"),
    "settled": ("moved targets", "git history"),
}


def rows_of(report: Report) -> list[tuple[str, str, str]]:
    """What stays open, for want of what, and what that would add."""
    return [(*_words(unchecked), _unlocks(unchecked, report)) for unchecked in report.unchecked]


def add_unchecked(page: Page, report: Report) -> None:
    """A line for each file that is not there."""
    if not report.unchecked:
        return
    page.gap()
    head = ("Not checked", "for want of", "which would add")
    rows = rows_of(report)
    first, second, third = (max(cells.width(row[column]) for row in (head, *rows)) for column in range(3))
    if 1 + first + 2 + second + 2 + third > page.measure:
        page.add((head[0], Role.TITLE))
        for what, want, adds in rows:
            page.prose(f"{what} (no {want}){': ' + adds if adds else ''}", indent=1)
        return
    page.add((cells.fill(head[0], first + 3), Role.TITLE), (f"{cells.fill(head[1], second)}  {head[2]}", Role.QUIET))
    for what, want, adds in rows:
        page.add((f" {cells.fill(what, first)}  {cells.fill(want, second)}", Role.PLAIN), (f"  {adds}", Role.QUIET))


def _words(unchecked: MissingData) -> tuple[str, str]:
    need = brief(unchecked.need)
    return _WORDS.get(unchecked.need, (need, need))


def _unlocks(unchecked: MissingData, report: Report) -> str:
    """`4 checks`, and the columns of the table that stand empty and would be filled."""
    if not unchecked.rules:
        return ""
    empty = [x.value for x in SMART if report.rocks and all(rock.letters.get(x) is None for rock in report.rocks)]
    filled = [letter for letter in empty if any(rule.startswith(letter) for rule in unchecked.rules)]
    columns = f", column {' and '.join(filled)}" if filled else ""
    return plural(len(unchecked.rules), "check") + columns
