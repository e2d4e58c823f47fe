"""Joins the goals file with the people file: the metric and levels of each goal, and reps with a quota but no goal.
The page of rep goals and the rules about them both ask here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from rocklint.domain.metrics import metric_key, metric_said
from rocklint.domain.owners import role_of
from rocklint.domain.people import person_named
from rocklint.domain.reading import ReadFacts
from rocklint.domain.rhythm import RhythmLevel, flows, levels
from rocklint.language.words.vocabulary import Metric, Vocabulary
from rocklint.model.company import Goals, Person, RepGoals, RhythmGoal
from rocklint.model.place import Place
from rocklint.model.plan import Company
from rocklint.model.resolution import Period
from rocklint.system.records import dataclass

FIRST_DAYS = 14
"""Newcomers have this many days until they need a goal."""


@dataclass(frozen=True, slots=True)
class RepBook:
    """The reps' goals, the people and what is needed to understand them. `on_record` gives the first and last day that
    a text of a company file allows."""

    goals: Goals
    people: tuple[Person, ...]
    vocabulary: Vocabulary
    read: ReadFacts
    on_record: Callable[[str | None], Period | None]
    as_of: date

    @classmethod
    def of(
        cls,
        company: Company,
        vocabulary: Vocabulary,
        read: ReadFacts,
        on_record: Callable[[str | None], Period | None],
        as_of: date,
    ) -> RepBook | None:
        """The book of a company; None without a goals file."""
        people = company.people.people if company.people else ()
        return cls(company.goals, people, vocabulary, read, on_record, as_of) if company.goals else None

    def metric(self, goal: RhythmGoal) -> Metric | None:
        """What the vocabulary knows of a goal's metric."""
        return metric_said(self.named(goal), self.vocabulary, self.read)

    def named(self, goal: RhythmGoal) -> str:
        """The name of a goal's metric: that of the team's quota where the author left it to it."""
        return goal.metric or (self.goals.team_quota.metric if self.goals.team_quota else None) or ""

    def key(self, name: str) -> str:
        """What two names of one metric have in common."""
        return metric_key(name, self.vocabulary, self.read)

    def adds(self, goal: RhythmGoal) -> bool:
        """True where the numbers of several periods add up."""
        return flows(goal, self.goals, self.vocabulary, self.read)

    def levels(self, goal: RhythmGoal) -> tuple[RhythmLevel, ...]:
        """The rhythms that the author wrote, from day to quarter."""
        return levels(goal, adds=self.adds(goal))

    def person(self, rep: RepGoals) -> Person | None:
        """The rep's entry in the people file."""
        return person_named(rep.rep, self.people, self.vocabulary) if rep.rep else None

    def carries_quota(self, person: Person) -> bool:
        """True for a quota of one's own: the people file says so, or else the title."""
        if person.quota != "unknown":
            return person.quota == "individual"
        role = role_of(person.role, self.vocabulary) if person.role else None
        return bool(role and role.quota == "individual")

    def without_goal(self, first_days: int = FIRST_DAYS) -> Iterator[tuple[Person, Place]]:
        """Those who carry a quota and have no number, with the place that shows it; newcomers, people on leave and
        whoever has a reason on file are left out."""
        listed = {person.name if (person := self.person(rep)) else rep.rep: rep for rep in self.goals.reps}
        for person in self.people:
            found = listed.get(person.name)
            has = found and (found.no_goal or any(self.levels(goal) for goal in found.all_goals))
            since = self.on_record(person.started)
            new = since and since[1] > self.as_of - timedelta(days=first_days)
            if not has and self.carries_quota(person) and not person.on_leave and not new:
                yield person, found.place if found else person.place
