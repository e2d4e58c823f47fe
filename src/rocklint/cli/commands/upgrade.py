"""`rocklint upgrade`: what the newest rule set would say, before a team takes it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

import typer

from rocklint.cli.arguments import AsOf, ConfigPath, Paths, Shape, ShapeOption, load, open_session, today
from rocklint.cli.problems import whole
from rocklint.cli.terminal import write
from rocklint.model.report import Report, ReportedFinding
from rocklint.reporters.sanitise import data, path, terminal
from rocklint.rulebook.selection import Decision, newest_ruleset

HELP = "Preview the newest rule set: which rules change, and which findings would come and go. Writes nothing."


def command(
    paths: Paths = None,
    as_of: AsOf = None,
    format: ShapeOption = Shape.full,
    config: ConfigPath = None,
) -> None:
    """Checks the plan by the rule set in force and by the newest, and tells the difference."""
    given = paths or ["."]
    session = open_session(given, config)
    newest = newest_ruleset(session.registry)
    now = session.config.ruleset or newest
    later = session.changed({"ruleset": newest})
    loaded, day = load(session, given, "<stdin>"), as_of or today()
    changes = list(_changes(session.decisions(None), later.decisions(None)))
    before, after = session.check(loaded, day), later.check(loaded, day)
    come, go = _more(after, before), _more(before, after)
    if format is Shape.json:
        rows = {"come": [_data(f) for f in come], "go": [_data(f) for f in go]}
        write(json.dumps({"version": 1, "ruleset": now, "newest": newest, "rules": changes, **rows}, indent=1) + "\n")
    else:
        write("\n".join(_page(now, newest, session.config.ruleset is None, changes, come, go)) + "\n")
    raise typer.Exit(whole(session, before, after))


def _changes(before: tuple[Decision, ...], after: tuple[Decision, ...]) -> Iterator[dict[str, str]]:
    for then, now in zip(before, after, strict=True):
        was, becomes = _state(then), _state(now)
        if was != becomes:
            yield {"code": now.rule.code, "name": now.rule.name, "from": was, "to": becomes}
        elif then.active and now.active and then.active.options != now.active.options:
            yield {"code": now.rule.code, "name": now.rule.name, "from": f"{was}, older defaults", "to": becomes}


def _state(decision: Decision) -> str:
    return decision.active.severity.value if decision.active else "off"


def _more(these: Report, those: Report) -> list[ReportedFinding]:
    """The findings that only the first report has, whatever line they stand on."""
    left = Counter((f.code, f.severity, f.rock, f.message) for f in those.findings)
    found = []
    for finding in these.findings:
        key = (finding.code, finding.severity, finding.rock, finding.message)
        if left[key] > 0:
            left[key] -= 1
        else:
            found.append(finding)
    return found


def _page(
    now: str,
    newest: str,
    unpinned: bool,
    changes: list[dict[str, str]],
    come: list[ReportedFinding],
    go: list[ReportedFinding],
) -> Iterator[str]:
    if unpinned:
        yield f"No rule set is named, so the newest holds: {newest}. Keep it with  ruleset: {json.dumps(newest)}"
        return
    if now == newest:
        yield f"{now} is the newest rule set."
        return
    yield f"From {now} to {newest}: {len(changes)} rules change, {len(come)} findings come, {len(go)} go."
    yield from (f"  {c['code']}  {c['name']}: {c['from']} -> {c['to']}" for c in changes)
    yield from (f"  + {_line(finding)}" for finding in come)
    yield from (f"  - {_line(finding)}" for finding in go)
    yield f"To take it, write  ruleset: {json.dumps(newest)}  into rocklint.yaml; a baseline keeps back what comes."


def _line(finding: ReportedFinding) -> str:
    at = finding.location
    return (
        f"{path(at.file)}:{at.start.line} {finding.severity.value} {terminal(finding.code)} {terminal(finding.message)}"
    )


def _data(finding: ReportedFinding) -> dict[str, object]:
    return {
        "code": finding.code, "severity": finding.severity.value, "path": data(finding.location.file),
        "line": finding.location.start.line, "rock": data(finding.rock or ""), "message": data(finding.message),
    }  # fmt: skip
