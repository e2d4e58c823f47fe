"""Runs the cases of rule pages: the same check for our rules and for a plugin's.

for problem in check_page(session, rule): ...
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rocklint.check.session import Session
from rocklint.model.report import Report, ReportedFinding
from rocklint.rulebook.pages import Case, Page, PageError, page_of
from rocklint.rulebook.rule import Rule
from rocklint.rulebook.selection import Active
from rocklint.system.records import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A case that does not hold: the page's line and what differs."""

    rule: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.rule} page, line {self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class PageResult:
    """The outcome of one rule's page; `fired` counts the expected findings that came."""

    rule: Rule
    cases: int
    fired: int
    problems: tuple[Problem, ...]


def check_page(session: Session, rule: Rule) -> PageResult:
    """Runs every case of a rule's page: in bad ones the marked findings and no others of that rule, in good ones
    suppression."""
    try:
        page = page_of(rule)
    except PageError as error:
        return PageResult(rule, 0, 0, (Problem(rule.code, 1, str(error)),))
    awake = _with(session, rule)
    problems = list(_shape(rule, page))
    fired = 0
    for case in page.cases:
        report = awake.check_text(case.text, case.as_of)
        if case.kind == "bad":
            wrong = list(_bad(rule, case, report))
            fired += sum(e.code == rule.code for e in case.expected) - sum(
                p.message.startswith("expected") for p in wrong
            )
            problems.extend(wrong)
        elif case.kind == "good":
            problems.extend(_good(rule, case, report))
    if not fired:
        problems.append(Problem(rule.code, 1, "no bad case makes the rule speak"))
    return PageResult(rule, len(page.cases), fired, tuple(problems))


def _with(session: Session, rule: Rule) -> Session:
    """The session with a rule awake that is off by default, and without a word on plugins that did not load."""
    runs = any(active.rule.code == rule.code for active in session.rules)
    if runs and not session.problems:
        return session
    awake = replace(session)
    for name in ("read", "calendar"):
        awake.__dict__[name] = getattr(session, name)
    for name in ("registry", "words"):
        awake.__dict__[name] = replace(getattr(session, name), problems=())
    woken = () if runs else (Active(rule, rule.severity, rule.options(), False),)
    awake.__dict__["rules"] = (*session.rules, *woken)
    return awake


def _shape(rule: Rule, page: Page) -> Iterator[Problem]:
    if (page.code, page.name) != (rule.code, rule.name):
        yield Problem(rule.code, 1, f"the title says {page.name} ({page.code}), the rule {rule.name} ({rule.code})")
    wanted = 1 if rule.page_text else 2
    for kind in ("bad", "good"):
        found = sum(case.kind == kind for case in page.cases)
        if found < wanted:
            yield Problem(rule.code, 1, f"{found} {kind} cases, at least {wanted} wanted")


def _meets(finding: ReportedFinding, code: str, words: str, line: int) -> bool:
    return (
        finding.code == code and finding.location.start.line == line and words.casefold() in finding.message.casefold()
    )


def _bad(rule: Rule, case: Case, report: Report) -> Iterator[Problem]:
    for expected in case.expected:
        if not any(_meets(f, expected.code, expected.words, expected.line) for f in report.findings):
            said = (
                "; ".join(f"{f.code} on line {f.location.start.line}: {f.message}" for f in report.findings)
                or "nothing"
            )
            wanted = f"expected {expected.code} with {expected.words!r} on line {expected.line}; came: {said}"
            yield Problem(rule.code, case.line + expected.line - 1, wanted)
    for finding in report.findings:
        if finding.code == rule.code and not any(_meets(finding, e.code, e.words, e.line) for e in case.expected):
            line = finding.location.start.line
            yield Problem(rule.code, case.line + line - 1, f"unmarked {finding.code} on line {line}: {finding.message}")


def _good(rule: Rule, case: Case, report: Report) -> Iterator[Problem]:
    # A page shows Rocks that are good in every way; the short cases of a rule file need only be right for their rule.
    for finding in report.findings:
        if finding.code not in case.allows and (finding.code == rule.code or not rule.page_text):
            line = finding.location.start.line
            said = f"a good case is not silent: {finding.code} ({finding.severity}) on line {line}: {finding.message}"
            yield Problem(rule.code, case.line + line - 1, said)
