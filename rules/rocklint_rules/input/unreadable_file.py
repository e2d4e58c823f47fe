"""X901."""

from rocklint.plugin import (
    Context,
    Edit,
    Finding,
    Findings,
    Need,
    NoOptions,
    NoteKind,
    Safety,
    Severity,
    Source,
    source_rule,
)
from rocklint_rules.input._notes import notes


@source_rule(
    code="X901",
    name="unreadable-file",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    why="Nothing in this file was checked, so its Rocks are neither good nor bad yet.",
    ask="What should this line say? A sentence in quotes is always read.",
    source="own trial: '- % of deals', '- > 50% win rate', '- [CRO] ...', '- *Close* ...', '- @maria ...' stop YAML.",
    drops=("*",),
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """A file that cannot be read: no YAML, no text, or over a limit."""
    for note in notes(source, NoteKind.UNREADABLE):
        cause, dot, mend = note.detail.rpartition(". ")
        said = cause if dot else mend
        if said[1:2].islower() or said[1:2] == " ":  # not "YAML ..."
            said = said[:1].lower() + said[1:]
        edit = Edit(note.place, note.suggestion, Safety.UNSAFE) if note.suggestion is not None else None
        yield Finding(note.place, f"the file is not read: {said}", ask=f"{mend}." if dot else None, edit=edit)
