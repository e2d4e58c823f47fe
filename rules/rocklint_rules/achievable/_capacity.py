"""The hours that the Rocks of one owner take, week by week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import rocklint.plugin as rl


@dataclass(frozen=True, slots=True)
class Job:
    """A Rock's hours a week and the days between which they are spent."""

    rock: rl.Reading
    hours: float
    start: date
    end: date


def jobs(plan: rl.PlanReading) -> list[tuple[rl.Person, float, list[Job]]]:
    """Everybody whose hours for Rocks are known: these hours, and the Rocks that ask for some of them."""
    states = ("fields.status_values.done", "fields.status_values.dropped")
    over = {rl.key(word) for name in states for word in plan.vocabulary.words(name)}
    found: dict[str, tuple[rl.Person, float, list[Job]]] = {}
    for rock in plan.rocks:
        hours = rock.fields.hours_per_week.value if rock.fields.hours_per_week else None
        person = rock.person if hours and rl.key(rock.fields.status or "") not in over else None
        have = person.rock_hours_per_week.value if person and person.rock_hours_per_week else None
        if hours and person and have is not None and have >= 0:
            start, due = rock.day_of("start"), rock.due
            last = (due and due.day) or date.max
            job = Job(rock, hours, min((start and start.day) or date.min, last), last)
            found.setdefault(person.name, (person, have, []))[2].append(job)
    return list(found.values())


def busiest(some: Sequence[Job]) -> list[Job]:
    """The jobs that run in the week with the most hours; those one after another do not add up."""
    weeks = ([job for job in some if job.start <= first.start <= job.end] for first in some)
    return max(weeks, key=lambda running: sum(j.hours for j in running))
