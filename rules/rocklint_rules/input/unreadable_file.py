import rocklint.plugin as rl
from rocklint_rules.input._notes import notes


@rl.rule(
    "X901", "unreadable-file", rl.ERROR, drops=("*",),
    why="Nothing in this file was checked, so its Rocks are neither good nor bad yet.",
    ask="What should this line say? A sentence in quotes is always read.",
    source="own trial: '- % of deals', '- > 50% win rate', '- [CRO] ...', '- *Close* ...', '- @maria ...' stop YAML",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """A file that cannot be read: no YAML, no text, or over a limit."""
    for note in notes(source, rl.NoteKind.UNREADABLE):
        cause, dot, advice = note.detail.rpartition(". ")
        said = cause if dot else advice
        if said[1:2].islower() or said[1:2] == " ":  # not "YAML ..."
            said = said[:1].lower() + said[1:]
        edit = rl.Edit(note.place, note.suggestion, rl.Safety.UNSAFE) if note.suggestion is not None else None
        yield rl.Finding(note.place, f"the file is not read: {said}", ask=f"{advice}." if dot else None, edit=edit)
