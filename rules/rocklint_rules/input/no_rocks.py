import rocklint.plugin as rl
from rocklint_rules.input._notes import notes


@rl.rule(
    "X912", "no-rocks", rl.INFO,
    why="A green check of a file without Rocks says nothing about your quarter.",
    ask='Is this the right file? A Rock is a line such as - "Close 60 contracts by Dec 18", alone or below rocks:.',
    source="practice: the wrong file, or Rocks below a key that nobody knows",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """A file or folder that was named and holds no Rock."""
    for note in notes(source, rl.NoteKind.NO_ROCKS):
        yield rl.Finding(note.place, f"no Rocks in here: {note.detail}")
