"""X902."""

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
    code="X902",
    name="text-lost-to-comment",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    why="Whatever reads this file sees half of what was meant, and nobody is told.",
    ask="Did you mean the words after the # to count? Then put the sentence in quotes.",
    source="seed 000/001 write funnel metrics with a leading #; own trial: '- Increase # of SQLs' loads as 'Increase'.",
    drops=("*",),
)
def check(source: Source, _: Context[NoOptions]) -> Findings:
    """A # in an unquoted sentence cut the rest of it off."""
    for note in notes(source, NoteKind.LOST_TO_COMMENT):
        left = note.detail.removesuffix(note.text).strip()
        read = f"only {quoted(left)} is read" if left else "nothing is read"
        whole = note.place.characters(0, note.place.end or 0)
        edit = Edit(whole, note.suggestion, Safety.UNSAFE) if note.suggestion else None
        yield Finding(note.place, f"{read}: to YAML, {quoted(note.text)} is a comment", edit=edit)
