"""Whose Rock it is: sales Rocks are read more strictly, so something has to say that one is."""

from __future__ import annotations

from datetime import date

import pytest

from rocklint.check.session import Session
from rocklint.model.report import RockResult

SESSION = Session()


def rock(yaml: str) -> RockResult:
    """The first Rock of a plan."""
    return SESSION.check_text(yaml, date(2026, 7, 1)).rocks[0]


@pytest.mark.parametrize("owner", ["CRO", "VP Sales", "RevOps", "AE", "SDR manager", "Dana (CRO)", "Head of Sales"])
def test_titles_of_sales(owner):
    assert rock(f'rocks: [{{rock: "Launch the new way of working", owner: "{owner}"}}]').sales.startswith(
        "the owner's title"
    )


@pytest.mark.parametrize("owner", ["CFO", "Controller", "CTO", "HR manager", "CMO", "COO", "Marcus, CFO"])
def test_titles_of_others_hold_against_the_words(owner):
    assert not rock(f'rocks: [{{rock: "Raise the win rate from 20% to 25%", owner: "{owner}"}}]').sales


@pytest.mark.parametrize(
    "sentence",
    [
        "Hit quota in every region",
        "Raise the win rate from 20% to 25%",
        "Build $2M of pipeline in the Northeast",
        "Document the sales process",
        "Increase # of leads",
        "Close 60 service contracts",
        "Sign 8 senior-living operators",
        "Run 40 discovery calls with ideal clients",
        "Implement the new CRM",
    ],
)
def test_words_of_sales(sentence):
    assert rock(f'- "{sentence}"').sales.startswith("the words")


@pytest.mark.parametrize(
    "sentence",
    [
        "Move payroll to Gusto",
        "Pass the SOC 2 audit",
        "Write the documentation of the API",
        "Close the old warehouse",
        "Close the books in 5 days",
        "Publish the safety manual",
        "Order accuracy above 99%",
        "Hire a plant manager",
        "Raise employee engagement from 3.8 to 4.2",
        "Cut changeover time from 40 to 25 minutes",
        "Migrate the build servers",
    ],
)
def test_nothing_says_sales(sentence):
    assert not rock(f'- "{sentence}"').sales


def test_fields_come_before_titles_and_words():
    assert not rock('rocks: [{rock: "Raise the win rate to 25%", owner: CRO, department: finance}]').sales
    assert (
        rock('rocks: [{rock: "Move payroll to Gusto", owner: CFO, department: sales}]').sales == "its department: sales"
    )


def test_the_default_of_the_plan_counts():
    assert rock('department: sales\nrocks: ["Move payroll to Gusto"]').sales == "the plan's department: sales"


def test_the_people_file_comes_before_the_title():
    people = "people: [{name: Ann Lee, role: Account Executive, department: finance}]\n"
    assert not rock(people + 'rocks: [{rock: "Raise the win rate to 25%", owner: Ann Lee}]').sales


def test_a_finish_to_check_is_enough_outside_sales():
    finish = "approved by the board and on the intranet"
    text = f'rocks: [{{rock: "Publish the safety manual", owner: COO, done_when: "{finish}"}}]'
    assert "M102" not in {finding.code for finding in SESSION.check_text(text, date(2026, 7, 1)).findings}
