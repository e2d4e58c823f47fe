import rocklint.plugin as rl


class LeadingOptions(rl.Options):
    """`without_new_habits` are topics whose Rocks change a tool, a price or a seat, not what people do each week."""

    without_new_habits: tuple[str, ...] = ("crm", "crm_selection", "hiring", "pricing", "comp_plan", "forecast")


@rl.rule(
    "M112", "no-new-leading-metric", rl.INFO, needs=rl.Need.ROCK,
    why="The result comes months later; only a number that moves every week shows whether the new way is being used.",
    ask="What will people do each week that they do not do now, and who counts it?",
    source=f"{rl.SMART_ROCKS}, opening: Building Rocks set up processes that usually bring new activity metrics",
)  # fmt: skip
def check(rock: rl.Reading, options: LeadingOptions) -> rl.Findings:
    """A Building Rock names a result for later, but no leading metric that the new way of working will create."""
    fields = rock.fields
    facts, done = rock.facts, rock.done
    if rock.kind is not rl.Kind.BUILDING or not rock.is_sales or not rock.structured:
        return
    if fields.leading_metric or fields.weekly_targets or not (fields.target or fields.result_date):
        return
    if facts.listed("metrics_activity") or (done and (done.measures or done.listed("metrics_activity"))):
        return  # use of the new way is counted
    if any(facts.listed(f"topics.{topic}") for topic in options.without_new_habits):
        return
    field = "target" if fields.target else "result_date"
    yield rl.Finding(
        rock.place(field), "the result is read later, and no weekly number shows that the new way is in use"
    )
