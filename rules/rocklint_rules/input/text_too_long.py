"""X916."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, NoteKind, Severity, Source, source_rule
from rocklint_rules.input._notes import notes


@source_rule(
    code="X916",
    name="text-too-long",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    why="An owner, a date or a number that stands further on is not seen, so the check is of a part only.",
    ask="What is the one sentence that says what will be done? The rest may go into notes.",
    source="practice: a page pasted into one field. The longest goal of the seeds has under 500 characters.",
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """A text has more characters than are read."""
    for note in notes(source, NoteKind.CUT):
        yield Finding(note.place, f"from here on this text is not read: it has {note.detail}")
