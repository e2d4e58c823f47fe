"""Main verb, completion, kind and vague words, on sentences of every shape that goals come in."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.check.inspection import inspect_text
from rocklint.check.session import Session
from rocklint.language.facts import Completion, Facts, Kind
from rocklint.language.outcome.outcome_reader import find_outcome
from rocklint.language.reader import Reader
from rocklint.workbench.evaluation import Scores, read_labels, score

VERBS = [
    ("Publish the fall catalog", "publish"),
    ("To open a bakery in Ghent", "open"),
    ("We will retire the old intranet", "retire"),
    ("I want to write a price guide", "write"),
    ("Our goal is to relocate the lab", "relocate"),
    ("Ana will finally rebuild the quoting tool", "rebuild"),
    ("KR 2: Automate the stock report", "automate"),
    ("**Rock:** Hire a plant manager", "hire"),
    ("3. Install the new kiln", "install"),
    ("Q2 - launch the reseller kit", "launch"),
    ("Successfully migrate the mail server", "migrate"),
    ("launching a second food truck", "launch"),
    ("Completion of the roof repair", "complete"),
    ("Successful rollout of the new till", "roll out"),
    ("Improvement of the packing line", "improve"),
    ("12% increase in repeat orders", "increase"),
    ("Safety handbook written and approved", "write"),
    ("Support tickets are answered", "answer"),
    ("Finalise the lease", "finalize"),
    ("“Reduce scrap”", "reduce"),
    ("Work with IT to migrate the phone system", "migrate"),
    ("To protect margin, move all customers onto fixed fees", "move"),
    ("So that dispatch sees the crews, install trackers", "install"),
    ("Support the launch of the visa program", "support"),
    ("Ensure every invoice is approved", "approve"),
    ("All branch managers complete the training", "complete"),
    ("Roll the new comp plan out", "roll out"),
    ("KR 1.3 Reduce flaky tests", "reduce"),
    ("Help the sales team succeed", "help"),
]


@pytest.mark.parametrize(("text", "lemma"), VERBS)
def test_main_verb(reader: Reader, text: str, lemma: str) -> None:
    verb = reader.read(text).verb
    assert verb is not None
    assert verb.lemma == lemma
    assert text[verb.start : verb.end] == verb.text


@pytest.mark.parametrize(
    "text", ["Referral program", "Franchise handbook", "Safety first", "Win rate of the tender desk"]
)
def test_a_bare_topic_has_no_verb(reader: Reader, text: str) -> None:
    assert reader.read(text).verb is None


_PIECES = "we will launch improve more | : ( ) - — to by 20 % $ KR 1 Owner: and of in “ ” ² ٣ the better have get been"
_ODD = st.text(max_size=200) | st.lists(st.sampled_from([*_PIECES.split(), "\n", "\t", "   "]), max_size=40).map(
    " ".join
)


EXAMPLES = read_labels(
    (Path(__file__).parents[3] / "benchmarks/facts/examples.jsonl").read_text(encoding="utf-8"), "examples"
)


@pytest.fixture(scope="module")
def scores() -> Scores:
    """Our own examples, one of each shape; the judge has seen them, and has to hold them."""
    session = Session()
    return score(EXAMPLES, lambda text: inspect_text(session, text, date(2026, 7, 1)))


@pytest.mark.parametrize(("figure", "least"), [("kind", 0.97), ("completion", 0.97), ("vague", 0.85)])
def test_examples_of_every_shape_are_told(scores: Scores, figure: str, least: float) -> None:
    misses = [f"{miss.text}: {miss.note}" for miss in scores.misses if miss.figure == figure]
    assert scores.figures[figure].value >= least, misses


@given(_ODD)
def test_chances_are_chances_and_below_the_bound_no_kind_is_said(reader: Reader, text: str) -> None:
    facts = reader.read(text)
    assert 0 <= facts.completion_chance <= 1
    assert 0 <= facts.kind_chance <= 1
    assert facts.kind is Kind.UNCLEAR or facts.kind_chance >= 0.5


@pytest.mark.parametrize(
    ("text", "completion"), [("Launch the wholesale shop", Completion.BINARY), ("Improve delivery", Completion.UNCLEAR)]
)
def test_only_a_finish_has_words_that_decide(reader: Reader, text: str, completion: Completion) -> None:
    facts = reader.read(text)
    assert facts.completion is completion
    assert (facts.decided_by is None) == (completion is Completion.UNCLEAR)


def _spans(facts: Facts) -> list[tuple[int, int, str]]:
    spans = [(v.start, v.end, v.text) for v in facts.vague]
    spans += [(s.start, s.end, s.text) for s in (facts.decided_by, facts.verb) if s]
    return spans


@given(_ODD)
def test_any_text_gives_spans_of_its_own_words(reader: Reader, text: str) -> None:
    for start, end, words in _spans(reader.read(text)):
        assert text[start:end] == words


@pytest.mark.parametrize(
    "piece",
    [
        "improve ",
        "improve: ",
        "get more ",
        "| a ",
        "- x ",
        "have have ",
        "fix issues - ",
        "( by ",
        "to raise ",
        "roll the ",
    ],
)
def test_double_the_length_takes_at_most_double_the_steps(reader: Reader, piece: str) -> None:
    """Steps are calls of our own functions, counted, so that the clock of the machine plays no part."""

    def steps(length: int) -> int:
        count = 0

        def seen(_frame: object, event: str, _argument: object) -> None:
            nonlocal count
            count += event == "call"

        sentence = reader.sentence((piece * length)[:length])
        sys.setprofile(seen)
        try:
            find_outcome(sentence, reader.verbs)
        finally:
            sys.setprofile(None)
        return count

    assert steps(1800) <= 2.5 * steps(900)
