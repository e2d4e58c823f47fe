"""Which Rocks promise a number of which metric."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product
from operator import itemgetter

import rocklint.plugin as rl

_ANY = object()
"""Whatever the baseline or the period is."""


class Promises:
    """The Rocks with one metric and market, in order; finds the first that promises another number for the same
    improvement. Two numbers belong to one improvement where they start from the same baseline and are reached in the
    same quarter; where a Rock gives no day it may be any quarter, and of a rate there is only one baseline."""

    def __init__(self, one_baseline: bool) -> None:
        self._one_baseline = one_baseline
        self._first: dict[tuple[object, object], list[tuple[int, rl.Reading]]] = {}
        self._added = 0

    def other(self, rock: rl.Reading) -> rl.Reading | None:
        """The first of the Rocks so far that contradicts this one."""
        baseline, period = rock.baseline, _period(rock)
        baselines: list[object] = [] if baseline is None else [baseline]
        if self._one_baseline:
            baselines = [_ANY] if baseline is None else [baseline, None]
        periods = [_ANY] if period is None else [period, None]
        found = [
            promise
            for key in product(baselines, periods)
            for promise in self._first.get(key, ())
            if promise[1].target != rock.target
        ]
        return min(found, key=itemgetter(0))[1] if found else None

    def add(self, rock: rl.Reading) -> None:
        """Adds a Rock behind the others."""
        for key in product((rock.baseline, _ANY), (_period(rock), _ANY)):
            # The first, and the first with another number: whatever is sought, one of the two answers it.
            kept = self._first.setdefault(key, [])
            if not kept or (len(kept) == 1 and kept[0][1].target != rock.target):
                kept.append((self._added, rock))
        self._added += 1


def _period(rock: rl.Reading) -> rl.Quarter | None:
    day = rock.result_date or rock.due
    return rock.calendar.quarter_of(day.day) if day and day.day else None


def wanting(rocks: Sequence[rl.Reading]) -> dict[tuple[str, str | None], list[rl.Reading]]:
    """The Rocks that are there to raise a metric: for some clients, for none that they name (""), for any (None)."""
    found: dict[tuple[str, str | None], list[rl.Reading]] = defaultdict(list)
    for rock in rocks:
        wants = rock.fields.target is not None or any(m.target is not None for m in rock.facts.measures)
        if wants and rock.metric is not None:
            for clients in ((rock.clients or "").casefold(), None):
                found[rock.metric.id, clients].append(rock)
    return found
