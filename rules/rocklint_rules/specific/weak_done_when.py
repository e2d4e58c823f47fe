"""S208."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.specific._words import quoted

_WEAK = "verbs_completion.weak_done_phrases"


@rock_rule(
    code="S208",
    name="weak-done-when",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    why="In place can mean a file on a shared drive; the finish line is what people do with it.",
    ask="In place for whom, doing what?",
    source="EOS implementers: an unclear finish line gives an unclear outcome; a draft is not a rollout.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """`done_when` uses words that nobody can check."""
    done = ctx.reading(rock).done
    if done is None or done.measures or any(c.isdigit() for c in done.text):
        return
    weak = next(iter(done.listed(_WEAK)), None)
    if weak is None or done.listed("verbs_completion.done_phrases"):
        return
    yield Finding(
        rock.place("done_when").characters(weak.start, weak.end),
        f"{quoted(weak.text)} cannot be checked by somebody else",
        ask=f"{weak.text.capitalize()} for whom, doing what?",
        confidence=Confidence.MEDIUM,
    )
