"""What of a Rock's finish is not what it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import rocklint.plugin as rl
from rocklint_rules.plan._wording import said, words
from rocklint_rules.plan.portfolio._earlier import alike, bare

_SAME = 0.85


@dataclass(frozen=True, slots=True)
class Move:
    """A field with its old and new value; `easier` is None where nobody can tell."""

    field: str
    name: str
    was: str
    now: str | None
    easier: bool | None


def moves(now: rl.Reading, then: rl.Reading) -> Iterator[Move]:
    """Target, day and definition of done that were written before and read differently now."""
    if then.target is not None and then.target != now.target:
        up = not (then.baseline is not None and then.target < then.baseline) and not (
            then.metric and then.metric.good == "down"
        )
        easier = None if now.target is None else (now.target < then.target) == up
        yield Move("target", "the target", _target(then) or "", _target(now), easier)
    before, after = then.day_of("due") or then.text_deadline, now.day_of("due") or now.text_deadline
    if before and after and before.day and after.day and before.day != after.day:
        yield Move("due", "the due date", before.text, after.text, after.day > before.day)
    old, new = then.fields.done_when, now.fields.done_when
    if old and (not new or alike(words(old), words(new)) < _SAME):
        yield Move("done_when", "done_when", old, new, None)


def _target(rock: rl.Reading) -> str | None:
    if rock.fields.target:
        return rock.fields.target.text
    return None if rock.target is None else f"{rock.target:g}"


def version(rock: rl.Reading, settled: rl.SettledPlan, plan: rl.PlanReading) -> rl.Reading | None:
    """The Rock as it stood in an earlier version of its file: the one of its id, else of its words, else of its words
    without their numbers where only one has them ("Close 60 deals", "Close 52 deals")."""
    if rock.fields.has_id:
        return next((plan.of(other) for other in settled.rocks if other.id == rock.fields.id), None)
    own = bare(rock)
    for of in (lambda text: text, _without_numbers):
        alike = [rock for rock in map(plan.of, settled.rocks) if of(bare(rock)) == of(own)]
        if alike:
            return alike[0] if len(alike) == 1 or of(own) == own else None
    return None


def _without_numbers(text: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in text if not any(c.isdigit() for c in word))


def logged(rock: rl.Reading, plan: rl.PlanReading) -> tuple[rl.Change, date] | None:
    """The first change of the Rock's own log that moves its finish after the second week."""
    until = plan.calendar.quarter_start(rock.quarter) + rl.SETTLING if rock.quarter else None
    for change in rock.fields.changed if until else ():
        day = plan.on_record(change.date or (change.text.split(":")[0] if change.text[:1].isdigit() else None))
        about = f"{change.field or ''} {change.text}"
        if day and until and day[0] > until and said(about, "client_journey.finish", plan.vocabulary):
            return change, day[0]
    return None
