"""Reads files into Rocks: the door of the YAML reader."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.place import KeyPath, Location, Place, Position
from rocklint.model.plan import Note, NoteKind, Rock, Source
from rocklint.source.defaults import Defaults
from rocklint.source.fields import Names, normal
from rocklint.source.file_names import NamedAfter, named_after
from rocklint.source.groups import Groups
from rocklint.source.paths import File, expand, printable, read, shown, standard_input
from rocklint.source.rocks import RockReader
from rocklint.source.values import Values
from rocklint.source.yaml.document import Document
from rocklint.source.yaml.limits import InputRefused, Limits
from rocklint.source.yaml.lost_comments import counted_words
from rocklint.source.yaml.nodes import Mapping as MappingNode
from rocklint.source.yaml.nodes import Node, Scalar, key_text
from rocklint.source.yaml.parse import parse_bytes, parse_text, unreadable
from rocklint.system import disk
from rocklint.system.records import dataclass
from rocklint.system.writing import root_of

_SECTIONS = ("rock", "plan", "milestone", "dependency", "trade_off", "change", "ignore", "person")


@dataclass(frozen=True, slots=True)
class Top:
    """What the top of one file gives for its plan."""

    quarter: str | None = None
    company: str | None = None
    why_now: str | None = None


@dataclass(frozen=True)
class LoadedPlan:
    """All that was read. `documents` holds every file by its shown name, those without Rocks too (company data);
    `tops` what the top of each file with Rocks gives, `named` the files that the command line named themselves."""

    rocks: tuple[Rock, ...] = ()
    sources: tuple[Source, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    tops: Mapping[str, Top] = field(default_factory=dict)
    named: frozenset[str] = frozenset()

    @property
    def quarter(self) -> str | None:
        """The first quarter that the top of a file, or its name, gives."""
        return next((top.quarter for top in self.tops.values() if top.quarter), None)

    @property
    def company(self) -> str | None:
        """The first name of a company that the top of a file gives."""
        return next((top.company for top in self.tops.values() if top.company), None)

    @property
    def why_now(self) -> str | None:
        """The first reason for the whole plan that the top of a file gives."""
        return next((top.why_now for top in self.tops.values() if top.why_now), None)

    def locate(self, place: Place) -> Location:
        """Lines and columns of a place in any of the files; the start of the file where it was not read."""
        document = self.documents.get(place.file)
        return document.locate(place) if document else Location(place.file, Position(1, 1), Position(1, 1))


class _Reader:
    """What reading any number of files needs of the vocabulary, worked out once."""

    def __init__(self, vocabulary: Vocabulary, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        table = vocabulary.tables.get("fields", {})
        self.names = {section: Names(table.get(section) or {}) for section in _SECTIONS}
        self.names["plan"] = Names(table.get("plan") or {}, [*(table.get("rock") or {}), *(table.get("company") or ())])
        self.levels = Names(table.get("level_values") or {})
        self.states = Names(table.get("status_values") or {})
        self.departments = Names({d.id: d.synonyms for d in vocabulary.departments})
        self.company = frozenset(normal(str(name)) for name in table.get("company") or ())
        self.counted = counted_words(vocabulary)
        self.rocks: list[Rock] = []
        self.sources: list[Source] = []
        self.documents: dict[str, Document] = {}
        self.tops: dict[str, Top] = {}
        self.named: set[str] = set()
        self._roots: dict[Path, Path] = {}

    def inside(self, document: Document, node: Node, path: KeyPath) -> tuple[Rock, ...]:
        """The Rocks of a part of a document, as if it were a file; what is wrong with them is not noted."""
        groups = self._groups(Values(document, self.counted))
        with suppress(InputRefused):
            groups.document(node, path, Defaults())
        return tuple(groups.reader.rocks)

    def _groups(self, values: Values) -> Groups:
        reader = RockReader(values, self.names, self.levels, self.states, self.limits)
        return Groups(reader, values, self.levels, self.departments, self.company)

    def add(self, document: Document, named: bool = True) -> bool:
        """Reads the Rocks of a document. A file found in a folder counts (True) only where it holds some, or might."""
        self.documents[document.file] = document
        groups = self._groups(Values(document, self.counted, notes=document.notes))
        reader = groups.reader
        defaults = Defaults()
        try:
            for at, root in enumerate(document.roots):
                defaults = groups.document(root, (at,) if len(document.roots) > 1 else (), defaults)
        except InputRefused as refused:
            origin = document.origin
            document = self.documents[document.file] = unreadable(document.file, refused, document.text)
            document.origin = origin
            reader.rocks.clear()
        if not reader.rocks and document.roots and not named:
            return False
        if not reader.rocks and not any(note.kind is NoteKind.UNREADABLE for note in document.notes):
            document.notes[:] = self._without_rocks(document)
        after = self._named_after(document)
        self.rocks.extend(_filed(reader.rocks, after) if after else reader.rocks)
        self.sources.append(Source(file=document.file, notes=tuple(document.notes), rocks=len(reader.rocks)))
        if named:
            self.named.add(document.file)
        said = groups.top.values if groups.top else {}
        self.tops[document.file] = Top(said.get("quarter") or after.quarter, groups.name, said.get("why_now"))
        return True

    def _named_after(self, document: Document) -> NamedAfter:
        """What the file's name says, below the root of its repository."""
        path = document.origin
        if path is None:
            return named_after(Path(document.file).parts, self.departments, self.levels)
        folder = path.absolute().parent
        if folder not in self._roots:
            self._roots[folder] = root_of(path)
        here = Path(os.path.abspath(path))  # noqa: PTH100 (".." goes, links stay: names are what counts)
        inside = here.is_relative_to(self._roots[folder])
        parts = here.relative_to(self._roots[folder]).parts if inside else Path(document.file).parts
        return named_after(parts, self.departments, self.levels)

    def _without_rocks(self, document: Document) -> list[Note]:
        """The notes of a readable file without Rocks: names and shapes in it are not for us to judge."""
        root = document.root
        keys = [key_text(key) for key in root.keys] if isinstance(root, MappingNode) else []
        if any(normal(key) in self.company for key in keys):
            return [note for note in document.notes if note.kind is NoteKind.DUPLICATE_KEY]
        if keys:
            detail = f"its keys are {', '.join(keys[:5])}{' ...' if len(keys) > 5 else ''}"
        elif isinstance(root, Scalar):
            detail = "it is one text, not a list of sentences with a dash (-) before each"
        else:
            detail = "it is empty" if root is None else "it holds no list of sentences"
        return [Note(kind=NoteKind.NO_ROCKS, place=Place(document.file), detail=detail)]

    def empty(self, document: Document, detail: str) -> None:
        """Adds a source that was named and holds nothing."""
        note = Note(kind=NoteKind.NO_ROCKS, place=Place(document.file), detail=detail)
        document.notes.append(note)
        self.documents.setdefault(document.file, document)
        self.sources.append(Source(file=document.file, notes=(note,)))

    def loaded(self) -> LoadedPlan:
        """All files together."""
        sources = _with_duplicate_ids(self.rocks, self.sources)
        return LoadedPlan(tuple(self.rocks), tuple(sources), self.documents, self.tops, frozenset(self.named))


def _filed(rocks: Iterable[Rock], after: NamedAfter) -> Iterator[Rock]:
    """The Rocks with what their file's name says, where neither they nor the file say it themselves."""
    for rock in rocks:
        given: dict[str, Any] = {}
        if after.quarter and not rock.quarter:
            given["quarter"] = after.quarter
        if after.department and not rock.departments and not rock.level:
            given["departments"] = (after.department,)
        if after.level and not rock.level and not rock.departments:
            given["level"] = after.level
        if given:
            where = {**rock.where, **dict.fromkeys(given, ())}
            rock = replace(rock, **given, where=where, inherited=rock.inherited | given.keys())
        yield rock


@contextmanager
def _collector_off() -> Iterator[None]:
    """Hundreds of thousands of nodes that all stay: looking among them for garbage takes longer than making them."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _among(path: Path, skip: frozenset[Path]) -> bool:
    return path in skip or not skip.isdisjoint(path.parents)


@_collector_off()
def load(
    paths: Iterable[str | Path],
    vocabulary: Vocabulary,
    *,
    limits: Limits | None = None,
    stdin: bytes | None = None,
    stdin_name: str = "<stdin>",
    skip: frozenset[Path] = frozenset(),
    keep: Callable[[File], bool] | None = None,
) -> LoadedPlan:
    """Reads files and folders; "-" is `stdin`. Whatever is wrong with them becomes notes; nothing raises. Files in
    `skip` and its folders (resolved: company files, earlier quarters) are read only where they are named themselves;
    those that are not to be kept belong to another plan, and are left to it."""
    reader = _Reader(vocabulary, limits)
    limits = reader.limits
    seen: set[str] = set()
    arguments = list(dict.fromkeys(map(str, paths)))
    themselves = {file.real for path in arguments if path != "-" for file in expand(Path(path)) if file.named}
    for argument in arguments:
        if argument == "-":
            if keep is None or keep(standard_input(stdin_name)):
                reader.add(parse_bytes(stdin or b"", printable(stdin_name), limits))
            continue
        path = Path(argument)
        folder = path if disk.is_folder(path) else None
        anything = False
        for file in expand(path):
            elsewhere = keep is not None and not keep(file)
            if elsewhere or file.real in seen or (skip and not file.named and _among(Path(file.real), skip)):
                anything = anything or elsewhere or file.real in seen
                continue
            seen.add(file.real)
            try:
                document = parse_bytes(read(file, limits, folder), file.name, limits)
            except InputRefused as refused:
                document = unreadable(file.name, refused)
            document.origin = file.path  # before it is read: its name says what it does not
            anything = reader.add(document, file.named or file.real in themselves) or anything
        if folder is not None and not anything:
            reader.empty(Document(shown(folder), origin=folder), "no YAML file in this folder holds any")
    return reader.loaded()


@_collector_off()
def load_text(text: str, name: str, vocabulary: Vocabulary, *, limits: Limits | None = None) -> LoadedPlan:
    """Reads one text as if it were a file of that name."""
    reader = _Reader(vocabulary, limits)
    reader.add(parse_text(text, printable(name), reader.limits))
    return reader.loaded()


def load_bytes(content: bytes, name: str, vocabulary: Vocabulary, *, limits: Limits | None = None) -> LoadedPlan:
    """Reads bytes as if they were a file of that name."""
    reader = _Reader(vocabulary, limits)
    reader.add(parse_bytes(content, printable(name), reader.limits))
    return reader.loaded()


def rocks_inside(document: Document, node: Node, path: KeyPath, vocabulary: Vocabulary) -> tuple[Rock, ...]:
    """The Rocks below a key of a document that is no plan of its own (`previous:`)."""
    return _Reader(vocabulary).inside(document, node, path)


def _with_duplicate_ids(rocks: list[Rock], sources: list[Source]) -> list[Source]:
    """Sources with a note for every id that an earlier Rock of the same quarter has."""
    first: dict[str, Rock] = {}
    notes: dict[str, list[Note]] = {}
    for rock in rocks:
        if not rock.has_id:
            continue
        known = first.setdefault(rock.id, rock)
        if known is rock or (known.quarter and rock.quarter and known.quarter != rock.quarter):
            continue
        notes.setdefault(rock.file, []).append(
            Note(
                kind=NoteKind.DUPLICATE_ID,
                place=rock.place("id"),
                text=rock.id,
                detail=known.text,
                rock=rock.id,
                related=known.place("id"),
            )
        )
    return [
        replace(source, notes=(*source.notes, *notes[source.file])) if source.file in notes else source
        for source in sources
    ]
