"""Any bytes at all: notes, never a traceback, never a run-away."""

from __future__ import annotations

import json
import time
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rocklint.model.place import Place
from rocklint.model.plan import NoteKind
from rocklint.source import Limits, LoadedPlan, load, load_text

ALMOST = (
    "rocks:~- ~rock: ~owner: ~due: ~milestones: ~ignore: ~trade_off: ~depends_on: ~weekly_targets: ~\n~\n  ~"
    "\n    ~id: C1~ ~: ~ #~# of~# rocklint: off~'~\"~[~]~{~}~,~|\n~>-\n~&a ~*a~<<: ~!x ~? ~---\n~"
    "!!python/object/apply:os.system ~...\n~%YAML 1.1\n~\\ud83d~\t~\r\n~\r~\x85~\u2028~\ufeff~\\~é~😀~No~"
    "1:30~null~2026-10-01~x-free~Q2~Close 60 deals"
)
PIECES = st.sampled_from(ALMOST.split("~"))
QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def sound(loaded: LoadedPlan) -> None:
    """What any reading keeps: places can be located, and nothing in it stops a report from being written."""
    for source in loaded.sources:
        for note in source.notes:
            for place in (note.place, note.related):
                if place is not None:
                    location = loaded.locate(place)
                    assert 1 <= location.start.line <= location.end.line
                    assert location.start.column >= 1
            (note.text + note.detail).encode()
    for rock in loaded.rocks:
        rock.text.encode()
        for name in ("rock", "owner", "milestones", "status"):
            loaded.locate(rock.place(name))
        loaded.locate(rock.sentence.characters(0, len(rock.text)))
        loaded.locate(Place(rock.file, (*rock.path, "no such field", 3), on_key=True))


@QUICK
@given(st.binary(max_size=200))
def test_any_bytes(vocabulary, data: bytes) -> None:
    sound(load(["-"], vocabulary, stdin=data))


@QUICK
@given(st.text(max_size=100))
def test_any_text(vocabulary, text: str) -> None:
    sound(load_text(text, "f.yaml", vocabulary))


@QUICK
@given(st.lists(PIECES, max_size=25).map("".join))
def test_almost_yaml(vocabulary, text: str) -> None:
    sound(load_text(text, "f.yaml", vocabulary))


KEYS = st.sampled_from(["rock", "rocks", "owner", "due", "Priya", "Q2", "milestones", "ignore", "id", "trade_off"])
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


@QUICK
@given(TREES)
def test_any_tree(vocabulary, tree: object) -> None:
    sound(load_text(json.dumps(tree, ensure_ascii=False), "f.yaml", vocabulary))


LONG = {
    "deep brackets": "[" * 200_000,
    "deep braces": "{a: " * 100_000,
    "deep dashes": "- " * 200_000,
    "deep questions": "? " * 100_000,
    "laughs": "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{n}: &{n} [{','.join(['*' + p] * 10)}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True))
    + "rocks: *i\n",
    "laughing merges": "a: &a {x: 1}\n"
    + "".join(f"{n}: &{n} {{<<: [{','.join(['*' + p] * 10)}]}}\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True))
    + "rocks: [*i]\n",
    "alias uses": "a: &a x\nrocks:\n" + "- *a\n" * 20_000,
    "chained depth": "".join(f"- &a{i} {'[' * 60}{'*a' + str(i - 1) if i else 'x'}{']' * 60}\n" for i in range(5)),
    "long word": "- " + "x" * 200_000,
    "long quote": '- "' + "x " * 100_000 + '"',
    "open quote": '- "' + "x\n  " * 800_000,
    "comment": "#" + "x" * 3_000_000,
    "documents": "--- a\n" * 5_000,
    "tags": "".join(f"%TAG !a{i}! x:\n" for i in range(60_000)) + "---\na",
    "unknown keys": "rocks:\n- rock: x\n" + "".join(f"  key{i}x{i * i}: a\n" for i in range(20_000)),
    "unknown keys everywhere": "rocks:\n" + "".join(f"- rock: x\n  own{i}: a\n" for i in range(5_000)),
    "repeated keys": "rocks:\n- rock: x\n" + "  owner: a\n" * 20_000,
    "hashes": "- " + "a#b #" * 30_000,
    "blanks": "- 'a" + " " * 60_000 + "b\n  c'\n",
    "blank mistakes": "- a: b: " + " " * 100_000 + "c\n",
    "many mistakes": "- a: b: c\n" * 20_000,
    "tabs": "\t" * 100_000,
}


@pytest.mark.parametrize("name", LONG)
def test_large_or_twisted_files_are_read_or_refused_soon(vocabulary, name) -> None:
    started = time.perf_counter()
    loaded = load_text(LONG[name], "f.yaml", vocabulary)
    sound_enough = [note for source in loaded.sources for note in source.notes][:50]
    for note in sound_enough:
        loaded.locate(note.place)
    assert time.perf_counter() - started < 5  # most take milliseconds; a shared machine may be slow


def test_refusals_name_the_number_the_limit_and_the_place(vocabulary) -> None:
    cases = [
        (Limits(depth=3), "a: [[[x]]]", "4 levels of nesting, and the limit is 3", 1, 6),
        (Limits(aliases=2), "a: &a x\nb: [*a, *a, *a]", "3 aliases (*name), and the limit is 2", 2, 13),
        (Limits(nodes=5), "- a\n- b\n- c\n- d\n- e\n- f\n", "values in this file, and the limit is 5", 5, 3),
        (
            Limits(scalar=10),
            "- short\n- much longer than that\n",
            "21 characters in one value, and the limit is 10",
            2,
            3,
        ),
        (Limits(documents=2), "--- a\n--- b\n--- c\n", "3 documents in one file, and the limit is 2", None, None),
        (Limits(nodes=30), "a: &a [x,x,x,x,x]\nb: &b [*a,*a]\nc: [*b,*b]", "aliases written out", 3, None),
    ]
    for limits, text, words, line, column in cases:
        loaded = load_text(text, "f.yaml", vocabulary, limits=limits)
        (note,) = loaded.sources[0].notes
        assert note.kind is NoteKind.UNREADABLE
        assert words in note.detail
        start = loaded.locate(note.place).start
        assert line in (None, start.line)
        assert column in (None, start.column)
        assert not loaded.rocks
    (note,) = load(["-"], vocabulary, stdin=b"- abc\n", limits=Limits(bytes=3)).sources[0].notes
    assert "6 bytes in this file, and the limit is 3" in note.detail


def test_code_in_tags_is_text(vocabulary) -> None:
    text = "- rock: !!python/object/apply:os.system ['echo oops']\n- !!binary aGVsbG8=\n- !!python/name:os.system\n"
    loaded = load_text(text, "f.yaml", vocabulary)
    assert [rock.text for rock in loaded.rocks] == ["echo oops", "aGVsbG8="]


def test_a_list_within_itself(vocabulary) -> None:
    loaded = load_text("rocks: &r\n- Close 60 deals\n- *r\n- &s {rock: x, milestones: [*s]}\n", "f.yaml", vocabulary)
    sound(loaded)
    assert [rock.text for rock in loaded.rocks] == ["Close 60 deals", "x"]
    assert [note.kind for note in loaded.sources[0].notes] == [NoteKind.SHAPE, NoteKind.SHAPE]


def test_memory_of_an_endless_value_is_bounded(vocabulary) -> None:
    text = '- "' + "x " * 8_000_000
    tracemalloc.start()
    load_text(text, "f.yaml", vocabulary)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000
