"""Patterns, word lists and long texts that people bring cannot make a run last."""

from __future__ import annotations

import json
import time
from datetime import date

import pytest

from rocklint.check.session import Session
from rocklint.rulebook.config import ConfigError, parse
from rocklint.rulebook.policy import fits
from rocklint.rulebook.word_rules import RuleFileError
from rocklint.rulebook.word_rules import parse as parse_rules
from rocklint.source import load_text

LONG = 30.0
"""Seconds that only a run without end takes; each of these takes a fraction of one."""


@pytest.fixture(autouse=True)
def in_time():
    """Fails a test that takes longer than anybody waits."""
    start = time.process_time()
    yield
    assert time.process_time() - start < LONG


def words_rule(words, kind="existence", **more):
    given = {"code": "S801", "name": "ours", "kind": kind, "message": "{match}", **more}
    key = {"existence": "words", "substitution": "swap", "allowed": "values"}[kind]
    return parse_rules({"rules": [given | {key: words}]}, "ours.yaml")[0]


def found(rule, session, *texts):
    """What a rule says of Rocks."""
    loaded = load_text(json.dumps(list(texts)), "rocks.yaml", session.vocabulary)
    return [finding.message for rock in loaded.rocks for finding in rule.check(rock, None)]


@pytest.mark.parametrize(
    "pattern", ["*a" * 100 + "b", "*?a" * 99, "[" * 300, "[!" * 150, "*" * 300, "**/" * 99 + "[a-"]
)
def test_file_patterns_do_not_run_away(pattern):
    for name in ("a" * 4_000, "a/" * 2_000, "a" * 250 + "/" + "[" * 250):
        fits(name, pattern)


def test_patterns_are_few_and_short():
    for patterns in ({"[" * 301: {}}, {f"*{n}": {} for n in range(201)}):
        with pytest.raises(ConfigError, match="at most 200 patterns of at most 300 characters"):
            parse({"per_file": patterns})


@pytest.mark.parametrize("setting", ["plugins", "rule_files", "previous"])
def test_named_files_and_packages_are_few(setting):
    names = {setting: [f"n{n}" for n in range(101)]}
    with pytest.raises(ConfigError, match="101 are too many; at most 100"):
        parse({"files": names} if setting == "previous" else names)
    again = {setting: ["same.yaml"] * 500}
    config = parse({"files": again} if setting == "previous" else again)
    assert (config.files.previous or config.rule_files or config.plugins) == ("same.yaml",) or setting == "rule_files"


@pytest.mark.parametrize("setting", ["select", "extend_select", "ignore", "locked"])
def test_selectors_are_few(setting):
    assert parse({setting: "S," * 300_000}).model_dump()[setting] == ("S",)
    with pytest.raises(ConfigError, match="at most 1,000"):
        parse({setting: [f"S{n}" for n in range(1_001)]})


def test_many_mistakes_are_told_in_few_lines():
    with pytest.raises(ConfigError) as caught:
        parse({f"selct{n}": "x" for n in range(20_000)})
    lines = str(caught.value).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "rocklint.yaml: and 19,990 more like these"


@pytest.mark.parametrize(
    "setting",
    [
        {"select": ["x" * 60_000]},
        {"select": "M102," * 100_000},
        {"locked": ["S1"] * 50_000},
        {"severity": {f"S{n}": "error" for n in range(20_000)}},
        {"rules": {f"S{n}": "on" for n in range(20_000)}},
        {"fail_on": "e" * 1_000_000},
        {"s" * 1_000_000: 1},
    ],
)
def test_selectors_of_any_length(setting):
    try:
        session = Session(parse(setting))
        assert session.rules
        assert session.locked is not None
    except ConfigError as error:
        assert len(str(error)) < 1_000_500


@pytest.mark.parametrize(
    "word", ["(" * 60_000, "$" * 60_000, "a-" * 30_000, "\u00e9" * 60_000, "1," * 30_000, " a" * 30_000]
)
def test_a_long_word_in_the_vocabulary(word):
    add = {"modifiers_vague.vague_adjectives": [word]}
    assert Session(parse({"vocab": {"add": add, "remove": add}})).read("Improve ((( our $ sales by Dec 18")


def test_many_words_in_the_vocabulary():
    letters = "abcdefghijklmnopqrstuvwxyz"
    add = {"modifiers_vague.vague_adjectives": [f"turbo{a}{b}{c}" for a in letters for b in letters for c in letters]}
    facts = Session(parse({"vocab": {"add": add}})).read("Publish a turbozzy price book by December 18")
    assert "turbozzy" in {mention.text for mention in facts.mentions}


def test_word_rules_have_a_bound():
    for words in ([f"w{n}" for n in range(5_001)], ["a" * 201]):
        with pytest.raises(RuleFileError, match="at most"):
            words_rule(words)
    with pytest.raises(RuleFileError, match="at most 500"):
        parse_rules([{}] * 501, "ours.yaml")


def test_thousands_of_words_over_many_rocks(session):
    texts = [f"Improve the follow up with clients number {n} and sell more of everything to all" for n in range(500)]
    for words in (
        [f"word{n}" for n in range(5_000)],
        [f"follow {n}" for n in range(5_000)],
        ["a " * n for n in range(1, 99)],
    ):
        assert not found(words_rule(words), session, *texts)
    assert found(words_rule([f"number {n}" for n in range(500)]), session, *texts) == [
        f"number {n}" for n in range(500)
    ]


def test_words_are_found_where_they_were_before(session):
    """Whole words, the longest first, in any case, with signs at either end."""
    words = ["low-hanging fruit", "low", "#1", "C++", "e.g.", " synergy ", "Straße", "a b"]
    text = "Low-Hanging Fruit is low: #1, C++ (e.g. SYNERGY), slow, STRASSE, straße, C+++, a  b, A B, #12 xC++"
    assert found(words_rule(words), session, text) == [
        "Low-Hanging Fruit", "low", "#1", "C++", "e.g.", "SYNERGY", "straße", "C++", "A B"
    ]  # fmt: skip


def test_letters_that_are_like_others(session):
    rule = words_rule({"isi": "is", "kelvin": "k"}, "substitution", message="{match} {better}")
    assert found(rule, session, "\u0131S\u0130 \u212aelvin ISI") == ["\u0131S\u0130 is", "\u212aelvin k", "ISI is"]


@pytest.mark.parametrize("unit", ["\u00e9", "\u00a0", "a, "])
def test_fields_of_any_text(session, unit):
    text = json.dumps((unit * 40_000)[:40_000] + "!")
    fields = [name for name in session.vocabulary.tables["fields"]["rock"] if name not in ("rock", "ignore")]
    plan = "rocks:\n  - rock: Sell 5 pumps by Dec 18\n" + "".join(f"    {name}: {text}\n" for name in fields)
    report = session.check_text(plan, date(2026, 10, 1))
    assert not report.crashed
