"""Files that are no YAML: the line, the likely cause in plain words, and a mend that works."""

from __future__ import annotations

import pytest

from rocklint.model.plan import Note, NoteKind
from rocklint.source import load_text

MENDED = [
    # text, line, words of the cause, the mended part
    ("- > 50% win rate by Q4\n", 1, "starts with >", '"> 50% win rate by Q4"'),
    ("- % of deals\n", 1, "starts with %", '"% of deals"'),
    ("- [CRO] leads the review\n", 1, "starts with [", '"[CRO] leads the review"'),
    ("- *Close* 60 deals\n", 1, "starts with *", '"*Close* 60 deals"'),
    ("- @maria closes\n", 1, "starts with @", '"@maria closes"'),
    ("- `x` closes\n", 1, "starts with `", '"`x` closes"'),
    ("- & more\n", 1, "starts with &", '"& more"'),
    ("- | pipe\n", 1, "starts with |", '"| pipe"'),
    ("- {a} b\n", 1, "starts with {", '"{a} b"'),
    ("- , a\n", 1, "starts with ,", '", a"'),
    ("- rock: Raise the win rate: 28% to 34%\n", 1, "colon after", '"Raise the win rate: 28% to 34%"'),
    ("- rock: x\n  done_when: Guide done: 10 calls\n", 2, "colon after", '"Guide done: 10 calls"'),
    ("- Raise the win rate: 28%: now\n", 1, "colon after", '"Raise the win rate: 28%: now"'),
    ("- Close 60 deals\n  owner: Marcus\n", 1, "no name", 'rock: "Close 60 deals"'),
    ('- "Close" 60 deals\n', 1, "after a closing quote", "\"'Close' 60 deals\""),
    ('- "He said "yes" to it"\n', 1, "after a closing quote", '"He said \\"yes\\" to it"'),
    ("- 'It's ours'\n", 1, "after a closing quote", '"It\'s ours"'),
    ('- ok\n- "Close 60 deals\n- def\n', 2, "not closed", '"Close 60 deals"'),
    ('- "Close 60 deals\n- "def"\n- ghi\n', 1, "not closed", '"Close 60 deals"'),
    ("- rock: x\n  owner:Dana\n", 2, "blank is missing", ": "),
    ("rocks:\n\t- a\n", 2, "tab", "  "),
    ("- rock: x\n   owner: y\n", 2, "indented by 3", "  "),
    ("- rock: x\n owner: y\n", 2, "indented by 1", "  "),
    ("a:\n  - b\n - c\n", 3, "indented by 1", "  "),
    ("- Increase # of SQLs\n  to 45\n", 1, "begins a comment", '"Increase # of SQLs to 45"'),
    ("- rock: Publish the guide and\n  run 10 calls\n  owner: x\n", 2, "indent it further", "    "),
    ('- "\\uD83D\\uDE00 win"\n', 1, "JSON", "😀"),
    ('- "C:\\Users"\n', 1, "escape", "\\\\U"),
    ("- > 50% win rate   # X901: words\n", 1, "starts with >", '"> 50% win rate"'),
]  # fmt: skip
TOLD = [
    # text, line, words of the cause
    ("a: [b, c\nd: e\n", 1, "not closed"),
    ("a: b\n- c\n", 2, "side by side"),
    ("- a\nb: c\n", 2, "side by side"),
    ("rock: - a\n", 1, "line of its own"),
    ('- "\\uD83D win"\n', 1, "half a character"),
    ("- {title: a: b}\n", 1, "must stand in quotes"),
    ("a: *b\n", 1, "does not define"),
    ("- a\x00b\n", 1, "zero byte"),
    ("- a\n- \x1b[31mred\n", 2, "escape character"),
    ("- a\n- b\ud800\n", 2, "surrogate"),
    ("<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> x\n", 1, "merge"),
]  # fmt: skip


def note_of(text: str, vocabulary) -> tuple[Note, int, str]:
    loaded = load_text(text, "f.yaml", vocabulary)
    (note,) = loaded.sources[0].notes
    assert note.kind is NoteKind.UNREADABLE
    assert not loaded.rocks
    document = loaded.documents["f.yaml"]
    start, end = document.span(note.place)
    mended = document.text[:start] + (note.suggestion or "") + document.text[end:]
    return note, loaded.locate(note.place).start.line, mended


@pytest.mark.parametrize(("text", "line", "words", "mend"), MENDED, ids=[case[0] for case in MENDED])
def test_cause_and_mend(vocabulary, text, line, words, mend) -> None:
    note, at, mended = note_of(text, vocabulary)
    assert words in note.detail
    assert at == line
    assert note.suggestion == mend
    assert not any(n.kind is NoteKind.UNREADABLE for n in load_text(mended, "f.yaml", vocabulary).sources[0].notes)


@pytest.mark.parametrize(("text", "line", "words"), TOLD, ids=[ascii(case[0]) for case in TOLD])
def test_cause(vocabulary, text, line, words) -> None:
    note, at, _ = note_of(text, vocabulary)
    assert words in note.detail
    assert at == line


def test_no_words_of_libyaml(vocabulary) -> None:
    for text, *_ in (*MENDED, *TOLD):
        note, _, _ = note_of(text, vocabulary)
        for jargon in ("token", "block mapping", "scalar", "expected", "block collection"):
            assert jargon not in note.detail
