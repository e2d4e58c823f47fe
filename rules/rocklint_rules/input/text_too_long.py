import rocklint.plugin as rl
from rocklint_rules.input._notes import notes


@rl.rule(
    "X916", "text-too-long", rl.WARNING,
    why="An owner, a date or a number that stands further on is not seen, so the check is of a part only.",
    ask="What is the one sentence that says what will be done? The rest may go into notes.",
    source="practice: a page pasted into one field. The longest example goal has under 500 characters",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """A text has more characters than are read."""
    for note in notes(source, rl.NoteKind.CUT):
        yield rl.Finding(note.place, f"from here on this text is not read: it has {note.detail}")
