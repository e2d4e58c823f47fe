import rocklint.plugin as rl


class ResourceOptions(rl.Options):
    """`topics` are the vocabulary's topics that cost money, people or a vendor."""

    topics: tuple[str, ...] = ("spend", "hiring", "crm", "crm_selection")


@rl.rule(
    "A109", "resources-unstated", rl.INFO, needs=rl.Need.ROCK, default=False,
    why="What has to be bought or borrowed decides the start date, and often nobody has asked for it yet.",
    ask="What has to be bought, borrowed or freed up first?",
    source=f"{rl.SMART_ROCKS}, Achievable: take stock of the resources first",
)  # fmt: skip
def check(rock: rl.Reading, options: ResourceOptions) -> rl.Findings:
    """A Building Rock that needs money, people or a vendor lists none of them."""
    if rock.kind is not rl.Kind.BUILDING or rock.fields.resources:
        return
    cue = next((m for topic in options.topics for m in rock.facts.listed(f"topics.{topic}")), None)
    if cue:
        place = rock.at(cue)
        message = f"{rl.quoted(cue.text)} has to be paid or staffed, and no resources are listed"
        yield rl.Finding(place, message, confidence=rl.Confidence.MEDIUM)
