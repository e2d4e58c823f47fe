"""`--format json`, version 1: a contract with programs of other people, so it has its own shape.

The models below are the contract and change only by a new version. They repeat what `Report` holds on purpose:
`Report` may grow and be renamed without moving a byte here.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, SerializerFunctionWrapHandler, model_serializer

from rocklint.model.finding import SMART, Severity
from rocklint.model.place import Location
from rocklint.model.report import (
    LetterState,
    LocatedEdit,
    QuartersRead,
    RelatedLocation,
    Report,
    ReportedFinding,
    RockResult,
)
from rocklint.reporters import sanitise
from rocklint.reporters.options import Options
from rocklint.reporters.programs.machine import dumps
from rocklint.reporters.said_once import groups

Text = Annotated[str, BeforeValidator(sanitise.data)]


class _Part(BaseModel):
    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")


class Tool(_Part):
    """Who wrote this."""

    name: Literal["rocklint"] = "rocklint"
    version: str
    ruleset: str


class Letters(_Part):
    """The five letters; null where nothing could be looked at."""

    S: LetterState | None
    M: LetterState | None
    A: LetterState | None
    R: LetterState | None
    T: LetterState | None


class RockV1(_Part):
    """One Rock."""

    id: Text
    path: Text
    line: int
    text: Text
    grade: str
    letters: Letters


class PositionV1(_Part):
    """1-based, in code points."""

    line: int
    column: int


class Range(_Part):
    """From `start` up to, and without, `end`."""

    start: PositionV1
    end: PositionV1


class RelatedV1(_Part):
    """A second place."""

    path: Text
    range: Range
    message: Text


class EditV1(_Part):
    """New text for a place."""

    path: Text
    range: Range
    text: Text
    safety: str


class FindingV1(_Part):
    """One finding."""

    code: Text
    name: Text
    letter: str
    severity: str
    confidence: str
    message: Text
    why: Text
    ask: Text
    path: Text
    rock: Text | None
    field: Text | None
    range: Range
    related: tuple[RelatedV1, ...]
    edit: EditV1 | None
    group: Text | None = None
    """The question that more than two Rocks share; left out where there is none: whoever reads version 1 as it was
    first written meets no key that they do not know on a plan without one."""

    @model_serializer(mode="wrap")
    def _without_group(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        shown: dict[str, Any] = handler(self)
        return shown if self.group else {key: value for key, value in shown.items() if key != "group"}


class UncheckedV1(_Part):
    """Data that was not given, and the rules that were silent for want of it."""

    need: Text
    rules: tuple[Text, ...]


class Summary(_Part):
    """Counts."""

    rocks: int
    errors: int
    warnings: int
    infos: int


class QuartersV1(_Part):
    """Which quarters are judged, and how many Rocks of which others were read."""

    judged: tuple[Text, ...]
    history: dict[str, int]
    drafts: dict[str, int]


class ReportV1(_Part):
    """The whole document."""

    version: Literal[1] = 1
    tool: Tool
    as_of: str
    rocks: tuple[RockV1, ...]
    findings: tuple[FindingV1, ...]
    unchecked: tuple[UncheckedV1, ...]
    summary: Summary
    quarters: QuartersV1 | None
    """Left out where there are Rocks of one quarter only."""
    nothing: tuple[Text, ...]
    """Why the run is no success (exit code 2): nothing, or not all that was asked for, was checked. Left out where it
    is one."""


def _range(location: Location) -> Range:
    start, end = location.start, location.end
    return Range(
        start=PositionV1(line=start.line, column=start.column), end=PositionV1(line=end.line, column=end.column)
    )


def _rock(rock: RockResult) -> RockV1:
    return RockV1(
        id=rock.id,
        path=rock.location.file,
        line=rock.location.start.line,
        text=rock.text,
        grade=rock.grade.value,
        letters=Letters(**{letter.value: rock.letters.get(letter) for letter in SMART}),
    )


def _related(located: RelatedLocation) -> RelatedV1:
    return RelatedV1(path=located.location.file, range=_range(located.location), message=located.message)


def _edit(edit: LocatedEdit) -> EditV1:
    return EditV1(path=edit.location.file, range=_range(edit.location), text=edit.text, safety=edit.safety.value)


def finding_of(finding: ReportedFinding, group: str | None = None) -> FindingV1:
    """One finding in the shape of the contract, with the group of findings that ask the same."""
    return FindingV1(
        code=finding.code,
        name=finding.name,
        letter=finding.letter.value,
        severity=finding.severity.value,
        confidence=finding.confidence.value,
        message=finding.message,
        why=finding.why,
        ask=finding.ask,
        path=finding.location.file,
        rock=finding.rock,
        field=finding.field,
        range=_range(finding.location),
        related=tuple(map(_related, finding.related)),
        edit=_edit(finding.edit) if finding.edit else None,
        group=group,
    )


def _quarters(read: QuartersRead) -> QuartersV1:
    return QuartersV1(judged=read.judged, history=dict(read.history), drafts=dict(read.drafts))


def document(report: Report) -> ReportV1:
    """The report in the shape of the contract."""
    of = groups(report)
    return ReportV1(
        tool=Tool(version=report.version, ruleset=report.ruleset),
        as_of=report.as_of.isoformat(),
        rocks=tuple(map(_rock, report.rocks)),
        findings=tuple(finding_of(f, of.get(id(f))) for f in report.findings),
        unchecked=tuple(UncheckedV1(need=u.need, rules=u.rules) for u in report.unchecked),
        summary=Summary(
            rocks=len(report.rocks),
            errors=report.count(Severity.ERROR),
            warnings=report.count(Severity.WARNING),
            infos=report.count(Severity.INFO),
        ),
        quarters=_quarters(report.quarters) if report.quarters else None,
        nothing=report.nothing,
    )


def render(report: Report, options: Options | None = None) -> str:  # noqa: ARG001 - every format has the same shape
    """Same report, same bytes; ASCII only, so that no control or bidi character stands in it."""
    made = document(report)
    absent = {name for name in ("quarters", "nothing") if not getattr(made, name)}
    return dumps(made.model_dump(mode="json", exclude=absent)) + "\n"
