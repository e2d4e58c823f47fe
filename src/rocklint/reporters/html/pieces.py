"""Pieces of the HTML page that know nothing of a report as a whole: findings with their frame, signs, pills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rocklint.model.place import Location
from rocklint.model.report import Grade, LetterState, ReportedFinding, RockResult
from rocklint.reporters.page.findings import offer
from rocklint.reporters.page.labels import GRADE, SEVERITY, brief
from rocklint.reporters.page.styled_lines import Role
from rocklint.reporters.sanitise import break_commands, html, path, visible

SIGN: Mapping[LetterState | None, str] = {
    LetterState.CLEAR: "&#10003;", LetterState.ASK: "?", LetterState.MISSING: "&#10005;", None: "&#8211;",
}  # fmt: skip
CLASS = {Role.CLEAR: "clear", Role.ASK: "ask", Role.MISSING: "missing", Role.INFO: "info"}
_WIDEST = 400
_MOST_RELATED = 3


def text(words: str) -> str:
    """Foreign text of any length, as text."""
    return html(brief(words))


def word(state: LetterState | None) -> str:
    """A letter's state as a word, and as a class."""
    return state.value if state else "none"


def sign(letter: str, state: LetterState | None) -> str:
    """A letter's state as a sign; the word is there for who cannot see it."""
    said = state.value if state else "not looked at"
    shown = f'{SIGN[state]}<span class="word"> {said}</span>'
    return f'<span class="sign {word(state)}" title="{letter}: {said}">{shown}</span>'


def grade(of: Grade) -> str:
    """A grade as a pill."""
    return f'<span class="pill {CLASS[GRADE[of]]}">{of.value}</span>'


def findings(of: Iterable[ReportedFinding]) -> Iterator[str]:
    """Findings one below the other; those on the same words share one frame."""
    before: Location | None = None
    for found in of:
        yield from _finding(found, framed=found.location != before)
        before = found.location


def _finding(found: ReportedFinding, *, framed: bool) -> Iterator[str]:
    """A finding: words of the author, what is not clear, why, the question, an offer."""
    label, role = SEVERITY[found.severity]
    pill = f'<span class="pill {CLASS[role]}">{label}</span>'
    yield f'<div class="finding {CLASS[role]}">'
    if framed:
        yield from frame(found.location)
    yield f"<p>{pill} {text(found.message)} <code>{text(found.code)}</code></p>"
    if found.why:
        yield f'<p class="why">{text(found.why)}</p>'
    if found.ask:
        yield f'<p class="question">{text(found.ask)}</p>'
    for related in found.related[:_MOST_RELATED]:
        yield f'<p class="at">{at(related.location)} {text(related.message)}</p>'
        yield from frame(related.location)
    if found.edit:
        yield f'<p class="offer">&#8594; {text(offer(found.edit))}</p>'
    yield "</div>"


def frame(location: Location) -> Iterator[str]:
    """The line of the file with the words marked."""
    source = location.source.rstrip()
    if not source.strip() or len(source) > _WIDEST:
        return
    start = min(max(location.start.column - 1, 0), len(source))
    end = location.end.column - 1 if location.end.line == location.start.line else len(source)
    end = min(max(end, start), len(source))
    before, marked, after = (_shown(part) for part in (source[:start].lstrip(), source[start:end], source[end:]))
    yield f"<pre>{before}<mark>{marked}</mark>{after}</pre>" if marked else f"<pre>{before}{after}</pre>"


def _shown(source: str) -> str:
    return html(break_commands(visible(source.replace("\t", "    "))))


def at(location: Location) -> str:
    """`rocks.yaml:4`."""
    return html(f"{path(location.file)}:{location.start.line}")


def evidence(rock: RockResult) -> Iterator[str]:
    """The words that speak for letters."""
    if rock.evidence:
        yield "<dl>"
        for shown in rock.evidence:
            yield f"<dt><b>{shown.letter.value}</b> {text(shown.label)}</dt><dd>{text(shown.text)}</dd>"
        yield "</dl>"
