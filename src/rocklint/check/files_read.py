"""Which files a check reads, and as what."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.check.session import Session
from rocklint.model.plan import NoteKind, Source
from rocklint.source import LoadedPlan
from rocklint.source.paths import shown


def files_read(session: Session, loaded: LoadedPlan, paths: Sequence[str]) -> dict[str, str]:
    """Every file that a check reads, by its shown name, and as what."""
    known = session.baseline_path(paths)
    read_as = {
        **({shown(session.config_path): "settings"} if session.config_path else {}),
        **{shown(session.beside_config(name)): "rules" for name in session.config.rule_files},
        **({shown(known): "known findings"} if known.is_file() else {}),
        **{shown(path): part for part, path in session.company_files(loaded).items()},
        **{shown(path): "earlier quarter" for path in session.previous},
    }
    sources = {source.file: source for source in loaded.sources}
    for name, document in loaded.documents.items():
        source = sources.get(name, Source(file=name))
        rocks = source.rocks
        if document.origin and document.origin.is_dir():
            continue
        if any(note.kind is NoteKind.UNREADABLE for note in source.notes):
            read_as[name] = "could not be read"
        elif rocks:
            said = f"{rocks} Rock{'s' * (rocks != 1)}"
            read_as[name] = f"{read_as[name]}, {said}" if name in read_as else said
        else:
            read_as.setdefault(name, "no Rocks in it")
    return read_as
