"""Names with digits in them are names; dates and quantities are left alone."""

from __future__ import annotations

import pytest

from rocklint.language.reader import Reader
from rocklint.language.text.identifiers import find_identifiers

NAMES = [
    ("Pass the SOC 2 audit", ["SOC 2"]),
    ("Certify the plant for ISO 27001 and GMP", ["ISO 27001"]),
    ("Move mail to Office 365", ["Office 365"]),
    ("Sell to B2B and Web3 firms", ["B2B", "Web3"]),
    ("Hold a 1-on-1 and answer 24/7", ["1-on-1", "24/7"]),
    ("Run Level 10 meetings, scored on the L10 sheet", ["Level 10", "L10"]),
    ("Close the Series A round", ["Series A"]),
    ("Ship v2.0.1 of the app", ["v2.0.1"]),
    ("Set up the 401(k) and the 501(c)(3)", ["401(k)", "501(c)(3)"]),
    ("Call Tier 2 & 3 dealers", ["Tier 2 & 3"]),
    ("Use Section 179 for the lift", ["Section 179"]),
    ("Paint store #4", ["store #4"]),
    ("Hire a 3rd mechanic", ["3rd"]),
    ("Complete Phase 2 of 3", ["Phase 2 of 3"]),
    ("2. Ship the spare parts", ["2"]),
    ("KR2: win the tender", ["KR2"]),
    ("Rock #3: move the yard", ["Rock #3"]),
    ("Key Result 1.1: win the tender", ["Key Result 1.1"]),
    ("Introduce 5S and 3D printing with 2FA", ["5S", "3D", "2FA"]),
    ("File Form 1099 and the W-9", ["Form 1099", "W-9"]),
    ("Follow RFC 9110 on Windows 11", ["RFC 9110", "Windows 11"]),
    ("Win a Fortune 500 logo", ["Fortune 500"]),
    ("Renovate room 204, suite 300 and building 7", ["room 204", "suite 300", "building 7"]),
    ("Publish the top 10 list", ["top 10"]),
    ("Write the 90-day plan and the 30/60/90", ["90-day", "30/60/90"]),
    ("Draw the 3-Year Picture and the 12-month roadmap", ["3-Year", "12-month"]),
    ("Write a 90 day plan", ["90 day"]),
    ("Meet the Rule of 40", ["Rule of 40"]),
    ("Run the 360 review and the A/B test of the one-page offer", ["360 review", "A/B", "one-page"]),
    ("Read about GPT-4 and IPv6", ["GPT-4", "IPv6"]),
    ("Open the Terminal 3 lounge", ["Terminal 3"]),
    ("Move the files from 88 Mill Road", ["88 Mill Road"]),
    ("Ring 555-123-4567 first", ["555-123-4567"]),
    ("Split costs 50/50", ["50/50"]),
    ("See https://a.example/2024/12?q=5", ["https://a.example/2024/12?q=5"]),
    ("(1) paint the hall (2) sell the van", ["1", "2"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[n[0] for n in NAMES])
def test_names(reader: Reader, text: str, names: list[str]) -> None:
    """The identifiers of a sentence, in order."""
    assert [span.text for span in find_identifiers(reader.sentence(text), reader.vocabulary)] == names


@pytest.mark.parametrize(
    "text",
    ["Hire 3 reps by October 6", "Win 5 deals in Q4", "Ship by 4Q26", "Finish by 2026-Q4", "Close by 31-Oct-2026",
     "Reach NPS 60", "Hold CSAT 4.5", "Finish within 90 days", "Done by the 15th", "Win 2 of 3 tenders",
     "Raise eNPS by a 10-point margin", "Visit the top 20 dealers", "Achieve a 2-hour response time"],
)  # fmt: skip
def test_no_names(reader: Reader, text: str) -> None:
    """Counts, scores and dates stay for the readers that come later."""
    assert find_identifiers(reader.sentence(text), reader.vocabulary) == ()


def test_consumed(reader: Reader) -> None:
    """What is a name is no quantity any more."""
    facts = reader.read("Move 40 users to Office 365 under SOC 2 rules")
    assert [(m.text, m.target) for m in facts.measures] == [("40 users", 40)]
