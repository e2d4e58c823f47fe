"""What a " #" cut off, and what is just a comment."""

from __future__ import annotations

import pytest

from rocklint.model.place import Place
from rocklint.model.plan import NoteKind
from rocklint.source import load_text

LOST = [
    "Increase # of SQLs to 45 by Jun 30",
    "Increase # of leads",
    "Increase #SQLs",
    "Increase # SQLs by Jun 30",
    "Become the #1 supplier in Hartford",
    "Become the # 1 supplier",
    "Close # 60 deals by Jun 30",
    "Raise pipeline coverage # to 4x by Jun 30",
    "Grow partner deals # and train two resellers",
    "Double our # enterprise logos",
    "Lift renewals # from 85% to 90% by Dec 31",
]
COMMENTS = [
    "Close 60 deals # draft",
    "Close 60 deals # in progress",
    "Close 60 deals # TODO ask Priya about 3 more",
    "Close 60 deals # alias of owner",
    "Close 60 deals # rocklint: ignore M102",
    "Close 60 deals # M102: done or not done",
    "Close 60 deals # allows: A101 A104",
    "Close 60 deals   # Priya's, see the notes",
    "Close 60 deals # 2026-10-01 agreed",
    "Close 60 deals. # and that is that",
    "Close 60 deals by Dec 18, owned by Marcus # for later",
    "Close 60 deals by Dec 18, owned by Marcus # to discuss on Thursday",
    "Close 60 deals by Dec 18, owned by Marcus # was 45",
    "Close 60 deals by Dec 18, owned by Marcus # on hold",
    "Close 60 deals by Dec 18, owned by Marcus # from last quarter",
    "Close 60 deals by Dec 18, owned by Marcus #",
    "Close 60 deals by Dec 18, owned by Marcus # ---",
    "Close 60 deals by Dec 18, owned by Marcus # https://example.com/4",
]


def lost(text: str, vocabulary):
    loaded = load_text(text, "f.yaml", vocabulary)
    return loaded, [note for note in loaded.sources[0].notes if note.kind is NoteKind.LOST_TO_COMMENT]


@pytest.mark.parametrize("sentence", LOST)
def test_the_rest_of_a_sentence(vocabulary, sentence) -> None:
    loaded, (note,) = lost(f"- ok\n- {sentence}\n", vocabulary)
    left, _, rest = sentence.partition(" #")
    assert note.text == "#" + rest
    assert note.detail == sentence
    assert note.rock == "f.yaml#2"
    assert note.place.path == (1,)
    document = loaded.documents["f.yaml"]
    start, end = document.span(note.place)
    assert document.text[start:end] == "#" + rest
    start, end = document.span(note.place.characters(0, note.place.end or 0))
    mended = document.text[:start] + (note.suggestion or "") + document.text[end:]
    again, notes = lost(mended, vocabulary)
    assert not notes
    assert again.rocks[1].text == sentence
    assert loaded.rocks[1].text == left


@pytest.mark.parametrize("line", COMMENTS)
def test_a_remark(vocabulary, line) -> None:
    loaded, notes = lost(f"- {line}\n- rock: {line}\n", vocabulary)
    assert not notes
    assert loaded.rocks[0].text == loaded.rocks[1].text == line.partition(" #")[0].rstrip()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("- rock: Close 60 deals\n  metric: # of deals\n", (0, "metric")),
        ("- rock: Close 60 deals\n  done_when: Guide used in # of calls\n", (0, "done_when")),
        ("- rock: Close 60 deals\n  milestones:\n  - Reach # of calls\n", (0, "milestones", 0)),
        ("- rock: Close 60 deals\n  trade_off: Lower # of demos\n", (0, "trade_off")),
    ],
)
def test_other_text_fields(vocabulary, text, path) -> None:
    loaded, (note,) = lost(text, vocabulary)
    assert note.place.path == path
    document = loaded.documents["f.yaml"]
    start, end = document.span(note.place.characters(0, note.place.end or 0))
    mended = document.text[:start] + (note.suggestion or "") + document.text[end:]
    assert not lost(mended, vocabulary)[1]


@pytest.mark.parametrize(
    "text",
    [
        '- "Increase # of SQLs"\n',
        "- 'Increase # of SQLs'\n",
        "- |\n  Increase # of SQLs\n",
        "- >-\n  Increase\n  # of SQLs\n",
        "- Increase#of SQLs\n",
        "- rock: x\n  due: 2026-10-01 # of this year\n",
        "- rock: x\n  target: 45 # of 60\n",
        "rocks: # of this quarter\n- x\n",
        "- # of these\n  rock: x\n",
    ],
)
def test_nothing_is_lost(vocabulary, text) -> None:
    assert not lost(text, vocabulary)[1]


def test_directives(vocabulary) -> None:
    text = (
        "# rocklint: ignore-file\nrocks:\n  - rock: |  # rocklint: ignore M102\n      Close # rocklint: not this\n"
        '  - "x # rocklint: nor this"   #rocklint:  ignore S102 \n'
    )
    document = load_text(text, "f.yaml", vocabulary).documents["f.yaml"]
    assert [(d.text, d.line, d.alone) for d in document.directives] == [
        ("ignore-file", 1, True),
        ("ignore M102", 3, False),
        ("ignore S102", 5, False),
    ]


def test_a_place_past_the_end_of_a_quoted_value_stays_inside(vocabulary) -> None:
    document = load_text('- "Close" # of x\n', "f.yaml", vocabulary).documents["f.yaml"]
    assert document.span(Place("f.yaml", (0,), 2, 50)) == (5, 8)
