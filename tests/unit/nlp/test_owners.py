"""Who is accountable, on sentences of many trades: with an owner in every place one can stand, and with none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.language.owners.names import Names
from rocklint.language.owners.owner_reader import find_owner
from rocklint.language.reader import Reader

LABELLED = [
    json.loads(line)
    for line in (Path(__file__).parents[3] / "benchmarks" / "facts" / "owners.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("label", LABELLED, ids=lambda label: label["id"])
def test_owner(reader: Reader, label: dict[str, Any]) -> None:
    found = reader.read(label["text"]).owner
    assert (found.text if found else None, found.kind if found else None) == (label["owner"], label["owner_kind"])


WORDS = (
    "Owner owner owners Jane CRO the sales team will to launch by and rock KR your as is we lead TBD Q3 dario "
    "| ( ) [ ] - — / & , . < ** @ : ² ٣ İ"
)
PIECES = [*WORDS.split(), "Dana Ruiz", "head of", "owned by", "led by", "assigned to", "a@b.c", "'s", "’s", "(s)", "i̇"]
PIECES += [" ", "   ", "\n", "\t", "\x00"]
PHRASES = st.lists(st.sampled_from(PIECES), max_size=24)


@given(PHRASES.map(" ".join) | PHRASES.map("".join))
def test_span_gives_back_its_words(reader: Reader, text: str) -> None:
    owner = reader.read(text).owner
    if owner is not None:
        assert text[owner.start : owner.end] == owner.text
        assert owner.text.strip()


@given(st.text(max_size=200))
def test_never_raises(reader: Reader, text: str) -> None:
    reader.read(text)


@pytest.mark.parametrize(
    "unit", ["owner: ", "( Jane ", "| a ", "by ", "A. ", "Jane, ", "owned by the ", "the head of ", "["]
)
def test_work_grows_with_the_text_and_no_faster(reader: Reader, monkeypatch: pytest.MonkeyPatch, unit: str) -> None:
    looked_up = 0
    kind = Names.kind

    def counted(*args, **kwargs):
        nonlocal looked_up
        looked_up += 1
        return kind(*args, **kwargs)

    monkeypatch.setattr(Names, "kind", counted)
    counts = []
    for times in (60, 120):
        looked_up = 0
        find_owner(reader.sentence(unit * times), reader.vocabulary)
        counts.append(looked_up)
    assert counts[1] <= 2.5 * counts[0] + 50
