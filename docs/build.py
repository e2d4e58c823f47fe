"""Writes `docs/rules/`: the rules' own pages with their data on top, and the index by letter.

python docs/build.py            writes what is stale
python docs/build.py --check    names what is stale and exits 1
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from rocklint.finding import Letter
from rocklint.pages import page_of
from rocklint.reporters.rule_page import TITLES, facts_of
from rocklint.rule import Rule
from rocklint.session import Session

FOLDER = Path(__file__).parent / "rules"
MADE = "<!-- Made by docs/build.py from the rule and the page beside it; edit those. -->"


def pages() -> Iterator[tuple[str, str]]:
    """File name and content of every page, the index first."""
    rules = Session().registry.rules
    yield "README.md", _index(rules)
    for rule in rules:
        yield f"{rule.code}-{rule.name}.md", _page(rule)


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
    ]
    for letter in Letter:
        own = [rule for rule in rules if rule.letter is letter]
        if own:
            lines += ["", f"## {TITLES[letter]}", "", "| code | name | severity | looks for |", "|---|---|---|---|"]
        for rule in own:
            severity = rule.severity.value if rule.default else f"{rule.severity.value}, off"
            link = f"[{rule.name}]({rule.code}-{rule.name}.md)"
            lines.append(f"| {rule.code} | {link} | {severity} | {_cell(rule.summary)} |")
    return "\n".join(lines) + "\n"


def stale() -> list[str]:
    """Names of pages that are missing, differ, or have no rule any more."""
    wanted = dict(pages())
    present = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    return sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))


def write() -> None:
    """Brings the folder up to date."""
    FOLDER.mkdir(exist_ok=True)
    wanted = dict(pages())
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if "--check" not in sys.argv:
        write()
    elif stale():
        sys.exit("stale: " + ", ".join(stale()) + "; run python docs/build.py")
