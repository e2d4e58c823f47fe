"""A Rock as its rules see it: fields win over prose, and what neither says stays unknown.

Many rules ask the same things of a Rock (who owns it, when is it due, what is measured, is it a sales Rock).
The answers are worked out here once, so that no two rules answer differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from rocklint.aims import aimed_at, whose
from rocklint.calendar import Calendar
from rocklint.facts import Facts, Kind, Measure, Mention
from rocklint.place import Place
from rocklint.plan import Milestone, Plan, Rock
from rocklint.vocabulary import Metric, Vocabulary
from rocklint.when import Form, Unit, When

ReadFacts = Callable[[str], Facts]
_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*\Z")
_NO_SEGMENT = frozenset({"segments.too_broad", "segments.icp_facets", "segments.relationship.new"})
_SALES = frozenset({"sales", "revenue"})
_HEADLINE = frozenset(
    {
        "rock",
        "id",
        "owner",
        "departments",
        "level",
        "quarter",
        "status",
        "notes",
        "contributors",
        "carried_from",
        "ignore",
    }
)
"""Fields that a plain list of headlines has too: they name and file a Rock, they do not plan it."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a Rock gives. `day` is None where the words resolve to none ("June 31", "soon");
    `origin` says whether a field, the sentence or the plan's quarter gave it."""

    day: date | None
    precision: Unit
    place: Place
    text: str
    origin: Literal["field", "text", "quarter"]
    when: When | None = None


@dataclass(frozen=True)
class Reading:
    """One Rock with its facts; every answer is worked out on first use and kept."""

    rock: Rock
    plan: Plan
    facts: Facts
    calendar: Calendar
    vocabulary: Vocabulary
    read: ReadFacts

    @cached_property
    def done(self) -> Facts | None:
        """The facts of `done_when`, where the Rock has one."""
        return self.read(self.rock.done_when) if self.rock.done_when else None

    @cached_property
    def departments(self) -> frozenset[str]:
        """The ids of the departments that the fields name; an unknown name stands for itself."""
        known = {name.casefold(): d.id for d in self.vocabulary.departments for name in (d.id, *d.synonyms)}
        names = (n.strip().casefold().replace("_", " ") for n in self.rock.departments)
        return frozenset(known.get(n) or known.get(n.replace(" ", "_")) or n for n in names if n)

    @cached_property
    def structured(self) -> bool:
        """True where the author has begun to plan the Rock in fields (due, metric, milestones, ...): only then is
        a missing field worth a question. What the plan's defaults supply does not count."""
        return bool(set(self.rock.where) - self.rock.inherited - _HEADLINE)

    @property
    def is_sales(self) -> bool:
        """Sales is stricter; a Rock with no department is a sales Rock."""
        return not self.departments or bool(self.departments & _SALES)

    @cached_property
    def owner(self) -> tuple[str, Place] | None:
        """Who is accountable and where that stands: the field, else the sentence."""
        if self.rock.owner:
            return self.rock.owner, self.rock.place("owner")
        said = self.facts.owner
        return (said.text, self.rock.sentence.characters(said.start, said.end)) if said else None

    @cached_property
    def kind(self) -> Kind:
        """Building or performing: the field, else the sentence."""
        written = (self.rock.kind or "").casefold()
        if written.startswith("build"):
            return Kind.BUILDING
        if written.startswith("perform"):
            return Kind.PERFORMING
        return self.facts.kind

    def day_of(self, field: Literal["start", "due", "result_date"]) -> Day | None:
        """The day that a date field gives, or None where the field is not written."""
        text = getattr(self.rock, field)
        return None if text is None else self.day_in(text, self.rock.place(field))

    def day_in(self, text: str, place: Place) -> Day:
        """The day that a field's text means (milestones, dependencies, date fields)."""
        iso = _ISO.match(text)
        if iso:
            year, month, day = map(int, iso.groups())
            when: When | None = When(Form.DATE, Unit.DAY, year=year, month=month, day=day)
        else:
            said = self.read(text)
            mention = said.deadline or next(iter(said.dates), None)
            when = mention.when if mention else None
        if when is None:
            return Day(None, Unit.UNKNOWN, place, text, "field")
        resolved = self.calendar.resolve(when, self.plan.as_of)
        return Day(resolved.day, resolved.precision, place, text, "field", when)

    def milestone_day(self, milestone: Milestone) -> Day | None:
        """The day of a milestone: its date field, else a date in its words ("Pilot with 2 reps, Aug 22")."""
        place = Place(self.rock.file, milestone.path)
        if milestone.due:
            return self.day_in(milestone.due, place)
        said = self.read(milestone.title)
        return self.day_in(milestone.title, place) if said.dates or said.deadline else None

    @cached_property
    def text_deadline(self) -> Day | None:
        """The deadline that the sentence names."""
        said = self.facts.deadline
        if said is None:
            return None
        resolved = self.calendar.resolve(said.when, self.plan.as_of)
        place = self.rock.sentence.characters(said.start, said.end)
        return Day(resolved.day, resolved.precision, place, said.text, "text", said.when)

    @cached_property
    def quarter_end(self) -> Day | None:
        """The last day of the quarter that the Rock or its plan names."""
        if not self.rock.quarter:
            return None
        span = self.calendar.quarter_named(self.rock.quarter)
        end = span[1] if span else None
        return Day(end, Unit.QUARTER, self.rock.place("quarter"), self.rock.quarter, "quarter")

    @cached_property
    def due(self) -> Day | None:
        """When the work is to be finished: the field, else the sentence, else the quarter's end."""
        return self.day_of("due") or self.text_deadline or self.quarter_end

    @cached_property
    def result_date(self) -> Day | None:
        """When the result is to be read: the field, else a date behind a result marker in the sentence."""
        written = self.day_of("result_date")
        if written:
            return written
        for said in self.facts.dates:
            if said.role == "result":
                resolved = self.calendar.resolve(said.when, self.plan.as_of)
                place = self.rock.sentence.characters(said.start, said.end)
                return Day(resolved.day, resolved.precision, place, said.text, "text", said.when)
        return None

    @cached_property
    def measure(self) -> Measure | None:
        """The sentence's main measure: the one with a funnel metric, else the first."""
        return next((m for m in self.facts.measures if m.metric), None) or next(iter(self.facts.measures), None)

    @cached_property
    def baseline(self) -> float | None:
        """Where the number stands today, in plain units: the field, else the main measure's."""
        if self.rock.baseline is not None:
            return self.rock.baseline.value
        return self.measure.baseline if self.measure else None

    @cached_property
    def target(self) -> float | None:
        """The number to reach, in plain units: the field, else the main measure's (not a change "by 15%")."""
        if self.rock.target is not None:
            return self.rock.target.value
        return self.measure.target if self.measure and not self.measure.change else None

    @cached_property
    def metric(self) -> Metric | None:
        """The funnel metric that the Rock is measured by: the `metric` field, else the main measure's."""
        if self.rock.metric:
            return self.metric_named(self.rock.metric)
        return self.vocabulary.metric(self.measure.metric) if self.measure else None

    def metric_named(self, text: str) -> Metric | None:
        """The funnel metric that a text names by id or by one of its names."""
        by_id = self.vocabulary.metric(text.strip().casefold().replace(" ", "_").replace("-", "_"))
        if by_id:
            return by_id
        named = self.read(text).listed("metrics_funnel")
        return self.vocabulary.metric(named[0].entry) if named else None

    @property
    def has_result(self) -> bool:
        """True where fields, sentence or `done_when` give a number to reach (proof of use counts: "on 10 calls")."""
        rock = self.rock
        numbers = (rock.target, self.facts.measures, rock.weekly_targets, rock.monthly_targets)
        return any(numbers) or bool(self.done and self.done.measures)

    @cached_property
    def aim(self) -> Mention | None:
        """The metric that the sentence sets out to move, with or without a number."""
        return aimed_at(self.facts)

    @cached_property
    def clients(self) -> str | None:
        """The words that say which clients the Rock is for: a field, else a segment in sentence or `done_when`."""
        if self.rock.ideal_client:
            return self.rock.ideal_client
        known = (m for facts in (self.facts, self.done) if facts for m in facts.listed("segments"))
        return next((m.text for m in known if m.list not in _NO_SEGMENT), None) or whose(self.facts)
