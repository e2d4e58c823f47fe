import re

import rocklint.plugin as rl
from rocklint_rules.measurable._measured_numbers import number_in

_ADDED = re.compile(r"\b(?:more|additional|extra|new|another|further)\b", re.IGNORECASE)
"""Words that count from now on, wherever the total stands."""
_STARTS = re.compile(
    r"\b(?:from|currently|today|now|was|were|vs\.?|against|instead of|up on|down on|last (?:year|quarter|month))\b"
    r"[^.;]{0,24}(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|third|half)\b)",
    re.IGNORECASE,
)
"""A start that is given in words or brackets, where no reader took it for the number's own."""
_LEVELS = frozenset({"rate", "time", "retention"})
"""Kinds of metrics that have a value today, whoever works on them."""
_STANDS = frozenset({"%", "score", "x"})
"""Units of numbers that have a value today."""

_WHOLE = 100
_PART = re.compile(r"\s?[^\s\d]{0,3}\d\S{0,12}\s+of\b")


class BaselineOptions(rl.Options):
    """`measured_by` are words in a milestone that promise to find the baseline out."""

    measured_by: tuple[str, ...] = ("baseline", "measure", "count", "starting value")


@rl.rule(
    "M105", "baseline-missing", rl.WARNING,
    why="Without today's number nobody can tell a stretch from a number that is nearly there already.",
    ask="What is the number today, and where did you read it?",
    source=f"{rl.SMART_ROCKS}: the first Specific example gives both ends; Achievable compares with today's results",
)  # fmt: skip
def check(rock: rl.Reading, options: BaselineOptions) -> rl.Findings:
    """A change is promised with a target, but not where the number stands today."""
    fields = rock.fields
    if fields.baseline is not None or any(m.baseline is not None or m.start_told for m in rock.facts.measures):
        return
    if _STARTS.search(rock.text):
        return
    known = rl.metrics.tracked(rock)
    if _will_be_found(rock, options) or (known and known.line.values):
        return
    if fields.metric and fields.target and fields.target.value:
        level = rock.metric is not None and rock.metric.kind in _LEVELS
        if level or rock.kind is rl.Kind.PERFORMING:  # what a new process will bring in starts from nothing
            message = f"no baseline says where {rl.quoted(fields.metric)} stands today"
            severity = _milder(rock) if level else rl.INFO
            yield rl.Finding(rock.place("target"), message, severity=severity)
    elif rock.measure and rock.measure.target:
        yield from _sentence(rock, rock.measure, scorecard=rock.company.scorecard is not None)


def _will_be_found(rock: rl.Reading, options: BaselineOptions) -> bool:
    return any(word in step.title.casefold() for step in rock.fields.milestones for word in options.measured_by)


def _sentence(rock: rl.Reading, measure: rl.Measure, *, scorecard: bool) -> rl.Findings:
    number, place = number_in(measure), rock.at(measure)
    if measure.change or (measure.unit == "x" and measure.direction != "reach"):
        if measure.unit == "$" and rock.text[: measure.end].rfind(" by ") < 0:
            return  # "savings of $150,000" begin at nothing
        if all(m.change or m.unit != "$" for m in rock.facts.measures):  # a sum beside it gives the other end
            yield rl.Finding(place, f'"{number}" is a change, and nothing says from where', severity=rl.INFO)
    elif measure.direction != "reach" and not _ADDED.search(measure.text):
        message = f'"{number}" is where it should go; nothing says where it stands today'
        yield rl.Finding(place, message, severity=_milder(rock))
    elif measure.direction == "reach" and _level(rock, measure):
        message = f'"{number}" is a level, and nothing says what it is today'
        yield rl.Finding(place, message, severity=rl.INFO, confidence=rl.Confidence.MEDIUM)
    elif rock.kind is rl.Kind.PERFORMING and rock.is_sales and rock.structured and not scorecard:
        # "Close 60 deals" says enough by itself; whether 60 is a stretch matters once the plan is being filled in.
        message = f'"{number}" may be a stretch or a normal quarter: no baseline to hold it against'
        yield rl.Finding(place, message, severity=rl.INFO, confidence=rl.Confidence.MEDIUM)


def _level(rock: rl.Reading, measure: rl.Measure) -> bool:
    """True for a rate, score or time that already has a value: not for what the Rock itself brings into the world, for
    all of something, or for a line that is to be held."""
    metric = rock.vocabulary.metric(measure.metric)
    takes_time = metric is not None and metric.kind == "time" and measure.unit not in ("$", "count")
    stands = measure.unit in _STANDS or takes_time
    if not stands or rock.kind is rl.Kind.BUILDING or (measure.unit == "%" and measure.target == _WHOLE):
        return False
    verb = rock.facts.verb
    done_to_them = verb is not None and not any(lst.startswith("verbs_performing") for lst in verb.lists)
    if verb and done_to_them and _PART.match(rock.text, verb.end):
        return False  # "certify 80% of the reps": the Rock does it to them, from nothing on
    standing = verb is not None and verb.lemma.split()[0] in rock.vocabulary.words("time_phrases.standing_verbs")
    return not standing and not rock.facts.listed("verbs_performing.movement.hold")


def _milder(rock: rl.Reading) -> rl.Severity | None:
    return None if rock.is_sales else rl.INFO
