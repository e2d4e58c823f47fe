import rocklint.plugin as rl
from rocklint_rules.input._notes import notes


@rl.rule(
    "X905", "unknown-field", rl.WARNING, needs=rl.Need.ROCK,
    why="A field that nobody reads looks as if the Rock said it, and no rule ever sees it.",
    ask="Which field is meant? A name that begins with x- is kept as a note of your own.",
    source="practice: one letter in a field's name, and the owner is gone without a word",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """A field's name is not known."""
    for note in notes(source, rl.NoteKind.UNKNOWN_FIELD):
        more = f", {note.detail}" if note.detail else ""
        edit = rl.Edit(note.place, note.suggestion, rl.Safety.UNSAFE) if note.suggestion else None
        ask = f"Did you mean {rl.quoted(note.suggestion)}?" if note.suggestion else None
        yield rl.Finding(note.place, f"no field is called {rl.quoted(note.text)}{more}", ask=ask, edit=edit)
