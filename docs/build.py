"""Writes what the program knows of itself: `docs/rules/`, the rules' own pages with their data on top and the index
by letter, `docs/settings.md`, the settings of `rocklint.yaml`, and `docs/report.svg`, the picture of a report.

python docs/build.py            writes what is stale
python docs/build.py --check    names what is stale and exits 1
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from rocklint.check.session import Session
from rocklint.model.finding import Letter
from rocklint.reporters import Options
from rocklint.reporters.page.picture import render
from rocklint.reporters.page.rule_page import TITLES, facts_of
from rocklint.rulebook.config import Config, Settings
from rocklint.rulebook.pages import page_of
from rocklint.rulebook.reserved import RESERVED
from rocklint.rulebook.rule import Rule

FOLDER = Path(__file__).parent
MADE = "<!-- Made by docs/build.py from the rule and the page beside it; edit those. -->"


def pages() -> Iterator[tuple[str, str]]:
    """File name and content of every page, the index first."""
    rules = Session().registry.rules
    yield "report.svg", _picture()
    yield "settings.md", _settings()
    yield "rules/README.md", _index(rules)
    for rule in (*rules, *RESERVED):
        yield f"rules/{rule.code}-{rule.name}.md", _page(rule)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _page(rule: Rule) -> str:
    rows = "\n".join(f"| **{label}** | {_cell(text)} |" for label, text in facts_of(rule))
    return f"{MADE}\n# {rule.name} ({rule.code})\n\n| | |\n|---|---|\n{rows}\n\n{page_of(rule).body}"


def _index(rules: tuple[Rule, ...]) -> str:
    lines = [
        MADE,
        "# Rules",
        "",
        f"{len(rules)} rules, by letter. `rocklint explain CODE` shows a page in the terminal.",
        "What no rule says, such as that a rule stopped, has a code and a page too.",
    ]
    for letter in Letter:
        own = sorted((rule for rule in (*rules, *RESERVED) if rule.letter is letter), key=lambda rule: rule.code)
        if own:
            lines += ["", f"## {TITLES[letter]}", "", "| code | name | severity | looks for |", "|---|---|---|---|"]
        for rule in own:
            severity = rule.severity.value if rule.default else f"{rule.severity.value}, off"
            link = f"[{rule.name}]({rule.code}-{rule.name}.md)"
            lines.append(f"| {rule.code} | {link} | {severity} | {_cell(rule.summary)} |")
    return "\n".join(lines) + "\n"


def _picture() -> str:
    team = FOLDER.parent / "examples" / "team" / "rocks.yaml"
    report = Session().check_text(team.read_text(encoding="utf-8"), date(2026, 10, 1))
    return render(report, Options(width=100))


def _settings() -> str:
    lines = [
        MADE.replace("the rule and the page beside it", "src/rocklint/rulebook/config.py"),
        "# Settings",
        "",
        "`rocklint.yaml` is looked for beside the plan and in the folders above it, up to the root of the repository.",
        "A key that does not exist is an error that names the nearest one.",
        "",
        "| setting | default | what it is |",
        "|---|---|---|",
    ]
    for name, field in Config.model_fields.items():
        inner = field.default if isinstance(field.default, Settings) else None
        if inner is None:
            lines.append(
                f"| `{name}` | {_default(field.get_default(call_default_factory=True))} | {field.description} |"
            )
        for below, part in type(inner).model_fields.items() if inner else ():
            default = _default(part.get_default(call_default_factory=True))
            lines.append(f"| `{name}.{below}` | {default} | {part.description} |")
    return "\n".join(lines) + "\n"


def _default(value: Any) -> str:
    if value in (None, (), {}):
        return ""
    return f"`{', '.join(value) if isinstance(value, tuple) else value}`"


def _present() -> dict[str, str]:
    made = [*FOLDER.glob("rules/*.md"), FOLDER / "settings.md", FOLDER / "report.svg"]
    return {p.relative_to(FOLDER).as_posix(): p.read_text(encoding="utf-8") for p in made if p.is_file()}


def stale() -> list[str]:
    """Names of pages that are missing, differ, or have no rule any more."""
    wanted = dict(pages())
    present = _present()
    return sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))


def write() -> None:
    """Brings the folder up to date."""
    wanted = dict(pages())
    for name in _present().keys() - wanted.keys():
        (FOLDER / name).unlink()
    for name, text in wanted.items():
        (FOLDER / name).parent.mkdir(exist_ok=True)
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if "--check" not in sys.argv:
        write()
    elif stale():
        sys.exit("stale: " + ", ".join(stale()) + "; run python docs/build.py")
