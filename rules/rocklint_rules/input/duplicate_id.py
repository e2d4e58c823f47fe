"""X906."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, NoteKind, Severity, Source, quoted, source_rule
from rocklint_rules.input._notes import notes, related


@source_rule(
    code="X906",
    name="duplicate-id",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.ROCK,
    why="A link, a report and last quarter's result can each mean either of the two.",
    ask="Which of the two do links to this id mean? Give the other one an id of its own.",
    source="practice: ids are copied with the Rock that they belong to.",
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """Two Rocks of a quarter share an id."""
    for note in notes(source, NoteKind.DUPLICATE_ID):
        yield Finding(note.place, f"two Rocks have the id {quoted(note.text)}", related=related(note, "the other one"))
