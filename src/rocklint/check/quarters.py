"""Which quarter of a planning repository is judged: one at a time, with the others around it.

A repository holds the plans of years. The quarter that runs (or the one that is being planned) is judged; what lies
before it is its history, what lies behind it is a draft.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, timedelta

from rocklint.model.calendar import Calendar, Quarter
from rocklint.model.place import KeyPath, Place
from rocklint.model.plan import NoteKind, PreviousQuarter, Rock, Source
from rocklint.model.report import QuartersRead
from rocklint.source import LoadedPlan
from rocklint.system.records import dataclass

PLANNING = timedelta(days=14)
"""So long before the quarterly meeting, or without one before the quarter's end, the next quarter is being planned."""


@dataclass(frozen=True)
class QuarterPlan:
    """The Rocks of one quarter, as they are judged. `loaded` holds them with every file that was read; `history` the
    Rocks of earlier quarters, by quarter; `own` the files that hold judged Rocks, or none at all."""

    loaded: LoadedPlan
    quarter: Quarter | None = None
    history: tuple[PreviousQuarter, ...] = ()
    own: frozenset[str] = frozenset()
    others: Mapping[str, frozenset[KeyPath]] = field(default_factory=dict)
    """The places of Rocks of other quarters, by file."""
    read: QuartersRead | None = None
    """What was read besides, to be said in the report; None where there is only this quarter."""

    def elsewhere(self, place: Place) -> bool:
        """True for a place inside a Rock that is not judged here."""
        found = self.others.get(place.file, frozenset())
        return any(place.path[:length] in found for length in range(len(place.path) + 1))


def running(as_of: date, calendar: Calendar, meeting: date | None = None) -> tuple[Quarter, Quarter]:
    """The quarter that a day lies in, and the one that is planned then: the next one shortly before its meeting or,
    where that is not known to lie ahead, before the end of the quarter; else the same."""
    today = calendar.quarter_of(as_of)
    if meeting and as_of <= meeting:
        # A meeting on Dec 17 or Jan 7 plans the quarter that begins on Jan 1.
        ahead = calendar.quarter_of(meeting + timedelta(days=45)) if meeting - as_of <= PLANNING else today
    else:
        ahead = calendar.quarter_of(as_of + PLANNING)
    return today, max(today, ahead)


def judged(present: Iterable[Quarter], as_of: date, calendar: Calendar, stated: str | None = None) -> Quarter | None:
    """The quarter to judge of those that have Rocks: the one that the settings state, else the planned, else the
    running one, else the next to come, else the latest."""
    known = sorted(set(present))
    today, planned = running(as_of, calendar, calendar.meeting)
    asked = Quarter.parse(stated or "")
    for wish in (asked, planned, today):
        if wish in known:
            return wish
    later = [quarter for quarter in known if quarter > today]
    return later[0] if later else known[-1] if known else None


def by_quarter(
    loaded: LoadedPlan,
    as_of: date,
    calendar: Calendar,
    stated: str | None = None,
    wanted: Quarter | None = None,
    every: bool = False,
) -> tuple[QuarterPlan, ...]:
    """The plans to judge, the earliest first. `stated` is the quarter of the settings, which is also that of Rocks that
    name none; `wanted` is the one quarter to judge, `every` judges all. A file that is named itself is judged whatever
    its quarter, unless the quarter is over and a later one is judged. None where the wanted quarter has no Rocks."""
    named = {text: Quarter.parse(text) for text in {rock.quarter or "" for rock in loaded.rocks}}
    quarters = [named[rock.quarter or ""] for rock in loaded.rocks]
    known = {quarter for quarter in quarters if quarter}
    usual = judged(known, as_of, calendar, stated)
    if wanted:
        chosen = {wanted} if wanted in known or (wanted == Quarter.parse(stated or "") and None in quarters) else set()
        if not chosen:
            return ()
    elif every:
        chosen = known
    else:
        by_name = {q for rock, q in zip(loaded.rocks, quarters, strict=True) if q and rock.file in loaded.named}
        all_named = all(rock.file in loaded.named for rock in loaded.rocks)
        first = judged(by_name, as_of, calendar, stated) if all_named else usual
        chosen = {q for q in (first, *by_name) if q and (first is None or q >= first)}
    if len(known) <= 1 and (not chosen or chosen == known):
        return (QuarterPlan(loaded, next(iter(chosen), None), own=frozenset(loaded.documents)),)
    # Rocks that name no quarter belong to the usual one; where that is not judged, to the first that is.
    home = usual if usual in chosen else min(chosen)
    counts = Counter(quarter for quarter in quarters if quarter and quarter not in chosen)
    last = max(chosen)
    read = QuartersRead(
        judged=tuple(map(str, sorted(chosen))),
        history={str(quarter): count for quarter, count in sorted(counts.items()) if quarter < last},
        drafts={str(quarter): count for quarter, count in sorted(counts.items()) if quarter > last},
    )
    return tuple(
        replace(_plan(loaded, quarters, quarter, quarter == home), read=read if counts or len(chosen) > 1 else None)
        for quarter in sorted(chosen)
    )


def _plan(loaded: LoadedPlan, quarters: Sequence[Quarter | None], quarter: Quarter, home: bool) -> QuarterPlan:
    pairs = list(zip(loaded.rocks, quarters, strict=True))
    rocks = tuple(rock for rock, at in pairs if at == quarter or (home and at is None))
    here = {rock.file for rock in rocks}
    others: dict[str, set[KeyPath]] = {}
    earlier: dict[Quarter, list[Rock]] = {}
    for rock, at in pairs:
        if at is None or at == quarter:
            continue
        others.setdefault(rock.file, set()).add(rock.path)
        if at < quarter:
            earlier.setdefault(at, []).append(rock)
    own = frozenset(name for name in loaded.documents if name in here or name not in others)
    places = {name: frozenset(paths) for name, paths in others.items()}
    plan = QuarterPlan(loaded, quarter, own=own, others=places)
    sources = tuple(_source(source, plan, here) for source in loaded.sources)
    tops = {name: top for name, top in loaded.tops.items() if name in here} or loaded.tops
    return replace(
        plan,
        loaded=replace(loaded, rocks=rocks, sources=sources, tops=tops),
        history=tuple(
            PreviousQuarter(file=found[0].file, quarter=str(at), rocks=tuple(found))
            for at, found in sorted(earlier.items())
        ),
    )


def _source(source: Source, plan: QuarterPlan, here: Iterable[str]) -> Source:
    """What is wrong inside another quarter's Rocks is no finding of this one; that a file cannot be read is."""
    if source.file not in plan.others:
        return source
    rocks = source.rocks - len(plan.others[source.file])
    if source.file not in here:
        return replace(source, rocks=rocks, notes=tuple(n for n in source.notes if n.kind is NoteKind.UNREADABLE))
    return replace(source, rocks=rocks, notes=tuple(note for note in source.notes if not plan.elsewhere(note.place)))


def together(previous: Iterable[PreviousQuarter]) -> tuple[PreviousQuarter, ...]:
    """Earlier quarters, each once, with all its Rocks in whatever file they stand; those without a name as they are."""
    found: dict[str, list[PreviousQuarter]] = {}
    unnamed: list[PreviousQuarter] = []
    for one in previous:
        quarter = Quarter.parse(one.quarter or "")
        if quarter:
            found.setdefault(str(quarter), []).append(one)
        else:
            unnamed.append(one)
    merged = (
        replace(
            parts[0], quarter=name, rocks=tuple({(r.file, r.path): r for part in parts for r in part.rocks}.values())
        )
        for name, parts in sorted(found.items())
    )
    return (*merged, *unnamed)
