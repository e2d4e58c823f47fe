"""`--format gitlab`: a Code Quality report, which GitLab compares with the target branch by its fingerprints. The
format has no place for suppressed findings."""

from __future__ import annotations

from rocklint.model.finding import Severity
from rocklint.model.report import Report, ReportedFinding
from rocklint.reporters.options import Options
from rocklint.reporters.programs.fingerprints import fingerprints
from rocklint.reporters.programs.machine import dumps, from_root
from rocklint.reporters.sanitise import terminal

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, options: Options | None = None) -> str:
    """A list of issues; an empty list clears those of earlier runs."""
    marks = fingerprints(report, report.findings)
    found = [_issue(f, mark, options or Options()) for f, mark in zip(report.findings, marks, strict=True)]
    return dumps(found) + "\n"


def _issue(finding: ReportedFinding, mark: str, options: Options) -> dict[str, object]:
    begin = max(finding.location.start.line, 1)
    return {
        "description": terminal(" - ".join(text for text in (finding.message, finding.ask) if text)),
        "check_name": terminal(f"{finding.code} {finding.name}"),
        "fingerprint": mark,
        "severity": _SEVERITY[finding.severity],
        "location": {
            "path": terminal(from_root(finding.location.file, options)),
            "lines": {"begin": begin, "end": max(finding.location.end.line, begin)},
        },
    }
