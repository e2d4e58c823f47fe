import rocklint.plugin as rl
from rocklint_rules.input._notes import notes, related


@rl.rule(
    "X910", "unexpected-shape", rl.WARNING,
    why="Where the shape is a guess, the check may be of something that you did not write.",
    ask="Is this how you meant it?",
    source="practice: a list where one text belongs, one text where a list belongs, two names for one field",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """A list where one text is expected, fields where a text is expected, two fields for one thing."""
    for note in notes(source, rl.NoteKind.SHAPE):
        about = f"{rl.quoted(note.text)}: " if note.text and rl.quoted(note.text) not in note.detail else ""
        yield rl.Finding(note.place, f"{about}{note.detail}", related=related(note, "the other one"))
