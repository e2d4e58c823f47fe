import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted

_WEAK = "verbs_completion.weak_done_phrases"


@rl.rule(
    "S208", "weak-done-when", rl.INFO, needs=rl.Need.ROCK,
    why="In place can mean a file on a shared drive; the finish line is what people do with it.",
    ask="In place for whom, doing what?",
    source="EOS implementers: an unclear finish line gives an unclear outcome; a draft is not a rollout",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """`done_when` uses words that nobody can check."""
    done = rock.done
    if done is None or done.measures or any(c.isdigit() for c in done.text):
        return
    weak = next(iter(done.listed(_WEAK)), None)
    if weak is None or done.listed("verbs_completion.done_phrases"):
        return
    yield rl.Finding(
        rock.place("done_when").characters(weak.start, weak.end),
        f"{quoted(weak.text)} cannot be checked by somebody else",
        ask=f"{weak.text.capitalize()} for whom, doing what?",
        confidence=rl.Confidence.MEDIUM,
    )
