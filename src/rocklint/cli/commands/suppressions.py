"""`rocklint suppressions`: everything that is switched off in the plan, how old it is, and whether it can go."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import typer

from rocklint.cli.arguments import AsOf, ConfigPath, Paths, Shape, ShapeOption, load, open_session, today
from rocklint.cli.problems import whole
from rocklint.cli.terminal import write
from rocklint.model.report import ReportedSuppression
from rocklint.reporters.sanitise import data, path, terminal
from rocklint.system.git import written_on

HELP = "List what is switched off in Rock files: the reason, its age, and whether it is still needed."

_STATES = {"needed": "needed", "unneeded": "not needed", "ended": "its day has passed", "idle": "has no effect"}


def command(
    paths: Paths = None,
    as_of: AsOf = None,
    format: ShapeOption = Shape.full,
    config: ConfigPath = None,
) -> None:
    """Checks the plan, and lists its suppressions with what the rules said about them."""
    given = paths or ["."]
    session = open_session(given, config)
    loaded = load(session, given, "<stdin>")
    day = as_of or today()
    report = session.check(loaded, day)
    found = report.reported_suppressions
    origins = {name: document.origin for name, document in loaded.documents.items() if document.origin}
    ages = _ages(found, origins)
    if format is Shape.json:
        rows = [_data(one, age, day) for one, age in zip(found, ages, strict=True)]
        write(json.dumps({"version": 1, "suppressions": rows}, indent=1, ensure_ascii=True) + "\n")
    else:
        write("".join(_lines(one, age, day) for one, age in zip(found, ages, strict=True)) + _summary(found))
    raise typer.Exit(whole(session, report))


def _ages(found: tuple[ReportedSuppression, ...], origins: dict[str, Path]) -> list[date | None]:
    """The day on which each one's line was committed, where git can say."""
    by_file: dict[str, Mapping[int, date]] = {}
    for one in found:
        file = one.location.file
        if file not in by_file:
            by_file[file] = written_on(origins[file]) if file in origins else {}
    return [by_file[one.location.file].get(one.location.start.line) for one in found]


def _age(written: date | None, day: date) -> str:
    if written is None:
        return "age unknown"
    days = max((day - written).days, 0)
    return f"since {written} ({days} day{'s' * (days != 1)})"


def _lines(one: ReportedSuppression, written: date | None, day: date) -> str:
    rules = ", ".join(one.rules) or "(nothing)"
    until = f", until {one.until}" if one.until else ""
    note = f": {one.problem}" if one.problem else ""
    hidden = f", keeps back {one.hidden}" if one.hidden else ""
    return (
        f"{path(one.location.file)}:{one.location.start.line}  {terminal(rules)}  "
        f"{_STATES[one.state]}{terminal(note)}{hidden}\n"
        f"    {terminal(one.why) or 'no reason'}{until}; {_age(written, day)}\n"
    )


def _summary(found: tuple[ReportedSuppression, ...]) -> str:
    free = sum(one.state != "needed" for one in found)
    if not found:
        return "Nothing is switched off.\n"
    return f"\n{len(found)} switched off; {free} of them can go.\n" if free else f"\n{len(found)} switched off.\n"


def _data(one: ReportedSuppression, written: date | None, day: date) -> dict[str, object]:
    return {
        "path": data(one.location.file), "line": one.location.start.line, "form": one.form,
        "rules": [data(rule) for rule in one.rules], "why": data(one.why),
        "until": one.until.isoformat() if one.until else None,
        "since": written.isoformat() if written else None, "days": max((day - written).days, 0) if written else None,
        "state": one.state, "hidden": one.hidden, "problem": data(one.problem),
    }  # fmt: skip
