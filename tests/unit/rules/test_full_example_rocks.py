"""One change to the full example for each rule across its Rocks: that rule speaks, and what the change asks for."""

from __future__ import annotations

from collections.abc import Callable

import full_example
import pytest
from full_example import Files


def rocks(files: Files) -> list[dict]:
    return files["2026-Q4"]["rocks"]


def mostly_performing(files: Files) -> None:
    for number, (owner, text) in enumerate(
        [("Jo Park", "Renew 90 contracts"), ("Lena Ortiz", "Win 40 SQLs"), ("Tom Becker", "Win 9 SQLs")]
    ):
        sprint = {
            "id": f"D{number + 3}",
            "level": "department",
            "kind": "performing",
            "rock": text,
            "owner": owner,
            "departments": ["sales"],
        }
        rocks(files).append(sprint | {"supports": "recurring_revenue", "ideal_client": "property managers, Northeast"})


def given_away_and_wanted(files: Files) -> None:
    rocks(files)[2] |= {"metric": "deal_size", "baseline": "$18.0K", "target": "$18.9K"}
    rocks(files)[2]["ideal_client"] = rocks(files)[3]["ideal_client"]


def nobody_owns(files: Files) -> None:
    for rock in rocks(files)[:3]:
        del rock["owner"]


def promised_twice(files: Files) -> None:
    rocks(files)[2] |= {"metric": "discovery_to_proposal", "baseline": "42%", "target": "48%"}
    rocks(files)[2] |= {"ideal_client": rocks(files)[0]["ideal_client"], "result_date": "2027-03-31"}


def linked_to_nothing(files: Files) -> None:
    del files["vto"]
    files["rocklint"]["files"].pop("vto")
    for rock in rocks(files):
        rock.pop("supports")


def another_quarter(files: Files) -> None:
    del files["2026-Q4"]["quarter"], files["rocklint"]["quarter"]
    for rock in rocks(files)[:3]:
        rock.pop("result_date")
    rocks(files)[2] |= {"due": "2027-03-19"}
    files["rocks"] = files.pop("2026-Q4")  # a file's name gives its quarter too


def eight_company_rocks(files: Files) -> None:
    owners = ["Omar Reyes", "Dana Whitlock", "Lena Ortiz", "Alan Frey", "Grace Holloway", "Marcus Bell"]
    for number, owner in enumerate(owners):
        rocks(files).append(
            {
                "id": f"C{number + 3}",
                "level": "company",
                "rock": f"Open branch {number} in the Northeast",
                "owner": owner,
            }
        )


def one_owner(files: Files) -> None:
    for number in range(4):
        rocks(files).append(
            {
                "id": f"P{number}",
                "level": "individual",
                "rock": f"Write guide {number} for the office",
                "owner": "Priya Nair",
            }
        )


def same_text(files: Files) -> None:
    for number, owner in enumerate(("Tom Becker", "Rosa Lind")):
        twin = {
            "id": f"T{number}",
            "level": "individual",
            "rock": "Learn the site pack and use it with 5 clients",
            "owner": owner,
        }
        rocks(files).append(twin)


def same_id(files: Files) -> None:
    rocks(files)[2]["id"] = "C1"


CHANGES: dict[str, Callable[[Files], None]] = {
    "P101": mostly_performing,
    "P102": given_away_and_wanted,
    "P106": nobody_owns,
    "P108": promised_twice,
    "P202": one_owner,
    "P203": same_text,
    "R201": linked_to_nothing,
    "T204": another_quarter,
    "X906": same_id,
}
ALSO: dict[str, set[str]] = {
    "P101": {"A101", "S113", "T110"},
    "P106": {"S102"},
    "P202": {"M102", "R101"},
    "P203": {"A101", "R101"},
    "T204": {"T107"},
}
"""Other codes that a change calls for by its nature."""


@pytest.mark.parametrize("code", CHANGES)
def test_one_change_makes_one_rule_speak(code, tmp_path):
    assert full_example.newly(tmp_path, CHANGES[code]) == {code} | ALSO.get(code, set())


def test_eight_company_rocks_are_too_many_and_two_only_a_question(tmp_path):
    before = [f.severity for f in full_example.checked(tmp_path / "a").findings if f.code == "P201"]
    after = [f.severity for f in full_example.checked(tmp_path / "b", eight_company_rocks).findings if f.code == "P201"]
    assert (before, after) == (["info"], ["warning"])
