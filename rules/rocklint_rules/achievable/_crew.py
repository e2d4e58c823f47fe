"""The hands on a Rock: who works on it, for how many hours a week, and who of them sells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rocklint.plugin import Person, Reading, contributors_of
from rocklint_rules.achievable._quota import carries_quota

_HOURS = re.compile(r"(?<!\d)(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody who works on a Rock; `hours` a week where they are written ("Tom (2 h/week)")."""

    text: str
    person: Person | None
    sells: bool
    hours: float | None


def hands(reading: Reading) -> tuple[Hand, ...]:
    """The contributors, and the owner as the last."""
    found = [(text, person, _HOURS.search(text)) for text, person in contributors_of(reading)]
    helpers = [
        Hand(text, person, carries_quota(text, person, reading.vocabulary) != "no", float(said[1]) if said else None)
        for text, person, said in found
    ]
    if reading.owner is None:
        return tuple(helpers)
    person, hours = reading.person, reading.rock.hours_per_week
    sells = carries_quota(reading.owner[0], person, reading.vocabulary) == "yes"
    return (*helpers, Hand(reading.owner[0], person, sells, hours.value if hours else None))


def mostly(some: tuple[Hand, ...], all_hands: tuple[Hand, ...]) -> bool:
    """True where some of the hands do more than half of the work: by hours where all are known, else by heads."""
    if all(h.hours is not None for h in all_hands):
        return sum(h.hours or 0 for h in some) > sum(h.hours or 0 for h in all_hands) / 2
    return len(some) > len(all_hands) / 2


def spoken(some: tuple[Hand, ...]) -> str:
    """The hands by first name: "Tom, Rosa and Iris"."""
    *first, last = [h.person.name.split()[0] if h.person else h.text for h in some]
    return f"{', '.join(first)} and {last}" if first else last
