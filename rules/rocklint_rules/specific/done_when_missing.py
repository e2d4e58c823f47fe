"""S207."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Kind, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.specific._words import quoted


@rock_rule(
    code="S207",
    name="done-when-missing",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    why="If the owner alone knows what done looks like, the team learns it in the last meeting of the quarter.",
    ask="How will the whole team agree it is done?",
    source="EOS practice: what does done look like; a definition of done for each Rock.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A build has no `done_when`, and its verb does not show the finish."""
    reading = ctx.reading(rock)
    verb = reading.facts.verb
    if reading.kind is not Kind.BUILDING or rock.done_when or reading.facts.measures or not reading.structured:
        return
    if rock.target and not reading.result_date:
        return  # the number itself is the finish of the quarter
    if verb and any(lst.startswith("verbs_vague.vague_verbs") for lst in verb.lists):
        yield Finding(
            rock.sentence.characters(verb.start, verb.end),
            f"{quoted(verb.text)} does not show when it is done, and no done_when says it",
            confidence=Confidence.MEDIUM,
        )
