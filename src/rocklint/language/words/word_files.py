"""YAML word lists as plain data: text, numbers, booleans, None, lists, and tables with text for keys.

Some thirty files with 10,000 words are read at the start, so they are built from libyaml's events: the loader makes a
node of every word first, and takes twice as long. What word lists hardly ever need (anchors, tags) is left to it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml.events import MappingEndEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent
from yaml.scanner import ScannerError

from rocklint.language.words.vocabulary import UNREAD, shaped
from rocklint.system.foreign_errors import described

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers
_CONSTRUCTOR = yaml.constructor.SafeConstructor()
_PLAIN = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("bool", "int", "float", "null"))
"""What a word without quotes can be besides text; a date stays the text that it is."""
_DEEPEST = 100
"""Levels of nesting; libyaml stops at 1,000 (since PyYAML 6.0.4), and Python at some hundreds."""


class _NotPlainError(Exception):
    """The file has what only the loader knows how to read."""


Contents = tuple[tuple[str, bytes | OSError], ...]
"""What the files of a folder hold, by name without ending, or why one could not be read."""


def contents(folder: Path) -> Contents:
    """The word files of a folder, as bytes."""
    return tuple((path.stem, _bytes(path)) for path in sorted(folder.glob("*.yaml")))


def _bytes(path: Path) -> bytes | OSError:
    try:
        return path.read_bytes()
    except OSError as error:
        return error


def lists(files: Contents, known: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The word lists of files by name, without those that cannot be used; and what is wrong with each of these.
    A list that takes the place of one in `known` has the shape of that one."""
    found: dict[str, Any] = {}
    wrong: list[str] = []
    for name, read in files:
        try:
            if isinstance(read, OSError):
                raise read
            content = load(read.decode("utf-8"))
            shaped(name, content)
            _alike(content, known.get(name, content))
            _keep_unread(content, known.get(name))
        except Exception as error:  # files of others: whatever is wrong with one, the run goes on without it
            wrong.append(f"has words that cannot be used, in {name}.yaml: {described(error)}")
        else:
            found[name] = content
    return found, wrong


def _alike(content: Any, known: Any) -> None:
    """Raises ValueError where readers that know `known` would not find in `content` what they look for."""
    for sort in (dict, list):
        if isinstance(content, sort) != isinstance(known, sort):
            raise ValueError("it takes the place of rocklint's own file, and has another shape")
    if isinstance(content, dict):
        for name in content.keys() & known.keys() - {UNREAD}:
            _alike(content[name], known[name])


def _keep_unread(content: Any, known: Any) -> None:
    """What is not looked for in sentences stays so in a file that takes the place of another and says nothing of it."""
    if isinstance(known, dict) and UNREAD in known:
        content.setdefault(UNREAD, known[UNREAD])


def load(text: str) -> Any:
    """The data of a YAML document, such as JSON can hold. Raises yaml.YAMLError, and ValueError where too deep."""
    try:
        return _document(yaml.parse(text, Loader=_Loader))
    except ScannerError as error:
        if "nesting depth" in str(error.problem):
            raise _too_deep() from None
        raise
    except _NotPlainError:
        return json.loads(json.dumps(yaml.load(text, Loader=_Loader), default=str))


def _document(events: Iterator[Any]) -> Any:
    next(events)  # the start of the stream
    if isinstance(next(events), StreamEndEvent):
        return None
    value = _value(next(events), events, 1)
    next(events)  # the end of the document
    if not isinstance(next(events), StreamEndEvent):
        raise _NotPlainError
    return value


def _too_deep() -> ValueError:
    return ValueError(f"{_DEEPEST + 1} levels of nesting, and the limit is {_DEEPEST}")


def _value(event: Any, events: Iterator[Any], level: int) -> Any:
    """The data that begins with an event; takes the rest of it from `events`."""
    if event.anchor or event.tag:  # an alias has its anchor
        raise _NotPlainError
    if isinstance(event, ScalarEvent):
        return _unquoted(event.value) if event.implicit[0] else event.value
    if level > _DEEPEST:
        raise _too_deep()
    if isinstance(event, SequenceStartEvent):
        items = []
        for item in events:
            if isinstance(item, SequenceEndEvent):
                break
            items.append(_value(item, events, level + 1))
        return items
    table = {}
    for key in events:
        if isinstance(key, MappingEndEvent):
            break
        table[_key(key)] = _value(next(events), events, level + 1)
    return table


def _key(event: Any) -> str:
    if not isinstance(event, ScalarEvent) or event.anchor or event.tag or event.value == "<<":
        raise _NotPlainError
    return str(event.value)


def _unquoted(word: str) -> Any:
    """What a word without quotes is: nearly always itself, but `2` is a number, `no` is False and `~` is None."""
    for tag, pattern in _RESOLVERS.get(word[:1], ()):
        if tag in _PLAIN and pattern.match(word):
            return _CONSTRUCTOR.yaml_constructors[tag](_CONSTRUCTOR, yaml.ScalarNode(tag, word))
    return word
