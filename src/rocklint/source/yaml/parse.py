"""Bytes or text into a Document; whatever is wrong becomes a note on it."""

from __future__ import annotations

import sys

import yaml

from rocklint.model.place import KeyPath, Place
from rocklint.model.plan import Note, NoteKind
from rocklint.source.yaml.comments import scan
from rocklint.source.yaml.compose import ValueTree, compose
from rocklint.source.yaml.decode import conflict, decode, foreign_character
from rocklint.source.yaml.document import Document
from rocklint.source.yaml.explain_broken import explain
from rocklint.source.yaml.limits import InputRefused, Limits, over
from rocklint.source.yaml.nodes import Mapping, Node, Scalar, Sequence, key_text

_MOST_NOTES = 100
"""Repeated keys told one by one; a file with more of them has another problem."""


def parse_bytes(data: bytes, name: str, limits: Limits) -> Document:
    """The document that these bytes hold."""
    if len(data) > limits.bytes:
        return unreadable(name, over("bytes in this file", len(data), limits.bytes))
    decoded = decode(data)
    del data  # its text is enough from here on, and it may be as large
    if decoded.refused:
        return unreadable(name, decoded.refused, decoded.text)
    document = parse_text(decoded.text, name, limits)
    document.encoding, document.mark = decoded.encoding, decoded.mark
    return document


def parse_text(text: str, name: str, limits: Limits) -> Document:
    """The document that this text is."""
    text = text.removeprefix("\ufeff")
    unsettled = conflict(text)
    if unsettled:
        return unreadable(name, unsettled, text)
    try:
        composed = compose(text, limits)
    except InputRefused as refused:
        return unreadable(name, refused, text)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # UnicodeEncodeError (half a surrogate pair) is a ValueError; the loader in Python raises others.
        foreign = foreign_character(text) if getattr(error, "problem_mark", None) is None else None
        return unreadable(name, foreign or explain(text, error), text)
    comments = scan(text, composed.scalars)
    document = Document(
        sys.intern(name),
        text,
        tuple(composed.roots),
        directives=comments.directives,
        trailing=comments.trailing,
    )
    if composed.repeated or composed.recursive:
        _note_structure(document, composed)
    return document


def unreadable(name: str, refused: InputRefused, text: str = "") -> Document:
    """A document of which nothing is read, with the note that says why."""
    document = Document(name, text)
    place = Place(name, (), refused.start, refused.end)
    words = text[refused.start : refused.end]
    document.notes.append(
        Note(kind=NoteKind.UNREADABLE, place=place, text=words, detail=refused.detail, suggestion=refused.suggestion)
    )
    return document


def _note_structure(document: Document, composed: ValueTree) -> None:
    repeated, recursive = composed.repeated[:_MOST_NOTES], composed.recursive[:_MOST_NOTES]
    wanted = {id(mapping) for mapping, _, _ in repeated} | {id(node) for node in recursive}
    paths = _paths(document.root, wanted)
    for mapping, first, again in repeated:
        path = paths.get(id(mapping), ())
        key = key_text(mapping.keys[again])
        document.notes.append(
            Note(
                kind=NoteKind.DUPLICATE_KEY,
                place=Place(document.file, (*path, again), on_key=True),
                text=key,
                detail="only the last one counts",
                related=Place(document.file, (*path, first), on_key=True),
            )
        )
    for node in recursive:
        place = Place(document.file, paths.get(id(node), ()))
        words = document.text[node.start : node.end]
        detail = "it names the list or mapping that it stands in; read as empty"
        document.notes.append(Note(kind=NoteKind.SHAPE, place=place, text=words, detail=detail))


def _paths(root: Node | None, wanted: set[int]) -> dict[int, KeyPath]:
    """Key paths of the wanted nodes; every node is visited once, however many aliases lead to it."""
    paths: dict[int, KeyPath] = {}
    seen: set[int] = set()
    waiting: list[tuple[Node, KeyPath]] = [(root, ())] if root is not None else []
    while waiting and len(paths) < len(wanted):
        node, path = waiting.pop()
        if id(node) in wanted:
            paths.setdefault(id(node), path)
        if isinstance(node, Scalar) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Sequence):
            waiting.extend((child, (*path, at)) for at, child in enumerate(node.items))
        elif isinstance(node, Mapping):
            names = [key_text(key) for key in node.keys]
            pairs = zip(names, node.values, strict=False)
            # A repeated key's earlier values are reached by position.
            waiting.extend(
                (child, (*path, name if node.find(name) == at else at)) for at, (name, child) in enumerate(pairs)
            )
    return paths
