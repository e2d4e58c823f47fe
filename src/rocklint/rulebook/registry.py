"""Rules from the modules that the configuration names, and the words that come with them."""

from __future__ import annotations

import difflib
import importlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from rocklint.language.words.vocabulary import Vocabulary, build
from rocklint.language.words.word_files import Contents, contents, lists
from rocklint.model.finding import Letter
from rocklint.rulebook.reserved import RESERVED
from rocklint.rulebook.rule import Rule, unsound
from rocklint.system import disk
from rocklint.system.build_stamp import RULES
from rocklint.system.foreign_errors import described
from rocklint.system.isolation import hide_working_folder
from rocklint.system.records import dataclass

_MISREAD = str.maketrans("OIL", "011")
"""Letters that are typed for the figures of a code."""


@dataclass(frozen=True, slots=True)
class PluginProblem:
    """A plugin that could not be taken as it is; the run goes on without what is wrong."""

    plugin: str
    message: str

    def __str__(self) -> str:
        return f"plugin {self.plugin} {self.message}"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all rule packages, and what went wrong while reading them."""

    vocabulary: Vocabulary
    problems: tuple[PluginProblem, ...] = ()


class UnknownRuleError(ValueError):
    """A code, name or prefix that no rule has; `nearest` is the best guess at what was meant."""

    def __init__(self, given: str, nearest: str | None) -> None:
        hint = f"; did you mean {nearest}?" if nearest else ""
        super().__init__(f"no rule is called {given!r}{hint}")
        self.given = given
        self.nearest = nearest


@dataclass(frozen=True)
class Registry:
    """The rules of a run in their order, what went wrong while loading them, and where each plugin's word lists lie."""

    rules: tuple[Rule, ...]
    problems: tuple[PluginProblem, ...] = ()
    folders: Mapping[str, Path] = field(default_factory=dict)
    _by_key: Mapping[str, Rule] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        table = {r.code.casefold(): r for r in self.rules} | {r.name.casefold(): r for r in self.rules}
        object.__setattr__(self, "_by_key", table)

    def get(self, key: str) -> Rule:
        """The rule with that code or name. Raises UnknownRuleError, with the nearest one, where there is none."""
        found = self._by_key.get(key.strip().casefold())
        if found is None:
            raise UnknownRuleError(key, self.nearest(key))
        return found

    def described(self, key: str) -> Rule:
        """The rule with that code or name, or what stands for a finding that no rule makes. Raises UnknownRuleError."""
        reserved = (r for r in RESERVED if key.strip().casefold() in (r.code.casefold(), r.name))
        return next(reserved, None) or self.get(key)

    def matching(self, selector: str) -> tuple[Rule, ...]:
        """The rules that a code, name, letter, code prefix or ALL stands for. Raises UnknownRuleError for none."""
        key = selector.strip()
        if key.upper() == "ALL":
            return self.rules
        exact = self._by_key.get(key.casefold())
        if exact:
            return (exact,)
        upper = key.upper()
        found = tuple(r for r in self.rules if r.code.startswith(upper)) if upper[:1] in Letter.__members__ else ()
        if not found:
            raise UnknownRuleError(selector, self.nearest(selector))
        return found

    def nearest(self, key: str) -> str | None:
        """The code or name most like `key`."""
        known = [r.code for r in self.rules] + [r.name for r in self.rules]
        if len(key) > 60:  # comparing takes the square of the length
            return None
        meant = key.strip().upper()
        meant = meant[:1] + meant[1:].translate(_MISREAD)
        if meant in known:
            return meant
        close = difflib.get_close_matches(key.upper(), known, 1, 0.6) or difflib.get_close_matches(
            key.lower(), known, 1, 0.6
        )
        return close[0] if close else None

    def words(
        self, add: Mapping[str, Sequence[str]] | None = None, remove: Mapping[str, Sequence[str]] | None = None
    ) -> Words:
        """The words of all rule packages, with a company's additions and removals."""
        files = tuple((name, contents(folder)) for name, folder in self.folders.items())
        added, removed = (tuple((name, tuple(words)) for name, words in (more or {}).items()) for more in (add, remove))
        return _words(files, added, removed)


_Changes = tuple[tuple[str, tuple[str, ...]], ...]


@lru_cache(maxsize=4)
def _words(packages: tuple[tuple[str, Contents], ...], add: _Changes, remove: _Changes) -> Words:
    """The words from the files of each package: built once in a process for the same files and changes."""
    files: dict[str, Any] = {}
    problems: list[PluginProblem] = []
    for name, content in packages:
        # A plugin's list may take the place of ours, ours that of a plugin's: ours is right.
        found, wrong = lists(content, {} if name == RULES else files)
        files.update(found)
        problems += (PluginProblem(name, words) for words in wrong)
    return Words(build(files, dict(add), dict(remove)), tuple(problems))


def _import(name: str) -> ModuleType | PluginProblem:
    kept = sys.path[:]
    try:
        hide_working_folder()
        return _installed(name)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # whatever a plugin's import does, sys.exit() too: the run goes on and names it
        return PluginProblem(name, f"could not be imported: {described(error)}")
    finally:
        sys.path[:] = kept


def _installed(name: str) -> ModuleType:
    steps = name.split(".")
    if not all(step.isidentifier() for step in steps):
        raise ImportError("a plugin is the name of an installed package, such as company_rules, and no path")
    if steps[0] in sys.stdlib_module_names or any(step.startswith("__") for step in steps):
        raise ImportError("this is a program, not a package of rules")  # antigravity would open a browser
    return importlib.import_module(name)


def load(plugins: Iterable[str], more: Mapping[str, Sequence[Rule]] | None = None) -> Registry:
    """The rules that the named modules list in RULES, and `more` by where they come from. A repeated code or name is
    a problem of the one that comes later."""
    problems: list[PluginProblem] = []
    folders: dict[str, Path] = {}
    listed: list[tuple[str, Sequence[object]]] = []
    for name in plugins:
        if name != RULES:
            disk.unrepeatable()  # what code of others looks at, and what becomes of it, no record holds
        module = _import(name)
        if isinstance(module, PluginProblem):
            problems.append(module)
            continue
        rules = module.__dict__.get("RULES")  # a package may answer other names by running code
        if not isinstance(rules, Sequence) or isinstance(rules, str):
            problems.append(PluginProblem(name, "has no RULES, a tuple of rules"))
            continue
        listed.append((name, rules))
        folder = Path(module.__file__ or "").parent / "vocab"
        if module.__file__ and folder.is_dir():
            folders[name] = folder
    taken = {key.casefold(): "rocklint" for rule in RESERVED for key in (rule.code, rule.name)}
    kept: list[Rule] = []
    for name, rules in (*listed, *(more or {}).items()):
        for rule in rules:
            problem = _problem(rule, taken)
            if problem or not isinstance(rule, Rule):
                problems.append(PluginProblem(name, problem or ""))
                continue
            taken[rule.code.casefold()] = taken[rule.name.casefold()] = name
            kept.append(rule)
    return Registry(tuple(kept), tuple(problems), folders)


def _problem(rule: object, taken: Mapping[str, str]) -> str | None:
    if not isinstance(rule, Rule):
        return f"lists something of type {type(rule).__name__} in RULES, which is not a rule"
    wrong = unsound(rule)
    if wrong:
        return f"lists a rule that cannot run: {wrong}"
    for key in (rule.code, rule.name):
        if key.casefold() in taken:
            return f"repeats {key}, which {taken[key.casefold()]} has already"
    return None
