"""A104."""

from collections import defaultdict

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    NoOptions,
    Plan,
    Reading,
    Related,
    Rock,
    Severity,
    plan_rule,
    quoted,
)


def _asks_for_more(reading: Reading) -> bool:
    """True where a sales Rock wants a better number than today's and nothing says what gives."""
    if not reading.structured or not reading.is_sales or reading.rock.trade_off:
        return False
    before, after = reading.baseline, reading.target
    if before is None or after is None or before == after:
        return False
    measure = reading.measure
    wanted = measure.direction if measure else "reach"
    return not (wanted == "decrease" and after > before) and not (wanted == "increase" and after < before)


@plan_rule(
    code="A104",
    name="trade-off-missing",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    drops=("M202",),
    why="The extra comes from somewhere: hours, price or another number. Better it is chosen than discovered.",
    ask="What will this team do less of, and which number may dip because of it?",
    source="seed 000/001, Achievable: what gives, and which other metrics may be negatively impacted",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """Better results than today's are asked for, and nothing says what gives; told once for each owner."""
    silent: dict[str, list[Rock]] = defaultdict(list)
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        if _asks_for_more(reading):
            owner = reading.owner[0].casefold() if reading.owner else rock.id
            silent[owner].append(rock)
    for rocks in silent.values():
        first = min(rocks, key=lambda rock: ctx.reading(rock).kind is not Kind.PERFORMING)
        reading = ctx.reading(first)
        target = first.target.text.strip() if first.target else reading.measure.text if reading.measure else first.text
        place = first.place("target") if first.target else first.sentence
        others = tuple(Related(r.sentence, "the same question here") for r in rocks if r is not first)
        yield Finding(
            place,
            f"{quoted(target)} is better than today, and nothing says what gives",
            severity=None if reading.kind is Kind.PERFORMING else Severity.INFO,
            confidence=Confidence.HIGH if first.target else Confidence.MEDIUM,
            related=others,
        )
