"""`rocklint rules`: what can be found, with code, name and severity."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from rocklint.cli.arguments import ConfigPath, Shape, ShapeOption, open_session
from rocklint.cli.problems import whole
from rocklint.cli.terminal import options, write
from rocklint.model.finding import Letter
from rocklint.reporters.page.rule_page import TITLES
from rocklint.rulebook.rule import Rule

HELP = "List the rules: code, name, severity and what each looks for."


def command(
    selectors: Annotated[list[str] | None, typer.Argument(metavar="[RULE]...", help="Codes, names or letters.")] = None,
    format: ShapeOption = Shape.full,
    config: ConfigPath = None,
) -> None:
    """Prints the rules of the configured plugins."""
    session = open_session(["."], config)
    registry = session.registry
    chosen = [r for s in selectors or ["ALL"] for r in registry.matching(s)]
    active = {a.rule.code: a.severity.value for a in session.rules}
    if format is Shape.json:
        write(
            json.dumps({"version": 1, "rules": [_data(r, active) for r in chosen]}, indent=1, ensure_ascii=True) + "\n"
        )
    else:
        write(_list(chosen, active))
    raise typer.Exit(whole(session))


def _data(rule: Rule, active: dict[str, str]) -> dict[str, object]:
    return {
        "code": rule.code, "name": rule.name, "letter": rule.letter.value, "severity": rule.severity.value,
        "tier": rule.tier, "needs": [n.value for n in rule.needs], "default": rule.default, "time": rule.time,
        "ruleset": rule.ruleset, "on": rule.code in active,
        "since": rule.since, "summary": rule.summary, "why": rule.why, "ask": rule.ask, "source": rule.source,
        "drops": list(rule.drops), "plugin": rule.module.partition(".")[0],
        "options": rule.options.model_json_schema().get("properties", {}), "page": rule.page.is_file(),
    }  # fmt: skip


def _list(rules: list[Rule], active: dict[str, str]) -> str:
    width = options(sys.stdout).width
    name_width = max((len(r.name) for r in rules), default=0)
    lines: list[str] = []
    letter: Letter | None = None
    for rule in rules:
        if rule.letter is not letter:
            letter = rule.letter
            lines += ["", f"{TITLES[letter]}"]
        state = active.get(rule.code, "off")
        text = f"  {rule.code}  {rule.name:<{name_width}}  {state:<7}  {rule.summary}"
        lines.append(text if len(text) <= width else text[: width - 1].rstrip() + "…")
    return "\n".join(lines).lstrip("\n") + f"\n\n{len(rules)} rules. rocklint explain CODE shows a rule's page.\n"
