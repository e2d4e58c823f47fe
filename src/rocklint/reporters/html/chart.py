"""The chart of letters: for each of the five, how many Rocks are clear, to ask, missing, or not looked at. A part of a
bar is a link that filters the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rocklint.model.finding import SMART, Letter
from rocklint.model.report import LetterState, Report
from rocklint.reporters.html.pieces import word
from rocklint.reporters.page.rule_page import TITLES

_LEFT, _WIDTH, _ROW, _BAR = 112, 468, 42, 28
_NARROWEST = 20
"""A part that is there keeps room for its number."""
_STATES = (LetterState.CLEAR, LetterState.ASK, LetterState.MISSING, None)


def chart(report: Report) -> Iterator[str]:
    """The chart with its legend."""
    height = _ROW * len(SMART) - (_ROW - _BAR)
    yield f'<svg class="chart" id="chart" viewBox="0 0 {_LEFT + _WIDTH} {height}" role="group" aria-label="Letters">'
    for row, letter in enumerate(SMART):
        yield from _bar(report, letter, row * _ROW)
    yield "</svg>"
    words = "".join(f'<span class="{word(state)}"><i>{_said(state)}</i></span>' for state in _STATES)
    yield f'<div class="legend">{words}</div>'


def _said(state: LetterState | None) -> str:
    return state.value if state else "not looked at"


def _bar(report: Report, letter: Letter, top: int) -> Iterator[str]:
    counts = Counter(rock.letters.get(letter) for rock in report.rocks)
    middle = top + _BAR / 2 + 5
    yield f'<text x="0" y="{middle:g}"><tspan font-weight="700">{letter.value}</tspan> {TITLES[letter]}</text>'
    left = float(_LEFT)
    for state, width in _widths(counts):
        count, name = counts[state], word(state)
        yield f'<a class="seg" href="#{letter.value}={name}" data-key="{letter.value}" data-value="{name}">'
        yield f"<title>{TITLES[letter]}: {count} {_said(state)}</title>"
        yield f'<rect class="{name}" x="{left:.1f}" y="{top}" width="{width - 2:.1f}" height="{_BAR}" rx="5"/>'
        yield f'<text class="count {name}" x="{left + width / 2 - 1:.1f}" y="{middle:g}">{count}</text></a>'
        left += width


def _widths(counts: Counter[LetterState | None]) -> list[tuple[LetterState | None, float]]:
    """The states that occur with their share of the bar, none too narrow for its number."""
    there = [state for state in _STATES if counts[state]]
    total = sum(counts[state] for state in there)
    room = _WIDTH - _NARROWEST * len(there)
    return [(state, _NARROWEST + room * counts[state] / total) for state in there]
