import rocklint.plugin as rl
from rocklint_rules.plan.rocks._promises import wanting


@rl.rule(
    "P102", "what-gives-collides", rl.WARNING,
    why="Two owners will each do what they promised, and undo what the other did.",
    ask="Which of the two wins if they pull against each other in week 9?",
    source=f"{rl.SMART_ROCKS}, Achievable: if another metric pays for the gain, that belongs in the plan",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """The metric one Rock agrees to sacrifice is the target of another Rock, or a 3-Year Measurable."""
    wanted = wanting(plan.rocks)
    order = {id(rock): number for number, rock in enumerate(plan.rocks)}
    for rock in plan.rocks:
        gives = _gives(rock)
        if gives is None:
            continue
        metric, words = gives
        # Where two Rocks name different clients, one number may fall while the other rises.
        clients = (rock.clients.casefold(), "") if rock.clients else (None,)
        rivals = [other for named in clients for other in wanted[metric.id, named][:2] if other is not rock]
        named = None if rivals else _measurable(metric, rock)
        if rivals:
            other = min(rivals, key=lambda rival: order[id(rival)])
            related = rl.Related(other.sentence, "this Rock wants it better")
            message = f"{rl.quoted(words)} gives here, and another Rock is there to raise it"
        elif named:
            related = rl.Related(named.place, "the 3-Year Picture wants it better")
            message = f"{rl.quoted(words)} gives here, and it is a number of the 3-Year Picture"
        else:
            continue
        written = rock.fields.trade_off
        yield rl.Finding(
            rock.place("trade_off"),
            message,
            ask=None if rivals else "How much of it may go, and when does it come back?",
            severity=None if rivals else rl.INFO,
            related=(related,),
            confidence=rl.Confidence.HIGH if written and written.metric else rl.Confidence.MEDIUM,
        )


def _gives(rock: rl.Reading) -> tuple[rl.Metric, str] | None:
    """The metric that a Rock lets slip, and the words that say so."""
    written = rock.fields.trade_off
    if written is None or rl.vision.supports_nothing(written.text):
        return None
    words = written.metric or written.text
    metric = rock.metric_named(words)
    return (metric, words) if metric else None


def _measurable(metric: rl.Metric, rock: rl.Reading) -> rl.Measurable | None:
    """The 3-Year Measurable that is this metric."""
    vto = rock.company.vto
    listed = vto.three_year_picture.measurables if vto and vto.three_year_picture else ()
    return next((m for m in listed if rock.metric_named(m.name or m.id) == metric), None)
