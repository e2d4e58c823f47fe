"""The words that rules and readers know: lists by dotted name, and the three tables with structure.

A vocabulary is data. Rule packages bring it as YAML (`vocab/*.yaml`), a company adds to it or takes from it
in its configuration; nothing in the program spells a word list out a second time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple, field
from functools import cache
from typing import Any, TypeVar

from rocklint.system.records import cached_property, dataclass

T = TypeVar("T")
UNREAD = "unread"
"""The key of a word file that marks lists for single look-ups: their words are not looked for in sentences."""


@cache
def among(name: str, lists: tuple[str, ...]) -> bool:
    """True where a list is one of `lists`, or below one of them ("segments.industries" is among "segments")."""
    return any(name == one or name.startswith(one + ".") for one in lists)


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure of the sales funnel; `depth` grows towards the money, `good` is the direction to want."""

    id: str
    depth: int
    kind: str
    good: str
    cadence: str
    names: tuple[str, ...]
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A seat with its titles; `quota` is individual, team, none or unknown."""

    id: str
    quota: str
    dept: str
    level: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Department:
    """A department, its other names, and the words in a Rock that reveal its involvement."""

    id: str
    synonyms: tuple[str, ...]
    cues: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """All lists. `lists["verbs_vague.vague_verbs.strong"]` is a tuple of words; `tables` keeps mappings as read;
    `unread` names the lists (and with them those below) that nobody looks for in sentences as phrases."""

    lists: Mapping[str, tuple[str, ...]]
    metrics: tuple[Metric, ...] = ()
    roles: tuple[Role, ...] = ()
    departments: tuple[Department, ...] = ()
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    fingerprint: str = ""
    unread: tuple[str, ...] = ()
    _derived: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def derived(self, make: Callable[[Vocabulary], T]) -> T:
        """What `make` builds from this vocabulary (a table, a set for lookups), built at the first call and kept."""
        if make not in self._derived:
            self._derived[make] = make(self)
        made: T = self._derived[make]
        return made

    def words(self, name: str) -> tuple[str, ...]:
        """The words of list `name` and of the lists below it; empty where there is no such list."""
        known: tuple[str, ...] | None = self._derived.get(name)
        if known is None:
            below = (words for key, words in self.lists.items() if key == name or key.startswith(name + "."))
            known = self._derived[name] = tuple(w for words in below for w in words)
        return known

    @cached_property
    def folded(self) -> Mapping[str, frozenset[str]]:
        """Every list as a set of its words in lower case, for looking single words up."""
        return {name: frozenset(w.lower() for w in words) for name, words in self.lists.items()}

    def metric(self, id: str | None) -> Metric | None:
        """The funnel metric with that id."""
        return self.derived(_by_id).get(id) if id else None

    def to_data(self) -> dict[str, Any]:
        """The vocabulary as JSON can hold it (the tables are as their files were), to give to `from_data`."""
        return {
            "lists": self.lists,
            "metrics": [astuple(metric) for metric in self.metrics],
            "roles": [astuple(role) for role in self.roles],
            "departments": [astuple(department) for department in self.departments],
            "tables": self.tables,
            "fingerprint": self.fingerprint,
            "unread": self.unread,
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Vocabulary:
        """The vocabulary from what `to_data` made of it. Raises ValueError for data of another shape; the values in it
        are taken as they are."""
        try:
            return cls(
                {name: tuple(words) for name, words in data["lists"].items()},
                tuple(Metric(*_tupled(values)) for values in data["metrics"]),
                tuple(Role(*_tupled(values)) for values in data["roles"]),
                tuple(Department(*_tupled(values)) for values in data["departments"]),
                data["tables"],
                data["fingerprint"],
                tuple(data["unread"]),
            )
        except (TypeError, LookupError, AttributeError) as error:
            raise ValueError(f"no vocabulary: {error}") from None


def _by_id(vocabulary: Vocabulary) -> dict[str, Metric]:
    return {metric.id: metric for metric in reversed(vocabulary.metrics)}


def _tupled(values: Iterable[Any]) -> Iterator[Any]:
    return (tuple(value) if isinstance(value, list) else value for value in values)


def _flatten(prefix: str, value: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(value, list) and all(isinstance(item, str | int | float) for item in value):
        yield prefix, tuple(str(item) for item in value)
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield from _flatten(f"{prefix}.{key}", below)


def build(
    files: Mapping[str, Any],
    add: Mapping[str, tuple[str, ...]] | None = None,
    remove: Mapping[str, tuple[str, ...]] | None = None,
) -> Vocabulary:
    """A vocabulary from the loaded files (`{"verbs_vague": {...}}`) and a company's additions and removals."""
    files, unread = _marked(files)
    lists: dict[str, tuple[str, ...]] = {}
    for name, content in files.items():
        lists.update(_flatten(name, content))
    for name, words in (remove or {}).items():
        gone = {w.casefold() for w in words}
        lists[name] = tuple(w for w in lists.get(name, ()) if w.casefold() not in gone)
    for name, words in (add or {}).items():
        lists[name] = tuple(dict.fromkeys((*lists.get(name, ()), *words)))
    metrics = _metrics(files.get("metrics_funnel", ()))
    roles = _roles(files.get("roles", ()))
    departments = _departments(files.get("departments", {}))
    tables = {name: content for name, content in files.items() if isinstance(content, Mapping)}
    # The lists, metrics, roles and departments say all that the readers use; their hash keys the caches.
    said = (sorted(lists.items()), metrics, roles, departments, unread)
    fingerprint = hashlib.sha256(repr(said).encode()).hexdigest()
    return Vocabulary(lists, metrics, roles, departments, tables, fingerprint, unread)


def _marked(files: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The files without their `unread`, and the names of the lists that it marks: `true` is all lists of the file."""
    plain: dict[str, Any] = {}
    unread: list[str] = []
    for name, content in files.items():
        plain[name] = content
        if isinstance(content, Mapping) and UNREAD in content:
            plain[name] = {key: value for key, value in content.items() if key != UNREAD}
            marked = content[UNREAD]
            unread += [name] if marked is True else [f"{name}.{one}" for one in marked]
    return plain, tuple(sorted(unread))


def shaped(name: str, content: Any) -> None:
    """Looks at one file's data as `build` will. Raises ValueError where it is not what a file of that name holds."""
    if not isinstance(content, Mapping | list):
        raise ValueError("it holds no lists of words")
    if isinstance(content, Mapping) and UNREAD in content:
        marked = content[UNREAD]
        if marked is not True and not (isinstance(marked, list) and all(isinstance(one, str) for one in marked)):
            raise ValueError(f"{UNREAD} is neither true nor a list of names of lists")
        content = {key: value for key, value in content.items() if key != UNREAD}
    reads: Mapping[str, Callable[[Any], tuple[Metric | Role | Department, ...]]] = {
        "metrics_funnel": _metrics, "roles": _roles, "departments": _departments,
    }  # fmt: skip
    try:
        for record in reads[name](content) if name in reads else ():
            for value in astuple(record):
                if not all(isinstance(word, str | int) for word in (value if isinstance(value, tuple) else (value,))):
                    raise ValueError("an entry has something else in place of text")
    except KeyError as error:
        raise ValueError(f"an entry has no {error}") from None
    except (TypeError, AttributeError):
        raise ValueError("an entry is not shaped as those of rocklint's own file") from None


def _metrics(entries: Any) -> tuple[Metric, ...]:
    return tuple(
        Metric(m["id"], m["depth"], m["kind"], m["good"], m["cadence"], _all(m["names"]), _all(m.get("ambiguous", [])))
        for m in entries
    )


def _roles(entries: Any) -> tuple[Role, ...]:
    return tuple(Role(r["role"], r["quota"], r["dept"], r["level"], _all(r["titles"])) for r in entries)


def _departments(entries: Any) -> tuple[Department, ...]:
    return tuple(Department(k, _all(v["synonyms"]), _all(v["cues"])) for k, v in entries.items() if "cues" in v)


def _all(words: Any) -> tuple[str, ...]:
    if not isinstance(words, list):
        raise TypeError  # a single word would become its letters
    return tuple(words)
