"""What the rules of this package share: the reader's notes."""

from collections.abc import Iterator

import rocklint.plugin as rl


def notes(source: rl.Source, kind: rl.NoteKind) -> Iterator[rl.Note]:
    """The notes of one kind."""
    return (note for note in source.notes if note.kind is kind)


def related(note: rl.Note, message: str) -> tuple[rl.Related, ...]:
    """The note's second place, said in words."""
    return (rl.Related(note.related, message),) if note.related else ()
