"""The table of Rocks: one line each, five letters, a grade in words."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.model.finding import SMART
from rocklint.model.report import Grade, LetterState, Report, RockResult
from rocklint.reporters.options import LARGE
from rocklint.reporters.page import cells
from rocklint.reporters.page.labels import GRADE, STATE, owner, plural, short, title
from rocklint.reporters.page.styled_lines import Page, Piece, Role

MOST = 40
"""Rows on the page of a large plan, which shows only Rocks that are not ready."""

_LONGEST_OWNER, _SHORTEST_TITLE, _LONGEST_TITLE = 16, 20, 60


def add_table(page: Page, report: Report) -> None:
    """Rows for the Rocks; words for the letters where the titles keep enough room beside them, else signs."""
    rocks = report.rocks
    if len(rocks) > LARGE:
        rocks = tuple(rock for rock in rocks if rock.grade is not Grade.READY)[:MOST]
    if not rocks:
        _add_rest(page, report, rocks)
        return
    grade = max(cells.width(rock.grade.value) for rock in rocks)
    handle = min(max(cells.width(short(rock)) for rock in rocks), page.measure // 8)
    name = min(max(cells.width(owner(rock) or "?") for rock in rocks), _LONGEST_OWNER)
    used = 1 + grade + 2 + handle + 2 + 2 + name + 2
    words = [max(1, *(len(_word(rock, index)) for rock in rocks)) for index in range(len(SMART))]
    signs = page.measure - used - sum(words) - len(words) + 1 < _SHORTEST_TITLE
    columns = [1] * len(words) if signs else words
    room = page.measure - used - sum(columns) - len(columns) + 1
    widest = max(cells.width(title(rock)) for rock in rocks)
    if room < _SHORTEST_TITLE // 2:  # a very narrow place: the owner stands below, with the findings
        room, name = room + name + 2, 0
    room = max(min(room, widest, _LONGEST_TITLE), 1)
    margin = 1 + grade + 2 + handle + 2 + room + 2 + (name + 2 if name else 0)
    heading = " ".join(cells.fill(letter.value, size) for letter, size in zip(SMART, columns, strict=True))
    page.add((" " * margin, Role.PLAIN), (heading, Role.TITLE))
    for rock in rocks:
        page.add(
            (" ", Role.PLAIN),
            (cells.fill(rock.grade.value, grade) + "  ", GRADE[rock.grade]),
            (cells.fill(cells.cut(short(rock), handle, page.signs.ellipsis), handle) + "  ", Role.TITLE),
            (cells.fill(cells.cut(title(rock), room, page.signs.ellipsis), room) + "  ", Role.PLAIN),
            *_owner(rock, name, page.signs.ellipsis),
            *_letters(page, rock, columns, signs=signs),
        )
    _add_rest(page, report, rocks)
    if signs:
        page.gap()
        page.prose(
            f"{page.signs.clear} clear, ? ask, {page.signs.missing} missing, - not looked at", Role.QUIET, indent=1
        )


def _add_rest(page: Page, report: Report, shown: Sequence[RockResult]) -> None:
    listed = {rock.number for rock in shown}
    rest = [rock for rock in report.rocks if rock.number not in listed]
    ready = sum(rock.grade is Grade.READY for rock in rest)
    more = len(rest) - ready
    if more:
        page.prose(f"{plural(more, 'more Rock')} not ready. One Rock's findings: rocklint show ID.", indent=1)
    if ready:
        page.prose(
            f"{plural(ready, 'Rock')} {'is' if ready == 1 else 'are'} ready and not listed.", Role.CLEAR, indent=1
        )


def _word(rock: RockResult, index: int) -> str:
    state = rock.letters.get(SMART[index])
    return "-" if state is None else state.value


def _owner(rock: RockResult, room: int, ellipsis: str) -> tuple[Piece, ...]:
    if not room:
        return ()
    name = owner(rock)
    if name is None:
        return ((cells.fill("?", room) + "  ", Role.MISSING),)
    return ((cells.fill(cells.cut(name, room, ellipsis), room) + "  ", Role.PLAIN),)


def _letters(page: Page, rock: RockResult, columns: Sequence[int], *, signs: bool) -> list[Piece]:
    sign = {LetterState.CLEAR: page.signs.clear, LetterState.ASK: "?", LetterState.MISSING: page.signs.missing}
    pieces: list[Piece] = []
    for index, (letter, room) in enumerate(zip(SMART, columns, strict=True)):
        state = rock.letters.get(letter)
        text = _word(rock, index) if state is None or not signs else sign[state]
        gap = " " if index < len(columns) - 1 else ""
        pieces.append((cells.fill(text, room) + gap, Role.QUIET if state is None else STATE[state]))
    return pieces
