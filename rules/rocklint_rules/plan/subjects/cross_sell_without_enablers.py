import rocklint.plugin as rl
from rocklint_rules.plan.subjects._cross_sell import cross_sell_of
from rocklint_rules.plan.subjects._involved import says


@rl.rule(
    "P182", "cross-sell-without-enablers", rl.INFO, needs=rl.Need.ROCK,
    why="Clients buy a second service from whoever noticed that they need it; that is not left to chance.",
    ask="How will the reps know which client needs which service?",
    source=f"{rl.CROSS_SELLING}: client needs, a full portfolio, trained reps, relationships that are kept up",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A cross-sell Rock mentions none of the four enablers."""
    words = cross_sell_of(rock)
    if words is None or not rock.structured or rock.fields.why_now or says(rock, "topics.cross_sell_enablers"):
        return
    message = f"{rl.quoted(words.text)}, and no step about clients' needs, the offer, the reps or the contact"
    yield rl.Finding(rock.at(words), message)
