"""Facts that were put away and read back are the same facts."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from rocklint.language.facts import DateMention, Facts, Measure, Mention, Owner, Span, Vague, Verb
from rocklint.language.facts_json import FORMAT, from_data, to_data
from rocklint.language.words.when import When

LABELLED = sorted((Path(__file__).parents[3] / "benchmarks" / "facts").glob("*.jsonl"))
SHAPES = {
    Facts: "text owner owner_chance deadline dates measures completion completion_chance decided_by vague "
    "kind kind_chance verb mentions identifiers",
    Owner: "start end text kind",
    DateMention: "start end text when role",
    Measure: "start end text baseline target unit currency direction metric upper change points activity "
    "scale start_told name",
    Span: "start end text",
    Vague: "start end text sort",
    Mention: "start end text list entry",
    Verb: "start end text lemma lists",
    When: "form unit year month day number nth offset part exclusive fiscal calendar numeric name",
}


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_facts_come_back_as_they_were(reader, path):
    for line in path.read_text(encoding="utf-8").splitlines():
        facts = reader.read(json.loads(line)["text"])
        back = from_data(facts.text, json.loads(json.dumps(to_data(facts))))
        assert repr(back) == repr(facts)
        assert back.deadline is None or any(back.deadline is date for date in back.dates)


def test_a_field_of_a_fact_that_is_added_or_moved_asks_for_another_format():
    assert {shape: " ".join(f.name for f in fields(shape) if f.init) for shape in SHAPES} == SHAPES
    assert FORMAT == 4


@pytest.mark.parametrize(
    "spoilt",
    [
        [],
        [None] * 11,
        [None] * 12,
        {"a": 1},
        7,
        None,
        [[1, 2], None, [], [], ["unclear", 1], None, [], ["unclear", 1], None, [], []],
    ],
)
def test_data_of_another_shape_is_refused(spoilt):
    with pytest.raises(ValueError, match="no facts of a sentence"):
        from_data("Launch the portal", spoilt)


def test_facts_are_read_back_without_anything_heavy():
    code = (
        "import sys, rocklint.language.facts_json\n"
        "print(*sorted({'spacy', 'pydantic', 'yaml', 'typer', 'rich', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_facts_compare_and_hash_by_what_they_say(reader):
    one, other = (reader.read("Cut quoting from 9 days to 5 by Q4, owned by Aisha Khan") for _ in range(2))
    assert one == other and hash(one) == hash(other) and one is not other
    assert len({*one.mentions, *other.mentions, one.owner, other.owner}) == len(one.mentions) + 1
