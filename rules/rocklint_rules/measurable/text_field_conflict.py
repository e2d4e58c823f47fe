"""M115."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Need, NoOptions, Related, Rock, Severity, rock_rule
from rocklint_rules.measurable import _agreement

_ASK = {
    "due": "Which of the two days did the team agree to?",
    "metric": "Which of the two metrics decides whether it is done?",
}


@rock_rule(
    code="M115",
    name="text-field-conflict",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.ROCK,
    why="Two versions of one promise: at quarter end each side will hold up the one that suits it.",
    ask="Which one did the team agree to?",
    source="seed 000/001, Specific and Measurable: crystal clear, so that success can be determined",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A number, day or metric in the sentence differs from the field that gives it."""
    reading = ctx.reading(rock)
    for clashes in (_agreement.numbers(reading), _agreement.metric(reading), _agreement.days(reading)):
        for field, start, end, message in clashes:
            yield Finding(
                rock.place(field),
                message,
                ask=_ASK.get(field),
                related=(Related(rock.sentence.characters(start, end), "the sentence says so here"),),
                confidence=Confidence.HIGH if field == "due" else Confidence.MEDIUM,
            )
