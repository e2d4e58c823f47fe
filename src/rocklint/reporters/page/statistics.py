"""How often each rule spoke: the question of somebody who sets up the gate."""

from __future__ import annotations

from collections import Counter

from rocklint.model.report import Report
from rocklint.reporters.options import Options


def render(report: Report, options: Options) -> str:  # noqa: ARG001 (every report is made of both)
    """A line for each rule, the most frequent first; what is set aside is counted beside it."""
    said = Counter((f.code, f.name, f.severity) for f in report.findings)
    aside = Counter(f.code for f in report.suppressed)
    named = {f.code: (f.code, f.name, f.severity) for f in report.suppressed if f.code not in {c for c, *_ in said}}
    rows = sorted([*said, *named.values()], key=lambda row: (-said[row], row[0], row[2].rank))
    lines = []
    for code, name, severity in rows:
        known = f"  and {aside.pop(code)} set aside" if aside.get(code) else ""
        lines.append(f"{said[code, name, severity]:6}  {code:<6}{severity.value:<9}{name}{known}")
    count = len(report.findings)
    rocks = f"{len(report.rocks)} Rock{'s' * (len(report.rocks) != 1)}"
    lines.append(f"{count:6}  finding{'s' * (count != 1)} on {rocks} (as of {report.as_of})")
    return "\n".join(lines) + "\n"
