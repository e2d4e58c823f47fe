from collections.abc import Iterator

import rocklint.plugin as rl
from rocklint_rules.plan.metrics._scorecard_lines import latest_review

_QUESTIONS = "reviews.questions."


@rl.rule(
    "P136", "review-questions-open", rl.INFO, needs=rl.Need.SCORECARD, time=True, default=False,
    why="The question that was skipped is the one whose answer would have been new.",
    ask="And what is missing from the metrics?",
    source=f"{rl.SALES_METRICS}, step 2: three questions for reps, three for managers",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """An interview of the last review leaves a standard question unanswered."""
    held = latest_review(plan)
    if held is None:
        return
    for group, interviews in (("reps", held[0].rep_interviews), ("managers", held[0].manager_interviews)):
        for interview in interviews:
            left = list(_open(interview, group, plan))
            if left:
                yield rl.Finding(interview.place, f"{interview.who or 'the interview'}: nothing on {', '.join(left)}")


def _open(interview: rl.Interview, group: str, plan: rl.PlanReading) -> Iterator[str]:
    """The standard questions of a group that an interview leaves open."""
    lists = plan.vocabulary.folded
    silent = lists.get("reviews.open_answers", frozenset())
    given = {rl.key(name) for name, text in interview.answers.items() if text.strip().casefold() not in silent}
    if given & lists.get("reviews.free_notes", frozenset()):
        return
    for name, aliases in lists.items():
        if name.startswith(f"{_QUESTIONS}{group}.") and not given & {*aliases, rl.key(name.rpartition(".")[2])}:
            yield name.rpartition(".")[2].replace("_", " ")
