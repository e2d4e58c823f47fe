"""A rule's page in the terminal: what the rule is, from its data, and its Markdown."""

from __future__ import annotations

from io import StringIO

from rocklint.model.finding import Letter
from rocklint.reporters.options import Options
from rocklint.rulebook.pages import PageError, page_of
from rocklint.rulebook.rule import Rule

TITLES = {
    Letter.S: "Specific", Letter.M: "Measurable", Letter.A: "Achievable", Letter.R: "Relevant", Letter.T: "Time-bound",
    Letter.P: "Plan", Letter.X: "Input",
}  # fmt: skip
"""The letters in words."""


def facts_of(rule: Rule) -> list[tuple[str, str]]:
    """What the rule's own data says, as label and text; shown above its page, in the terminal and in the docs."""
    rows = [
        ("Looks for", rule.summary),
        ("Severity", rule.severity.value + ("" if rule.default else ", off unless switched on")),
        ("Needs", ", ".join(need.value for need in rule.needs)),
        ("Asks", rule.ask),
        ("Rests on", rule.source),
    ]
    if rule.drops:
        others = "everything else on the Rock" if "*" in rule.drops else ", ".join(rule.drops)
        rows.append(("Speaks instead of", others))
    return rows


def render(rule: Rule, options: Options) -> str:
    """The page with its title and the rule's data; Markdown drawn with rich on a colour terminal."""
    rows = facts_of(rule)
    label = max(len(name) for name, _ in rows)
    head = "\n".join(f"  {name:<{label}}  {text}" for name, text in rows)
    try:
        body = page_of(rule).body
    except PageError as error:
        body = f"({error})\n"
    if options.color is None:
        return f"{rule.name} ({rule.code})\n\n{head}\n\n{body}"
    return _drawn(rule, rows, body, options)


def _drawn(rule: Rule, rows: list[tuple[str, str]], body: str, options: Options) -> str:
    from rich.console import Console, Group
    from rich.markdown import Markdown
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    for name, text in rows:
        table.add_row(Text(name, "dim"), Text(text))
    title = Text.assemble((rule.name, "bold"), "  ", (rule.code, "dim"))
    out = StringIO()
    console = Console(file=out, width=min(options.width, 100), color_system=options.color, force_terminal=True)
    console.print(Group(title, Text(), table, Text(), Markdown(body)))
    return out.getvalue()
