"""X910."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, NoteKind, Severity, Source, quoted, source_rule
from rocklint_rules.input._notes import notes, related


@source_rule(
    code="X910",
    name="unexpected-shape",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    why="Where the shape is a guess, the check may be of something that you did not write.",
    ask="Is this how you meant it?",
    source="practice: a list where one text belongs, one text where a list belongs, two names for one field.",
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """A list where one text is expected, fields where a text is expected, two fields for one thing."""
    for note in notes(source, NoteKind.SHAPE):
        about = f"{quoted(note.text)}: " if note.text and quoted(note.text) not in note.detail else ""
        yield Finding(note.place, f"{about}{note.detail}", related=related(note, "the other one"))
