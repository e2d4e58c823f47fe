"""Reads suppressions: `# rocklint: ignore[M102] reason; until 2027-01-15`, and the `ignore` field of Rocks.

A comment speaks for what begins on its own line, or, with the line to itself, on the next one: a Rock, a field, or a
whole list. What it says is worked out here; whether it is still needed only the engine can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from rocklint.model.place import KeyPath, Place
from rocklint.model.plan import Ignore, Rock, Suppression
from rocklint.rulebook.registry import Registry, UnknownRuleError
from rocklint.source import Document
from rocklint.source.yaml.comments import Directive
from rocklint.source.yaml.entries import Lines, removal

_IGNORE = re.compile(r"ignore\s*\[(?P<rules>[^\]]*)\]\s*(?P<tail>.*)\Z", re.I | re.S)
_UNTIL = re.compile(r"(?:\A|[;,(]\s*|\s)until:?\s+(?P<day>\d{4}-\d{1,2}-\d{1,2})\)?[.;]?\s*\Z", re.I)
_UNTIL_WHAT = re.compile(r";\s*until:?\s+(?P<day>[^;]*)\Z", re.I)
_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*")
_MOST = 5_000
"""Comments of a file that are looked at; further ones have no effect."""
_MOST_ENTRIES = 200
_GUESSES = 50
"""Unknown names for which the nearest is looked up."""
_HOW = "write it as: # rocklint: ignore[M102] the reason; until 2027-01-15"


def suppressions(
    documents: Mapping[str, Document], rocks: Iterable[Rock], registry: Registry, locked: frozenset[str]
) -> tuple[Suppression, ...]:
    """All of a plan, comments and fields, in the order of files and lines."""
    names = _Names(registry, locked)
    found: list[Suppression] = []
    for document in documents.values():
        if document.directives:
            lines = Lines(document)
            found += [_comment(document, said, names, lines) for said in document.directives[:_MOST]]
    return (*found, *_fields(documents, rocks, names))


class _Names:
    """Rule names as people write them, and what is wrong with them."""

    def __init__(self, registry: Registry, locked: frozenset[str]) -> None:
        self._registry = registry
        self._locked = locked
        self._known: dict[str, frozenset[str] | str] = {}
        self._unknown = 0

    def _meant(self, name: str) -> frozenset[str] | str:
        """The codes of a name, or what is wrong with it."""
        known = self._known.get(name)
        if known is None:
            if self._unknown < _GUESSES:
                try:
                    known = frozenset(rule.code for rule in self._registry.matching(name))
                except UnknownRuleError as error:
                    self._unknown += 1
                    known = str(error)
            else:
                known = frozenset(
                    r.code for r in self._registry.rules if name.casefold() in (r.code.casefold(), r.name)
                )
            self._known[name] = known or "no rule is called that"
        return self._known[name]

    def resolve(self, names: Iterable[str]) -> tuple[dict[str, frozenset[str]], str]:
        """Name -> the codes that it may switch off, and the first thing that is wrong."""
        codes: dict[str, frozenset[str]] = {}
        problem = ""
        for name in names:
            meant = self._meant(name)
            if isinstance(meant, str):
                problem = problem or meant
                continue
            codes[name] = meant - self._locked
            if not codes[name]:
                problem = problem or f"{name} is locked by the configuration and cannot be switched off here"
        return codes, problem


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _comment(document: Document, said: Directive, names: _Names, lines: Lines) -> Suppression:
    line = _LINE.match(document.text, said.start)
    end = line.end() if line else said.start
    place = Place(document.file, (), said.start, end, raw=True)
    match = _IGNORE.match(said.text)
    if not match:
        return Suppression(form="comment", place=place, problem=_HOW)
    rules = tuple(word for word in match["rules"].replace(",", " ").split())
    codes, problem = names.resolve(rules)
    tail, ends = match["tail"].strip(), None
    until = _UNTIL.search(tail) or _UNTIL_WHAT.search(tail)
    if until:
        tail, ends = tail[: until.start()], _day(until["day"])
        if ends is None:
            problem = problem or f"{until['day'].strip()!r} is no day; write it as 2027-01-15"
    scope = lines.at(lines.below(said.line)) if said.alone else lines.at(said.line, said.start)
    if not rules:
        problem = _HOW
    elif scope is None:
        problem = problem or "it stands above nothing that it could speak for"
    listed = said.start + document.text[said.start : end].find("[") + 1
    return Suppression(
        form="comment",
        place=place,
        scope=scope,
        rules=rules,
        codes=codes,
        why=tail.strip(" ;,:-"),
        ends=ends,
        problem=problem,
        removal=_whole(document, said.start, end, said.alone),
        listing=Place(document.file, (), listed, listed + len(match["rules"]), raw=True),
    )


def _whole(document: Document, start: int, end: int, alone: bool) -> Place:
    """A comment with the blanks before it, and with its line where it has one to itself."""
    text = document.text
    while start and text[start - 1] in " \t":
        start -= 1
    if alone:
        if text.startswith("\r\n", end):
            end += 2
        elif end < len(text):
            end += 1
    return Place(document.file, (), start, end, raw=True)


def _fields(documents: Mapping[str, Document], rocks: Iterable[Rock], names: _Names) -> Iterator[Suppression]:
    """One for each entry of an `ignore`; one that stands above many Rocks is one entry all the same."""
    seen: set[tuple[str, KeyPath]] = set()
    for rock in rocks:
        holder = rock.where.get("ignore")
        if not rock.ignore or holder is None or (rock.file, holder) in seen:
            continue
        seen.add((rock.file, holder))
        document = documents.get(rock.file)
        for entry in rock.ignore[:_MOST_ENTRIES]:
            yield _entry(entry, rock.file, holder, document, names)


def _entry(entry: Ignore, file: str, holder: KeyPath, document: Document | None, names: _Names) -> Suppression:
    codes, problem = names.resolve([entry.rule])
    until = (entry.until or "").strip()
    ends = _day(until) if until else None
    if until and ends is None:
        problem = problem or f"{until!r} is no day; write it as 2027-01-15"
    path = entry.path or holder
    return Suppression(
        form="field",
        place=Place(file, path),
        holder=holder,
        rules=(entry.rule,),
        codes=codes,
        why=(entry.why or "").strip(),
        ends=ends,
        problem=problem,
        removal=removal(document, path) if document else None,
    )
