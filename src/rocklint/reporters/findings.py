"""The findings, Rock by Rock: the author's words, what is not clear yet, why it matters, and the question."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.finding import Letter, Location, Report, Reported, RockResult, Safety, Severity
from rocklint.reporters import cells, sanitise
from rocklint.reporters.frames import add_frame
from rocklint.reporters.labels import SEVERITY, Handles, by_rock, owner, title
from rocklint.reporters.page import Line, Page, Role

_INDENT = 4
_WORD = _INDENT + 9  # "missing", "ask" and "question" end before it


def add_findings(page: Page, report: Report, handles: Handles, *, evidence: bool = False) -> None:
    """First what concerns a file, then each Rock in the order of the plan, then the plan as a whole."""
    groups = by_rock(report)
    loose = groups.get(None, [])
    _add_loose(page, "Reading the files", [f for f in loose if f.letter is Letter.X])
    for rock in report.rocks:
        findings = groups.get(rock.id, [])
        if findings or (evidence and rock.evidence):
            page.gap()
            name = owner(rock)
            _add_heading(page, handles.rock(rock), f"{name or '?'}: {title(rock)}", _at(rock.location))
            _add_group(page, findings, rock.location.file)
            if evidence:
                _add_evidence(page, rock)
            if rock.rewrite and findings:
                _add_rewrite(page, rock.rewrite)
    _add_loose(page, "The plan", [f for f in loose if f.letter is not Letter.X])


def _at(location: Location) -> str:
    return f"{sanitise.path(location.file)}:{location.start.line}"


def _add_loose(page: Page, heading: str, findings: Sequence[Reported]) -> None:
    if findings:
        page.gap()
        _add_heading(page, heading, "", "")
        _add_group(page, findings, None)


def _add_heading(page: Page, name: str, text: str, at: str) -> None:
    signs = page.signs
    if cells.width(at) > page.measure // 2:  # the end of a path says more than its start
        at = signs.ellipsis + cells.head(at[::-1], page.measure // 2 - cells.width(signs.ellipsis))[::-1]
    name = cells.cut(name, page.measure // 2 - 2, signs.ellipsis)
    room = page.measure - cells.width(name) - cells.width(at) - 6
    text = cells.cut(f" {signs.dot} {text}" if text else "", max(room, 0), signs.ellipsis)
    rule = signs.rule * max(page.measure - cells.width(name + text + at) - (2 if at else 1), 1)
    page.add((name, Role.TITLE), (text, Role.TITLE), (f" {rule} ", Role.QUIET), (at, Role.QUIET))


def _add_group(page: Page, findings: Sequence[Reported], file: str | None) -> None:
    """Findings on the same words share one frame; questions of level info are folded to a line each, at the end."""
    gutter = max([2, *(len(str(f.location.start.line)) for f in findings)])
    before: Location | None = None
    for finding in findings:
        if finding.severity is Severity.INFO:
            continue
        if finding.location != before:
            if before is not None:
                page.gap()
            if finding.location.file != file:
                page.prose(_at(finding.location), Role.QUIET)
                file = finding.location.file
            add_frame(page, finding.location, gutter, SEVERITY[finding.severity][1])
            before = finding.location
        _add_finding(page, finding, gutter)
    for finding in findings:
        if finding.severity is Severity.INFO:
            _add_folded(page, finding)


def _lead(finding: Reported) -> Line:
    word, role = SEVERITY[finding.severity]
    return ((" " * _INDENT, Role.PLAIN), (word, role))


def _add_finding(page: Page, finding: Reported, gutter: int) -> None:
    code = sanitise.terminal(finding.code)
    page.prose(sanitise.terminal(finding.message), indent=_WORD, end=code, lead=_lead(finding))
    if finding.why:
        page.prose(sanitise.terminal(finding.why), Role.QUIET, indent=_WORD)
    if finding.ask:
        page.prose(sanitise.terminal(finding.ask), Role.QUESTION, indent=_WORD)
    for related in finding.related:
        if related.location.file != finding.location.file:
            page.prose(_at(related.location), Role.QUIET)
        note = sanitise.terminal(related.message)
        if not add_frame(page, related.location, gutter, Role.INFO, note):
            page.prose(f"{_at(related.location)} {note}", Role.QUIET, indent=_WORD)
    if finding.edit:
        word = "fill in" if finding.edit.safety is Safety.NEEDS_INPUT else "write"
        offer = f"{page.signs.arrow} {word}: {sanitise.terminal(finding.edit.text)}"
        page.prose(offer, Role.OFFER, indent=_WORD)


def _add_folded(page: Page, finding: Reported) -> None:
    code = sanitise.terminal(finding.code)
    room = page.measure - _WORD - cells.width(code) - 2
    message = cells.cut(sanitise.terminal(finding.message), room, page.signs.ellipsis)
    page.prose(message, indent=_WORD, end=code, lead=_lead(finding))


def _add_evidence(page: Page, rock: RockResult) -> None:
    for shown in rock.evidence:
        words = f'{sanitise.terminal(shown.label)}: "{sanitise.terminal(shown.text)}"'
        lead: Line = ((" " * _INDENT, Role.PLAIN), (f"{shown.letter.value} clear", Role.CLEAR))
        page.prose(words, indent=_WORD, lead=lead)


def _add_rewrite(page: Page, rewrite: str) -> None:
    lead: Line = ((" " * _INDENT, Role.PLAIN), ("rewrite", Role.OFFER))
    page.prose(sanitise.terminal(rewrite), Role.OFFER, indent=_WORD, lead=lead)
