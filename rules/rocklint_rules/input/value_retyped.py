import rocklint.plugin as rl
from rocklint_rules.input._notes import notes


@rl.rule(
    "X904", "value-retyped", rl.WARNING,
    why="rocklint keeps the words, but most programs that read YAML turn them into something else.",
    ask="Is this the value you meant? Quotes keep it as it stands.",
    source="own trial with YAML 1.1: No and off become false, on becomes true, 1:30 becomes 90, 010 becomes 8",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """YAML makes something else of an unquoted value."""
    for note in notes(source, rl.NoteKind.RETYPED):
        edit = rl.Edit(note.place, note.suggestion, rl.Safety.SAFE) if note.suggestion else None
        yield rl.Finding(note.place, f"without quotes, {rl.quoted(note.text)} {note.detail}", edit=edit)
