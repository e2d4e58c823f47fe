"""How messages say things: names in a row, days, departments."""

from collections.abc import Iterable, Sequence
from datetime import date

from rocklint.language.words.amount import shown as shown_amount
from rocklint.model.field_types import Quantity
from rocklint.model.finding import Related

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONGEST = 32
_RELATED = 12


def joined(words: Iterable[str]) -> str:
    """Names or words as one would say them: "a, b and c"."""
    *first, last = [*words] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def names(of: Sequence[str], limit: int = 2) -> str:
    """Names, the long ones cut: "Tom and Rosa", "Tom, Rosa and 3 others"."""
    shown = [name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…" for name in of]
    if len(shown) <= limit or len(shown) == limit + 1 == 3:
        return joined(shown)
    return f"{', '.join(shown[:limit])} and {len(shown) - limit} others"


def first_few(related: Sequence[Related]) -> tuple[Related, ...]:
    """The second places of a finding about many: no more than fit on a screen."""
    return tuple(related[:_RELATED])


def shown_day(day: date) -> str:
    """A day, such as "Dec 31, 2026"."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def shown_like(value: float, like: Quantity) -> str:
    """A number in the unit and currency of another one: "$180K" beside "$200,000"."""
    amount = like.amount
    return shown_amount(value, amount.unit if amount else None, amount.currency if amount else None)


def shown_department(department: str) -> str:
    """A department's id as one says it."""
    return "IT" if department == "it" else department.replace("_", " ")


__all__ = ["first_few", "joined", "names", "shown_day", "shown_department", "shown_like"]
