"""How often each rule is right on the plans of strangers in `plans/`.

    python benchmarks/rules/plans.py --draw 400    draws findings with a seed, for two people to judge: TSV
    python benchmarks/rules/plans.py               the table by rule, from the judgements in `plans-judged.tsv`

A judgement belongs to a plan, the Rock's place in it, the rule and the words of the message, so that it holds as long
as the rule says the same. Debatable counts as half.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rocklint.check.session import Session
from rocklint.model.report import ReportedFinding

HERE = Path(__file__).parent
PLANS = HERE / "plans"
JUDGED = HERE / "plans-judged.tsv"
AS_OF = date(2026, 10, 5)
SEED = 7
BOUNDS = {"error": 0.97, "warning": 0.90, "info": 0.80}
WORTH = {"right": 1.0, "debatable": 0.5, "wrong": 0.0}
Key = tuple[str, str, str, str]


def findings() -> Iterator[tuple[Key, ReportedFinding]]:
    """Every finding on every plan, with its key."""
    session = Session()
    for path in sorted(PLANS.glob("*.yaml")):
        report = session.check_text(path.read_text(encoding="utf-8"), AS_OF)
        for finding in report.findings:
            place = (finding.rock or "plan").rpartition("#")[2]
            yield (path.stem, place, finding.code, finding.message), finding


def judged() -> dict[Key, str]:
    """The judgements: right, wrong or debatable."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["plan"], row["rock"], row["code"], row["message"]): row["judgement"] for row in rows}


def draw(many: int) -> str:
    """`many` findings, or all, in the order of the plans, as TSV."""
    found = list(findings())
    drawn = sorted(random.Random(SEED).sample(range(len(found)), min(many, len(found))))
    lines = ["\t".join(("plan", "rock", "code", "severity", "message", "ask"))]
    for at in drawn:
        key, finding = found[at]
        lines.append("\t".join((*key[:3], finding.severity.value, key[3], finding.ask or "")))
    return "\n".join(lines) + "\n"


def table() -> str:
    """By rule: said, judged, right, wrong, debatable, the share that is right, and the bound of its severity."""
    known = judged()
    said: Counter[tuple[str, str, str]] = Counter()
    told: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for key, finding in findings():
        rule = (finding.severity.value, finding.code, finding.name)
        said[rule] += 1
        if key in known:
            told[rule][known[key]] += 1
    lines = [
        "| severity | rule | said | judged | right | wrong | debatable | share |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for severity, bound in BOUNDS.items():
        rules = [rule for rule in said if rule[0] == severity]
        whole: Counter[str] = sum((told[rule] for rule in rules), Counter())
        lines.append(_line(f"**{severity}** (at least {bound})", "all", sum(said[r] for r in rules), whole))
        lines += [_line("", f"{r[1]} {r[2]}", said[r], told[r]) for r in sorted(rules, key=lambda r: -said[r])]
    return "\n".join(lines) + "\n"


def _line(head: str, name: str, said: int, told: Counter[str]) -> str:
    many = told.total()
    share = f"{sum(WORTH[one] * times for one, times in told.items()) / many:.2f}" if many else ""
    cells = (head, name, said, many, told["right"], told["wrong"], told["debatable"], share)
    return "| " + " | ".join(map(str, cells)) + " |"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", type=int, metavar="N", help="draw N findings to judge")
    many = parser.parse_args().draw
    sys.stdout.write(draw(many) if many else table())
