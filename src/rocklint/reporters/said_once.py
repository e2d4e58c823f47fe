"""What is asked of many Rocks is said once: the same question of one rule on more than two Rocks is one line that names
them on a page; programs get every finding, with the group that it belongs to."""

from __future__ import annotations

from collections import defaultdict

from rocklint.model.finding import Letter, Severity
from rocklint.model.report import Report, ReportedFinding
from rocklint.system.records import dataclass

FROM = 3
"""On how many Rocks a question is said once."""


@dataclass(frozen=True, slots=True)
class SharedQuestion:
    """One question with all the findings that ask it; `id` is the rule's code, with a number where one rule asks
    several ("M105-2")."""

    id: str
    code: str
    ask: str
    findings: tuple[ReportedFinding, ...]


def shared_questions(report: Report) -> tuple[SharedQuestion, ...]:
    """The questions that several Rocks share, most Rocks first. What fails a run or has to be answered before the
    quarter (errors, warnings) stays with its Rock and its words."""
    asked: dict[tuple[str, str], list[ReportedFinding]] = defaultdict(list)
    for finding in report.findings:
        asks = finding.severity is Severity.INFO and finding.letter is not Letter.X and finding.ask
        if asks and finding.rock and not finding.folded:
            asked[finding.code, finding.ask].append(finding)
    found = [(code, ask, of) for (code, ask), of in asked.items() if len({f.rock for f in of}) >= FROM]
    count: dict[str, int] = defaultdict(int)
    questions = []
    for code, ask, of in found:
        count[code] += 1
        name = f"{code}-{count[code]}" if count[code] > 1 else code
        questions.append(SharedQuestion(name, code, ask, tuple(of)))
    return tuple(sorted(questions, key=lambda q: (-len(q.findings), q.id)))


def groups(report: Report) -> dict[int, str]:
    """The group of each finding that belongs to one: `id(finding)` -> the question's id."""
    return {id(finding): question.id for question in shared_questions(report) for finding in question.findings}
