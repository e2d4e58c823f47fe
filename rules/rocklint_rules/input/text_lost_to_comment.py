import rocklint.plugin as rl
from rocklint_rules.input._notes import notes


@rl.rule(
    "X902", "text-lost-to-comment", rl.ERROR, drops=("*",),
    why="Whatever reads this file sees half of what was meant, and nobody is told.",
    ask="Did you mean the words after the # to count? Then put the sentence in quotes.",
    source=f"{rl.SMART_ROCKS} writes metrics as # of SQLs; own trial: '- Increase # of SQLs' loads as 'Increase'",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """A # in an unquoted sentence cut the rest of it off."""
    for note in notes(source, rl.NoteKind.LOST_TO_COMMENT):
        left = note.detail.removesuffix(note.text).strip()
        read = f"only {rl.quoted(left)} is read" if left else "nothing is read"
        whole = note.place.characters(0, note.place.end or 0)
        edit = rl.Edit(whole, note.suggestion, rl.Safety.UNSAFE) if note.suggestion else None
        yield rl.Finding(note.place, f"{read}: to YAML, {rl.quoted(note.text)} is a comment", edit=edit)
