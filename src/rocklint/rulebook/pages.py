"""Rule pages: Markdown that documents a rule and tests it.

A page begins with `# name (CODE)`. Its fences tagged `yaml bad`, `yaml good` and `yaml fixed` are cases. In a bad
case `# M102: words` marks the finding expected on that line (alone on a line: on the next one), the words being part
of its message. `# allows: S114 A107` in a good case names rules that may speak there all the same. A fence may set
the day it is read on: `yaml bad as-of=2026-10-01`.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

from rocklint.model.finding import Severity
from rocklint.model.report import RuleText
from rocklint.rulebook.rule import Rule
from rocklint.system.records import dataclass

DEFAULT_DAY = date(2026, 7, 1)
"""The day on which cases are read that name none."""

_TITLE = re.compile(r"#\s+(?P<name>[a-z0-9-]+)\s+\((?P<code>[A-Z]\d{3})\)\s*\Z")
_FENCE = re.compile(r"(?P<mark>`{3,})yaml (?P<kind>bad|good|fixed)(?P<options>(?: [\w-]+=\S+)*)\s*\Z")
_MARK = re.compile(r"#\s*(?P<code>[SMARTPX]\d{3}):\s*(?P<words>[^#]*)")
_ALLOWS = re.compile(r"#\s*allows:\s*(?P<codes>[A-Z0-9, ]+)")


class PageError(ValueError):
    """A page that is missing or not in the shape above."""


@dataclass(frozen=True, slots=True)
class ExpectedFinding:
    """A finding that a bad case must show: its code, part of its message, its line in the case (1-based)."""

    code: str
    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Case:
    """One fence: its YAML, where it stands in the page, and what it expects."""

    kind: Literal["bad", "good", "fixed"]
    text: str
    line: int
    as_of: date
    expected: tuple[ExpectedFinding, ...] = ()
    allows: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page; `body` is its Markdown below the title."""

    name: str
    code: str
    body: str
    cases: tuple[Case, ...]

    @property
    def intro(self) -> str:
        """The first paragraph."""
        return self.body.strip().split("\n\n", 1)[0].replace("\n", " ")


def _case(kind: str, lines: list[str], line: int, options: dict[str, str]) -> Case:
    expected: list[ExpectedFinding] = []
    allows: set[str] = set()
    for number, text in enumerate(lines, 1):
        alone = text.lstrip().startswith("#")
        for mark in _MARK.finditer(text):
            expected.append(ExpectedFinding(mark["code"], mark["words"].strip(), number + 1 if alone else number))
        for allowed in _ALLOWS.finditer(text):
            allows.update(allowed["codes"].replace(",", " ").split())
    day = date.fromisoformat(options["as-of"]) if "as-of" in options else DEFAULT_DAY
    known = cast(Literal["bad", "good", "fixed"], kind)
    return Case(known, "\n".join(lines) + "\n", line, day, tuple(expected), frozenset(allows))


def parse(text: str, name: str = "page") -> Page:
    """A page from its Markdown. Raises PageError where the title or a fence is not right."""
    lines = text.splitlines()
    title = _TITLE.match(lines[0]) if lines else None
    if not title:
        raise PageError(f"{name}: the first line must be '# rule-name (CODE)'")
    cases: list[Case] = []
    inside: re.Match[str] | None = None
    start = 0
    for number, line in enumerate(lines, 1):
        if inside is None:
            inside = _FENCE.match(line)
            start = number
        elif line.rstrip() == inside["mark"]:
            options = dict(pair.split("=", 1) for pair in inside["options"].split())
            cases.append(_case(inside["kind"], lines[start : number - 1], start + 1, options))
            inside = None
    if inside is not None:
        raise PageError(f"{name}: the fence of line {start} is not closed")
    return Page(title["name"], title["code"], "\n".join(lines[1:]).strip() + "\n", tuple(cases))


@lru_cache(maxsize=512)
def load(path: Path) -> Page:
    """The page at `path`. Raises PageError where it is missing or misshapen."""
    try:
        return parse(path.read_text(encoding="utf-8"), path.name)
    except OSError as error:
        raise PageError(f"no page at {path.name}: {error.strerror}") from None


def page_of(rule: Rule) -> Page:
    """A rule's page: the text that it carries, or the file beside its module. Raises PageError."""
    return parse(rule.page_text, rule.name) if rule.page_text else load(rule.page)


def text_of(rule: Rule, severity: Severity) -> RuleText:
    """A rule for reports, as severe as it is in force; its page is read when asked for, and empty where none is."""

    def page() -> str:
        try:
            return page_of(rule).body
        except PageError:
            return ""

    return RuleText(rule.code, rule.name, severity, rule.summary, rule.why, page)
