"""No regular expression runs away: on text made to hurt it, each one's work grows with the length, not with its square.

Every pattern that a module holds, or compiles in a call with a literal, is taken apart; what it repeats is repeated
20,000 characters long, behind what it wants first and before what it cannot match. Nothing is held to a time: an input
four times as long may take up to ten times as long, where straight work takes four times and a square sixteen.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

import rocklint
import rocklint_rules
from rocklint.language.text import code_shapes
from rocklint.language.text.code_shapes import Shape

sre: Any = importlib.import_module("re._parser")

SIZES = (18, 21, 400, 5_000, 20_000)
WORTH_A_LOOK = 0.005
"""CPU seconds below which no growth is measured: 20,000 characters of straight work take a tenth of it."""
STRAIGHT, TRIES = 10, 3
SAMPLES = " aA1-.,_'(:/#\n\t$%&@é\"["
WHOLE = {"match", "fullmatch"}
SHAPES = {name for name, value in vars(code_shapes).items() if isinstance(value, tuple) and type(value[0]) is Shape}
"""The tables of shapes: `Shape.fit` begins each of them at one token."""


class Used(NamedTuple):
    """A pattern, where it stands, and whether it looks for its place (search, sub) or begins where it is put."""

    name: str
    pattern: re.Pattern[str]
    anchored: bool


def modules() -> Iterator[ModuleType]:
    for package in (rocklint, rocklint_rules):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def held(value: object, depth: int = 2) -> Iterator[re.Pattern[str]]:
    """The patterns in a module's value: itself, in a collection, or on a class."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        yield from (p for item in value.values() for p in held(item, depth - 1))
    elif depth and isinstance(value, tuple | list | frozenset | set):
        yield from (p for item in value for p in held(item, depth - 1))
    elif depth and isinstance(value, type):
        yield from (p for item in vars(value).values() for p in held(item, depth - 1))


def called(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Patterns given to `re` functions inside functions: the function's name and the literal."""
    for node in (below for part in tree.body if not isinstance(part, ast.Assign) for below in ast.walk(part)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            module, first = node.func.value, node.args[0]
            if isinstance(module, ast.Name) and module.id == "re" and isinstance(first, ast.Constant):
                yield node.func.attr, first.value


def attributes(source: str) -> dict[str, set[str]]:
    """What is asked of each name: `NAME.match`."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, attribute in re.findall(r"\b(\w+)\.(\w+)", source):
        found[name].add(attribute)
    return found


def used() -> list[Used]:
    found: dict[tuple[str, int, bool], Used] = {}
    sources = {module.__name__: Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules()}
    of_modules = {name: attributes(source) for name, source in sources.items()}
    everywhere = attributes("\n".join(sources.values()))
    for module in modules():
        source = sources[module.__name__]
        for name, value in vars(module).items():
            for pattern in held(value):
                if not isinstance(pattern.pattern, str):
                    continue
                calls = (of_modules[module.__name__] if name.startswith("_") else everywhere)[name]
                anchored = bool(calls) and calls <= {*WHOLE, "pattern", "flags", "groups"}
                anchored |= name in SHAPES
                key = (pattern.pattern, pattern.flags, anchored)
                found.setdefault(key, Used(f"{module.__name__}.{name}", pattern, anchored))
        for method, literal in called(ast.parse(source)) if "import re\n" in source else ():
            pattern = re.compile(literal)
            key = (pattern.pattern, pattern.flags, method in WHOLE)
            found.setdefault(key, Used(f"{module.__name__}:{literal}", pattern, method in WHOLE))
    return sorted(found.values(), key=lambda one: (one.name, one.pattern.pattern))


def shortest(parsed: Iterable[Any], flags: int) -> str:
    """A short text that a part of a pattern takes; lookarounds and references count as nothing."""
    return "".join(_atom(op, value, flags) for op, value in parsed)


def _atom(op: Any, value: Any, flags: int) -> str:
    name = str(op)
    if name == "LITERAL":
        return chr(value)
    if name in ("IN", "ANY", "NOT_LITERAL", "CATEGORY", "RANGE"):
        return (_members(op, value, flags) or "?")[0]
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, body = value
        return shortest(body, flags) * min(least, 20)
    if name == "SUBPATTERN":
        return shortest(value[-1], flags)
    if name == "ATOMIC_GROUP":
        return shortest(value, flags)
    if name == "BRANCH":
        return shortest(value[1][0], flags)
    return ""


def _members(op: Any, value: Any, flags: int) -> str:
    """The sample characters that a class takes."""
    wrapped = sre.SubPattern(sre.State(), [(op, value)])
    return "".join(c for c in SAMPLES if _compiled(wrapped, flags).match(c)) or _first(op, value)


def _first(op: Any, value: Any) -> str:
    return chr(value[0][1]) if str(op) == "IN" and str(value[0][0]) == "LITERAL" else "z"


def _compiled(parsed: Any, flags: int) -> Any:
    compiler: Any = importlib.import_module("re._compiler")
    return compiler.compile(parsed, flags & ~re.DEBUG)


def attacks(pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """Beginning, what is repeated, and end of the texts that could hurt this pattern."""
    flags = pattern.flags & ~re.DEBUG
    parsed = sre.parse(pattern.pattern, flags)
    pumps: dict[tuple[str, str], None] = {}
    _collect(list(parsed), "", flags, pumps)
    tried = {}
    for before, pump in pumps:
        for begin in ("", before, before + "a"):
            for end in ("", "\x00"):
                tried[begin, pump, end] = None
    if len(pumps) > 1:  # runs that meet: what one leaves the next may take
        tried["", "".join(dict.fromkeys(pump for _, pump in pumps))[:12], "\x00"] = None
    yield from tried


def _collect(parsed: Sequence[Any], before: str, flags: int, pumps: dict[tuple[str, str], None]) -> None:
    for at, (op, value) in enumerate(parsed):
        name = str(op)
        here = before + shortest(parsed[:at], flags)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, body = value
            if most == sre.MAXREPEAT or most > 50:
                for text in (shortest(body, flags), *_classes(body, flags)):
                    if text:
                        pumps[here, text] = None
            _collect(list(body), here, flags, pumps)
        elif name == "SUBPATTERN":
            _collect(list(value[-1]), here, flags, pumps)
        elif name == "ATOMIC_GROUP":
            _collect(list(value), here, flags, pumps)
        elif name in ("ASSERT", "ASSERT_NOT"):
            _collect(list(value[1]), here, flags, pumps)
        elif name == "BRANCH":
            for branch in value[1]:
                _collect(list(branch), here, flags, pumps)


def _classes(parsed: Iterable[Any], flags: int) -> Iterator[str]:
    for op, value in parsed:
        if str(op) in ("IN", "ANY", "NOT_LITERAL"):
            yield from _members(op, value, flags)[:4]
        elif str(op) == "SUBPATTERN":
            yield from _classes(value[-1], flags)


def seconds(one: Used, text: str) -> float:
    """CPU time of finding every place (or of matching at the start) in a text."""
    started = time.thread_time()
    if one.anchored:
        one.pattern.match(text)
        one.pattern.fullmatch(text)
    else:
        for _ in one.pattern.finditer(text):
            pass
    return time.thread_time() - started


def runs_away(one: Used, begin: str, pump: str, end: str) -> bool:
    def text(size: int) -> str:
        return begin + pump * (size // len(pump) + 1) + end

    for size in SIZES:
        taken = seconds(one, text(size))
        if taken < WORTH_A_LOOK:
            continue
        # A busy machine may have made one of them slow: what holds each time is the pattern's own.
        return all(
            min(seconds(one, text(size)) for _ in range(2)) > STRAIGHT * seconds(one, text(size // 4))
            for _ in range(TRIES)
        )
    return False


PATTERNS = used()


def test_patterns_are_found() -> None:
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("bad", [r"\s+\Z", r"(a+)+b", r"x*y*x*z", r"(?:\w+,?)*;", r"\w+\s*:"])
def test_a_pattern_that_runs_away_is_seen(bad: str) -> None:
    one = Used("bad", re.compile(bad), anchored=False)
    assert any(runs_away(one, *attack) for attack in attacks(one.pattern))


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one.name)
def test_work_grows_with_the_length(one: Used) -> None:
    for attack in attacks(one.pattern):
        assert not runs_away(one, *attack), (one.pattern.pattern, attack)
