"""A new rule: the module and its page, ready to run, in a plugin or among rocklint's own rules."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from rocklint.model.finding import Letter
from rocklint.system.build_stamp import RULES
from rocklint.system.records import dataclass
from rocklint.system.writing import create, replace

FIRST_NUMBER = 801
"""Company rules count from here; rocklint's own stay below."""
COMPANY = Path("company_rules")
OURS = Path("rules") / RULES
"""Where rocklint's own rules lie in its repository."""
_TITLE = re.compile(r"^# [a-z0-9-]+ \(([SMARTPX])(\d+)\)$", re.MULTILINE)

_MODULE = '''\
import rocklint.plugin as rl


class Words(rl.Options):
    """`words`: what the rule looks for."""

    words: tuple[str, ...] = ("synergy",)


@rl.rule(
    "{code}", "{name}", rl.WARNING,
    why="One sentence: what goes wrong in the quarter when nobody asks.",
    ask="Which question would a good coach ask here?",
    source="where the rule comes from",
)  # fmt: skip
def check(rock: rl.Reading, options: Words) -> rl.Findings:
    """One line: what the rule looks for."""
    text = rock.text.casefold()
    for word in options.words:
        start = text.find(word.casefold())
        if start >= 0:
            place = rock.sentence.characters(start, start + len(word))
            yield rl.Finding(place, f'"{{word}}" says nothing anyone could check')
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

import rocklint.plugin as rl

RULES = rl.discover(__name__)
'''


class ScaffoldError(ValueError):
    """What stands in the way of a new rule."""


@dataclass(frozen=True, slots=True)
class Scaffold:
    """What was written: the rule's code, its module and its page; `package` is the folder that the rules are looked
    for in, `listing` the file that was changed to list the rule, None where rules are discovered."""

    code: str
    module: Path
    page: Path
    package: Path
    listing: Path | None

    @property
    def is_ours(self) -> bool:
        """True for a rule among rocklint's own."""
        return self.package.name == RULES


def new_rule(folder: Path, letter: Letter, name: str) -> Scaffold:
    """Writes a rule into the package at `folder`, which is made where it does not exist. Raises ScaffoldError
    and WriteError."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise ScaffoldError(f"{name!r}: a rule's name is lower-case words with hyphens, such as no-buzzwords")
    stem = name.replace("-", "_")
    module, page, listing = folder / f"{stem}.py", folder / f"{stem}.md", folder / "__init__.py"
    package, before = _package(folder), _read(listing)
    listed = before or b"" if _discovers(package) else _listed(before or _INIT.encode(), folder.name, stem)
    code = _next_code(package, letter)
    for path, text in ((module, _MODULE), (page, _PAGE)):
        if not create(path, text.format(code=code, name=name).encode()):
            raise ScaffoldError(f"{path} is there already")
    if listed != before:
        replace(listing, listed, old=before)
    return Scaffold(code, module, page, package, listing if before and listed != before else None)


def home(letter: Letter, repository: Path) -> Path:
    """Where a rule of this letter belongs by itself: with rocklint's own in its repository, else with the company's.
    Raises ScaffoldError where it may belong to several subjects."""
    ours = repository / OURS
    if not (ours / "__init__.py").is_file():
        return COMPANY
    folders = sorted({page.parent for page in ours.rglob("*.md") if letter in dict(_titles(page))})
    if len(folders) != 1:
        subjects = ", ".join(str(folder.relative_to(repository)) for folder in folders)
        raise ScaffoldError(f"which subject does it belong to? Name one with --into: {subjects}")
    return folders[0].relative_to(repository)


def _package(folder: Path) -> Path:
    """The folder of the outermost package around a folder, or the folder itself."""
    around = folder.absolute()
    while (around.parent / "__init__.py").is_file() and around != around.parent:
        around = around.parent
    return around


def _discovers(package: Path) -> bool:
    """True where the package says `RULES = rl.discover(...)`: then a module is found by lying there."""
    listing = _read(package / "__init__.py")
    return listing is not None and isinstance(_rules(ast.parse(listing)), ast.Call)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _titles(page: Path) -> list[tuple[Letter, int]]:
    """The letters and numbers of a page's title."""
    text = page.read_text(encoding="utf-8", errors="replace")
    return [(Letter(letter), int(number)) for letter, number in _TITLE.findall(text)]


def _next_code(package: Path, letter: Letter) -> str:
    taken = {number for page in package.rglob("*.md") for its, number in _titles(page) if its is letter}
    if package.name == RULES:
        return f"{letter.value}{max(taken, default=100) + 1}"
    return f"{letter.value}{next(n for n in range(FIRST_NUMBER, 10000) if n not in taken)}"


def _listed(listing: bytes, package: str, stem: str) -> bytes:
    """The package's `__init__` with the module imported and its rule at the end of RULES, all else as it was; one that
    discovers its rules stays as it is."""
    source = listing.decode("utf-8")
    bare = source.removeprefix("\ufeff")
    tree = ast.parse(bare)
    end = "\r\n" if "\r\n" in bare else "\n"
    rules = _rules(tree)
    if isinstance(rules, ast.Call):
        return listing
    if not isinstance(rules, ast.Tuple):
        raise ScaffoldError("the package's __init__.py has no RULES = (...) to list the rule in")
    lines = bare.split("\n")
    if rules.elts:
        _insert(lines, rules.elts[-1].end_lineno, rules.elts[-1].end_col_offset, f", {stem}.check")
    else:
        _insert(lines, rules.lineno, rules.col_offset + 1, f"{stem}.check,")
    lines.insert(_after_imports(tree), f"from {package} import {stem}{end[:-1]}")
    return (source[: len(source) - len(bare)] + "\n".join(lines)).encode()


def _rules(tree: ast.Module) -> ast.expr | None:
    """What RULES is set to."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "RULES" for t in targets):
            return node.value
    return None


def _insert(lines: list[str], line: int | None, column: int | None, text: str) -> None:
    """Puts text where the parser says: line from 1, column in bytes."""
    raw = lines[(line or 1) - 1].encode()
    lines[(line or 1) - 1] = (raw[:column] + text.encode() + raw[column:]).decode()


def _after_imports(tree: ast.Module) -> int:
    """The line behind the last import, or behind the docstring."""
    ends = [node.end_lineno or 0 for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    docstring = tree.body[0].end_lineno or 0 if tree.body and isinstance(tree.body[0], ast.Expr) else 0
    return max(ends, default=docstring)
