"""Four rhythms of one number."""

from __future__ import annotations

import pytest

from rocklint.domain.rhythm import conflict, filled, per_quarter
from rocklint.language.words.amount import parse
from rocklint.model.company import RhythmGoal
from rocklint.model.field_types import Quantity
from rocklint.model.place import Place


def goal(**rhythms: str) -> RhythmGoal:
    given = {name: tuple(Quantity(text=t, amount=parse(t)) for t in text.split("|")) for name, text in rhythms.items()}
    return RhythmGoal(place=Place("goals.yaml"), metric="meetings", **given)


def test_missing_rhythms_follow_from_the_longest_written():
    steps = {s.rhythm: (round(s.value, 2), s.derived) for s in filled(goal(monthly="21", weekly="6"))}
    assert steps == {"quarterly": (63, True), "monthly": (21, False), "weekly": (6, False), "daily": (1, True)}


def test_rates_do_not_divide():
    assert [s.rhythm for s in filled(goal(monthly="30%"), adds=False)] == ["monthly"]


def test_a_list_is_one_value_for_each_period():
    assert per_quarter(goal(monthly="11|14|17")) == 42
    assert per_quarter(goal()) is None


@pytest.mark.parametrize(
    ("rhythms", "agree"),
    [
        ({"quarterly": "72", "monthly": "24", "weekly": "5.5", "daily": "1.1"}, True),
        ({"weekly": "6", "monthly": "26"}, True),
        ({"weekly": "6", "monthly": "40"}, False),
        ({"quarterly": "0", "monthly": "0"}, True),
        ({"quarterly": "72", "monthly": "soon"}, True),
    ],
)
def test_rhythms_that_disagree(rhythms, agree):
    assert (conflict(goal(**rhythms)) is None) is agree
