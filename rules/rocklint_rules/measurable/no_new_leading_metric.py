"""M112."""

from rocklint.plugin import Context, Finding, Findings, Kind, Need, Options, Rock, Severity, rock_rule


class LeadingOptions(Options):
    """`without_new_habits` are topics whose Rocks change a tool, a price or a seat, not what people do each week."""

    without_new_habits: tuple[str, ...] = ("crm", "crm_selection", "hiring", "pricing", "comp_plan", "forecast")


@rock_rule(
    code="M112",
    name="no-new-leading-metric",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=LeadingOptions,
    why="The result comes months later; only a number that moves every week shows whether the new way is being used.",
    ask="What will people do each week that they do not do now, and who counts it?",
    source="seed 000/001, opening: Building Rocks set up processes that usually bring new activity metrics",
)
def check(rock: Rock, ctx: Context[LeadingOptions]) -> Findings:
    """A Building Rock names a result for later, but no leading metric that the new way of working will create."""
    reading = ctx.reading(rock)
    facts, done = reading.facts, reading.done
    if reading.kind is not Kind.BUILDING or not reading.is_sales or not reading.structured:
        return
    if rock.leading_metric or rock.weekly_targets or not (rock.target or rock.result_date):
        return
    if facts.listed("metrics_activity") or (done and (done.measures or done.listed("metrics_activity"))):
        return  # use of the new way is counted
    if any(facts.listed(f"topics.{topic}") for topic in ctx.options.without_new_habits):
        return
    field = "target" if rock.target else "result_date"
    yield Finding(rock.place(field), "the result is read later, and no weekly number shows that the new way is in use")
