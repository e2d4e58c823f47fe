"""R108."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Need, Options, Rock, Severity, quoted, rock_rule


class ReturnOptions(Options):
    """`topics` are the vocabulary's topics that cost money or a headcount; spending below `from_amount` is not asked
    about."""

    topics: tuple[str, ...] = ("spend", "crm_selection", "hiring")
    from_amount: float = 1000


@rock_rule(
    code="R108",
    name="no-return-case",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=ReturnOptions,
    why="Spending with no return in mind can never be judged, so it can never be stopped either.",
    ask="What does it cost, what should come back, and by when would you stop?",
    source="seed 001, CRM: closed-loop reporting answers the ROI question; seed 003, step 3: ROI conversations",
)
def check(rock: Rock, ctx: Context[ReturnOptions]) -> Findings:
    """A Rock that spends money or a headcount says nothing about what should come back."""
    reading = ctx.reading(rock)
    ours = reading.is_sales or "marketing" in reading.departments
    if not ours or not reading.structured or rock.expected_return or rock.target or reading.metric:
        return
    cue = next((m for topic in ctx.options.topics for m in reading.facts.listed(f"topics.{topic}")), None)
    if cue is None or any(m.unit == "$" for m in reading.facts.measures):
        return
    costs = [m.target for m in ctx.facts(rock.resources).measures if m.unit == "$"] if rock.resources else []
    known = [cost for cost in costs if cost is not None]
    if known and sum(known) < ctx.options.from_amount:
        return
    place = rock.place("resources") if rock.resources else rock.sentence.characters(cue.start, cue.end)
    words = rock.resources or cue.text
    yield Finding(place, f"{quoted(words)} is spent, and no return is named", confidence=Confidence.MEDIUM)
