"""X903."""

from rocklint.plugin import (
    Context,
    Edit,
    Finding,
    Findings,
    Need,
    NoOptions,
    NoteKind,
    Safety,
    Severity,
    Source,
    quoted,
    source_rule,
)
from rocklint_rules.input._notes import notes


@source_rule(
    code="X903",
    name="sentence-became-mapping",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    why="A colon makes YAML see a field and its value; another program will not know that it was a sentence.",
    ask="Is this one sentence? Put it in quotes to be safe.",
    source="own trial: '- Q2: launch the playbook' loads as the field Q2.",
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """A colon turned a sentence into a field and its value."""
    for note in notes(source, NoteKind.SENTENCE_AS_MAPPING):
        key = note.text.split(":", 1)[0]
        edit = Edit(note.place, note.suggestion, Safety.SAFE) if note.suggestion else None
        yield Finding(note.place, f"the colon makes a field of {quoted(key)}; it is read as a sentence here", edit=edit)
