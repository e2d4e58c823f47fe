"""P182."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Rock, Severity, quoted, rock_rule
from rocklint_rules.plan.subjects._cross_sell import cross_sell_of
from rocklint_rules.plan.subjects._involved import says


@rock_rule(
    code="P182",
    name="cross-sell-without-enablers",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    why="Clients buy a second service from whoever noticed that they need it; that is not left to chance.",
    ask="How will the reps know which client needs which service?",
    source="seed 001, Cross-selling: client needs, a full portfolio, trained reps, relationships that are kept up",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A cross-sell Rock mentions none of the four enablers."""
    reading = ctx.reading(rock)
    words = cross_sell_of(reading)
    if words is None or not reading.structured or rock.why_now or says(reading, "topics.cross_sell_enablers"):
        return
    message = f"{quoted(words.text)}, and no step about clients' needs, the offer, the reps or the contact"
    yield Finding(rock.sentence.characters(words.start, words.end), message)
