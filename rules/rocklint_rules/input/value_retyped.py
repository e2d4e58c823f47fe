"""X904."""

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
    code="X904",
    name="value-retyped",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    why="rocklint keeps the words, but most programs that read YAML turn them into something else.",
    ask="Is this the value you meant? Quotes keep it as it stands.",
    source="own trial with YAML 1.1: No and off become false, on becomes true, 1:30 becomes 90, 010 becomes 8.",
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """YAML makes something else of an unquoted value."""
    for note in notes(source, NoteKind.RETYPED):
        edit = Edit(note.place, note.suggestion, Safety.SAFE) if note.suggestion else None
        yield Finding(note.place, f"without quotes, {quoted(note.text)} {note.detail}", edit=edit)
