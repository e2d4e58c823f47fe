"""Where rules are switched off: `# rocklint: ignore[M102] reason; until 2027-01-15` and the `ignore` of Rocks.

A comment speaks for what begins on its own line, or, with the line to itself, on the next one: a Rock, a field, or a
whole list. What it says is worked out here; whether it is still needed only the engine can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from rocklint.place import KeyPath, Place
from rocklint.plan import Ignore, Rock, Silence
from rocklint.registry import Registry, UnknownRuleError
from rocklint.source import Document
from rocklint.source.comments import Directive
from rocklint.source.entries import above, entry_at, removal

_IGNORE = re.compile(r"ignore\s*\[(?P<rules>[^\]]*)\]\s*(?P<tail>.*)\Z", re.I | re.S)
_UNTIL = re.compile(r"(?:\A|[;,(]\s*|\s)until:?\s+(?P<day>\d{4}-\d{1,2}-\d{1,2})\)?[.;]?\s*\Z", re.I)
_UNTIL_WHAT = re.compile(r";\s*until:?\s+(?P<day>[^;]*)\Z", re.I)
_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*")
_HOW = "write it as: # rocklint: ignore[M102] the reason; until 2027-01-15"


def silences(
    documents: Mapping[str, Document], rocks: Iterable[Rock], registry: Registry, locked: frozenset[str]
) -> tuple[Silence, ...]:
    """All of a plan, comments and fields, in the order of files and lines."""
    names = _Names(registry, locked)
    found = [_comment(document, said, names) for document in documents.values() for said in document.directives]
    return (*found, *_fields(documents, rocks, names))


class _Names:
    """Rule names as people write them, and what is wrong with them."""

    def __init__(self, registry: Registry, locked: frozenset[str]) -> None:
        self._registry = registry
        self._locked = locked

    def resolve(self, names: Iterable[str]) -> tuple[dict[str, frozenset[str]], str]:
        """Name -> the codes that it may switch off, and the first thing that is wrong."""
        codes: dict[str, frozenset[str]] = {}
        problem = ""
        for name in names:
            try:
                meant = frozenset(rule.code for rule in self._registry.matching(name))
            except UnknownRuleError as error:
                problem = problem or str(error)
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


def _comment(document: Document, said: Directive, names: _Names) -> Silence:
    line = _LINE.match(document.text, said.start)
    end = line.end() if line else said.start
    place = Place(document.file, (), said.start, end, raw=True)
    match = _IGNORE.match(said.text)
    if not match:
        return Silence(form="comment", place=place, problem=_HOW)
    rules = tuple(word for word in match["rules"].replace(",", " ").split())
    codes, problem = names.resolve(rules)
    tail, ends = match["tail"].strip(), None
    until = _UNTIL.search(tail) or _UNTIL_WHAT.search(tail)
    if until:
        tail, ends = tail[: until.start()], _day(until["day"])
        if ends is None:
            problem = problem or f"{until['day'].strip()!r} is no day; write it as 2027-01-15"
    scope = entry_at(document, above(document, said.line) if said.alone else said.line, said.start)
    if not rules:
        problem = _HOW
    elif scope is None:
        problem = problem or "it stands above nothing that it could speak for"
    listed = said.start + document.text[said.start : end].find("[") + 1
    return Silence(
        form="comment",
        place=place,
        scopes=() if scope is None else (scope,),
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


def _fields(documents: Mapping[str, Document], rocks: Iterable[Rock], names: _Names) -> Iterator[Silence]:
    """One for each entry of an `ignore`; what stands above many Rocks is one entry with many scopes."""
    scopes: dict[tuple[str, KeyPath, int], list[KeyPath]] = {}
    entries: dict[tuple[str, KeyPath, int], Ignore] = {}
    for rock in rocks:
        for number, entry in enumerate(rock.ignore):
            key = (rock.file, entry.path or rock.place("ignore").path, number)
            scopes.setdefault(key, []).append(rock.path)
            entries[key] = entry
    for (file, path, number), entry in entries.items():
        codes, problem = names.resolve([entry.rule])
        until = (entry.until or "").strip()
        ends = _day(until) if until else None
        if until and ends is None:
            problem = problem or f"{until!r} is no day; write it as 2027-01-15"
        document = documents.get(file)
        yield Silence(
            form="field",
            place=Place(file, path),
            scopes=tuple(scopes[(file, path, number)]),
            rules=(entry.rule,),
            codes=codes,
            why=(entry.why or "").strip(),
            ends=ends,
            problem=problem,
            removal=removal(document, path) if document else None,
        )
