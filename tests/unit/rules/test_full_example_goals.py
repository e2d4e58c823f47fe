"""Rep goals and the metrics review in the full example: one change, and the one rule that it wakes."""

from __future__ import annotations

import copy

import pytest
from full_example import Files, checked, newly


def rep(files: Files, name: str):
    return next(r for r in files["goals"]["reps"] if r["rep"] == name)


def person(files: Files, name: str):
    return next(p for p in files["people"]["people"] if p["name"] == name)


def metric(files: Files, id: str):
    return next(m for m in files["scorecard"]["metrics"] if m["id"] == id)


def review(files: Files):
    return files["scorecard"]["metrics_review"][0]


def hire(files: Files, name: str, history: list[int], role: str = "SDR", monthly: int = 24) -> None:
    """A rep more, with Iris Cole's goals or those of a title."""
    files["people"]["people"].append({**copy.deepcopy(person(files, "Iris Cole")), "name": name, "role": role})
    new = copy.deepcopy(rep(files, "Iris Cole"))
    new["goals"] = [{"metric": "meetings_held", "quarterly": 3 * monthly, "monthly": monthly, "daily": monthly / 21}]
    new["goals"][0]["weekly"] = round(monthly * 3 / 13, 1)
    files["goals"]["reps"].append({**new, "rep": name, "history": {"meetings_held": history}})


def same_goals(files: Files) -> None:
    hire(files, "Ken Abara", [18, 19, 20])
    hire(files, "Zoe Hart", [25, 26, 27])


def goals_by_title(files: Files) -> None:
    files["goals"]["reps"].remove(rep(files, "Sam Osei"))
    files["people"]["people"].remove(person(files, "Sam Osei"))
    same_goals(files)
    hire(files, "Ada Stone", [29, 30, 31], "Senior SDR", 33)
    hire(files, "Bo Ekman", [26, 27, 28], "Senior SDR", 33)


def out_of_reach(files: Files) -> None:
    rep(files, "Iris Cole")["goals"][0].update(quarterly=150, monthly=50, weekly=11.5, daily=2.4)


def full_while_ramping(files: Files) -> None:
    rep(files, "Sam Osei").update(
        goals=copy.deepcopy(rep(files, "Iris Cole")["goals"]), history={"meetings_held": [20, 21]}
    )


def no_daily_number(files: Files) -> None:
    for goal in rep(files, "Iris Cole")["goals"]:
        del goal["daily"]


def strengths(files: Files) -> None:
    files["rocklint"]["extend_select"] = ["P120"]
    person(files, "Iris Cole")["strengths"] = ["presenting"]


def questions(files: Files) -> None:
    files["rocklint"]["extend_select"] = ["P136"]
    del review(files)["rep_interviews"][0]["missing"]


def scorecard_size(files: Files) -> None:
    files["rocklint"]["extend_select"] = ["P211"]
    files["scorecard"]["metrics"].append({"id": "utilization", "who": "Ruth Vega", "goal": "80%", "initiative": "G2"})


def plateau(files: Files) -> None:
    metric(files, "dials")["history"] = [902, 905, 908, 903, 906, 904]


def initiative_without_activity(files: Files) -> None:
    for id in ("dials", "vp_meetings"):
        metric(files, id)["initiative"] = "G1"


def reached(files: Files) -> None:
    """Every metric reaches its goal, so that nothing is missed."""
    for line in files["scorecard"]["metrics"]:
        line["history"] = [*line["history"][:-1], line["goal"]]


def missed_again(files: Files) -> None:
    reached(files)
    metric(files, "win_rate")["history"] = ["27%", "28%", "29%", "28%"]


CHANGES = {
    "P111": same_goals,
    "P112": lambda f: f["goals"]["reps"].remove(rep(f, "Iris Cole")),
    "P113": lambda f: f["goals"]["team_quota"].update(target="$1.2M"),
    "P114": out_of_reach,
    "P115": lambda f: rep(f, "Iris Cole").update(history={}),
    "P116": no_daily_number,
    "P117": lambda f: rep(f, "Iris Cole")["goals"][0].update(weekly=9),
    "P118": lambda f: rep(f, "Tom Becker").update(last_adjusted="2026-07-15"),
    "P119": goals_by_title,
    "P120": strengths,
    "P121": lambda f: rep(f, "Iris Cole")["goals"][0].update(metric="meetings_booked"),
    "P122": full_while_ramping,
    "P131": lambda f: metric(f, "mql").update(last_reviewed="2025-06-01"),
    "P132": lambda f: f["vto"]["strategy_changes"].append({"date": "2026-08-01", "change": "Sell to hospitals too"}),
    "P133": plateau,
    "P134": lambda f: review(f).update(rep_interviews=[]),
    "P135": lambda f: review(f).pop("manager_interviews"),
    "P136": questions,
    "P137": lambda f: review(f).update(decisions=[]),
    "P138": lambda f: metric(f, "mql").pop("initiative"),
    "P139": initiative_without_activity,
    "P210": lambda f: f["goals"]["team_quota"].update(target="$850K"),
    "P211": scorecard_size,
}


@pytest.mark.parametrize("code", CHANGES)
def test_one_change_one_rule(code, tmp_path):
    assert newly(tmp_path, CHANGES[code]) == {code}


def test_a_goal_missed_once_all_others_are_reached(tmp_path):
    def codes(change):
        return {f.code for f in checked(tmp_path, change).findings}

    assert codes(missed_again) - codes(reached) == {"P140"}
