import rocklint.plugin as rl
from rocklint_rules.measurable._measured_numbers import is_activity


@rl.rule(
    "M108", "activity-metric-target", rl.WARNING, drops=("M106", "M110", "M117", "R105"),
    why="Busy weeks fill an activity count; the funnel shows whether the busy weeks were worth it.",
    ask="What is the activity supposed to produce, and by when would it show?",
    source=f"{rl.SMART_ROCKS}, Measurable: macro metrics, read monthly or quarterly, instead of activity metrics",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The only number that decides success is an activity: calls, emails, meetings booked, visits."""
    fields = rock.fields
    mild = fields.level == "individual" or not rock.is_sales
    severity = rl.INFO if mild else None
    if fields.metric or fields.metrics:
        name = fields.metric or fields.metrics[0]
        said = rock.read(name)
        if rock.metric_named(name) is None and said.listed("metrics_activity") and len(fields.metrics) < 2:
            field = "metric" if fields.metric else "metrics"
            message = f"{rl.quoted(name)} counts what people do, not what comes of it"
            yield rl.Finding(rock.place(field), message, severity=severity)
        return
    measures = rock.facts.measures
    met = _people_met(rock)
    if measures and (met or all(map(is_activity, measures))) and not _proof_of_use(rock, measures[0]):
        first = measures[0]
        words = rock.text[met.start : first.end] if met else first.text
        message = f"{rl.quoted(words)} counts what people do, not what comes of it"
        yield rl.Finding(rock.at(first), message, severity=severity)


def _people_met(rock: rl.Reading) -> rl.Verb | None:
    """The verb, where it is one of meeting people and the Rock's one number counts whom ("interview 25 customers")."""
    verb, measures = rock.facts.verb, rock.facts.measures
    if verb is None or len(measures) != 1 or verb.lemma not in rock.vocabulary.words("metrics_activity.done_to_people"):
        return None
    counted = measures[0].unit == "count" and measures[0].baseline is None and verb.end <= measures[0].start
    return verb if counted and not rock.text[verb.end : measures[0].start].strip(" #~≥>") else None


def _proof_of_use(rock: rl.Reading, measure: rl.Measure) -> bool:
    """True where something is built and the activity shows that it is used ("publish the guide, run 10 calls with
    it"); not where the activity itself is what the verb asks for ("send 500 emails")."""
    verb = rock.facts.verb
    asked_for = verb is not None and not rock.facts.text[verb.end : measure.start].strip(" #~≥>")
    return rock.kind is rl.Kind.BUILDING and not asked_for
