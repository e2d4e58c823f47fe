"""A109."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    Options,
    Rock,
    Severity,
    quoted,
    rock_rule,
)


class ResourceOptions(Options):
    """`topics` are the vocabulary's topics that cost money, people or a vendor."""

    topics: tuple[str, ...] = ("spend", "hiring", "crm", "crm_selection")


@rock_rule(
    code="A109",
    name="resources-unstated",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=ResourceOptions,
    default=False,
    why="What has to be bought or borrowed decides the start date, and often nobody has asked for it yet.",
    ask="What has to be bought, borrowed or freed up first?",
    source="seed 000/001, Achievable: take stock of the resources first",
)
def check(rock: Rock, ctx: Context[ResourceOptions]) -> Findings:
    """A Building Rock that needs money, people or a vendor lists none of them."""
    reading = ctx.reading(rock)
    if reading.kind is not Kind.BUILDING or rock.resources:
        return
    cue = next((m for topic in ctx.options.topics for m in reading.facts.listed(f"topics.{topic}")), None)
    if cue:
        place = rock.sentence.characters(cue.start, cue.end)
        message = f"{quoted(cue.text)} has to be paid or staffed, and no resources are listed"
        yield Finding(place, message, confidence=Confidence.MEDIUM)
