"""`--format jsonl`: the parts of the JSON report, one object a line, each with its kind: `run`, `rock`, `finding`,
`suppressed`, `unchecked`, `summary`. Lines can be searched, cut and joined with the plainest tools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rocklint.model.report import Report, ReportedFinding
from rocklint.reporters import sanitise
from rocklint.reporters.options import Options
from rocklint.reporters.programs.json_report import document, finding_of
from rocklint.reporters.programs.machine import dumps


def render(report: Report, options: Options | None = None) -> str:  # noqa: ARG001 - every format has the same shape
    """The lines, in the order of the report."""
    return "".join(dumps(line, indent=None) + "\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[dict[str, Any]]:
    whole = document(report).model_dump(mode="json")
    yield {"kind": "run", **{key: whole[key] for key in ("version", "tool", "as_of")}}
    for kind, key in (("rock", "rocks"), ("finding", "findings")):
        for part in whole[key]:
            yield {"kind": kind, **part}
    for finding in report.suppressed:
        yield {"kind": "suppressed", **finding_of(finding).model_dump(mode="json"), "suppressed": _reason(finding)}
    for part in whole["unchecked"]:
        yield {"kind": "unchecked", **part}
    yield {"kind": "summary", **whole["summary"], "suppressed": len(report.suppressed)}


def _reason(finding: ReportedFinding) -> dict[str, str | None] | None:
    said = finding.suppressed
    if said is None:
        return None
    return {"by": said.kind, "why": sanitise.data(said.why), "until": said.until.isoformat() if said.until else None}
