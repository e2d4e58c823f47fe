"""What the rules say about labelled goal sentences: are good ones left in peace, bad ones met, and is it not too much?

Each sentence is checked as a Rock with its department, an owner and a quarter given as fields.

    python benchmarks/rules/corpus.py [LABELS.jsonl]
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from rocklint.check.session import Session
from rocklint.model.report import Report, ReportedFinding
from rocklint.reporters.said_once import shared_questions

LABELS = Path(__file__).parent.parent / "facts" / "goals-dev.jsonl"
AS_OF = date(2026, 7, 1)
A_PLAN = 10
SPECIFIC_OR_MEASURABLE = ("S", "M")


def as_rock(label: dict[str, object]) -> str:
    """The sentence as a plan of one Rock (JSON is YAML)."""
    owner = label["owner"] or "Dana Whitlock"
    rock = {"rock": label["text"], "owner": owner, "department": label["dept"], "quarter": "2026-Q3"}
    return json.dumps({"rocks": [rock]}, ensure_ascii=False)


def as_plan(labels: list[dict[str, object]]) -> str:
    """The sentences as one plan."""
    return json.dumps({"rocks": [rock for label in labels for rock in json.loads(as_rock(label))["rocks"]]})


def said(report: Report) -> int:
    """How many lines the page has on single Rocks: every finding, and a question that several share once."""
    shared = shared_questions(report)
    told = sum(1 for finding in report.findings if finding.rock and not finding.folded)
    return told - sum(len(question.findings) - 1 for question in shared)


def stopped(findings: tuple[ReportedFinding, ...]) -> bool:
    """True where a warning or error under S or M speaks."""
    return any(f.severity != "info" and f.code.startswith(SPECIFIC_OR_MEASURABLE) for f in findings)


def main(path: Path) -> None:
    """Prints the three figures, and which rules spoke how often."""
    labels = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    session = Session()
    findings = {x["id"]: session.check_text(as_rock(x), AS_OF).findings for x in labels}
    good = [x for x in labels if x["source_verdict"] == "good"]
    bad = [x for x in labels if x["source_verdict"] == "bad" and (x["vague"] or not x["metrics"])]
    for name, rows, aim in (
        ("good", good, "at most 5 %"),
        ("bad and vague or without a measure", bad, "at least 90 %"),
    ):
        hit = [x for x in rows if stopped(findings[x["id"]])]
        share = f"{len(hit)} of {len(rows)}, {len(hit) / max(len(rows), 1):.1%}"
        print(f"{name}: a warning or error under S or M in {share} ({aim})")
        if "--list" in sys.argv:
            odd = hit if name == "good" else [x for x in rows if x not in hit]
            for x in odd:
                codes = " ".join(f"{f.code}" for f in findings[x["id"]] if f.severity != "info")
                print(f"    {x['id']} [{x['dept']}] {x['text']}  {codes}")
    total = sum(map(len, findings.values()))
    print(f"{total / len(labels):.2f} findings a Rock over all {len(labels)}, each a plan of its own")
    plans = [labels[at : at + A_PLAN] for at in range(0, len(labels), A_PLAN)]
    lines = sum(said(session.check_text(as_plan(plan), AS_OF)) for plan in plans)
    print(f"{lines / len(labels):.2f} lines a Rock in plans of {A_PLAN}, a shared question said once (at most 1)")
    counts = Counter((f.code, f.name, f.severity.value) for found in findings.values() for f in found)
    for (code, rule, severity), count in counts.most_common():
        print(f"  {count:4}  {code} {rule} ({severity})")


if __name__ == "__main__":
    paths = [a for a in sys.argv[1:] if not a.startswith("-")]
    main(Path(paths[0]) if paths else LABELS)
