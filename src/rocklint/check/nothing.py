"""Why nothing was checked: a green exit means that something was. Each cause comes with what to write instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rocklint.model.plan import Note, NoteKind
from rocklint.model.report import Report

if TYPE_CHECKING:
    from rocklint.check.run import Part
    from rocklint.check.session import Session

EXAMPLE = '- "Close 60 inspection contracts by Dec 31, owned by Marcus"'
"""A file of Rocks may be as short as this line."""
_MOST_NAMES = 5


def not_checked(parts: Sequence[Part], reports: Sequence[Report]) -> tuple[str, ...]:
    """The causes for which a run is no success: a file or folder that was named and holds no Rocks, no Rock at all, or
    no rule for them."""
    notes = [note for part in parts for source in part.loaded.sources for note in source.notes]
    causes = [f"{note.place.file}: no Rocks in here: {note.detail}" for note in _of(notes, NoteKind.NO_ROCKS)]
    if not any(part.loaded.rocks for part in parts):
        causes += [f"{note.place.file}: {note.detail}" for note in _of(notes, NoteKind.UNREADABLE)]
        named = [path for part in parts for path in part.group.paths]
        causes = causes or [f"no Rocks in {', '.join(named[:_MOST_NAMES])}; a Rock is a line such as {EXAMPLE}"]
        return tuple(dict.fromkeys(causes))
    for part, report in zip(parts, reports, strict=True):
        if report.rocks and not report.crashed:
            causes += _without_rules(part.session, report)
    return tuple(dict.fromkeys(causes))


def _of(notes: Iterable[Note], kind: NoteKind) -> list[Note]:
    return [note for note in notes if note.kind is kind]


def _without_rules(session: Session, report: Report) -> Iterator[str]:
    """Why no rule looked at the Rocks."""
    silent = {code for missing in report.unchecked for code in missing.rules}
    running = [active for active in session.rules if active.rule.code not in silent]
    if not session.rules:
        reasons = dict.fromkeys(d.reason for d in session.decisions(None) if d.reason != "off by default")
        said = "; ".join(list(reasons)[:3]) or "select: []"
        yield f"no rule runs ({said}). Write select: [ALL] in rocklint.yaml, or leave select out"
    elif not running:
        needs = list(dict.fromkeys(missing.need for missing in report.unchecked))
        mend = f"Write files: {{{needs[0]}: {needs[0]}.yaml}}"
        yield f"none of the chosen rules could run for want of data ({', '.join(needs)}). {mend} in rocklint.yaml"
    elif session.config.per_file:
        of_file = session.of_file({})
        files = dict.fromkeys(rock.location.file for rock in report.rocks)
        if not any(of_file(file) for file in files):
            yield "no rule runs on these files: per_file switches all of them off. Write ignore with fewer rules there"


def nobody(owner: str, reports: Sequence[Report]) -> str:
    """That no Rock is of an owner, with the names that come nearest."""
    owners = dict.fromkeys(rock.owner for report in reports for rock in report.rocks if rock.owner)
    by_word = {word.casefold(): name for name in owners for word in (name, *name.split())}
    close = difflib.get_close_matches(owner.casefold()[:60], by_word, 3, 0.5)
    near = list(dict.fromkeys(by_word[word] for word in close)) or list(owners)[:_MOST_NAMES]
    hint = f"; write --for {near[0]!r}" if close else f"; the owners are {', '.join(near)}" if near else ""
    return f"no Rock is of {owner!r}{hint}" + (f" (or {', '.join(near[1:])})" if close and near[1:] else "")
