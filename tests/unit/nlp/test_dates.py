"""Which words of a goal are its deadline, which day they mean on 2026-07-01, and what is no deadline."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rocklint.language.reader import Reader
from rocklint.model.calendar import Calendar

AS_OF = date(2026, 7, 1)

TABLE = yaml.safe_load(Path(__file__).with_name("dates.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "words", "iso"), TABLE["deadlines"], ids=[case[0] for case in TABLE["deadlines"]])
def test_deadline(reader: Reader, text: str, words: str, iso: str | None) -> None:
    """The deadline's words are found and mean that day."""
    deadline = reader.read(text).deadline
    assert deadline is not None
    assert words in deadline.text
    assert text[deadline.start : deadline.end] == deadline.text
    day = Calendar().resolve(deadline.when, AS_OF).day
    assert (day.isoformat() if day else None) == iso


@pytest.mark.parametrize("text", TABLE["none"])
def test_no_deadline(reader: Reader, text: str) -> None:
    """Cadence, windows, scope, names, template holes and ordinary words are no deadline."""
    assert reader.read(text).deadline is None


def roles(reader: Reader, text: str) -> list[tuple[str, str]]:
    return [(d.text, d.role) for d in reader.read(text).dates]


def test_roles(reader: Reader) -> None:
    """Build date, result date, start and milestone are told apart."""
    text = "Implement the process in Q3 that will result in $200K more revenue by the end of Q4"
    assert roles(reader, text) == [("in Q3", "due"), ("the end of Q4", "result")]
    assert roles(reader, "Starting in July, publish 12 posts by Sep 30") == [("July", "start"), ("Sep 30", "due")]
    assert roles(reader, "Draft it by Aug 15 and sign it by Sep 30") == [("Aug 15", "milestone"), ("Sep 30", "due")]


def test_before_is_part_of_the_words(reader: Reader) -> None:
    """ "by" and "due" are dropped, a word that changes the day is kept."""
    cut = {
        "by the end of Q4": "the end of Q4",
        "before Q4": "before Q4",
        "due 11/9": "11/9",
        "in March": "in March",
        "in advance of Nov 9": "in advance of Nov 9",
        "on October 6": "on October 6",
        "within 90 days": "within 90 days",
    }
    for words, kept in cut.items():
        deadline = reader.read(f"Hire two reps {words}").deadline
        assert deadline is not None and deadline.text == kept


def test_vague_is_a_date_but_no_deadline(reader: Reader) -> None:
    """ "Soon" is kept among the dates, so that a rule can ask about it."""
    facts = reader.read("Hire two reps as soon as possible")
    assert facts.deadline is None
    assert [d.when.form for d in facts.dates] == ["vague"]


@pytest.mark.parametrize("text", ["Nov 9", "11/30", "April", "2026-09-30", "Q4", "Friday", "end of quarter", "2027"])
def test_the_text_of_a_date_field(reader: Reader, text: str) -> None:
    """A text that is nothing but a point in time is one, whatever it could be in a sentence."""
    deadline = reader.read(text).deadline
    assert deadline is not None and deadline.text == text


_PIECES = (
    "by before in on due Due: until within over the end of mid - – / , . ( ) | ' 's Q4 4Q 26 '26 FY27 FY H2 EOQ quarter"
    " year month week days 6 90 31 2026 2027-11-31 9/30 9/30/26 October Oct may March 15th third first last next this"
    " Friday each weekly Christmas new launch board meeting from to between and ² ٣ 99999999999999999999"
)
PIECES = [*_PIECES.split(), "\n"]
ODD = st.text(max_size=120) | st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=20
).map("".join)  # fmt: skip


@given(ODD)
def test_any_text(reader: Reader, text: str) -> None:
    """No text raises; spans give back their words; the calendar has an answer to everything."""
    facts = reader.read(text)
    for found in facts.dates:
        assert facts.text[found.start : found.end] == found.text
        Calendar().resolve(found.when, AS_OF)
    assert facts.deadline is None or facts.deadline in facts.dates
