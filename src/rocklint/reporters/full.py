"""The default report: one page, read ten minutes before the quarterly meeting.

Table of Rocks, findings with the author's own words, three questions, what was not checked.
"""

from __future__ import annotations

from rocklint.finding import Grade, Report, Severity, tally
from rocklint.reporters import sanitise
from rocklint.reporters.findings import add_findings
from rocklint.reporters.labels import GRADE, Handles, plural
from rocklint.reporters.options import Options
from rocklint.reporters.page import Line, Page, Piece, Role, write
from rocklint.reporters.questions import add_questions
from rocklint.reporters.table import add_table
from rocklint.reporters.unchecked import add_unchecked


def render(report: Report, options: Options | None = None) -> str:
    """The page as text."""
    options = options or Options()
    page = Page.of(options)
    handles = Handles(report)
    _add_title(page, report)
    page.gap()
    add_table(page, report, handles)
    add_findings(page, report, handles, evidence=options.evidence)
    add_questions(page, report, handles)
    _add_praise(page, report)
    add_unchecked(page, report)
    _add_last(page, report)
    return write(page.lines, options.color)


def _add_title(page: Page, report: Report) -> None:
    title = sanitise.terminal(report.title) or "Rocks"
    page.prose(f"{title} - {plural(len(report.rocks), 'Rock') if report.rocks else 'no Rocks yet'}", Role.TITLE)
    if report.rocks:
        pieces: list[Piece] = []
        for grade, count in tally(report).grades.items():
            pieces += [(" | ", Role.QUIET)] if pieces else []
            pieces.append((f"{grade.value} {count}", GRADE[grade] if count else Role.QUIET))
        _add_pieces(page, pieces)


def _add_pieces(page: Page, pieces: list[Piece]) -> None:
    """Pieces in a row, broken before one that would go over the edge."""
    row: Line = ()
    for piece in pieces:
        if sum(len(text) for text, _ in (*row, piece)) > page.measure:
            page.add(*row)
            row = ()
        row = (*row, piece)
    page.add(*row)


def _add_praise(page: Page, report: Report) -> None:
    if not report.read_any:
        page.gap()
        page.prose("Nothing could be read.", Role.MISSING)
    elif not report.rocks:
        page.gap()
        page.prose("No Rocks found. A file may be as short as one line:")
        page.add(('  - "Close 60 inspection contracts by Dec 31, owned by Marcus"', Role.OFFER))
    elif not report.findings and all(rock.grade is Grade.READY for rock in report.rocks):
        page.gap()
        one = len(report.rocks) == 1
        page.prose("Ready. Well put." if one else "All ready: nothing to ask. Well put.", Role.CLEAR)
    if report.crashed:
        page.gap()
        page.prose("One check stopped on an error of its own; everything else on this page holds.", Role.ASK)


def _add_last(page: Page, report: Report) -> None:
    counts = [
        f"{report.count(Severity.ERROR):,} missing",
        f"{report.count(Severity.WARNING):,} to ask",
        plural(report.count(Severity.INFO), "question"),
    ]
    parts = [f"As of {report.as_of.isoformat()}", ", ".join(counts)]
    if report.findings:
        parts.append(f"rocklint explain {sanitise.terminal(report.findings[0].code)}")
    page.gap()
    page.prose(f" {page.signs.dot} ".join(parts), Role.QUIET)
