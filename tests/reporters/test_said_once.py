"""What many Rocks are asked stands once on a page; programs get every finding with its group."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rocklint import reporters
from rocklint.reporters.options import Options
from rocklint.reporters.said_once import shared_questions

AS_OF = date(2026, 7, 1)
ASKED = "why is the better number not simply expected every quarter?"


def checked(session, *sentences):
    rocks = [{"rock": text, "owner": "Ines", "department": "sales"} for text in sentences]
    return session.check_text(json.dumps({"quarter": "2026-Q3", "rocks": rocks}), AS_OF)


@pytest.fixture(scope="module")
def many(session):
    return checked(session, "Close 60 deals with clinics", "Sign 12 dental chains", "Sign 9 spas", "Publish the menu")


def test_three_rocks_share_a_question(many):
    (shared,) = [q for q in shared_questions(many) if q.code == "A101"]
    assert [finding.rock for finding in shared.findings] == ["rocks.yaml#1", "rocks.yaml#2", "rocks.yaml#3"]


def test_two_rocks_are_asked_each(session):
    few = checked(session, "Close 60 deals with clinics", "Sign 12 dental chains", "Publish the menu")
    assert not [q for q in shared_questions(few) if q.code == "A101"]


@pytest.mark.parametrize("name", ["full", "html", "markdown"])
def test_pages_say_it_once_and_name_the_rocks(many, name):
    page = " ".join(reporters.FORMATS[name].render(many, Options()).split()).replace("\\-", "-")
    assert page.count("Rocks 1, 2 and 3") == 1
    assert page.count("asks more of the work that the team does anyway") == 0
    assert ASKED.split()[-1] in page


def test_programs_get_each_finding_with_its_group(many):
    said = json.loads(reporters.FORMATS["json"].render(many, Options()))["findings"]
    assert [f["group"] for f in said if f["code"] == "A101"] == ["A101"] * 3
    assert all("group" not in f for f in said if f["severity"] != "info")
    sarif = json.loads(reporters.FORMATS["sarif"].render(many, Options()))["runs"][0]["results"]
    assert [r["properties"].get("group") for r in sarif if r["ruleId"] == "A101"] == ["A101"] * 3
    assert reporters.FORMATS["junit"].render(many, Options()).count("(group A101)") == 3


def test_warnings_stay_with_their_rocks(session):
    report = checked(session, "Improve quoting", "Improve onboarding", "Improve billing")
    assert all(f.severity.value == "info" for q in shared_questions(report) for f in q.findings)
