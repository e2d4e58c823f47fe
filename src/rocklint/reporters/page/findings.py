"""The findings, Rock by Rock: the author's words, what is not clear yet, why it matters, and the question."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.model.finding import Letter, Safety, Severity
from rocklint.model.place import Location
from rocklint.model.report import LocatedEdit, Report, ReportedFinding, RockResult
from rocklint.reporters import sanitise
from rocklint.reporters.page import cells
from rocklint.reporters.page.frames import add_frame
from rocklint.reporters.page.labels import SEVERITY, Index, brief, owner, title
from rocklint.reporters.page.styled_lines import Line, Page, Role

_INDENT = 4
_WORD = _INDENT + 9  # "missing", "ask" and "question" end before it

SEVERAL = "Several Rocks"
"""The heading over questions that many Rocks share."""
_MOST_RELATED = 3
"""Second places shown of one finding; a finding on the plan may rest on all of its Rocks."""


def add_findings(page: Page, report: Report, index: Index, *, evidence: bool = False, details: bool = True) -> None:
    """First what concerns a file, then each Rock in the order of the plan, what several of them are asked, and the plan
    as a whole. What a finding on the plan tells of many Rocks at once is not told again, nor is the same reason or
    question."""
    told: set[str] = set()
    _add_loose(page, "Reading the files", [f for f in index.loose if f.letter is Letter.X], told)
    for rock in report.rocks if details else ():
        findings = index.own(rock)
        proof = rock.evidence if evidence else ()
        if findings or proof:
            page.gap()
            _add_heading(page, index.name(rock), f"{owner(rock) or 'no owner'}: {title(rock)}", _at(rock.location))
            _add_group(page, findings, rock.location.file, told)
            if rock.rewrite and findings:
                page.gap()
                _add_labelled(page, "rewrite", Role.OFFER, brief(rock.rewrite))
            if proof:
                _add_evidence(page, rock)
    _add_shared(page, index)
    _add_loose(page, "The plan", [f for f in index.loose if f.letter is not Letter.X], told)


def _at(location: Location) -> str:
    return f"{sanitise.path(location.file)}:{location.start.line}"


def _add_loose(page: Page, heading: str, findings: Sequence[ReportedFinding], told: set[str]) -> None:
    if findings:
        page.gap()
        _add_heading(page, heading, "", "")
        _add_group(page, findings, None, told)


def _add_shared(page: Page, index: Index) -> None:
    """What is asked of several Rocks: a line each, with their names."""
    if index.shared:
        page.gap()
        _add_heading(page, SEVERAL, "", "")
    for question in index.shared:
        word, role = SEVERITY[Severity.INFO]
        _add_labelled(page, word, role, f"{index.names(question)}: {brief(question.ask)}", brief(question.code))


def _add_heading(page: Page, name: str, text: str, at: str) -> None:
    """`Rock 3 · Marcus: Close 60 contracts ──────── rocks.yaml:4`."""
    half, signs = page.measure // 2, page.signs
    if cells.width(at) > half:  # the end of a path says more than its start
        at = signs.ellipsis + cells.head(at[::-1], half - cells.width(signs.ellipsis))[::-1]
    name = cells.cut(name, half - 4, signs.ellipsis)
    tail = f" {at}" if at else ""
    room = page.measure - cells.width(name + tail) - 6
    text = cells.cut(f" {signs.dot} {text}", room, signs.ellipsis) if text and room > 8 else ""
    rule = " " + signs.rule * (page.measure - cells.width(name + text + tail) - 1)
    page.add((name, Role.TITLE), (text, Role.TITLE), (rule, Role.QUIET), (tail, Role.QUIET))


def _add_group(page: Page, findings: Sequence[ReportedFinding], file: str | None, told: set[str]) -> None:
    """Findings on the same words share one frame; questions of level info are folded to a line each, at the end."""
    open_ = [finding for finding in findings if finding.severity is not Severity.INFO]
    shown = [place for f in open_ for place in (f.location, *(r.location for r in f.related[:_MOST_RELATED]))]
    gutter = max([2, *(len(str(location.start.line)) for location in shown)])
    before: Location | None = None
    for finding in open_:
        if finding.location != before:
            if before is not None:
                page.gap()
            if finding.location.file != file:
                page.prose(_at(finding.location), Role.QUIET)
                file = finding.location.file
            add_frame(page, finding.location, gutter, SEVERITY[finding.severity][1])
            before = finding.location
        _add_finding(page, finding, gutter, told)
    for finding in findings:
        if finding.severity is Severity.INFO:
            _add_folded(page, finding)


def _add_finding(page: Page, finding: ReportedFinding, gutter: int, told: set[str]) -> None:
    word, role = SEVERITY[finding.severity]
    _add_labelled(page, word, role, brief(finding.message), finding.code)
    for text, style in ((finding.why, Role.QUIET), (finding.ask, Role.QUESTION)):
        if text and text not in told:
            page.prose(brief(text), style, indent=_WORD)
            told.add(text)
    for related in finding.related[:_MOST_RELATED]:
        if related.location.file != finding.location.file:
            page.prose(_at(related.location), Role.QUIET)
        note = brief(related.message)
        if not add_frame(page, related.location, gutter, Role.INFO, note):
            page.prose(f"{_at(related.location)} {note}", Role.QUIET, indent=_WORD)
    if len(finding.related) > _MOST_RELATED:
        page.prose(f"and {len(finding.related) - _MOST_RELATED:,} more", Role.QUIET, indent=_WORD)
    if finding.edit:
        page.prose(f"{page.signs.arrow} {offer(finding.edit)}", Role.OFFER, indent=_WORD)


def offer(edit: LocatedEdit) -> str:
    """What to change, in a few words: a hole in the text is for the author to fill."""
    if not edit.text:
        return "take it out"
    adds = edit.location.start == edit.location.end
    word = "fill in" if edit.safety is Safety.NEEDS_INPUT else "add" if adds else "write"
    return f"{word}: {brief(edit.text).lstrip(' ,;') if adds else brief(edit.text)}"


def _add_folded(page: Page, finding: ReportedFinding) -> None:
    word, role = SEVERITY[finding.severity]
    room = page.measure - _WORD - page.end_width(finding.code)
    _add_labelled(page, word, role, cells.cut(brief(finding.message), room, page.signs.ellipsis), finding.code)


def _add_labelled(page: Page, label: str, role: Role, text: str, code: str = "") -> None:
    lead: Line = ((" " * _INDENT, Role.PLAIN), (label, role))
    page.prose(text, Role.OFFER if role is Role.OFFER else Role.PLAIN, indent=_WORD, end=code, lead=lead)


def _add_evidence(page: Page, rock: RockResult) -> None:
    """The words that made each letter clear."""
    for shown in rock.evidence:
        _add_labelled(page, f"{shown.letter.value} clear", Role.CLEAR, f'{brief(shown.label)}: "{brief(shown.text)}"')
