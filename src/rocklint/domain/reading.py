"""A Rock as its rules see it: fields win over prose, and what neither says stays unknown.

Many rules ask the same things of a Rock (who owns it, when is it due, what is measured, is it a sales Rock).
The answers are worked out here once, so that no two rules answer differently.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Any, Literal, TypeVar

from rocklint.domain.department import Belonging, ShownBy, by_owner, by_words
from rocklint.domain.owners import split_owners
from rocklint.domain.people import person_named
from rocklint.domain.recorded_days import on_record
from rocklint.domain.rock_days import Day, Timing
from rocklint.language.aims import aimed_at, whose
from rocklint.language.facts import Completion, Facts, Kind, Measure, Mention, Span, readable
from rocklint.language.other_languages import other_languages
from rocklint.language.words.vocabulary import Metric, Vocabulary
from rocklint.model.calendar import Calendar, Quarter
from rocklint.model.company import Person
from rocklint.model.place import Place
from rocklint.model.plan import Company, Milestone, Plan, Rock, Source, Suppression
from rocklint.model.resolution import Period
from rocklint.system.records import cached_property, dataclass

T = TypeVar("T")
ReadFacts = Callable[[str], Facts]
_NO_SEGMENT = frozenset({"segments.too_broad", "segments.icp_facets", "segments.relationship.new"})
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
        "changed",
        "issue",
        "ignore",
    }
)
"""Fields that a plain list of headlines has too: they name and file a Rock, they do not plan it."""
_ENDS = frozenset({"due", "done_when"})


class _Departments:
    """The departments of a vocabulary by name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._known = {name.casefold(): d.id for d in vocabulary.departments for name in (d.id, *d.synonyms)}
        # All Rocks of a plan may have the same long list.
        self.named = lru_cache(maxsize=10_000)(self._named)

    def _named(self, departments: tuple[str, ...]) -> frozenset[str]:
        """The ids of departments as written; an unknown name stands for itself."""
        known = self._known
        names = (n.strip().casefold().replace("_", " ") for n in departments)
        return frozenset(known.get(n) or known.get(n.replace(" ", "_")) or n for n in names if n)


class Surroundings:
    """What any rule may look at besides its subject. There is no clock but `as_of`."""

    plan: Plan
    calendar: Calendar
    vocabulary: Vocabulary
    read: ReadFacts
    """What a sentence says."""

    @property
    def as_of(self) -> date:
        """The day of the run."""
        return self.plan.as_of

    @property
    def company(self) -> Company:
        """People, V/TO, scorecard and goals, where files give them."""
        return self.plan.company

    def on_record(self, text: str | None) -> Period | None:
        """First and last day that a date of the company's files allows ("2026-02", "Feb 20"), None for no date."""
        return on_record(text, self.calendar, self.read, self.as_of)


@dataclass(frozen=True)
class Reading(Surroundings):
    """One Rock with its facts; every answer is worked out on first use and kept. What the author wrote, field by
    field, is in `fields`: `rock.fields.owner` is the text of a field, `rock.owner` whoever is accountable."""

    rock: Rock
    plan: Plan
    facts: Facts
    calendar: Calendar
    vocabulary: Vocabulary
    read: ReadFacts
    other_language: str | None = None
    """The language of the sentence where it is not English ("German"): then nothing is read out of it."""

    @cached_property
    def fields(self) -> Rock:
        """The Rock as its author wrote it."""
        return self.rock

    @cached_property
    def text(self) -> str:
        """The sentence."""
        return self.rock.text

    @property
    def file(self) -> str:
        """The file that the Rock stands in."""
        return self.rock.file

    @cached_property
    def sentence(self) -> Place:
        """The place of the sentence."""
        return self.rock.sentence

    def place(self, field: str = "rock") -> Place:
        """The place of a field; of the sentence where the field is not written, of the Rock where that is neither."""
        return self.rock.place(field)

    def at(self, words: Span) -> Place:
        """The place of words of the sentence."""
        return self.rock.sentence.characters(words.start, words.end)

    def has(self, field: str) -> bool:
        """True where the field was written on the Rock itself or inherited from the plan."""
        return field in self.rock.where

    @cached_property
    def _derived(self) -> dict[Any, Any]:
        return {}

    def derived(self, make: Callable[[Reading], T]) -> T:
        """What `make` works out from this Rock, worked out at the first call and kept: several rules ask for it."""
        known = self._derived
        if make not in known:
            known[make] = make(self)
        made: T = known[make]
        return made

    @cached_property
    def done(self) -> Facts | None:
        """The facts of `done_when`, where the Rock has one."""
        return self.read(self.rock.done_when) if self.rock.done_when and not self.other_language else None

    @cached_property
    def checkable(self) -> bool:
        """True where `done_when` says something that one can look at."""
        done = self.done
        return done is not None and (done.completion is not Completion.UNCLEAR or not done.vague)

    @cached_property
    def departments(self) -> frozenset[str]:
        """The ids of the departments that the fields name; an unknown name stands for itself."""
        return self.vocabulary.derived(_Departments).named(self.rock.departments)

    @cached_property
    def structured(self) -> bool:
        """True where the author has begun to plan the Rock in fields (due, metric, milestones, ...): only then is
        a missing field worth a question. What the plan's defaults supply does not count."""
        return bool(set(self.rock.where) - self.rock.inherited - _HEADLINE)

    @cached_property
    def bare(self) -> bool:
        """True where the Rock is its sentence and nothing else."""
        return not set(self.rock.where) - self.rock.inherited - {"rock"}

    @cached_property
    def detailed(self) -> bool:
        """True where the author plans the Rock beyond a day and a finish, which every Rock should have: only then is
        the way there worth a question."""
        return bool(set(self.rock.where) - self.rock.inherited - _HEADLINE - _ENDS)

    @cached_property
    def level(self) -> str | None:
        """company, department or individual, however the field words it; None where it says none of them."""
        words = " ".join((self.rock.level or "").casefold().replace("_", " ").replace("-", " ").split())
        names = self.vocabulary.tables.get("fields", {}).get("level_values", {})
        return next((level for level, also in names.items() if words in (level, *also)), None)

    @cached_property
    def status(self) -> str | None:
        """on_track, off_track, done, not_done or dropped, however the field words it; None where it says none."""
        words = " ".join((self.rock.status or "").casefold().replace("_", " ").replace("-", " ").split())
        asked = str(self.rock.where.get("status", ("",))[-1]).casefold()
        if asked.startswith(("done", "complete")) and words in ("yes", "true", "y", "no", "false", "n"):
            return "done" if words[0] in "yt" else "not_done"  # `done: yes` answers the name of its field
        names = self.vocabulary.tables.get("fields", {}).get("status_values", {})
        return next((state for state, also in names.items() if words in (state.replace("_", " "), *also)), None)

    @cached_property
    def belonging(self) -> Belonging | None:
        """The department that the Rock belongs to, and what shows it; None where nothing does."""
        if self.departments:
            by = ShownBy.DEFAULT if "departments" in self.rock.inherited else ShownBy.FIELD
            return Belonging(self.departments, by, ", ".join(self.rock.departments))
        owner = by_owner(self.person, self.owner[0] if self.owner else None, self.vocabulary)
        return owner or by_words(self.facts, self.metric.id if self.metric else None, self.vocabulary)

    @property
    def is_sales(self) -> bool:
        """True where something says that this is a sales Rock: sales is stricter."""
        return self.belonging is not None and self.belonging.is_sales

    @cached_property
    def person(self) -> Person | None:
        """The entry of the one owner in the people file."""
        people, owner = self.plan.company.people, self.owner
        if people is None or owner is None or len(split_owners(owner[0], self.vocabulary)) != 1:
            return None
        return person_named(owner[0], people.people, self.vocabulary)

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

    @cached_property
    def timing(self) -> Timing:
        """The days of the Rock."""
        return Timing(self.rock, self.plan, self.facts, self.kind, self.calendar, self.read)

    @property
    def quarter(self) -> Quarter | None:
        """The fiscal quarter that the Rock or its plan names."""
        return self.timing.quarter

    def day_of(self, field: Literal["start", "due", "result_date"]) -> Day | None:
        """The day that a date field gives, or None where the field is not written."""
        return self.timing.day_of(field)

    def day_in(self, text: str, place: Place) -> Day:
        """The day that a field's text means (milestones, dependencies, date fields)."""
        return self.timing.day_in(text, place)

    def milestone_day(self, milestone: Milestone) -> Day | None:
        """The day of a milestone: its date field, else a date in its words ("Pilot with 2 reps, Aug 22")."""
        return self.timing.milestone_day(milestone)

    @property
    def text_deadline(self) -> Day | None:
        """The last day of the work that the sentence names."""
        return self.timing.text_deadline

    @property
    def quarter_end(self) -> Day | None:
        """The last day of the quarter that the Rock or its plan names."""
        return self.timing.quarter_end

    @property
    def start(self) -> Day | None:
        """When the work begins: the field, else the first day of the quarter."""
        return self.timing.start

    @property
    def due(self) -> Day | None:
        """When the work is to be finished: the field, else the sentence, else the quarter's end."""
        return self.timing.due

    @property
    def result_date(self) -> Day | None:
        """When the result is to be read: the field, else a date behind a result marker in the sentence."""
        return self.timing.result_date

    @cached_property
    def measure(self) -> Measure | None:
        """The sentence's main measure: the one with a funnel metric, else the first."""
        return next((m for m in self.facts.measures if m.metric), None) or next(iter(self.facts.measures), None)

    @cached_property
    def baseline(self) -> float | None:
        """Where the number stands today, in plain units: the field, else the main measure's."""
        if self.rock.baseline is not None:
            return self.rock.baseline.value
        if self.measure is None or self.measure.baseline is None:
            return None
        return self.measure.baseline * self.measure.scale

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


class Readings:
    """The Readings of a plan's Rocks, each made when it is first asked for and kept until it is forgotten."""

    def __init__(self, plan: Plan, calendar: Calendar, vocabulary: Vocabulary, read: ReadFacts) -> None:
        self._plan = plan
        self._calendar = calendar
        self._vocabulary = vocabulary
        self._read = read
        self._known: dict[int, Reading] = {}
        texts = [f"{rock.text}\n{rock.done_when or ''}" for rock in plan.rocks]
        self._other = {id(plan.rocks[n]): name for n, name in other_languages(texts, vocabulary).items()}

    def __call__(self, rock: Rock) -> Reading:
        """The Reading of a Rock."""
        try:
            return self._known[id(rock)]  # nearly always: every rule asks
        except KeyError:
            other = self._other.get(id(rock))
            facts = Facts(readable(rock.text)) if other else self._read(rock.text)
            made = Reading(rock, self._plan, facts, self._calendar, self._vocabulary, self._read, other)
            self._known[id(rock)] = made
            return made

    def forget(self, rocks: Iterable[Rock]) -> None:
        """Lets go of Readings; whoever asks for one again has it made again."""
        for rock in rocks:
            self._known.pop(id(rock), None)


@dataclass(frozen=True)
class PlanReading(Surroundings):
    """All Rocks of a run as they are read, with the company around them."""

    plan: Plan
    calendar: Calendar
    vocabulary: Vocabulary
    read: ReadFacts
    of: Readings
    """The Reading of any Rock, of an earlier quarter too."""

    @cached_property
    def rocks(self) -> tuple[Reading, ...]:
        """The Rocks in the order of the files."""
        return tuple(map(self.of, self.plan.rocks))

    @property
    def quarter(self) -> str | None:
        """The quarter that the plan names, in its words."""
        return self.plan.quarter

    @property
    def why_now(self) -> str | None:
        """Why the plan's Rocks matter this quarter, in its words."""
        return self.plan.why_now

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files that the Rocks came from."""
        return self.plan.sources

    @property
    def suppressions(self) -> tuple[Suppression, ...]:
        """What comments and fields switch off."""
        return self.plan.suppressions

    def derived(self, make: Callable[[Plan], T]) -> T:
        """What `make` builds from the plan, built at the first call and kept."""
        return self.plan.derived(make)
