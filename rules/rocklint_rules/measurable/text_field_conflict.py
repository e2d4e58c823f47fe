import rocklint.plugin as rl
from rocklint_rules.measurable import _agreement

_ASK = {
    "due": "Which of the two days did the team agree to?",
    "metric": "Which of the two metrics decides whether it is done?",
}


@rl.rule(
    "M115", "text-field-conflict", rl.ERROR, needs=rl.Need.ROCK,
    why="Two versions of one promise: at quarter end each side will hold up the one that suits it.",
    ask="Which one did the team agree to?",
    source=f"{rl.SMART_ROCKS}, Specific and Measurable: crystal clear, so that success can be determined",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A number, day or metric in the sentence differs from the field that gives it."""
    for clashes in (_agreement.numbers(rock), _agreement.metric(rock), _agreement.days(rock)):
        for field, start, end, message in clashes:
            yield rl.Finding(
                rock.place(field),
                message,
                ask=_ASK.get(field),
                related=(rl.Related(rock.sentence.characters(start, end), "the sentence says so here"),),
                confidence=rl.Confidence.HIGH if field == "due" else rl.Confidence.MEDIUM,
            )
