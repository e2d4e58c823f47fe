"""What the rules of this package share: the reader's notes."""

from __future__ import annotations

from collections.abc import Iterator

from rocklint.plugin import Note, NoteKind, Related, Source


def notes(source: Source, kind: NoteKind) -> Iterator[Note]:
    """The notes of one kind."""
    return (note for note in source.notes if note.kind is kind)


def related(note: Note, message: str) -> tuple[Related, ...]:
    """The note's second place, said in words."""
    return (Related(note.related, message),) if note.related else ()
