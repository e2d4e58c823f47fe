"""Do the numbers, days and metrics of a sentence agree with those of the fields?"""

from collections.abc import Iterator

import rocklint.plugin as rl
from rocklint_rules.measurable._measured_numbers import number_in, same_number

Clash = tuple[str, int, int, str]
"""The field, the characters of the sentence, and the message."""

_DAYS = frozenset({rl.Unit.DAY, rl.Unit.WEEK, rl.Unit.MONTH})


def _about_the_same(measure: rl.Measure, rock: rl.Reading) -> bool:
    """True where a number of the sentence must be the one of the fields: the same metric, or the only result of a
    Rock that drives one number."""
    field = rock.metric if rock.fields.metric else None
    if measure.metric and field:
        return measure.metric == field.id
    return len(rock.facts.measures) == 1 and rock.kind is rl.Kind.PERFORMING and not measure.activity


def _differs(said: float | None, field: rl.Quantity | None, measure: rl.Measure) -> bool:
    if said is None or field is None or field.amount is None:
        return False
    plain = {field.amount.unit, measure.unit} <= {
        "count",
        "days",
        "score",
        "other",
        "x",
    } or field.amount.unit == "count"
    comparable = plain or field.amount.unit == measure.unit
    return comparable and not same_number(said, field.amount.value)


def _change_differs(measure: rl.Measure, rock: rl.Reading) -> bool:
    """True where a change does not fit both fields: "by 20%" beside a baseline of 50 and a target of 55."""
    before, after = rock.fields.baseline, rock.fields.target
    if measure.target is None or measure.unit != "%" or not before or not after or not before.value or not after.value:
        return False
    share = abs(after.value - before.value) / abs(before.value) * 100
    points = abs(after.value - before.value)
    return min(abs(share - measure.target), abs(points - measure.target)) > 1


def numbers(rock: rl.Reading) -> Iterator[Clash]:
    """Numbers of the sentence that the fields give differently."""
    target, baseline = rock.fields.target, rock.fields.baseline
    same = [m for m in rock.facts.measures if _about_the_same(m, rock)]
    if any(not m.change and not _differs(m.target, target, m) and m.target is not None for m in same):
        same = [m for m in same if not m.change]
    elif target:
        for measure in same:
            if _change_differs(measure, rock) if measure.change else _differs(measure.target, target, measure):
                said = f'the sentence says "{number_in(measure)}", the target field "{target.text.strip()}"'
                yield "target", measure.start, measure.end, said
                break
    for measure in same:
        if _differs(measure.baseline, baseline, measure) and baseline:
            field = baseline.text.strip()
            said = f'the sentence starts from {measure.baseline:g}, the baseline field says "{field}"'
            yield "baseline", measure.start, measure.end, said
            break


def metric(rock: rl.Reading) -> Iterator[Clash]:
    """The same number under two different metrics."""
    fields = rock.fields
    measures = rock.facts.measures
    field = rock.metric if fields.metric else None
    if field is None or len(measures) != 1 or rock.kind is not rl.Kind.PERFORMING:
        return
    measure = measures[0]
    said = rock.vocabulary.metric(measure.metric)
    if said is None or measure.change or abs(said.depth - field.depth) < 10 or measure.target is None:
        return
    if fields.target and fields.target.value is not None and same_number(measure.target, fields.target.value):
        message = f'the sentence counts "{measure.counted or measure.text}", the metric field says "{fields.metric}"'
        yield "metric", measure.start, measure.end, message


def days(rock: rl.Reading) -> Iterator[Clash]:
    """A day of the sentence that the `due` field gives differently."""
    said, field = rock.text_deadline, rock.day_of("due")
    if said is None or field is None or said.day is None or field.day is None or said.place.start is None:
        return
    if said.precision not in _DAYS or field.precision not in _DAYS or said.place.end is None:
        return
    loose = rl.Unit.MONTH in (said.precision, field.precision)
    gap = abs((said.day - field.day).days)
    agree = (
        (said.day.year, said.day.month) == (field.day.year, field.day.month)
        if loose
        else gap <= (6 if rl.Unit.WEEK in (said.precision, field.precision) else 0)
    )
    if not agree:
        message = f'the sentence says "{said.text}", the due field "{field.text.strip()}"'
        yield "due", said.place.start, said.place.end, message
