"""The one-page report: what it looks like, and that it is the same page in colour, plain, narrow and wide."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from time import perf_counter

import pytest
import sample_reports as reports
from syrupy.assertion import SnapshotAssertion

from rocklint.model.report import Report
from rocklint.reporters import FORMATS, Options
from rocklint.reporters.page import cells

PAGES = {
    "minimal": reports.minimal,
    "good": reports.good,
    "conflict": reports.conflict,
    "large": reports.large,
    "no_rocks": lambda: Report("0.1.0", "2026.4", date(2026, 11, 21)),
    "unreadable": lambda: Report("0.1.0", "2026.4", date(2026, 11, 21), read_any=False),
}
_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def page(report: Report, **options: object) -> str:
    return FORMATS["full"].render(report, Options(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("name", PAGES)
def test_page(name: str, width: int, snapshot: SnapshotAssertion) -> None:
    assert page(PAGES[name](), width=width) == snapshot


def test_page_in_color(snapshot: SnapshotAssertion) -> None:
    assert page(reports.minimal(), color="standard") == snapshot


def test_page_in_ascii_signs(snapshot: SnapshotAssertion) -> None:
    text = page(reports.conflict(), unicode=False)
    assert text.isascii()
    assert text == snapshot


def test_evidence(snapshot: SnapshotAssertion) -> None:
    assert page(reports.good(), evidence=True) == snapshot


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("name", PAGES)
def test_color_adds_nothing_but_color_and_no_line_is_too_wide(name: str, width: int) -> None:
    plain = page(PAGES[name](), width=width)
    assert _ANSI.sub("", page(PAGES[name](), width=width, color="truecolor")) == plain
    assert max(map(cells.width, plain.splitlines())) <= width


def test_tone() -> None:
    """Catalogue, section E: no verdicts. (The texts of rules have their own test.)"""
    for make in PAGES.values():
        assert not re.search(
            r"\b(invalid|violations?|fail(s|ed|ure)?|errors?|warnings?)\b", page(make()), re.IGNORECASE
        )


@pytest.mark.parametrize(
    ("meeting", "words"),
    [
        (date(2026, 11, 26), "Ask these three on Thursday\n"),
        (date(2026, 11, 21), "Ask these three today\n"),
        (date(2026, 12, 3), "Ask these three on Thursday, 2026-12-03\n"),
        (date(2026, 11, 1), "Ask these three before the meeting\n"),
        (None, "Ask these three before the meeting\n"),
    ],
)
def test_the_day_of_the_questions(meeting: date | None, words: str) -> None:
    assert words in page(replace(reports.minimal(), meeting=meeting))


def test_questions_spread_over_rocks_and_letters() -> None:
    report = reports.large(each=3)
    asked = [line for line in page(report).splitlines() if re.match(r" \d\. ", line)]
    assert len(asked) == 3
    assert len({re.search(r"Rock \d+", line)[0] for line in asked}) == 3  # type: ignore[index]
    assert len({re.search(r"Owner \d", line)[0] for line in asked}) == 3  # type: ignore[index]


def test_two_rocks_with_one_id_keep_their_own_findings() -> None:
    report = reports.minimal()
    same = tuple(replace(rock, id="A") for rock in report.rocks)
    text = page(replace(report, rocks=same, findings=tuple(replace(f, rock="A") for f in report.findings)))
    assert text.index("Rock A (line 4)") < text.index("A101") < text.index("Rock A (line 5)") < text.index("S102")


def test_plain_pages_need_no_rich_and_concise_lines_no_pydantic() -> None:
    code = (
        "import sys, datetime; from rocklint.model.report import Report; from rocklint.reporters import FORMATS\n"
        "report = Report('1', '1', datetime.date(2026, 1, 1))\n"
        "FORMATS['full'].render(report); FORMATS['concise'].render(report)\n"
        "print(*sorted({'rich', 'pydantic', 'spacy', 'typer', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_a_thousand_findings_are_quick() -> None:
    report = reports.large(rocks=3000)
    start = perf_counter()
    page(report)
    assert perf_counter() - start < 2  # 0.1 on a slow machine; the limit only catches what is quadratic
