"""The review as Markdown, for whoever reads it on paper or in a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.reporters.numbers import bars, change
from rocklint.reporters.review.review_page import NOTHING_CHANGED, TUESDAY, remarks, title
from rocklint.reporters.sanitise import markdown
from rocklint.review import MANAGER, REP, MetricLine, Question, Review, Sheet


def render(review: Review, sheet: str) -> str:
    """The page; `sheet` is the YAML file beside it that takes the answers."""
    return "\n".join(_lines(review, sheet)) + "\n"


def _lines(review: Review, sheet: str) -> Iterator[str]:
    yield f"# {markdown(title(review))}"
    yield from ("", f"Answers and decisions go into {markdown(sheet)}.", "", "## 1. How did the metrics do?", "")
    yield from _table(("metric", "who", "goal", "latest", "past", "reached", "trend", "serves", "to think about"),
                      [_metric(m) for m in review.metrics])  # fmt: skip
    yield from ("", "## 2. What do the people say who live with them?")
    for name, questions in (("Reps", REP), ("Managers", MANAGER)):
        yield from ("", f"### {name}", "")
        for one in [s for s in review.sheets if s.questions is questions]:
            yield from _sheet(one, questions)
    yield from ("## 3. What do we want now that we did not want then?", "")
    changes = [f"- {item.day or 'no day'}: {markdown(item.text)}" for item in (*review.changes, *review.undated)]
    yield from changes or [markdown(NOTHING_CHANGED)]
    if review.initiatives:
        yield from ("", "| initiative | day to day | seen by |", "|---|---|---|")
    for served in review.initiatives:
        daily = ", ".join(map(markdown, served.activities)) or (f"**{markdown(TUESDAY)}**" if served.idle else "")
        yield f"| {markdown(served.name)} | {daily} | {', '.join(map(markdown, served.others))} |"
    yield from ("", "## Decide", "")
    rows = [(markdown(m.name), "", "") for m in review.metrics]
    yield from _table(("metric", "keep, change, drop", "why"), [*rows, ("add:", "", ""), ("add:", "", "")])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"


def _metric(metric: MetricLine) -> Sequence[str]:
    line, did = metric.line, metric.did
    goal = line.goal.value if line.goal else None
    trend = "flat" if did.flat else change(did.trend) if did.trend is not None else ""
    return (
        markdown(metric.name),
        markdown(line.who or ""),
        markdown(line.goal.text) if line.goal else "",
        markdown(line.history[-1].text) if line.history else "",
        bars(line.values, goal=goal),
        f"{did.met} of {did.judged}" if did.judged else "",
        trend,
        markdown(metric.serves or ""),
        "; ".join(map(markdown, remarks(metric))),
    )


def _sheet(sheet: Sheet, questions: Sequence[Question]) -> Iterator[str]:
    seat = f", {markdown(sheet.role)}" if sheet.role else ""
    yield f"**{markdown(sheet.who)}**{seat}"
    if sheet.metrics:
        yield from ("", f"Numbers: {', '.join(map(markdown, sheet.metrics))}")
    yield ""
    for number, question in enumerate(questions, 1):
        yield f"{number}. {question.text}"
    yield ""
