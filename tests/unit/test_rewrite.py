"""The rewrite to paste: the author's own words in order, holes where nothing is known."""

from __future__ import annotations

import json
from datetime import date

import pytest

BUILD = {"owner": "Ravi", "due": "2026-09-15"}
CHANGE = "Cut days to collect from 41 to 32 by Dec 31 by moving all clients to card on file"


@pytest.mark.parametrize(
    ("rock", "words"),
    [
        # The day of the result stays where it stands; the day of the work comes behind it.
        (
            {**BUILD, "rock": CHANGE, "done_when": "no invoice by post", "department": "sales"},
            "on file, built by 2026-09-15 (owner Ravi)",
        ),
        ({"rock": "Improve the site before Labor Day", "owner": "Ravi"}, "Improve the site before Labor Day (owner"),
        # What the sentence says is not asked for again.
        ({"rock": "Sign 30 clients", "metric": "new clients"}, "Sign 30 clients by __ (owner __); serves"),
        ({"rock": "Roll out the portal", "metric": "referrals", "target": 20}, "so that referrals move from __ to 20"),
        # What a finding offers to put right is not said wrongly once more.
        (
            {"rock": "Ana reduces quoting from 5 days to 9 days by Sep 30"},
            "from 9 days to 5 days by Sep 30 (owner Ana)",
        ),
        # Two people, or a team, are no owner.
        ({"rock": "Find a printer", "owner": "Sam & Jo"}, "(owner __)"),
        ({"rock": "Find a printer", "owner": "Ops team"}, "(owner __)"),
        ({"rock": "Find a printer", "trade_off": "The fair is skipped"}, "; what gives: The fair is skipped"),
    ],
)
def test_rewrite(session, rock, words):
    checked = session.check_text(json.dumps({"rocks": [rock]}), date(2026, 7, 1)).rocks[0]
    assert checked.rewrite is not None
    assert words in checked.rewrite
