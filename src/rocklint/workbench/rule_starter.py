"""A new rule for a plugin: the module, its page and its place in the package's RULES, ready to run."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from rocklint.model.finding import Letter
from rocklint.system.records import dataclass
from rocklint.system.writing import create, replace

FIRST_NUMBER = 801
"""Company rules count from here; rocklint's own stay below."""

_MODULE = '''\
"""{code}."""

from rocklint.plugin import (Context, Finding, Findings, Need, Options, Rock, Severity, rock_rule)


class Words(Options):
    """`words`: what the rule looks for."""

    words: tuple[str, ...] = ("synergy",)


@rock_rule(
    code="{code}",
    name="{name}",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    options=Words,
    why="One sentence: what goes wrong in the quarter when nobody asks.",
    ask="Which question would a good coach ask here?",
    source="where the rule comes from",
)
def check(rock: Rock, ctx: Context[Words]) -> Findings:
    """One line: what the rule looks for."""
    text = rock.text.casefold()
    for word in ctx.options.words:
        start = text.find(word.casefold())
        if start >= 0:
            place = rock.sentence.characters(start, start + len(word))
            yield Finding(place, f'"{{word}}" says nothing anyone could check')
'''

_PAGE = """\
# {name} ({code})

Why it matters, in words that a Rock owner enjoys.

## What satisfies it

What the Rock should say instead.

## Bad

```yaml bad
- "Create synergy between sales and service by December 18, owned by Nadia"   # {code}: says nothing
```

```yaml bad
rocks:
  - rock: "Build synergy with the new partners"   # {code}: says nothing
    owner: Nadia
```

## Good

```yaml good
- "Bring the proposal win rate for hospital clients from 28% to 34% by December 31, owned by Nadia"   # allows: A101
```

```yaml good
- "Bring the renewal rate of hospital clients from 86% to 90% by December 31, owned by Nadia"   # allows: A101
```
"""

_INIT = '''\
"""Rules of this company."""

RULES = ()
'''


class ScaffoldError(ValueError):
    """What stands in the way of a new rule."""


@dataclass(frozen=True, slots=True)
class Scaffold:
    """What was written: the rule's code and the three files."""

    code: str
    module: Path
    page: Path
    listing: Path


def new_rule(folder: Path, letter: Letter, name: str) -> Scaffold:
    """Writes a rule into the package at `folder`, which is made where it does not exist. Raises ScaffoldError
    and WriteError."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise ScaffoldError(f"{name!r}: a rule's name is lower-case words with hyphens, such as no-buzzwords")
    stem = name.replace("-", "_")
    module, page, listing = folder / f"{stem}.py", folder / f"{stem}.md", folder / "__init__.py"
    try:
        before = listing.read_bytes()
    except FileNotFoundError:
        before = None
    listed = _listed((before or _INIT.encode()).decode("utf-8"), folder.name, stem)
    code = _next_code(folder, letter)
    for path, text in ((module, _MODULE), (page, _PAGE)):
        if not create(path, text.format(code=code, name=name).encode()):
            raise ScaffoldError(f"{path} is there already")
    replace(listing, listed.encode(), old=before)
    return Scaffold(code, module, page, listing)


def _next_code(folder: Path, letter: Letter) -> str:
    pages = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in folder.glob("*.md"))
    taken = {int(number) for number in re.findall(rf"^# [a-z0-9-]+ \({letter.value}(\d+)\)$", pages, re.MULTILINE)}
    return f"{letter.value}{next(n for n in range(FIRST_NUMBER, 10000) if n not in taken)}"


def _listed(source: str, package: str, stem: str) -> str:
    """The package's `__init__` with the module imported and its rule at the end of RULES; all else as it was."""
    bare = source.removeprefix("\ufeff")
    tree = ast.parse(bare)
    end = "\r\n" if "\r\n" in bare else "\n"
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        named = any(isinstance(t, ast.Name) and t.id == "RULES" for t in targets)
        if named and isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            lines = bare.split("\n")
            rules = node.value
            if rules.elts:
                _insert(lines, rules.elts[-1].end_lineno, rules.elts[-1].end_col_offset, f", {stem}.check")
            else:
                _insert(lines, rules.lineno, rules.col_offset + 1, f"{stem}.check,")
            lines.insert(_after_imports(tree), f"from {package} import {stem}{end[:-1]}")
            return source[: len(source) - len(bare)] + "\n".join(lines)
    raise ScaffoldError("the package's __init__.py has no RULES = (...) to list the rule in")


def _insert(lines: list[str], line: int | None, column: int | None, text: str) -> None:
    """Puts text where the parser says: line from 1, column in bytes."""
    raw = lines[(line or 1) - 1].encode()
    lines[(line or 1) - 1] = (raw[:column] + text.encode() + raw[column:]).decode()


def _after_imports(tree: ast.Module) -> int:
    """The line behind the last import, or behind the docstring."""
    ends = [node.end_lineno or 0 for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    docstring = tree.body[0].end_lineno or 0 if tree.body and isinstance(tree.body[0], ast.Expr) else 0
    return max(ends, default=docstring)
