"""What holds for the facts of any text whatever: spans, purity, and work that grows with the length only."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rocklint.language.facts import MAX_CHARS, Facts, Span
from rocklint.language.facts_json import from_data, to_data

GOALS = [
    "Reduce average quoting time from 9 days to 5 days by the end of Q4, owned by Aisha Khan",
    "| 3 | Launch partner portal | Priya | due 9/30 | 55% complete |",
    "KR2: grow MRR by 15% (currently $1.2M) -> $1.4M; DRI: @lee",
    "We will have Julio rebuild the CRM, as soon as possible, within 90 days of kickoff",
    "Increase # of SQLs, better, faster & more; hire 3-5 AEs (VP Sales) at 24/7 sites",
]
ODD = [
    *(
        "$",
        "%",
        "1,2",
        "12-18%",
        "Q4",
        "by",
        "from 4",
        "to 5",
        "(",
        ")",
        "|",
        "->",
        "\n",
        "the",
        "owner:",
        "Jane",
        "will",
    ),
    *("²", "٣", "½", "\x00", "\ud83d", "\u202e", "9" * 400, "June 31", "31/31", "...", "'s"),
]
PIECES = st.one_of(st.sampled_from(ODD), st.text(max_size=6))


def spans(facts: Facts) -> Iterator[Span]:
    """Every span of the facts."""
    yield from (s for s in (facts.owner, facts.deadline, facts.decided_by, facts.verb) if s)
    yield from (*facts.dates, *facts.measures, *facts.vague, *facts.mentions, *facts.identifiers)


def check(facts: Facts) -> None:
    for span in spans(facts):
        assert 0 <= span.start < span.end <= len(facts.text)
        assert span.text == facts.text[span.start : span.end] or "\ufffd" in span.text
    assert repr(from_data(facts.text, json.loads(json.dumps(to_data(facts))))) == repr(facts)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join))
@example("")
@example("(" * 3000)
@example("$" * 2500 + " by Q4")
def test_any_text_is_read_and_spans_give_back_their_words(reader, text):
    check(reader.read(text))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(GOALS), st.lists(PIECES, min_size=1, max_size=6), st.integers(0, 60))
def test_a_goal_with_anything_in_it_is_read(reader, goal, pieces, at):
    check(reader.read(goal[:at] + " ".join(pieces) + goal[at:]))


@pytest.mark.parametrize("goal", GOALS)
def test_the_same_text_has_the_same_facts_whatever_ran_before(reader, goal):
    first = reader.read(goal)
    for other in reversed(GOALS):
        reader.read(other)
    assert reader.read(goal) == first


def test_what_stands_beyond_the_cap_changes_nothing(reader):
    long = "Close 60 deals by Q4. " * 200
    facts = reader.read(long)
    assert facts.text == long
    assert all(span.end <= MAX_CHARS for span in spans(facts))


def work(reader, text: str) -> int:
    """How many calls reading a text makes: Python's and C's, the same on every machine."""
    calls = 0

    def count(_frame, event, _arg):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        reader.read(text)
    finally:
        sys.setprofile(None)
    return calls


FRAGMENTS = [
    *GOALS,
    *(
        "(",
        "$",
        "|",
        "-",
        "9",
        "a ",
        "by ",
        "from 4 to 5 ",
        "Jane and ",
        "12% ",
        "Q4 ",
        "owner: ",
        "the end of ",
        "\n",
        '"',
    ),
    *("1,", "within ", "better ", "more and ", "launch ", "x/", "@a ", "... ", "May ", "'s"),
]


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_twice_the_length_is_at_most_two_and_a_half_times_the_work(reader, fragment):
    half = (fragment * 1000)[: MAX_CHARS // 2]
    whole = (fragment * 1000)[:MAX_CHARS]
    reader.read(half)
    reader.read(whole)
    assert work(reader, whole) <= 2.5 * work(reader, half) + 500
