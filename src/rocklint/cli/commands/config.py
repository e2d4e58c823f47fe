"""`rocklint config`: the settings and rules that are in force for a path, and where each comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from rocklint.cli.arguments import ConfigPath, Shape, ShapeOption, open_session
from rocklint.cli.problems import whole
from rocklint.cli.terminal import write
from rocklint.reporters.sanitise import path as shown
from rocklint.reporters.sanitise import terminal
from rocklint.rulebook.config import Settings
from rocklint.rulebook.selection import Decision

HELP = "Show which settings and rules are in force, and from where."


def command(
    path: Annotated[str, typer.Argument(metavar="[FILE|FOLDER]", help="The plan in question.")] = ".",
    format: ShapeOption = Shape.full,
    config: ConfigPath = None,
) -> None:
    """Prints every setting with its source, then the rules that a setting switched, with that setting."""
    session = open_session([path], config)
    decisions = session.decisions(Path(path))
    source = session.config_path.name if session.config_path else ""
    settings = list(_settings(session.config, source))
    if format is Shape.json:
        data = {
            "version": 1,
            "config": str(session.config_path) if session.config_path else None,
            "settings": [{"name": n, "value": v, "from": s} for n, v, s in settings],
            "rules": [_data(d) for d in decisions],
        }
        write(json.dumps(data, indent=1, ensure_ascii=True) + "\n")
        raise typer.Exit(whole(session))
    where = shown(str(session.config_path)) if session.config_path else "none found: the defaults hold"
    width = max(len(name) for name, _, _ in settings)
    lines = [f"configuration: {where}", ""]
    lines += [f"{name:<{width}}  {terminal(_say(value))}  ({said})" for name, value, said in settings]
    lines += ["", *_rules(decisions)]
    write("\n".join(lines) + "\n")
    raise typer.Exit(whole(session))


def _settings(settings: Settings, source: str, prefix: str = "") -> Iterator[tuple[str, Any, str]]:
    data = settings.model_dump(mode="json")
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        if isinstance(value, Settings):
            yield from _settings(value, source, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", data[name], source if name in settings.model_fields_set else "default"


def _say(value: Any) -> str:
    return "-" if value in (None, [], {}) else json.dumps(value, ensure_ascii=False) if value != str(value) else value


def _state(decision: Decision) -> str:
    return decision.active.severity.value if decision.active else "off"


def _rules(decisions: tuple[Decision, ...]) -> Iterator[str]:
    on = sum(d.active is not None for d in decisions)
    yield f"{on} of {len(decisions)} rules run. Not as by default:"
    changed = [d for d in decisions if _changed(d)]
    for d in changed:
        yield f"  {d.rule.code}  {d.rule.name}  {_state(d)}  ({terminal(d.reason)})"
    if not changed:
        yield "  none"


def _changed(decision: Decision) -> bool:
    active = decision.active
    if (active is not None) != decision.rule.default:
        return True
    return active is not None and (active.forced or active.options != decision.rule.options())


def _data(decision: Decision) -> dict[str, object]:
    active = decision.active
    return {
        "code": decision.rule.code, "name": decision.rule.name, "on": active is not None,
        "severity": active.severity.value if active else None, "because": decision.reason,
        "options": active.options.model_dump(mode="json") if active else {},
    }  # fmt: skip
