"""X905."""

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
    quoted,
    source_rule,
)
from rocklint_rules.input._notes import notes


@source_rule(
    code="X905",
    name="unknown-field",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    why="A field that nobody reads looks as if the Rock said it, and no rule ever sees it.",
    ask="Which field is meant? A name that begins with x- is kept as a note of your own.",
    source="practice: one letter in a field's name, and the owner is gone without a word.",
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """A field's name is not known."""
    for note in notes(source, NoteKind.UNKNOWN_FIELD):
        more = f", {note.detail}" if note.detail else ""
        edit = Edit(note.place, note.suggestion, Safety.UNSAFE) if note.suggestion else None
        ask = f"Did you mean {quoted(note.suggestion)}?" if note.suggestion else None
        yield Finding(note.place, f"no field is called {quoted(note.text)}{more}", ask=ask, edit=edit)
