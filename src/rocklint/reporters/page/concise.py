"""One line a finding, `path:line:col: severity CODE name message`: for editors, grep and scripts."""

from __future__ import annotations

from rocklint.model.report import Report
from rocklint.reporters import sanitise
from rocklint.reporters.options import Options


def render(report: Report, options: Options | None = None) -> str:  # noqa: ARG001 - every format has the same shape
    """The findings in the report's order, and nothing else."""
    paths: dict[str, str] = {}
    lines: list[str] = []
    for finding in report.findings:
        file = finding.location.file
        path = paths.get(file)
        if path is None:
            path = paths[file] = sanitise.path(file)
        at = finding.location.start
        lines.append(
            f"{path}:{at.line}:{at.column}: {finding.severity.value} {sanitise.terminal(finding.code)} "
            f"{sanitise.terminal(finding.name)} {sanitise.terminal(finding.message)}\n"
        )
    return "".join(lines)
