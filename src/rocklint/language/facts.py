"""What one sentence says: a pure function of its text and the vocabulary, with every word's place.

All offsets are code points into `Facts.text`; `text[start:end]` is the span's own text. Plain frozen
dataclasses rather than pydantic models: they are made by the thousand, hold nothing that came from outside
unchecked, and are read back from a cache by a run that need not import pydantic for them.
"""

from __future__ import annotations

import re
from dataclasses import field
from enum import StrEnum
from typing import Literal

from rocklint.language.words.amount import AmountUnit
from rocklint.language.words.when import When
from rocklint.system.records import dataclass

OwnerKind = Literal["person", "role", "team"]
Direction = Literal["increase", "decrease", "reach"]
MeasureUnit = AmountUnit
DateRole = Literal["due", "result", "start", "milestone"]

MAX_CHARS = 2000
"""Longer sentences are read up to here: no goal needs more, and the time of a run stays bounded."""
_SURROGATE = re.compile("[\ud800-\udfff]")


class Completion(StrEnum):
    """How one will tell that the goal is done."""

    MEASURED = "measured"
    BINARY = "binary"
    UNCLEAR = "unclear"


class Kind(StrEnum):
    """Building Rocks put something new in place, performing Rocks drive what exists (seed 000)."""

    BUILDING = "building"
    PERFORMING = "performing"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the sentence: `start` and `end` in code points, `text` the words themselves (as `readable`)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Owner(Span):
    """Who is accountable, as the sentence names them."""

    kind: OwnerKind


@dataclass(frozen=True, slots=True)
class DateMention(Span):
    """A point in time in the sentence; `role` tells the finish of the work from the day a result is read."""

    when: When
    role: DateRole = "due"


@dataclass(frozen=True, slots=True)
class Measure(Span):
    """A number and what it measures.

    `baseline` and `target` are in plain units ($1.2M is 1200000, 15% is 15); for "by 15%" `change` is true
    and `target` is the change. `currency` is an ISO code or None. `metric` is an id of the vocabulary's
    funnel (or None), `name` the words that say what is measured (None where none do), `upper` the far end of a
    range, `scale` how many of the target's unit one of the baseline's is ("from 3 weeks to 8 days": 7), `start_told`
    marks a change beside which the start stands ("by 30% (from 4k)"), `points` percentage points, `activity` a count of
    things done rather than results.
    """

    baseline: float | None
    target: float | None
    unit: MeasureUnit
    currency: str | None = None
    direction: Direction = "reach"
    metric: str | None = None
    upper: float | None = None
    change: bool = False
    points: bool = False
    activity: bool = False
    scale: float = 1.0
    start_told: bool = False
    name: Span | None = None

    @property
    def counted(self) -> str:
        """The words of the name, "" where there is none."""
        return self.name.text if self.name else ""


@dataclass(frozen=True, slots=True)
class Vague(Span):
    """Words that leave the outcome open; `sort` is the vocabulary list that knows them."""

    sort: str


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A phrase of the vocabulary: `list` is its list ("segments.geography"), `entry` the listed form or id."""

    list: str
    entry: str


@dataclass(frozen=True, slots=True)
class Verb(Span):
    """The main verb: `lemma` is the listed base form ("roll out"), `lists` the verb lists that hold it."""

    lemma: str
    lists: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything read out of one sentence. The chances, from 0 to 1, say how sure owner (or that there is none),
    completion and kind are."""

    text: str
    owner: Owner | None = None
    owner_chance: float = 1.0
    deadline: DateMention | None = None
    dates: tuple[DateMention, ...] = ()
    measures: tuple[Measure, ...] = ()
    completion: Completion = Completion.UNCLEAR
    completion_chance: float = 1.0
    decided_by: Span | None = None
    vague: tuple[Vague, ...] = ()
    kind: Kind = Kind.UNCLEAR
    kind_chance: float = 1.0
    verb: Verb | None = None
    mentions: tuple[Mention, ...] = ()
    identifiers: tuple[Span, ...] = ()
    _lists: str = field(init=False, default="", repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lists", " ".join([mention.list for mention in self.mentions]))

    def listed(self, name: str) -> tuple[Mention, ...]:
        """The mentions from list `name` or from any list below it ("segments" holds "segments.industries")."""
        if name not in self._lists:  # most of what rules ask for is in few sentences
            return ()
        below = f"{name}."
        return tuple([m for m in self.mentions if m.list == name or m.list.startswith(below)])


def readable(text: str) -> str:
    """The text as the readers see it: at most MAX_CHARS, no lone surrogates (spaCy hashes UTF-8), same offsets."""
    return _SURROGATE.sub("\ufffd", text[:MAX_CHARS])
