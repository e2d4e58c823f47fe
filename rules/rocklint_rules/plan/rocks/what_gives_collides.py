"""P102."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Metric,
    Need,
    NoOptions,
    Plan,
    Reading,
    Related,
    Severity,
    plan_rule,
    quoted,
    supports_nothing,
)


def _gives(reading: Reading) -> tuple[Metric, str] | None:
    """The metric that a Rock lets slip, and the words that say so."""
    written = reading.rock.trade_off
    if written is None or supports_nothing(written.text):
        return None
    words = written.metric or written.text
    metric = reading.metric_named(words)
    return (metric, words) if metric else None


def _same_people(a: Reading, b: Reading) -> bool:
    """False where the two Rocks name different clients: then one number may fall while the other rises."""
    return not a.clients or not b.clients or a.clients.casefold() == b.clients.casefold()


@plan_rule(
    code="P102",
    name="what-gives-collides",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.PLAN,
    why="Two owners will each do what they promised, and undo what the other did.",
    ask="Which of the two wins if they pull against each other in week 9?",
    source="seed 000/001, Achievable: if another metric pays for the gain, that belongs in the plan",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """The metric one Rock agrees to sacrifice is the target of another Rock."""
    readings = [ctx.reading(rock) for rock in plan.rocks]
    for reading in readings:
        gives = _gives(reading)
        for other in readings if gives else ():
            wants = other.rock.target is not None or any(m.target is not None for m in other.facts.measures)
            if gives and other is not reading and wants and other.metric == gives[0] and _same_people(reading, other):
                yield Finding(
                    reading.rock.place("trade_off"),
                    f"{quoted(gives[1])} gives here, and another Rock is there to raise it",
                    related=(Related(other.rock.sentence, "this Rock wants it better"),),
                    confidence=Confidence.HIGH
                    if reading.rock.trade_off and reading.rock.trade_off.metric
                    else Confidence.MEDIUM,
                )
                break
