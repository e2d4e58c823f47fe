"""Where company data lies: in files that the configuration names, beside the Rocks, or in the Rock file itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.calendar import Quarter
from rocklint.model.company import Entry, ResultToRead
from rocklint.model.place import KeyPath
from rocklint.model.plan import Company, Note, NoteKind, PreviousQuarter, Rock, Source
from rocklint.source.company_reader import PARTS, CompanyReader, section
from rocklint.source.fields import Names, normal
from rocklint.source.groups import holds_rocks
from rocklint.source.loader import load, rocks_inside
from rocklint.source.paths import File, read, shown
from rocklint.source.values import Values
from rocklint.source.yaml.document import Document
from rocklint.source.yaml.limits import InputRefused, Limits
from rocklint.source.yaml.nodes import Mapping as MappingNode
from rocklint.source.yaml.nodes import Node, Scalar, Sequence, key_text
from rocklint.source.yaml.parse import parse_bytes, unreadable
from rocklint.system.records import dataclass
from rocklint.system.writing import root_of


@dataclass(frozen=True)
class CompanyFiles:
    """The company with the files that it came from and what was noticed in them."""

    company: Company = field(default_factory=Company)
    sources: tuple[Source, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)


def load_company(
    files: Mapping[str, Path],
    previous: Iterable[Path],
    plans: Iterable[Document],
    vocabulary: Vocabulary,
    limits: Limits | None = None,
) -> CompanyFiles:
    """The parts that have a file of their own (`files` by part), and the others from the plans' own documents."""
    limits = limits or Limits()
    table = vocabulary.tables.get("fields", {})
    parts: dict[str, Any] = {}
    sources: list[Source] = []
    documents: dict[str, Document] = {}
    for part, path in files.items():
        document = read_file(path, limits, root_of(path))
        notes: list[Note] = list(document.notes)
        entry = _own_file(part, document, table, notes)
        if entry is not None:
            parts[part] = entry
        documents[document.file] = document
        sources.append(Source(file=document.file, notes=tuple(notes)))
    quarters: list[PreviousQuarter] = []
    for path in previous:
        loaded = load([path], vocabulary, limits=limits)
        documents.update(loaded.documents)
        # What is wrong inside an old quarter is no finding of this one; that it cannot be read is.
        sources.extend(_unread(source) for source in loaded.sources)
        quarters.append(_quarter(shown(path), loaded.quarter or _named(path), loaded.rocks))
    to_read: list[ResultToRead] = []
    for document in plans:
        values = Values(document, frozenset(), notes=[])
        for part in PARTS:
            if part not in parts and (entry := _within(part, values, table)) is not None:
                parts[part] = entry
        for name, node in _pairs(document):
            if normal(name) == "results to read":
                to_read.extend(CompanyReader(values, table).entries(ResultToRead, node, (name,)))
            elif normal(name) in ("previous", "previous quarters"):
                quarters.extend(_quarters(document, node, (name,), vocabulary))
        if values.notes:
            sources.append(Source(file=document.file, notes=tuple(values.notes)))
    company = Company(**parts, previous=tuple(quarters) or None, results_to_read=tuple(to_read))
    return CompanyFiles(company, tuple(sources), documents)


def _pairs(document: Document) -> list[tuple[str, Node]]:
    """The keys at the top of a document with their values."""
    root = document.root
    return (
        [(key_text(k), v) for k, v in zip(root.keys, root.values, strict=True)] if isinstance(root, MappingNode) else []
    )


def read_file(path: Path, limits: Limits | None = None, root: Path | None = None) -> Document:
    """One file, which a link may only stand for inside `root` where one is given; what is wrong with it becomes a
    note."""
    name, limits = shown(path), limits or Limits()
    try:
        document = parse_bytes(read(File(name, path, root is None), limits, root), name, limits)
    except InputRefused as refused:
        document = unreadable(name, refused)
    document.origin = path
    return document


def is_plan(document: Document) -> bool:
    """True for a document that holds a list of Rocks, whatever its file is called."""
    root = [document.root] if document.root is not None else []
    lists = [value for name, value in _pairs(document) if normal(name) == "rocks"] or root
    return any(holds_rocks(node) or _is_sentences(node) for node in lists)


def _is_sentences(node: Node) -> bool:
    items = node.items if isinstance(node, Sequence) else ()
    return bool(items) and all(isinstance(item, Scalar) and item.value.count(" ") > 2 for item in items)


def _own_file(part: str, document: Document, table: Mapping[str, Any], notes: list[Note]) -> Entry | None:
    """A part from its own file, with or without its name as the one key on top."""
    root = document.root
    if root is None:
        return None
    path: tuple[str, ...] = ()
    if isinstance(root, MappingNode) and len(root.keys) == 1 and normal(key_text(root.keys[0])) == part:
        inner = root.values[0]
        if isinstance(inner, MappingNode) and part != "people":
            root, path = inner, (key_text(root.keys[0]),)
    values = Values(document, frozenset(), notes=notes)
    entry = CompanyReader(values, table).part(PARTS[part], root, path)
    if entry is None and not (isinstance(root, Scalar) and root.is_null):
        notes.append(
            Note(kind=NoteKind.SHAPE, place=values.place(()), text=part, detail=f"this is not how a {part} file looks")
        )
    return entry


def _within(part: str, values: Values, table: Mapping[str, Any]) -> Entry | None:
    """A part from keys of a Rock file: under its own name, or its sections at the top."""
    root = values.document.root
    if not isinstance(root, MappingNode):
        return None
    reader = CompanyReader(values, table)
    own = root.get(part)
    if part != "people" and own is not None and (isinstance(own, MappingNode) or part == "scorecard"):
        return reader.part(PARTS[part], own, (part,))
    known = Names({name: (table.get(section(PARTS[part])) or {}).get(name, ()) for name in _sections(part)})
    groups = {normal(str(name)) for name in (table.get("groups") or {}).get(part, ())}
    pairs = [
        (key, value)
        for key, value in zip(root.keys, root.values, strict=True)
        if not (part == "people" and holds_rocks(value))
        and (known.is_canonical(key_text(key)) or normal(key_text(key)) in groups or _alias(part, key, known))
    ]
    if not pairs:
        return None
    keys, inner = zip(*pairs, strict=True)
    return reader.part(PARTS[part], MappingNode(list(keys), list(inner), root.start, root.end, root.flow), ())


_TOP = {
    "people": ("people",),
    "vto": (
        "core_values", "ten_year_target", "target_market", "three_uniques", "proven_process", "guarantee",
        "three_year_picture", "one_year_plan", "initiatives", "strategy_changes", "issues",
    ),
    "scorecard": ("metrics", "reviews"),
    "goals": ("period", "team_quota", "house", "reps"),
}  # fmt: skip
"""The sections of each part that may stand at the top of a Rock file; fields that a Rock or a plan has too may not."""


def _sections(part: str) -> tuple[str, ...]:
    return _TOP[part]


def _alias(part: str, key: Node, known: Names) -> bool:
    # "metrics review" and "scorecard" are plain; shorter aliases ("reviews", "team") mean other things in a plan.
    name = normal(key_text(key))
    return part == "scorecard" and name == "metrics review" and bool(known.fields(name))


def _unread(source: Source) -> Source:
    """A source with those notes only that say it could not be read."""
    return replace(source, notes=tuple(n for n in source.notes if n.kind is NoteKind.UNREADABLE))


def _named(path: Path) -> str | None:
    """The quarter that a file is named after: `2026-Q3.yaml`."""
    quarter = Quarter.parse(path.stem)
    return str(quarter) if quarter else None


def _quarter(file: str, quarter: str | None, rocks: Iterable[Rock]) -> PreviousQuarter:
    """An earlier quarter; its Rocks carry its name, so that their days resolve in it."""
    rocks = tuple(rocks)
    quarter = quarter or next((rock.quarter for rock in rocks if rock.quarter), None)
    dated = (rock if rock.quarter else replace(rock, quarter=quarter) for rock in rocks)
    return PreviousQuarter(file=file, quarter=quarter, rocks=tuple(dated))


def _quarters(document: Document, node: Node, path: KeyPath, vocabulary: Vocabulary) -> list[PreviousQuarter]:
    """The earlier quarters below `previous:` in a plan; a list of file names is none."""
    if isinstance(node, Scalar) or (isinstance(node, Sequence) and all(isinstance(n, Scalar) for n in node.items)):
        return []
    by_quarter: dict[str | None, list[Rock]] = {}
    for rock in rocks_inside(document, node, path, vocabulary):
        by_quarter.setdefault(rock.quarter, []).append(rock)
    return [_quarter(document.file, quarter, rocks) for quarter, rocks in by_quarter.items()]
