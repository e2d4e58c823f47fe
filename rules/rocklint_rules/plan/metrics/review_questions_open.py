"""P136."""

from collections.abc import Iterator

from rocklint.plugin import Context, Finding, Findings, Interview, Need, NoOptions, Plan, Severity, key, plan_rule
from rocklint_rules.plan.metrics._lines import latest_review

_QUESTIONS = "reviews.questions."


def _open(interview: Interview, group: str, ctx: Context[NoOptions]) -> Iterator[str]:
    """The standard questions of a group that an interview leaves open."""
    lists = ctx.vocabulary.folded
    silent = lists.get("reviews.open_answers", frozenset())
    given = {key(name) for name, text in interview.answers.items() if text.strip().casefold() not in silent}
    if given & lists.get("reviews.free_notes", frozenset()):
        return
    for name, aliases in lists.items():
        if name.startswith(f"{_QUESTIONS}{group}.") and not given & {*aliases, key(name.rpartition(".")[2])}:
            yield name.rpartition(".")[2].replace("_", " ")


@plan_rule(
    code="P136",
    name="review-questions-open",
    severity=Severity.INFO,
    since="0.1.0",
    time=True,
    needs=Need.SCORECARD,
    default=False,
    why="The question that was skipped is the one whose answer would have been new.",
    ask="And what is missing from the metrics?",
    source="seed 003, step 2: three questions for reps, three for managers",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """An interview of the last review leaves a standard question unanswered."""
    held = latest_review(plan, ctx)
    if held is None:
        return
    for group, interviews in (("reps", held[0].rep_interviews), ("managers", held[0].manager_interviews)):
        for interview in interviews:
            left = list(_open(interview, group, ctx))
            if left:
                yield Finding(interview.place, f"{interview.who or 'the interview'}: nothing on {', '.join(left)}")
