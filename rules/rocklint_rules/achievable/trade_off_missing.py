from collections import defaultdict

import rocklint.plugin as rl


@rl.rule(
    "A104", "trade-off-missing", rl.WARNING, needs=rl.Need.ROCK, drops=("M202",),
    why="The extra comes from somewhere: hours, price or another number. Better it is chosen than discovered.",
    ask="What will this team do less of, and which number may dip because of it?",
    source=f"{rl.SMART_ROCKS}, Achievable: what gives, and which other metrics may be negatively impacted",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """Better results than today's are asked for, and nothing says what gives; told once for each owner."""
    silent: dict[str, list[rl.Reading]] = defaultdict(list)
    for rock in plan.rocks:
        if _asks_for_more(rock):
            owner = rock.owner[0].casefold() if rock.owner else rock.fields.id
            silent[owner].append(rock)
    for rocks in silent.values():
        first = min(rocks, key=lambda rock: rock.kind is not rl.Kind.PERFORMING)
        field, measure = first.fields.target, first.measure
        target = field.text.strip() if field else measure.text if measure else first.text
        others = tuple(rl.Related(r.sentence, "the same question here") for r in rocks if r is not first)
        yield rl.Finding(
            first.place("target") if field else first.sentence,
            f"{rl.quoted(target)} is better than today, and nothing says what gives",
            severity=None if first.kind is rl.Kind.PERFORMING else rl.INFO,
            confidence=rl.Confidence.HIGH if field else rl.Confidence.MEDIUM,
            related=others,
        )


def _asks_for_more(rock: rl.Reading) -> bool:
    """True where a sales Rock wants a better number than today's and nothing says what gives."""
    if not rock.structured or not rock.is_sales or rock.fields.trade_off:
        return False
    before, after = rock.baseline, rock.target
    if before is None or after is None or before == after:
        return False
    return (after > before) == (_good(rock, after < before) == "up")


def _good(rock: rl.Reading, falls: bool) -> str:
    """Which way is better: as the scorecard, the vocabulary or the sentence says; more, where nothing does. Times and
    shares of which nothing is known are taken to go where the author sends them."""
    found, measure = rl.metrics.tracked(rock), rock.measure
    if found:
        return rl.metrics.good_of(found, rock)
    if rock.metric:
        return rock.metric.good
    if measure and measure.direction != "reach" and not (measure.direction == "decrease" and measure.unit == "count"):
        return "up" if measure.direction == "increase" else "down"
    amount = rock.fields.target.amount if rock.fields.target else None
    unit = measure.unit if measure else amount.unit if amount else "count"
    return "down" if falls and unit in ("days", "%") else "up"
