"""Rocks as frozen pydantic models with slots; the files they stand in and the plan around them are plain dataclasses.

Values stay what the author wrote: text with its place, because YAML's own typing loses it (`no` becomes
false, `1:30` becomes 90, 2026-06-31 raises). Numbers are read by `language.words.amount`, days by the calendar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Literal, TypeVar

from pydantic.dataclasses import dataclass as model

from rocklint.model.company import Goals, People, ResultToRead, Scorecard, Vto
from rocklint.model.field_types import AS_GIVEN, Quantity
from rocklint.model.place import KeyPath, Place
from rocklint.system.records import dataclass

T = TypeVar("T")


@model(frozen=True, slots=True, config=AS_GIVEN)
class Milestone:
    """A step on the way; `due` as written. `path` is its place below the Rock's file."""

    title: str = ""
    due: str | None = None
    owner: str | None = None
    status: str | None = None
    result: bool = False
    path: KeyPath = ()


@model(frozen=True, slots=True, config=AS_GIVEN)
class Dependency:
    """What the Rock waits for, from whom, and by when."""

    what: str = ""
    who: str | None = None
    by: str | None = None


@model(frozen=True, slots=True, config=AS_GIVEN)
class TradeOff:
    """What gives: in words, or as a metric that may fall to a value."""

    text: str = ""
    metric: str | None = None
    may_fall_to: Quantity | None = None


@model(frozen=True, slots=True, config=AS_GIVEN)
class Ignore:
    """A rule switched off on one Rock, with its reason. `path` is the place of the entry below the Rock's file."""

    rule: str
    why: str | None = None
    until: str | None = None
    path: KeyPath = ()


@dataclass(frozen=True, slots=True)
class Suppression:
    """Rules that a comment or a Rock's `ignore` switches off in some parts of a file.

    A comment speaks for the entry at `scope`; the `ignore` at `holder` for the Rocks that have it. `rules` are the
    names as written, `codes` the rules meant. `problem` says in words why it cannot work; it has
    an effect only with a reason, and up to and including the day `ends`. `removal` is the text to take out where it
    is no longer wanted, `listing` the text of its names. What the engine found while running: `unneeded` are the
    names that no rule spoke for, `hidden` counts the findings kept back."""

    form: Literal["comment", "field"]
    place: Place
    scope: KeyPath | None = None
    holder: KeyPath | None = None
    rules: tuple[str, ...] = ()
    codes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    why: str = ""
    ends: date | None = None
    problem: str = ""
    removal: Place | None = None
    listing: Place | None = None
    unneeded: tuple[str, ...] = ()
    hidden: int = 0

    def works(self, as_of: date) -> bool:
        """True where it switches something off on that day."""
        return not self.problem and bool(self.why) and not self.over(as_of)

    def over(self, as_of: date) -> bool:
        """True where its last day has passed."""
        return self.ends is not None and as_of > self.ends


@model(frozen=True, slots=True, config=AS_GIVEN)
class Change:
    """One line of a Rock's `changed` log: in words, or as a field with its old and new value and the day."""

    text: str = ""
    field: str | None = None
    date: str | None = None
    was: str | None = None
    now: str | None = None
    path: KeyPath = ()


Level = Literal["company", "department", "individual"]


@model(frozen=True, slots=True, config=AS_GIVEN)
class Rock:
    """One goal of the quarter.

    `where` maps each field that the author gave (canonical name) to its key path in `file`; fields that the
    plan's defaults supply are in `inherited` and point to the default. `id` is the author's, or `path#index`
    counted from 1. `text` is the sentence.
    """

    id: str
    file: str
    path: KeyPath
    where: Mapping[str, KeyPath] = field(default_factory=dict)
    inherited: frozenset[str] = frozenset()
    has_id: bool = False

    text: str = ""
    owners: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    level: str | None = None
    departments: tuple[str, ...] = ()
    kind: str | None = None
    quarter: str | None = None
    start: str | None = None
    due: str | None = None
    done_when: str | None = None
    metric: str | None = None
    metrics: tuple[str, ...] = ()
    leading_metric: str | None = None
    baseline: Quantity | None = None
    target: Quantity | None = None
    unit: str | None = None
    result_date: str | None = None
    result_owner: str | None = None
    weekly_targets: tuple[Quantity, ...] = ()
    monthly_targets: tuple[Quantity, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    supports: tuple[str, ...] = ()
    ideal_client: str | None = None
    proven_process_stage: str | None = None
    trade_off: TradeOff | None = None
    why_now: str | None = None
    build_weeks: Quantity | None = None
    hours_per_week: Quantity | None = None
    confidence: Quantity | None = None
    resources: str | None = None
    expected_return: str | None = None
    depends_on: tuple[Dependency, ...] = ()
    impacts: tuple[str, ...] = ()
    status: str | None = None
    carried_from: str | None = None
    changed: tuple[Change, ...] = ()
    issue: str | None = None
    notes: str | None = None
    ignore: tuple[Ignore, ...] = ()

    @property
    def owner(self) -> str | None:
        """The owner field's text; several owners in a list are joined as the author would say them."""
        return " and ".join(self.owners) if self.owners else None

    def has(self, field: str) -> bool:
        """True where the field was written on the Rock itself or inherited from the plan."""
        return field in self.where

    def place(self, field: str = "rock") -> Place:
        """The place of a field; of the sentence where the field is not written, of the Rock where that is neither."""
        path = self.where.get(field) or self.where.get("rock") or self.path
        return Place(self.file, path)

    @property
    def sentence(self) -> Place:
        """The place of the Rock's sentence."""
        return self.place("rock")


class NoteKind(StrEnum):
    """What the YAML reader noticed; input rules turn notes into findings."""

    UNREADABLE = "unreadable"  # not YAML, not text, over a limit
    LOST_TO_COMMENT = "lost-to-comment"  # words after " #"
    SENTENCE_AS_MAPPING = "sentence-as-mapping"  # "Q2: launch ..." became a key
    RETYPED = "retyped"  # a value that YAML would read as another type
    UNKNOWN_FIELD = "unknown-field"
    DUPLICATE_KEY = "duplicate-key"
    DUPLICATE_ID = "duplicate-id"
    SHAPE = "shape"  # a list where text was expected, and the like
    CUT = "cut"  # a text that is read up to a limit only
    NO_ROCKS = "no-rocks"  # a readable file without any Rock


@dataclass(frozen=True, slots=True)
class Note:
    """One thing noticed. `text` is the words concerned, `detail` says what became of them or what would mend
    it, `suggestion` the nearest right name; `rock` is the id of the Rock concerned; `related` a second place."""

    kind: NoteKind
    place: Place
    text: str = ""
    detail: str = ""
    suggestion: str | None = None
    rock: str | None = None
    related: Place | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One file as read: its notes, and how many Rocks came out of it."""

    file: str
    notes: tuple[Note, ...] = ()
    rocks: int = 0


@dataclass(frozen=True, slots=True)
class PreviousQuarter:
    """An earlier quarter's Rocks, as their file stands; each carries the quarter that its file gives."""

    file: str
    quarter: str | None = None
    rocks: tuple[Rock, ...] = ()


SETTLING = timedelta(days=13)
"""From a quarter's first day to the last of its second week; until then a plan may be put right."""


@dataclass(frozen=True, slots=True)
class SettledPlan:
    """A file's Rocks as they stood on `day`, when their quarter's second week ended. Their places are those of the old
    version: only their words are of use."""

    file: str
    quarter: str
    day: date
    rocks: tuple[Rock, ...] = ()


@dataclass(frozen=True, slots=True)
class Company:
    """The data around the Rocks; None where no file gave it. `settled` is None where git could not be asked, and
    empty where there is nothing to ask it yet."""

    people: People | None = None
    vto: Vto | None = None
    scorecard: Scorecard | None = None
    goals: Goals | None = None
    previous: tuple[PreviousQuarter, ...] | None = None
    results_to_read: tuple[ResultToRead, ...] = ()
    settled: tuple[SettledPlan, ...] | None = None


@dataclass(frozen=True)
class Plan:
    """All Rocks of one run, with the files they came from and the company around them."""

    as_of: date
    rocks: tuple[Rock, ...] = ()
    sources: tuple[Source, ...] = ()
    company: Company = field(default_factory=Company)
    quarter: str | None = None
    company_name: str | None = None
    why_now: str | None = None
    suppressions: tuple[Suppression, ...] = ()
    _derived: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def silences(self) -> tuple[Suppression, ...]:
        """The suppressions, by their name of 0.1."""
        return self.suppressions

    def derived(self, make: Callable[[Plan], T]) -> T:
        """What `make` builds from this plan (a table that each of many Rocks is looked up in), built at the first call
        and kept."""
        if make not in self._derived:
            self._derived[make] = make(self)
        made: T = self._derived[make]
        return made
