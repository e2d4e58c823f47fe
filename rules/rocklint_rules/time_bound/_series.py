"""Weekly and monthly targets, and the number that they should lead to."""

import rocklint.plugin as rl


def target_of(rock: rl.Reading) -> tuple[float, str] | None:
    """The number to reach, as written; None for a percentage or a change."""
    written, measure = rock.fields.target, rock.measure
    if written is not None:
        amount = written.amount
        return (amount.value, written.text) if amount and amount.unit in ("count", "$") else None
    if measure and measure.target is not None and not measure.change and measure.unit in ("count", "$"):
        return measure.target, f"{measure.target:g}"
    return None


def values_of(series: tuple[rl.Quantity, ...]) -> list[float] | None:
    """The numbers of a series; None where one of them is not a plain number."""
    amounts = [q.amount for q in series]
    return [a.value for a in amounts if a] if all(a and a.unit in ("count", "$") for a in amounts) else None


def periods(rock: rl.Reading, days: float) -> int | None:
    """How many weeks or months there are from start to due."""
    start, due = rock.start, rock.due
    if start is None or due is None or start.day is None or due.day is None or not due.sure:
        return None
    return max(1, round(((due.day - start.day).days + 1) / days))
