"""`--format rdjson`: the Reviewdog Diagnostic Format. Columns count bytes of UTF-8; messages end up as Markdown in
review comments, and suggestions as a button that applies them."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from rocklint.model.finding import Safety, Severity
from rocklint.model.place import Location
from rocklint.model.report import LocatedEdit, Report, ReportedFinding
from rocklint.reporters.options import Options
from rocklint.reporters.programs.machine import HOME, dumps
from rocklint.reporters.sanitise import data, markdown, terminal

_STEP = 1000


def render(report: Report, options: Options | None = None) -> str:  # noqa: ARG001 - every format has the same shape
    """The result, with a diagnostic for each finding."""
    worst = min((f.severity for f in report.findings), key=lambda severity: severity.rank, default=Severity.INFO)
    result = {
        "source": {"name": "rocklint", "url": HOME},
        "severity": worst.value.upper(),
        "diagnostics": [_diagnostic(finding) for finding in report.findings],
    }
    return dumps(result) + "\n"


def _diagnostic(finding: ReportedFinding) -> dict[str, object]:
    said = "\n\n".join(markdown(text) for text in (finding.message, finding.why, finding.ask) if text)
    shown: dict[str, object] = {
        "message": said,
        "location": {"path": data(finding.location.file), "range": _range(finding.location)},
        "severity": finding.severity.value.upper(),
        "code": {"value": terminal(f"{finding.code} {finding.name}")},
    }
    if finding.edit and _applies(finding.edit, finding.location.file):
        shown["suggestions"] = [{"range": _range(finding.edit.location), "text": data(finding.edit.text)}]
    return shown


def _applies(edit: LocatedEdit, file: str) -> bool:
    """Whether one click may apply it: nothing with holes, nothing in another file, no bytes unknown."""
    at = edit.location
    return edit.safety is not Safety.NEEDS_INPUT and at.file == file and _one_line(at) and bool(at.source)


def _one_line(location: Location) -> bool:
    return location.start.line == location.end.line


def _range(location: Location) -> dict[str, object]:
    start = {"line": max(location.start.line, 1), "column": _column(location, location.start.column)}
    if not _one_line(location):
        return {"start": start}
    return {"start": start, "end": {**start, "column": _column(location, location.end.column)}}


def _column(location: Location, column: int) -> int:
    """A column in bytes; of a line that is not known, in characters."""
    before = max(column - 1, 0)
    inside = min(before, len(location.source))
    return _bytes(location.source, inside) + before - inside + 1


def _bytes(line: str, before: int) -> int:
    """The bytes of a line's first characters. A plan may stand on one line, and be asked about at each finding."""
    if line.isascii():
        return before
    step = before // _STEP
    return _steps(line)[step] + len(line[step * _STEP : before].encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=2)
def _steps(line: str) -> tuple[int, ...]:
    """The bytes before every so manieth character."""
    parts = (line[at : at + _STEP] for at in range(0, len(line), _STEP))
    return (0, *accumulate(len(part.encode("utf-8", "surrogatepass")) for part in parts))
