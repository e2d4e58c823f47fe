"""The review as a YAML sheet to fill in: interviews and decisions with room for the answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.reporters.page.cells import wrap
from rocklint.reporters.page.labels import brief
from rocklint.reporters.review.review_page import remarks
from rocklint.review import MANAGER, REP, MetricLine, Question, Review, Sheet
from rocklint.review.yaml_text import scalar

_WIDTH = 110


def render(review: Review, name: str) -> str:
    """The sheet; `name` is the file that it will stand in."""
    return "\n".join(_lines(review, name)) + "\n"


def _lines(review: Review, name: str) -> Iterator[str]:
    of = f" of {brief(review.company)}" if review.company else ""
    yield from _comment(f"Metrics review{of}. Fill in what stands empty between the quotes, in any order. Then:", 0)
    yield f"#   rocklint review --accept {brief(name)}"
    yield from _comment("takes it into the scorecard. Who was not asked and what was not decided stays out.", 0)
    yield "metrics_review:"
    yield f"  - date: {review.as_of.isoformat()}"
    yield from _interviews("rep_interviews", REP, [s for s in review.sheets if s.questions is REP])
    yield from _interviews("manager_interviews", MANAGER, [s for s in review.sheets if s.questions is MANAGER])
    for change in review.changes:
        yield from _comment(f"changed since the last review: {change.day} {brief(change.text)}", 4)
    for served in review.initiatives:
        if served.idle:
            yield from _comment(f"nothing day to day yet for: {brief(served.name)}", 4)
    yield "    decisions:   # action: keep, change, add or drop"
    for metric in review.metrics:
        yield from _comment(f"{brief(metric.name)}: {_past(metric)}", 6)
        yield f"      - metric: {scalar(metric.line.id, 'metric')}"
        yield '        action: ""'
        yield '        why: ""'
    yield "      # A new one: take the # away."
    yield "      # - metric: its_id"
    yield "      #   action: add"
    yield '      #   why: ""'


def _interviews(part: str, questions: Sequence[Question], sheets: Sequence[Sheet]) -> Iterator[str]:
    yield f"    {part}:" if sheets else f"    {part}: []"
    for question in questions:
        yield from _comment(f"{question.key}: {question.text}", 6)
    for sheet in sheets:
        about = ": ".join(filter(None, [brief(sheet.role or ""), ", ".join(map(brief, sheet.metrics))]))
        yield from _comment(about, 6) if about else ()
        yield f"      - who: {scalar(sheet.who, 'who')}"
        for question in questions:
            yield f'        {question.key}: ""'


def _past(metric: MetricLine) -> str:
    did = metric.did
    reached = [f"goal reached in {did.met} of {did.judged}"] if did.judged else []
    rocks = [f"Rock {brief(metric.rocks[0])} works on it"] if metric.rocks else []
    return "; ".join([*reached, *(brief(r) for r in remarks(metric)), *rocks]) or "nothing to remark"


def _comment(text: str, indent: int) -> Iterator[str]:
    pad = " " * indent + "# "
    for row in wrap(text, _WIDTH - len(pad)):
        yield pad + row
