"""The default report: one page, read ten minutes before the quarterly meeting.

Table of Rocks, findings with the author's own words, three questions, what was not checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.model.finding import Severity
from rocklint.model.report import Grade, Report, tally
from rocklint.reporters.options import Options
from rocklint.reporters.page import cells
from rocklint.reporters.page.findings import add_findings
from rocklint.reporters.page.labels import GRADE, Index, brief, heading, plural, quarters_line
from rocklint.reporters.page.meeting_questions import add_questions
from rocklint.reporters.page.rock_table import add_table
from rocklint.reporters.page.styled_lines import Page, Piece, Role, write
from rocklint.reporters.page.unchecked import add_unchecked


def render(report: Report, options: Options | None = None) -> str:
    """The page as text."""
    options = options or Options()
    return write(layout(report, options).lines, options.color)


def layout(report: Report, options: Options) -> Page:
    """The page, not yet written."""
    page = Page.of(options)
    index = Index(report)
    _add_title(page, report)
    if report.quarters:
        page.prose(f"{brief(quarters_line(report.quarters))} (--quarter, --all-quarters)", Role.QUIET)
    page.gap()
    add_table(page, report)
    details = options.shows_details(len(report.rocks))
    add_findings(page, report, index, evidence=options.evidence, details=details)
    add_questions(page, report, index)
    _add_praise(page, report)
    add_unchecked(page, report)
    _add_last(page, report, details)
    return page


def _add_title(page: Page, report: Report) -> None:
    """The quarter and, on the same line where there is room, how many Rocks have which grade."""
    title = heading(report)
    if not report.rocks:
        page.prose(title, Role.TITLE)
        return
    counts = [
        (f"{grade.value} {count:,}", GRADE[grade] if count else Role.QUIET)
        for grade, count in tally(report).grades.items()
    ]
    size = sum(len(text) for text, _ in counts) + 3 * (len(counts) - 1)
    blanks = page.measure - cells.width(title) - size
    if blanks >= 3:
        page.add((title, Role.TITLE), (" " * blanks, Role.PLAIN), *_joined(counts))
        return
    page.prose(title, Role.TITLE)
    row: list[Piece] = []
    for count in counts:
        if row and sum(len(text) + 3 for text, _ in row) + len(count[0]) > page.measure:
            page.add(*_joined(row))
            row = []
        row.append(count)
    page.add(*_joined(row))


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for number, piece in enumerate(pieces):
        if number:
            yield (" | ", Role.QUIET)
        yield piece


def _add_praise(page: Page, report: Report) -> None:
    if report.nothing:
        page.gap()
        page.prose("Not a success: nothing was checked here." if report.rocks else "Nothing was checked.", Role.MISSING)
        for cause in report.nothing:
            page.prose(brief(cause), indent=1)
    elif not report.read_any:
        page.gap()
        page.prose("Nothing could be read.", Role.MISSING)
    elif not report.rocks:
        page.gap()
        page.prose("No Rocks found. A file may be as short as one line:")
        page.prose('- "Close 60 inspection contracts by Dec 31, owned by Marcus"', Role.OFFER, indent=2)
    elif not report.findings and all(rock.grade is Grade.READY for rock in report.rocks):
        page.gap()
        one = len(report.rocks) == 1
        page.prose("Ready. Well put." if one else "All ready: nothing to ask. Well put.", Role.CLEAR)
    if report.crashed:
        page.gap()
        page.prose("One check stopped on an error of its own; everything else on this page holds.", Role.ASK)


def _add_last(page: Page, report: Report, details: bool) -> None:
    counts = [
        f"{report.count(Severity.ERROR):,} missing",
        f"{report.count(Severity.WARNING):,} to ask",
        plural(report.count(Severity.INFO), "question"),
    ]
    parts = [f"As of {report.as_of.isoformat()}", ", ".join(counts)]
    if report.findings:
        worst = min(report.findings, key=lambda finding: finding.severity.rank)
        parts.append(f"more: {'' if details else '--details, rocklint show ID, '}rocklint explain {brief(worst.code)}")
    page.gap()
    page.prose(f" {page.signs.dot} ".join(parts), Role.QUIET)
