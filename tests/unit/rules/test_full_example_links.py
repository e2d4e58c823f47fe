"""One change to the full example makes exactly one rule of the company's data speak."""

from __future__ import annotations

from datetime import date

import full_example
import pytest
from full_example import Files


def rock(files: Files, id: str) -> dict:
    return next(r for r in files["2026-Q4"]["rocks"] if r["id"] == id)


def line(files: Files, id: str) -> dict:
    return next(m for m in files["scorecard"]["metrics"] if m["id"] == id)


def measurable(files: Files, id: str) -> dict:
    return next(m for m in files["vto"]["three_year_picture"]["measurables"] if m["id"] == id)


def ask_for(files: Files, sentence: str, target: int, **fields: object) -> None:
    """The Performing Rock with another number, spread over the thirteen weeks."""
    each, more = divmod(target, 13)
    weeks = [each + (week < more) for week in range(13)]
    rock(files, "D2").update(rock=sentence, target=target, weekly_targets=weeks, **fields)


def no_history(files: Files) -> None:
    line(files, "deals")["history"] = [0, 0, 0, 0]


def new_line_for_the_sdr(files: Files) -> None:
    ask_for(files, "Hold 30 partner walk-throughs", 30, metric="partner_walks", baseline=25)
    files["scorecard"]["metrics"].append(
        {"id": "partner_walks", "name": "Partner walk-throughs", "who": "Marcus Bell", "goal": 30,
         "cadence": "quarterly", "kind": "leading", "history": [25], "last_reviewed": date(2026, 2, 20),
         "initiative": "G1"}
    )  # fmt: skip


def goal_without_parent(files: Files) -> None:
    files["vto"]["one_year_plan"]["goals"].append({"id": "G3", "goal": "Two branches reopened"})
    rock(files, "D2")["supports"] = "G3"


def restaurants(files: Files) -> None:
    rock(files, "C1")["ideal_client"] = "restaurants with 25+ buildings"


def discovery_counted(files: Files) -> None:
    files["scorecard"]["metrics"].append(
        {"id": "discovery", "name": "Discovery calls held", "who": "Marcus Bell", "goal": 90, "cadence": "monthly",
         "kind": "leading", "history": [80, 82, 81, 84], "last_reviewed": date(2026, 2, 20), "initiative": "G1"}
    )  # fmt: skip
    rock(files, "C1").update(metric="discovery", baseline=84, target=95)


def leads_of_the_cro(files: Files) -> None:
    sentence = "Raise MQLs from property managers from 155 to 170 a month"
    ask_for(files, sentence, 170, owner="Dana Whitlock", metric="mql", baseline=155)


def marketing_builds(files: Files) -> None:
    rock(files, "C1").update(owner="Lena Ortiz", contributors=["Marcus Bell", "Priya Nair"])


CHANGES = {
    "A102": lambda f: ask_for(f, "Close 90 inspection contracts", 90),
    "A103": lambda f: (
        ask_for(f, "Close 49 inspection contracts", 49, baseline=46),
        [rock(f, "D2").pop(k) for k in ("trade_off", "why_now")],
    ),
    "A105": lambda f: rock(f, "C1").update(owner="Tom Becker"),
    "A106": lambda f: rock(f, "C1").update(contributors=["Tom Becker", "Rosa Lind", "Iris Cole"]),
    "A108": lambda f: rock(f, "C1").update(hours_per_week=14),
    "M109": lambda f: rock(f, "C2").update(metric="site pack completeness"),
    "M110": discovery_counted,
    "M113": no_history,
    "M117": lambda f: line(f, "services_per_client").update(cadence="weekly"),
    "M118": new_line_for_the_sdr,
    "M119": leads_of_the_cro,
    "R101": lambda f: rock(f, "C2").pop("supports"),
    "R102": lambda f: rock(f, "C2").update(supports="client_happiness"),
    "R103": goal_without_parent,
    "R104": lambda f: rock(f, "D2").update(supports="client_retention"),
    "R106": restaurants,
    "R107": lambda f: measurable(f, "recurring_revenue").update(scope="Northeast"),
    "S106": lambda f: rock(f, "C1").update(owner="Priya Nayar"),
    "S112": marketing_builds,
    "S113": lambda f: rock(f, "C2").update(owner="Lena Ortiz"),
    "T114": lambda f: line(f, "install_days").pop("who"),
    "X907": lambda f: rock(f, "C2").update(proven_process_stage="Instal"),
}
ALSO = {"A103": {"A101", "A104"}}
"""Other codes that a change calls for by its nature."""


@pytest.mark.parametrize("code", CHANGES)
def test_one_change_makes_one_rule_speak(code, tmp_path):
    assert full_example.newly(tmp_path, CHANGES[code]) == {code} | ALSO.get(code, set())
