"""Word lists from their files, and the vocabulary made of them put away and read back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

import rocklint_rules
from rocklint.language.text.listed_phrases import Phrases
from rocklint.language.words.vocabulary import Vocabulary, build, shaped
from rocklint.language.words.word_files import contents, lists, load

FILES = sorted((Path(rocklint_rules.__file__).parent / "vocab").glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_our_word_files_are_read_as_the_loader_reads_them(path):
    text = path.read_text(encoding="utf-8")
    assert repr(load(text)) == repr(yaml.safe_load(text))


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# nothing but a comment\n", None),
        ("~", None),
        ("- a\n- 'no'\n- no\n- 2\n- 2.5\n- 1_000\n- '2'\n- 1:30\n", ["a", "no", False, 2, 2.5, 1000, "2", 90]),
        ("a: {}\nb: []\nc:\n", {"a": {}, "b": [], "c": None}),
        ("a: 1\na: 2\n", {"a": 2}),
        ("- 2026-07-01\n", ["2026-07-01"]),
        ("a: &words [x, y]\nb: *words\n", {"a": ["x", "y"], "b": ["x", "y"]}),
        ("base: &base {a: 1}\nmore:\n  <<: *base\n  b: 2\n", {"base": {"a": 1}, "more": {"a": 1, "b": 2}}),
        ("a: !!str 2\n", {"a": "2"}),
        ("2: two\n", {"2": "two"}),
    ],
)
def test_a_plugins_file_may_be_any_yaml_that_json_can_hold(text, data):
    assert load(text) == data
    assert json.loads(json.dumps(load(text))) == data


@pytest.mark.parametrize("text", ["a: [", "a: !!python/name:os.system x", "a\n---\nb\n", "? [a, b]\n: c\n- d"])
def test_a_file_that_is_wrong_raises_as_the_loader_does(text):
    with pytest.raises(yaml.YAMLError):
        load(text)


def test_a_vocabulary_comes_back_as_it_was(vocabulary):
    back = Vocabulary.from_data(json.loads(json.dumps(vocabulary.to_data())))
    assert back == vocabulary
    assert repr(back) == repr(vocabulary)
    assert back.fingerprint and back.words("topics") == vocabulary.words("topics")


def test_a_companys_words_come_back_too():
    made = build({"topics": {"a": ["x"], "b": ["y", 2]}}, add={"topics.a": ("z",)}, remove={"topics.b": ("Y",)})
    back = Vocabulary.from_data(json.loads(json.dumps(made.to_data())))
    assert back == made
    assert back.lists == {"topics.a": ("x", "z"), "topics.b": ("2",)}


@pytest.mark.parametrize("spoilt", [{}, [], None, {"lists": [], "metrics": [], "roles": [], "departments": []}])
def test_data_of_another_shape_is_refused(spoilt):
    with pytest.raises(ValueError, match="no vocabulary"):
        Vocabulary.from_data(spoilt)


def test_a_file_marks_what_is_not_looked_for_in_sentences():
    made = build({"a": {"unread": True, "x": ["p"]}, "b": {"unread": ["x"], "x": {"y": ["q"]}, "z": ["r"]}})
    assert made.unread == ("a", "b.x")
    assert made.lists == {"a.x": ("p",), "b.x.y": ("q",), "b.z": ("r",)}
    assert "unread" not in made.tables["b"]
    phrases = Phrases(made)
    assert not phrases.take("p") and not phrases.take("q")
    assert phrases.take("r") == {"r": [("b.z", "r")]}


def test_a_mark_of_another_shape_is_told():
    with pytest.raises(ValueError, match="unread is neither"):
        shaped("a", {"unread": "x", "x": ["p"]})


def test_a_file_in_the_place_of_ours_keeps_what_is_not_looked_for(tmp_path):
    (tmp_path / "sizes.yaml").write_text("nouns: [seats]\n", encoding="utf-8")
    found, wrong = lists(contents(tmp_path), {"sizes": {"unread": True, "nouns": ["beds"]}})
    assert found == {"sizes": {"nouns": ["seats"], "unread": True}} and not wrong
