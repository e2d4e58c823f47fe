"""X912."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, NoteKind, Severity, Source, source_rule
from rocklint_rules.input._notes import notes


@source_rule(
    code="X912",
    name="no-rocks",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    why="A green check of a file without Rocks says nothing about your quarter.",
    ask='Is this the right file? A Rock is a line such as - "Close 60 contracts by Dec 18", alone or below rocks:.',
    source="practice: the wrong file, or Rocks below a key that nobody knows.",
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """A file or folder that was named and holds no Rock."""
    for note in notes(source, NoteKind.NO_ROCKS):
        yield Finding(note.place, f"no Rocks in here: {note.detail}")
