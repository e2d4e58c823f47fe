import rocklint.plugin as rl
from rocklint_rules.measurable._direction import contradicts, promised, swapped

_LEVELS = frozenset({"rate", "time", "retention"})
"""Kinds of metrics of which nobody wants less of the good; fewer leads may well be the plan."""


@rl.rule(
    "M114", "direction-conflict", rl.ERROR, drops=("A101", "A102", "A104"),
    why="Whoever reads the verb and whoever reads the numbers will argue in the last week of the quarter.",
    ask="Are the two numbers the right way round?",
    source=f"{rl.SMART_ROCKS}, Measurable: success must be there to be determined",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Verb and numbers disagree, or the target is worse than the baseline."""
    for measure in rock.facts.measures:
        problem = _problem(measure, rock)
        if problem:
            turned = swapped(measure)
            edit = rl.Edit(rock.at(measure), turned, rl.Safety.UNSAFE) if turned else None
            yield rl.Finding(rock.at(measure), problem, edit=edit, confidence=rl.Confidence.MEDIUM)
            return
    yield from _fields(rock)


def _worse(metric: rl.Metric | None, way: str) -> bool:
    bad = {"up": "decrease", "down": "increase"}
    return metric is not None and metric.kind in _LEVELS and way == bad[metric.good]


def _problem(measure: rl.Measure, rock: rl.Reading) -> str | None:
    """Why the two numbers of a measure cannot stand as they are."""
    if measure.baseline is None or measure.target is None:
        return None
    since = max((m.end for m in rock.facts.measures if m.end <= measure.start), default=0)
    verb = promised(rock.facts, since, measure.end)
    metric = rock.vocabulary.metric(measure.metric)
    way = measure.direction  # "from 6 weeks to 10 days" goes down
    if verb and way == "reach":
        return f"{rl.quoted(verb.text)}, but the number stays where it is"
    if verb and contradicts(verb, measure.text, metric, down=way == "decrease"):
        return f"{rl.quoted(verb.text)} and the numbers point in opposite directions"
    if _worse(metric, way) and metric:
        return f"{rl.quoted(measure.text)} makes it worse: this number should go {metric.good}"
    return None


def _fields(rock: rl.Reading) -> rl.Findings:
    before, after = rock.fields.baseline, rock.fields.target
    if not before or not after or before.value is None or after.value is None or before.value == after.value:
        return
    verb = None if rock.facts.measures else promised(rock.facts, 0, len(rock.text))
    down = after.value < before.value
    if _worse(rock.metric, "decrease" if down else "increase") and rock.metric:
        message = (
            f"from {rl.quoted(before.text)} to {rl.quoted(after.text)} makes it worse: should go {rock.metric.good}"
        )
        yield rl.Finding(rock.place("target"), message)
    elif verb and rock.aim and contradicts(verb, rock.text, rock.metric, down=down):
        message = f"{rl.quoted(verb.text)}, yet the fields go from {rl.quoted(before.text)} to {rl.quoted(after.text)}"
        yield rl.Finding(rock.place("target"), message, confidence=rl.Confidence.MEDIUM)
