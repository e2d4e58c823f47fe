"""The hands on a Rock: who works on it, for how many hours a week, and who of them sells."""

import re
from dataclasses import dataclass

import rocklint.plugin as rl
from rocklint_rules.achievable._quota import carries_quota

_HOURS = re.compile(r"(?<!\d)(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody who works on a Rock; `hours` a week where they are written ("Tom (2 h/week)")."""

    text: str
    person: rl.Person | None
    sells: bool
    hours: float | None


def hands(rock: rl.Reading) -> tuple[Hand, ...]:
    """The contributors, and the owner as the last."""
    found = [(text, person, _HOURS.search(text)) for text, person in rl.metrics.contributors_of(rock)]
    helpers = [
        Hand(text, person, carries_quota(text, person, rock.vocabulary) != "no", float(said[1]) if said else None)
        for text, person, said in found
    ]
    if rock.owner is None:
        return tuple(helpers)
    person, hours = rock.person, rock.fields.hours_per_week
    sells = carries_quota(rock.owner[0], person, rock.vocabulary) == "yes"
    return (*helpers, Hand(rock.owner[0], person, sells, hours.value if hours else None))


def mostly(some: tuple[Hand, ...], all_hands: tuple[Hand, ...]) -> bool:
    """True where some of the hands do more than half of the work: by hours where all are known, else by heads."""
    if all(h.hours is not None for h in all_hands):
        return sum(h.hours or 0 for h in some) > sum(h.hours or 0 for h in all_hands) / 2
    return len(some) > len(all_hands) / 2


def spoken(some: tuple[Hand, ...]) -> str:
    """The hands by first name: "Tom, Rosa and Iris"."""
    return rl.joined(h.person.name.split()[0] if h.person else h.text for h in some)
