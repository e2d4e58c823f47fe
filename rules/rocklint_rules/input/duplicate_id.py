import rocklint.plugin as rl
from rocklint_rules.input._notes import notes, related


@rl.rule(
    "X906", "duplicate-id", rl.ERROR, needs=rl.Need.ROCK,
    why="A link, a report and last quarter's result can each mean either of the two.",
    ask="Which of the two do links to this id mean? Give the other one an id of its own.",
    source="practice: ids are copied with the Rock that they belong to",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """Two Rocks of a quarter share an id."""
    for note in notes(source, rl.NoteKind.DUPLICATE_ID):
        yield rl.Finding(
            note.place, f"two Rocks have the id {rl.quoted(note.text)}", related=related(note, "the other one")
        )
