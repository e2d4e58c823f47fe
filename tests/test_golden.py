"""The catalogue's golden tests: Rocks after the seeds' own examples, what must be found in them and what must not.

`may` lists questions that are allowed; nothing else may speak. G3y and G4y are G3 and G4 as people type them:
without quotes, so that YAML cuts them at the number sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest


@dataclass(frozen=True)
class Golden:
    id: str
    text: str
    must: str = ""
    may: str = ""
    never: str = ""
    as_of: date = date(2026, 7, 1)


HISTORY = """
scorecard:
  metrics: [{id: deals, name: Deals closed, who: Marcus Bell, cadence: quarterly, history: [46, 52, 49, 50]}]
rocks:
"""
PLAYBOOK = """
people:
  - {{name: Tom Becker, role: Account Executive, department: sales, quota: individual}}
  - {{name: Dana Whitlock, role: CRO, department: revenue, level: leader, quota: team}}
rocks:
  - rock: Build the visit playbook for senior-living clients and run 10 visits with it
    owner: {owner}
    due: 2026-09-30
"""

GOLDEN = [
    Golden(
        "G1",
        '- "Implement a process that cuts the average deal close time from 45 days to 35 days by the end of Q4, '
        'owned by the head of sales operations"',
        may="S109 S114 T106 A107",
        never="S101 S102 S103 S104 A102 A105",
    ),
    Golden(
        "G2",
        '- "Generate 50 new sales qualified leads (SQLs) in the Northeast by the end of Q4, owned by the CRO"',
        may="A101 M105 T110 A104",
        never="R105 M107 S102 A105",
    ),
    Golden(
        "G3",
        'rocks: [{rock: "Increase the # of leads", owner: Marketing Leader}]',
        must="M103 M107 T101",
        may="A101 S119",
        never="S112 R105",
    ),
    Golden(
        "G4", 'rocks: [{rock: "Increase # of SQLs", owner: Revenue Leader}]', must="M103 T101", may="A101", never="M107"
    ),
    Golden("G3y", "rocks:\n  - rock: Increase the # of leads\n    owner: Marketing Leader\n", must="X902"),
    Golden("G4y", "- Increase # of SQLs\n", must="X902"),
    Golden(
        "G5",
        HISTORY + '  - "Close 60 deals by the end of the quarter"',
        must="S102",
        may="A101 A104 T110",
        never="A102 M105",
    ),
    Golden("G6", HISTORY + '  - "Close 100 deals by the end of the quarter"', must="S102 A102", may="A101"),
    Golden(
        "G7",
        '- "Generate $500K in new revenue from the healthcare sector by Q4"',
        must="S102",
        may="T103 A101 M105",
        never="R105 T102",
    ),
    Golden(
        "G8",
        '- "Increase customer renewal rates by 5% by the end of the quarter"',
        must="S102",
        may="M201 M105 A101",
        never="R105 M107",
    ),
    Golden(
        "G9",
        'quarter: 2026-Q2\nrocks:\n  - "Implement a process in Q2 that will result in $200,000 of additional recurring '
        'revenue by the end of Q4"',
        must="S102",
        may="S109 M105",
        never="T105 T106 T112",
        as_of=date(2026, 4, 1),
    ),
    Golden(
        "G10",
        '- "Complete 100 sales calls by October 31st, with weekly targets to track progress"',
        must="S102 M108",
        may="T104 A101",
        never="T110 T203",
    ),
    Golden(
        "G11",
        "period: 2026-Q3\nreps:\n"
        + "".join(
            f"  - {{rep: {rep}, goals: [{{metric: meetings held, monthly: 20}}]}}\n"
            for rep in ("Iris", "Ken", "Sam", "Zoe")
        ),
        must="P111",
        may="P116",
    ),
    Golden(
        "G12",
        "metrics:\n"
        "  - {id: dials, name: Dials, who: Sales Manager, goal: 900, kind: activity, history: [870, 905, 890, 910]}\n"
        "  - {id: sql, name: SQLs, who: CRO, goal: 38, history: [32, 35, 33, 34]}\n"
        "metrics_review:\n  - {date: 2025-05-01, decisions: [{metric: emails sent, action: drop}]}\n",
        must="P131",
        may="P134 P135",
    ),
    Golden(
        "G13",
        'quarter: 2026-Q3\nrocks:\n  - {rock: "Choose a CRM for the inside team", owner: Dana, departments: [sales]}\n',
        must="P161",
        may="P162 M102 P163 S110",
    ),
    Golden("G14", PLAYBOOK.format(owner="Tom Becker"), must="A105", may="A106 A107 S114"),
    Golden("G15", PLAYBOOK.format(owner="Dana Whitlock"), may="A107 S114", never="A105"),
    Golden("G15", PLAYBOOK.format(owner="the CRO"), may="A107 S114", never="A105"),
]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda g: g.id)
def test_golden(golden, session):
    report = session.check_text(golden.text, golden.as_of)
    found = {f.code for f in report.findings}
    said = "\n".join(f"{f.code} {f.severity}: {f.message}" for f in report.findings)
    assert set(golden.must.split()) <= found, said
    assert not set(golden.never.split()) & found, said
    assert found <= set(golden.must.split()) | set(golden.may.split()), said
    allowed = set(golden.must.split())
    assert not [f for f in report.findings if f.severity == "error" and f.code not in allowed], said
