"""What `goals` and `review` share: loading the company files, and saying which one is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rocklint.model.place import Location, Place, Position
from rocklint.model.plan import NoteKind
from rocklint.reporters.sanitise import terminal
from rocklint.source import CompanyFiles, LoadedPlan


def locating(loaded: LoadedPlan, around: CompanyFiles) -> Callable[[Place], Location]:
    """Lines of places in Rock files and company files."""
    documents = {**loaded.documents, **around.documents}

    def locate(place: Place) -> Location:
        document = documents.get(place.file)
        return document.locate(place) if document else Location(place.file, Position(1, 1), Position(1, 1))

    return locate


def unreadable(loaded: LoadedPlan, around: CompanyFiles) -> Iterator[str]:
    """A line for each file that could not be read: it may be the very one that is missing."""
    locate = locating(loaded, around)
    seen = set()
    for source in (*around.sources, *loaded.sources):
        for note in source.notes:
            if note.kind is NoteKind.UNREADABLE and source.file not in seen:
                seen.add(source.file)
                yield f"{terminal(source.file)}, line {locate(note.place).start.line}: {terminal(note.detail)}"
