"""The learned judge: its file is what the labels make, its answers are chances, its weights are small."""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.language.learned import judge as judge_module
from rocklint.language.learned.judge import ANSWERS, COMPLETIONS, KINDS, Judge, judge
from rocklint.language.learned.stems import stem
from rocklint.language.outcome import clues
from rocklint.language.reader import Reader

LABELS = Path(__file__).parents[3] / "benchmarks" / "facts"
WEIGHTS = Path(judge_module.__file__).with_name("weights.json")


def test_the_weights_are_those_of_the_labels_as_they_are() -> None:
    made_of = json.loads(WEIGHTS.read_text(encoding="utf-8"))["made_of"]
    now = {name: hashlib.sha256((LABELS / f"{name}.jsonl").read_bytes()).hexdigest() for name in made_of}
    assert made_of == now, "labels have changed: run `make judge`"


def test_the_weights_are_small_enough_to_lie_in_the_package() -> None:
    assert WEIGHTS.stat().st_size <= 2_000_000


def test_every_clue_has_a_weight_for_each_answer() -> None:
    assert {len(own) for own in judge().sentence.values()} == {ANSWERS}
    assert all(isinstance(weight, int) for own in judge().sentence.values() for weight in own)


@given(st.lists(st.sampled_from(["a", "b", "c"]), unique=True), st.integers(-9_000, 9_000))
def test_answers_are_chances_that_follow_the_weights(given_clues: list[str], pull: int) -> None:
    zero = [0] * ANSWERS
    made = Judge({"": zero, "a": [pull, 0, 0, 0, pull, 0], "b": zero}, {"": 0, "a": pull}, {"": 0, "a": pull})
    kinds, completions = made.sentence_says(given_clues)
    assert math.isclose(sum(kinds), 1)
    assert math.isclose(sum(completions), 1)
    assert (len(kinds), len(completions)) == (len(KINDS), len(COMPLETIONS))
    if "a" in given_clues and pull:
        assert (max(kinds) == kinds[0]) == (pull > 0)
        assert (made.word_is_open(0, given_clues) > 0.5) == (pull > 0)
        assert (made.owns(given_clues) > 0.5) == (pull > 0)


@pytest.mark.parametrize(
    ("word", "left"), [("launching", "launch"), ("policies", "polic"), ("rates", "rat"), ("is", "is"), ("45", "0")]
)
def test_words_are_told_without_their_endings(word: str, left: str) -> None:
    assert stem(word) == left


def test_what_the_grammar_found_is_marked(reader: Reader) -> None:
    sentence, _ = reader.read_sentence("Cut scrap from 9% to 4%")
    found = clues.of_sentence(sentence, None)
    assert {"w cut", f"{clues.FOUND}measures 1", f"{clues.FOUND}%"} <= found
