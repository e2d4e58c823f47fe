"""The days of one Rock: when it starts, when the work is due, when the result is read.

Fields win over the sentence, and the sentence over the plan's quarter. What comes round every year ("Q4", "Oct 31")
is looked for from the first day of the Rock's own quarter on, so that a plan for the next quarter, or a report on the
last one, reads the same on any day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Literal

from rocklint.language.facts import DateMention, Facts, Kind
from rocklint.language.words.when import Form, Unit, When
from rocklint.model.calendar import Calendar, Quarter
from rocklint.model.place import Place
from rocklint.model.plan import Milestone, Plan, Rock
from rocklint.system.records import cached_property, dataclass

_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:.+Z-]*)?\s*\Z")
_YEARLY = frozenset({Form.DATE, Form.MONTH, Form.QUARTER, Form.HALF, Form.NAMED})
"""Wording that comes round every year where it names none."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a Rock gives. `day` is None where the words resolve to none ("June 31", "soon");
    `origin` says whether a field, the sentence or the plan's quarter gave it. `sure` is False where the year was
    guessed: the words name none and no quarter tells where to look."""

    day: date | None
    precision: Unit
    place: Place
    text: str
    origin: Literal["field", "text", "quarter"]
    when: When | None = None
    sure: bool = True


@dataclass(frozen=True)
class Timing:
    """The days of a Rock; every answer is worked out on first use and kept."""

    rock: Rock
    plan: Plan
    facts: Facts
    kind: Kind
    company_calendar: Calendar
    read: Callable[[str], Facts]

    @cached_property
    def quarter(self) -> Quarter | None:
        """The quarter that the Rock, or its plan, names. "Q3" alone is the one that runs or comes next."""
        text = self.rock.quarter or self.plan.quarter
        if not text:
            return None
        named = Quarter.parse(text)
        if named:
            return named
        said = self.read(text)
        mention = next((d for d in (said.deadline, *said.dates) if d and d.when.unit is Unit.QUARTER), None)
        day = mention and self.company_calendar.resolve(mention.when, self.plan.as_of).day
        return self.company_calendar.quarter_of(day) if day else None

    @cached_property
    def calendar(self) -> Calendar:
        """The company's calendar, set to the Rock's quarter."""
        same = self.company_calendar.quarter == self.quarter
        return self.company_calendar if same else replace(self.company_calendar, quarter=self.quarter)

    def day_of(self, field: Literal["start", "due", "result_date"]) -> Day | None:
        """The day that a date field gives, or None where the field is not written."""
        return self._written[field]

    @cached_property
    def _written(self) -> dict[str, Day | None]:
        rock = self.rock
        fields = (("start", rock.start), ("due", rock.due), ("result_date", rock.result_date))
        return {name: None if text is None else self.day_in(text, rock.place(name)) for name, text in fields}

    def day_in(self, text: str, place: Place) -> Day:
        """The day that a field's text means (milestones, dependencies, date fields)."""
        iso = _ISO.match(text)
        if iso:
            year, month, day = map(int, iso.groups())
            return self._day(When(Form.DATE, Unit.DAY, year=year, month=month, day=day), place, text, "field")
        said = self.read(text)
        mention = said.deadline or next(iter(said.dates), None)
        if mention is None:
            return Day(None, Unit.UNKNOWN, place, text, "field")
        return self._day(mention.when, place, text, "field")

    def milestone_day(self, milestone: Milestone) -> Day | None:
        """The day of a milestone: its date field, else a date in its words ("Pilot with 2 reps, Aug 22")."""
        known = self._milestones
        if id(milestone) not in known:
            known[id(milestone)] = self._milestone_day(milestone)
        return known[id(milestone)]

    @cached_property
    def _milestones(self) -> dict[int, Day | None]:
        return {}

    def _milestone_day(self, milestone: Milestone) -> Day | None:
        place = Place(self.rock.file, milestone.path)
        if milestone.due:
            return self.day_in(milestone.due, place)
        said = self.read(milestone.title)
        return self.day_in(milestone.title, place) if said.dates or said.deadline else None

    def mentioned(self, mention: DateMention, since: date | None = None) -> Day:
        """The day that words of the sentence mean; `since` is a day that it does not lie before."""
        place = self.rock.sentence.characters(mention.start, mention.end)
        return self._day(mention.when, place, mention.text, "text", since)

    def _day(
        self, when: When, place: Place, text: str, origin: Literal["field", "text"], since: date | None = None
    ) -> Day:
        as_of = max(self.plan.as_of, since) if since else self.plan.as_of
        resolved = self.calendar.resolve(when, as_of)
        sure = when.year is not None or self.quarter is not None or when.form not in _YEARLY
        return Day(resolved.day, resolved.precision, place, text, origin, when, sure)

    @cached_property
    def _said(self) -> tuple[DateMention | None, DateMention | None]:
        """What the sentence says about the end of the work, and about the day of the result."""
        facts = self.facts
        due = facts.deadline
        result = next((d for d in reversed(facts.dates) if d.role == "result"), None)
        dated = [d for d in facts.dates if d.when.form is not Form.VAGUE]
        if due and due.role == "result":
            before = [d for d in dated if d.role in ("due", "milestone")]
            return (before[-1] if before else None), due
        if due and result is None and self._read_later(due):
            return None, due
        if due and result is None and self.kind is Kind.BUILDING:
            # "Implement the discovery process by Jun 30; win rate 28% to 34% by Dec 31"
            for earlier in dated:
                if earlier.role in ("due", "milestone") and any(
                    earlier.end <= m.start and m.end <= due.start for m in facts.measures
                ):
                    return earlier, due
        return due, result

    def _read_later(self, said: DateMention) -> bool:
        """Is the sentence's one day that of the result? It is where the `result_date` field names the same day, and
        where the `due` field is earlier, a number moves by the day that is said, and there is a build to finish before
        ("Cut days to collect from 41 to 32 by June 30 by moving all clients to card on file", due Mar 31)."""
        written, read = self.day_of("due"), self.day_of("result_date")
        day = self.mentioned(said).day
        if written is None or written.day is None or day is None or day <= written.day:
            return False
        if read is not None and read.day == day:
            return True
        moved = [m for m in self.facts.measures if m.end <= said.start]
        building, ended = self.kind is Kind.BUILDING, self.rock.done_when is not None
        if building and ended:
            return bool(moved)  # "Build the catalogue and win 6 owners with it by June 30"
        return (building or ended) and any(
            m.baseline is not None or m.change or m.metric or m is not moved[0] for m in moved
        )

    @cached_property
    def text_deadline(self) -> Day | None:
        """The last day of the work that the sentence names; a day on which only the result is read is none."""
        said, read = self._said
        if said is None:
            return None
        built = self.mentioned(said)
        guessed = said.when.form in (Form.QUARTER, Form.HALF) and said.when.year is None and not said.when.offset
        end = self.mentioned(read).day if read and guessed and said.end <= read.start else None
        if end and built.day and built.day > end:
            # "in Q2 ... by the end of Q4": in a plan for Q4 2026 that is Q2 2026, and the Rock is an old one
            return self.mentioned(replace(said, when=replace(said.when, year=built.day.year - 1)))
        return built

    @cached_property
    def text_result(self) -> Day | None:
        """The day of the result that the sentence names, on or after the end of the work."""
        said = self._said[1]
        built = self.text_deadline
        return self.mentioned(said, built.day if built else None) if said else None

    @cached_property
    def quarter_end(self) -> Day | None:
        """The last day of the quarter that the Rock or its plan names."""
        text = self.rock.quarter or self.plan.quarter
        if not text:
            return None
        end = self.calendar.quarter_end(self.quarter) if self.quarter else None
        return Day(end, Unit.QUARTER, self.rock.place("quarter"), text, "quarter")

    @cached_property
    def due(self) -> Day | None:
        """When the work is to be finished: the field, else the sentence, else the quarter's end; where there is only
        the day of a result, that."""
        written = self.day_of("due") or self.text_deadline or self.quarter_end
        if written is None and self.kind is not Kind.BUILDING:
            written = self.day_of("result_date")
        return written or self.text_result

    @cached_property
    def start(self) -> Day | None:
        """When the work begins: the field, else the first day of the quarter."""
        written = self.day_of("start")
        if written or self.quarter is None:
            return written
        first = self.calendar.quarter_start(self.quarter)
        return Day(first, Unit.DAY, self.rock.place("quarter"), str(self.quarter), "quarter")

    @cached_property
    def result_date(self) -> Day | None:
        """When the result is to be read: the field, else a date behind a result marker in the sentence."""
        return self.day_of("result_date") or self.text_result
