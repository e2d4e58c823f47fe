import rocklint.plugin as rl
from rocklint_rules.input._notes import notes, related


@rl.rule(
    "X911", "duplicate-key", rl.ERROR,
    why="Only the last one is read, so one of two answers is lost without a word.",
    ask="Which of the two holds?",
    source="practice: a field is added above, and the old one stays below",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """The same field is written twice in one place."""
    for note in notes(source, rl.NoteKind.DUPLICATE_KEY):
        yield rl.Finding(
            note.place,
            f"{rl.quoted(note.text)} stands here twice; {note.detail}",
            related=related(note, "the first one"),
        )
