"""Portfolio, Proven Process and ideal client: the catalogue's rows, and the edges of each rule."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2026, 7, 1)
MINE = frozenset({
    "P103", "P104", "P105", "P107", "P109", "P151", "P152", "P153", "P154", "P155", "P156", "P158", "P171", "P172",
    "P173", "P174", "P175", "P176", "P177", "P181", "P204", "P205", "P206", "P207", "P209",
})  # fmt: skip


def said(session, text: str, day: date = DAY) -> dict[str, tuple[str, str]]:
    """What these rules say: severity and message by code."""
    return {f.code: (f.severity.value, f.message) for f in session.check_text(text, day).findings if f.code in MINE}


def vto(body: str) -> str:
    return "vto:\n" + "".join(f"  {one}\n" for one in body.splitlines())


@pytest.mark.parametrize(
    ("market", "expected"),
    [
        (
            "senior-living operators and property managers, 25+ buildings, Northeast, facing an insurance audit",
            {"P172": "info"},
        ),
        ("any business with a building", {"P171": "warning", "P172": "info"}),
        ("Everyone", {"P171": "warning", "P172": "info"}),
        ("Manufacturers", {"P171": "warning", "P172": "info"}),
        ("Dental practices in Texas", {"P171": "info", "P172": "info"}),
        ("HVAC distributors with their own fleet in Ohio, 50 to 250 employees", {"P172": "info"}),
        ("Every public hospital in Bavaria with 200+ beds that wants no empty shift", {}),
        ("{industry: [all industries], company_size: 50-250, geography: DACH, buyer_role: CFO, outcomes: [x]}", {}),
        ("{industry: [all industries], geography: DACH, outcomes: [x]}", {"P171": "warning"}),
        ("{industry: [staffing], outcomes: []}", {"P171": "warning", "P172": "warning"}),
        ("{single: true, industry: [county hospitals], outcomes: [no empty shift]}", {}),
        ("{outcomes: [no empty shift]}", {}),
    ],
)
def test_target_market(session, market, expected):
    assert {code: sev for code, (sev, _) in said(session, vto(f"target_market: {market}")).items()} == expected


@pytest.mark.parametrize(
    ("uniques", "expected"),
    [
        ("[inspection passed or free, one technician per site, live compliance board]", None),
        ("[great service, quality]", "2 uniques where three are asked for"),
        ("[our people, a, b]", '"our people" is what every competitor says too'),
        ("[a, trusted and local, b]", '"trusted and local" is what every competitor says too'),
        ("[24/7 personal service line, b, c]", None),
        ("[Quality checked by a second electrician, b, c]", None),
        ("[]", "no uniques where three are asked for"),
    ],
)
def test_uniques(session, uniques, expected):
    found = session.check_text(vto(f"three_uniques: {uniques}"), DAY).findings
    messages = [f.message for f in found if f.code == "P173"]
    assert (expected in messages) if expected else not messages


def test_worn_uniques_are_told_once(session):
    found = session.check_text(vto("three_uniques: [great service, quality, integrity]"), DAY).findings
    assert [f.message for f in found if f.code == "P173"] == [
        '"great service", "quality" and "integrity" are what every competitor says too'
    ]


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ("[no 2 a.m. calls]", False),
        ("[No 2 AM calls]", False),
        ("[no calls at 2 a.m.]", False),
        ("[pass inspections]", False),
        ("[]", True),
        ("[modern branding]", True),
    ],
)
def test_answers_in_other_words(session, answers, speaks):
    text = vto(
        "target_market: {single: true, description: x, outcomes: [pass every inspection, no 2 a.m. calls]}\n"
        f"three_uniques:\n  - {{unique: One technician, answers: {answers}}}\n"
        "  - {unique: b, answers: [no 2 a.m. calls]}\n  - {unique: c, answers: [pass every inspection]}"
    )
    assert ("P174" in said(session, text)) is speaks


def test_a_section_alone_is_no_whole_vto(session):
    one = vto("three_year_picture:\n  measurables: [{id: arr, name: ARR, target: $7M}]\none_year_plan: {revenue: $3M}")
    assert said(session, one) == {}


def test_a_whole_vto_is_asked_for_what_is_missing(session):
    whole = vto(
        "core_values: [a]\ncore_focus: {purpose: b, niche: c}\nten_year_target: d\nguarantee: e\n"
        "one_year_plan: {revenue: $3M}"
    )
    rocks = 'rocks:\n  - "Open the Leeds depot and serve 12 kitchens from it by Sep 30, owned by Ana"\n'
    assert set(said(session, whole + rocks)) == {"P109", "P151", "P171"}


STAGES = """proven_process:
  validated: {validated}
  stages:
    - {{stage: Sign, departments: [sales], kpis: {first}}}
    - {{stage: Install, departments: {departments}, kpis: {second}}}"""


def stages(validated="2026-02-01", first="[win rate]", departments="[sales]", second="[days in install, NPS]") -> str:
    return vto(STAGES.format(validated=validated, first=first, departments=departments, second=second))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, set()),
        ({"second": "[]"}, {"P152"}),
        ({"second": "none - takes an hour"}, set()),
        ({"second": "[win rate of add-ons]"}, {"P153"}),
        ({"second": "[K7, K8]"}, set()),
        ({"departments": "[delivery]"}, {"P158"}),
        ({"departments": "[Sales, delivery]"}, set()),
        ({"departments": "[revenue]"}, {"P158"}),
        ({"validated": "never"}, {"P155"}),
        ({"validated": "2025-10 by third-party interviews with 8 ideal clients"}, set()),
        ({"validated": "2025-02 by third-party interviews with 8 ideal clients"}, {"P155"}),
        ({"validated": "{date: Q1 2025, method: survey}"}, {"P155"}),
        ({"validated": "{date: 2025-07-02, method: survey}"}, set()),
        ({"validated": "{date: 2025-07-01, method: survey}"}, {"P155"}),
        ({"validated": "{method: survey}"}, set()),
        ({"validated": "with clients"}, set()),
    ],
)
def test_stages(session, changes, expected):
    assert set(said(session, stages(**changes))) == expected


def test_names_alone_are_a_question(session):
    assert said(session, vto("proven_process: [Walk-through, Plan, Install]")) == {
        "P152": ("info", "none of the 3 stages has a measure")
    }


def test_one_stage_rock_is_enough(session):
    rocks = (
        'rocks:\n  - "Open the Leeds depot and serve 12 kitchens from it by Sep 30, owned by Ana"\n'
        '  - "Run 20 installs by the new site pack by Sep 30, owned by Ruth"\n'
    )
    assert "P156" in said(session, stages() + rocks)
    assert "P156" not in said(
        session, stages() + rocks + "    proven_process_stage: Install\n".replace("    ", "why_now: x\n#")
    )
    linked = rocks + "  - {rock: Cut install days to 14 by Sep 30, owner: Ruth, proven_process_stage: Install}\n"
    assert "P156" not in said(session, stages() + linked)


LATER = (
    "previous:\n  - quarter: 2026-Q2\n    rocks:\n      - {rock: Publish the discovery guide, %s}\nquarter: 2026-Q3\n"
)
ROCK = 'rocks:\n  - "Open the Leeds depot and serve 12 kitchens from it by Sep 30, owned by Ana"\n'


@pytest.mark.parametrize(
    ("fields", "more", "speaks"),
    [
        ("result_date: 2026-09-30, metric: win rate", "", True),
        ("result_date: Q3, metric: win rate", "", True),
        ("result_date: 2026-12-31, metric: win rate", "", False),
        ("result_date: 2026-06-30, metric: win rate", "", False),
        ("result_date: 2026-09-30, status: dropped", "", False),
        ("result_date: 2026-09-30, status: done", "", True),
        ("result_date: 2026-09-30", "results_to_read: [Discovery guide on Sep 30]\n", False),
        ("result_date: 2026-09-30, metric: win_rate", "results_to_read: [Read the win rate on Sep 30]\n", False),
        ("result_date: 2026-09-30, metric: win rate", "results_to_read: [{metric: win_rate}]\n", False),
        ("result_date: 2026-09-30, metric: win rate", "results_to_read: [{metric: churn}]\n", True),
    ],
)
def test_results_of_earlier_quarters(session, fields, more, speaks):
    assert ("P105" in said(session, LATER % fields + more + ROCK)) is speaks


def carried(now: str, *before: str, fields: str = "") -> str:
    quarters = "".join(f'  2026-Q{2 - n}: ["{text}"]\n' for n, text in enumerate(before) if text)
    return f'quarter: 2026-Q3\nprevious:\n{quarters}rocks:\n  - rock: "{now}"\n{fields}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (carried("Finish the CRM migration", "Finish the CRM migration"), "info"),
        (carried("Finish the CRM migration", "Finish CRM migration by Jun 30", "Finish the CRM migration"), "warning"),
        (carried("Close 60 inspection contracts", "Close 54 inspection contracts"), None),
        (carried("Finish the CRM migration", "Open the Leeds depot"), None),
        (carried("Finish phase 2 of the CRM migration", "Finish phase 1 of the CRM migration"), None),
        (carried("Finish the CRM migration", "Finish the CRM migration", fields="    changed: new owner\n"), None),
        (carried("Finish the CRM migration", "Open the Leeds depot", fields="    carried_from: 2026-Q1\n"), "warning"),
        (carried("Migrate the last 140 accounts", "Open the Leeds depot", fields="    carried_from: 2026-Q2\n"), None),
    ],
)
def test_carried_over(session, text, expected):
    assert said(session, text).get("P204", (None,))[0] == expected


def finished(*states: str, now: int = 3) -> str:
    before = "".join(f"  - {{quarter: 2026-Q2, rock: Rock number {n}, status: {s}}}\n" for n, s in enumerate(states))
    rocks = "".join(f'  - "Open depot {n} and serve 12 kitchens from it by Sep 30, owned by Ana"\n' for n in range(now))
    return f"quarter: 2026-Q3\nprevious:\n{before}rocks:\n{rocks}"


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        (finished("done", "not done", "not done"), True),
        (finished("done", "done", "done", "done", "missed", now=5), False),
        (finished("done", "not done", "not done", now=2), False),
        (finished("done", "not done"), False),
        (finished("done", "not done", "on track"), False),
        (finished("done", "done", "dropped"), False),
        (finished("done", "red", "complete"), True),
    ],
)
def test_completion(session, text, speaks):
    assert ("P205" in said(session, text)) is speaks


@pytest.mark.parametrize(
    ("issues", "fields", "speaks"),
    [
        ("issues: []\n", "status: off-track", True),
        ("issues: []\n", "status: at risk", True),
        ("issues: []\n", "status: on track", False),
        ("issues: []\n", "status: off track, issue: I-14 pricing approval", False),
        ("issues: [{id: I-1, issue: The landlord of the Leeds depot waits}]\n", "status: off", False),
        ("issues: [{id: I-1, issue: Parking, rock: D5}]\n", "status: off track", False),
        ("issues: [{id: I-1, issue: Parking}]\n", "status: off track", True),
        ("issues: external\n", "status: off track", False),
        ("", "status: off track", False),
    ],
)
def test_issues(session, issues, fields, speaks):
    rock = "rocks:\n  - {id: D5, rock: Open the Leeds depot and serve 12 kitchens from it, owner: Ana, %s}\n" % fields  # noqa: UP031
    assert ("P206" in said(session, "quarter: 2026-Q3\n" + issues + rock)) is speaks


@pytest.mark.parametrize(
    ("rocks", "speaks"),
    [
        (("Win 12 new logos by Sep 30", "Generate 50 SQLs by Sep 30"), True),
        (("Win 12 new logos by Sep 30", "Sell a second service to 20 current clients by Sep 30"), False),
        (("Win 12 new logos by Sep 30", "Raise the renewal rate from 86% to 90% by Sep 30"), False),
        (("Win 12 new logos by Sep 30", "Close 60 deals by Sep 30"), False),
        (("Close 60 deals by Sep 30", "Open the Leeds depot by Sep 30"), False),
    ],
)
def test_current_clients(session, rocks, speaks):
    assert ("P181" in said(session, "rocks:\n" + "".join(f'  - "{rock}"\n' for rock in rocks))) is speaks


PEOPLE = """people:
  - {name: Tom Becker, role: Account Executive, quota: individual}
  - {name: Rosa Lind, role: Account Executive, quota: individual}
  - {name: Dana Whitlock, role: CRO, quota: team}
quarter: 2026-Q3
rocks:
"""


@pytest.mark.parametrize(
    ("rocks", "expected"),
    [
        (("Build the price list, owned by Tom Becker", "Write the visit guide, owned by Rosa Lind"), {"P107"}),
        (("Build the price list, owned by Tom Becker", "Write the visit guide, owned by Dana Whitlock"), set()),
        (("Build the price list, owned by Tom Becker", "Write the visit guide, owned by Someone Else"), set()),
        (("Build the price list, owned by Tom Becker",), set()),
        (("Close 60 deals, owned by Tom Becker", "Close 40 deals, owned by Rosa Lind"), set()),
    ],
)
def test_who_builds(session, rocks, expected):
    assert set(said(session, PEOPLE + "".join(f'  - "{rock} by Sep 30"\n' for rock in rocks))) & {"P107"} == expected


@pytest.mark.parametrize(
    ("fields", "speaks"),
    [
        ("owner: Dana Whitlock, hours_per_week: 20", False),
        ("owner: Tom Becker, hours_per_week: 8", False),
        ("owner: Tom Becker, hours_per_week: 9", True),
        ("owner: Dana Whitlock, contributors: ['Tom Becker (5 h)', 'Rosa Lind, 4 hours a week']", True),
        ("owner: Dana Whitlock, contributors: ['Tom Becker', 'Rosa Lind']", False),
        ("owner: Tom Becker, hours_per_week: 20, kind: performing", False),
    ],
)
def test_selling_hours(session, fields, speaks):
    rock = f"  - {{rock: Build the price list and send 20 quotes from it, {fields}}}\n"
    assert ("P103" in said(session, PEOPLE + rock)) is speaks


SCORE = """quarter: 2026-Q3
scorecard:
  metrics:
    - {id: mql_to_sql, name: MQL>SQL, who: Lena, goal: 25%%, cadence: monthly, history: [13%%, 11%%, 12%%]}
    - {id: win_rate, name: Win rate, who: Noor, goal: %s, cadence: quarterly, history: [28%%, 29%%, 29%%]}
rocks:
%s"""


@pytest.mark.parametrize(
    ("goal", "rock", "speaks"),
    [
        ("30%", '  - "Raise MQLs from 120 to 160 a month by Sep 30, owned by Lena"\n', True),
        ("30%", '  - "Generate 50 SQLs by Sep 30, owned by Lena"\n', False),  # below the weak stage
        ("90%", '  - "Generate 50 SQLs by Sep 30, owned by Lena"\n', True),  # now the win rate is the weak one
        ("30%", '  - "Raise MQL>SQL from 12% to 15% by Sep 30, owned by Lena"\n', False),
        ("30%", '  - "Close 60 deals by Sep 30, owned by Lena"\n', False),
    ],
)
def test_the_weakest_stage(session, goal, rock, speaks):
    assert ("P209" in said(session, SCORE % (goal, rock))) is speaks
