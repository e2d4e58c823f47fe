import rocklint.plugin as rl
from rocklint_rules.input._notes import notes


@rl.rule(
    "X903", "sentence-became-mapping", rl.WARNING,
    why="A colon makes YAML see a field and its value; another program will not know that it was a sentence.",
    ask="Is this one sentence? Put it in quotes to be safe.",
    source="own trial: '- Q2: launch the playbook' loads as the field Q2",
)  # fmt: skip
def check(source: rl.Source) -> rl.Findings:
    """A colon turned a sentence into a field and its value."""
    for note in notes(source, rl.NoteKind.SENTENCE_AS_MAPPING):
        key = note.text.split(":", 1)[0]
        edit = rl.Edit(note.place, note.suggestion, rl.Safety.SAFE) if note.suggestion else None
        yield rl.Finding(
            note.place, f"the colon makes a field of {rl.quoted(key)}; it is read as a sentence here", edit=edit
        )
