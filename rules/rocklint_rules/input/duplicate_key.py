"""X911."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, NoteKind, Severity, Source, quoted, source_rule
from rocklint_rules.input._notes import notes, related


@source_rule(
    code="X911",
    name="duplicate-key",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    why="Only the last one is read, so one of two answers is lost without a word.",
    ask="Which of the two holds?",
    source="practice: a field is added above, and the old one stays below.",
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """The same field is written twice in one place."""
    for note in notes(source, NoteKind.DUPLICATE_KEY):
        yield Finding(
            note.place, f"{quoted(note.text)} stands here twice; {note.detail}", related=related(note, "the first one")
        )
