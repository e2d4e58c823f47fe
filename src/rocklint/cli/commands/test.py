"""`rocklint test`: runs the cases of rule pages, ours, a plugin's or a rule file's."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rocklint.check.session import Session
from rocklint.cli import FINDINGS, OK, UNUSABLE
from rocklint.cli.arguments import ConfigPath, open_session
from rocklint.cli.problems import tell, whole
from rocklint.cli.terminal import write
from rocklint.reporters.sanitise import terminal
from rocklint.testing import PageResult, check_page

HELP = "Run the good and bad cases of rule pages: those of the given packages or rule files, or of all rules."


def command(
    plugins: Annotated[
        list[str] | None, typer.Argument(metavar="[PACKAGE|RULES.yaml]...", show_default="all configured rules")
    ] = None,
    config: ConfigPath = None,
) -> None:
    """Prints one line a rule with how many of its cases fired; exit code 1 where a case does not hold."""
    own = open_session(["."], config)
    session = _with(own, plugins or [])
    tell(session.problems, own.problems)
    wanted = {Path(p).name if p.endswith((".yaml", ".yml")) else p for p in plugins or []}
    rules = [r for r in session.registry.rules if not wanted or _origin(r.module) in wanted]
    results = [check_page(session, rule) for rule in rules]
    write("".join(map(_line, results)))
    held = sum(not r.problems for r in results)
    write(f"{held} of {len(results)} rules hold\n")
    if not results:
        raise typer.Exit(UNUSABLE)
    raise typer.Exit(whole(session) or (OK if held == len(results) else FINDINGS))


def _with(session: Session, plugins: list[str]) -> Session:
    modules = tuple(p for p in plugins if not p.endswith((".yaml", ".yml")))
    files = tuple(p for p in plugins if p.endswith((".yaml", ".yml")))
    known = session.config
    return session.changed(
        {
            "plugins": tuple(dict.fromkeys((*known.plugins, *modules))),
            "rule_files": tuple(dict.fromkeys((*known.rule_files, *files))),
        }
    )


def _origin(module: str) -> str:
    return Path(module).name if module.endswith((".yaml", ".yml")) else module.partition(".")[0]


def _line(result: PageResult) -> str:
    rule = result.rule
    state = "ok" if not result.problems else "does not hold"
    line = f"{rule.code}  {rule.name}: {result.cases} cases, {result.fired} fired, {state}\n"
    return line + "".join(f"    {terminal(str(problem))}\n" for problem in result.problems)
