"""`--format github`: workflow commands, which GitHub Actions shows as annotations beside the lines of a change."""

from __future__ import annotations

from rocklint.model.finding import Severity
from rocklint.model.report import Report, ReportedFinding
from rocklint.reporters import sanitise
from rocklint.reporters.options import Options
from rocklint.reporters.programs.machine import from_root

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_NEW_LINE = "%0A"


def render(report: Report, options: Options | None = None) -> str:
    """A command for each finding, and for nothing else. GitHub shows the first ten of a kind, so errors come first."""
    ranked = sorted(report.findings, key=lambda finding: finding.severity.rank)
    return "".join(_command(finding, options or Options()) + "\n" for finding in ranked)


def _command(finding: ReportedFinding, options: Options) -> str:
    start, end = finding.location.start, finding.location.end
    properties = {"file": from_root(finding.location.file, options), "line": str(max(start.line, 1))}
    if end.line == start.line:
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    else:
        properties["endLine"] = str(max(end.line, start.line, 1))
    properties["title"] = f"{finding.name} ({finding.code})"
    given = ",".join(f"{key}={sanitise.github(value, attribute=True)}" for key, value in properties.items())
    said = _NEW_LINE.join(sanitise.github(text) for text in (finding.message, finding.why, finding.ask) if text)
    return f"::{_COMMAND[finding.severity]} {given}::{said}"
