"""Runs the rules, in several processes for a large plan. A rule that crashes becomes a finding."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

from rocklint.domain.reading import PlanReading, ReadFacts, Readings
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.calendar import Calendar
from rocklint.model.finding import Finding, Severity, unsound
from rocklint.model.finding_json import from_data, to_data
from rocklint.model.place import KeyPath, Place
from rocklint.model.plan import Plan, Rock
from rocklint.rulebook.reserved import INTERNAL
from rocklint.rulebook.rule import Context, Findings
from rocklint.rulebook.selection import Active
from rocklint.system import processes as copies
from rocklint.system.foreign_errors import described
from rocklint.system.records import cached_property, dataclass

_WORTH = 1000
"""Rocks that make a further process worth its start."""
_MOST = 50_000
"""Rocks that one copy looks at: what it touches is in memory twice."""
_OWN = 1 / 4
"""How much of all rules' work is not about one Rock at a time, and stays with this process."""

_SMART = "SMART"
_CLOSED = frozenset(("done", "dropped"))
"""Nobody is asked any more how such a Rock is worded, owned or measured; the rules of the plan still count it."""
_AT_ONCE = 256
"""Rocks that all rules look at before any of them goes on."""

OfFile = Callable[[str], Mapping[str, Active]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding on its way: with its rule, its severity in force and the Rock it concerns."""

    active: Active
    finding: Finding
    severity: Severity
    rock: Rock | None
    folded: str | None = None
    suppression: int | None = None
    """The number of the suppression in the plan that keeps it back."""

    @property
    def code(self) -> str:
        """The rule's code."""
        return self.active.rule.code


class _Result(NamedTuple):
    """What a rule said of subjects in a row: findings with the numbers of their subjects, and at which number it
    stopped, with the finding about that."""

    findings: list[tuple[int, Finding]]
    stopped: tuple[int, Finding] | None


@dataclass(frozen=True)
class RuleRun:
    """One plan with what its rules need. `of_file` gives the rules as they hold for one file, where files differ;
    `jobs` is how many processes may work at once."""

    plan: Plan
    calendar: Calendar
    vocabulary: Vocabulary
    read: ReadFacts
    readings: Readings
    of_file: OfFile | None = None
    jobs: int = 1

    def hits(self, rules: Iterable[Active]) -> list[Hit]:
        """What these rules say, rule by rule."""
        able = [active for active in rules if not active.rule.missing(self.plan.company)]
        of_rocks = [active for active in able if active.rule.scope == "rock"]
        own, *others = self._parts(self.jobs if of_rocks else 1)
        running = [(part, copies.started(partial(self._packed, of_rocks, part))) for part in others]
        shares = [_together(of_rocks, self._by_few(of_rocks, own))]
        plan = PlanReading(self.plan, self.calendar, self.vocabulary, self.read, self.readings)
        subjects: Mapping[str, Sequence[Any]] = {"plan": (plan,), "source": self.plan.sources}
        said: dict[int, list[_Result]] = {}
        for active in able:
            if active.rule.scope != "rock":
                said[id(active)] = [self._said(active, subjects[active.rule.scope])]
                for _, copy in running:
                    copy.look()
        for part, copy in running:
            done = copy.result()
            few = self._by_few(of_rocks, part) if done is None else _taken(done)
            shares.append(_together(of_rocks, few))
        said.update((id(a), list(each)) for a, each in zip(of_rocks, zip(*shares, strict=True), strict=True))
        return [hit for active in able for hit in self._hits(active, said[id(active)])]

    def _parts(self, jobs: int) -> list[range]:
        """The Rocks' numbers in as many parts as processes are worth it; the first, for this one, is smaller."""
        rocks = len(self.plan.rocks)
        jobs = min(jobs, rocks // _WORTH + 1) if copies.POSSIBLE else 1
        if jobs < 2:
            return [range(rocks)]
        whole = rocks / (1 - _OWN)
        first = max(round(whole / jobs - whole * _OWN), rocks - _MOST * (jobs - 1), 0)
        ends = [first + round((rocks - first) * n / (jobs - 1)) for n in range(jobs)]
        return [range(first), *(range(start, end) for start, end in pairwise(ends))]

    def _by_few(self, rules: Sequence[Active], numbers: range) -> Iterator[list[_Result]]:
        """What each rule says of the Rocks with these numbers, a few hundred Rocks at a time. All rules look at them
        before any goes on to the next: the processor then has the Rocks at hand, and what was worked out about them can
        be let go."""
        stopped: set[int] = set()
        for start in range(numbers.start, numbers.stop, _AT_ONCE):
            few = self.plan.rocks[start : min(start + _AT_ONCE, numbers.stop)]
            readings = [self.readings(rock) for rock in few] if rules else []
            said = [
                _Result([], None) if number in stopped else self._said(active, readings, start)
                for number, active in enumerate(rules)
            ]
            stopped.update(number for number, one in enumerate(said) if one.stopped)
            if len(numbers) > _AT_ONCE:
                self.readings.forget(few)
            yield said

    def _said(self, active: Active, subjects: Sequence[Any], start: int = 0) -> _Result:
        """What a rule says of subjects, the first of which has the number `start`."""
        check = self._function(active)
        findings: list[tuple[int, Finding]] = []
        number = start
        closed = active.rule.scope == "rock" and active.rule.code[0] in _SMART
        try:
            for number, subject in enumerate(subjects, start):
                if closed and subject.status in _CLOSED:
                    continue
                for finding in check(subject):
                    if wrong := unsound(finding):
                        raise TypeError(wrong)
                    findings.append((number, finding))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # even where it calls sys.exit()
            return _Result(findings, (number, self._stopped(active, number, error)))
        return _Result(findings, None)

    def _function(self, active: Active) -> Callable[[Any], Findings]:
        """A rule's function with what it takes besides its subject; one that was written against 0.1 takes its subject
        as it is written, and a Context."""
        rule, check, options = active.rule, active.rule.check, active.options
        if rule.takes == "subject":
            return check
        if rule.takes == "options":
            return lambda subject: check(subject, options)
        ctx: Context[Any] = Context(options, self.plan, self.calendar, self.vocabulary, self.read, self.readings)
        if rule.scope == "rock":
            return lambda reading: check(reading.rock, ctx)
        if rule.scope == "plan":
            return lambda reading: check(reading.plan, ctx)
        return lambda source: check(source, ctx)

    def _packed(self, rules: Sequence[Active], part: range) -> list[bytes]:
        return [_to_data(said) for said in self._by_few(rules, part)]

    def _hits(self, active: Active, said: Iterable[_Result]) -> Iterable[Hit]:
        of_rock = active.rule.scope == "rock"
        for findings, stopped in said:
            for number, finding in findings:
                here = self.of_file(finding.place.file).get(active.rule.code) if self.of_file else active
                if here:
                    rock = self.plan.rocks[number] if of_rock else self.rock_at(finding.place)
                    yield Hit(here, finding, here.severity_of(finding.severity), rock)
            if stopped:
                fault = replace(INTERNAL, scope=active.rule.scope)
                rock = self.plan.rocks[stopped[0]] if of_rock else None
                yield Hit(Active(fault, fault.severity, fault.options(), True), stopped[1], fault.severity, rock)
                return

    def _stopped(self, active: Active, number: int, error: BaseException) -> Finding:
        rule, plan = active.rule, self.plan
        place = (
            plan.rocks[number].sentence if rule.scope == "rock" else Place(plan.sources[0].file if plan.sources else "")
        )
        return Finding(
            place,
            f"the rule {rule.name} ({rule.code}) stopped with {described(error)}",
            ask=f"Please report this with the Rock that it stopped at; to go on without the rule, ignore {rule.code}.",
            why=f"A fault in {rule.module}, not in the Rock; the other rules were not affected.",
        )

    @cached_property
    def _rock_paths(self) -> dict[tuple[str, KeyPath], Rock]:
        return {(rock.file, rock.path): rock for rock in self.plan.rocks}

    def rock_at(self, place: Place) -> Rock | None:
        """The Rock that a place lies in, whatever rule named the place."""
        for length in range(len(place.path), -1, -1):
            rock = self._rock_paths.get((place.file, place.path[:length]))
            if rock is not None:
                return rock
        return None


def _together(rules: Sequence[Active], parts: Iterable[list[_Result]]) -> list[_Result]:
    """What each rule said of all Rocks, from what it said of some at a time."""
    said = [_Result([], None) for _ in rules]
    for part in parts:
        for number, one in enumerate(part):
            said[number].findings.extend(one.findings)
            said[number] = said[number]._replace(stopped=said[number].stopped or one.stopped)
    return said


def _to_data(said: Sequence[_Result]) -> bytes:
    return marshal.dumps(
        [
            ([(n, to_data(f)) for n, f in findings], stopped and (stopped[0], to_data(stopped[1])))
            for findings, stopped in said
        ]
    )


def _from_data(data: bytes) -> list[_Result]:
    return [
        _Result([(n, from_data(f)) for n, f in findings], stopped and (stopped[0], from_data(stopped[1])))
        for findings, stopped in marshal.loads(data)
    ]


def _taken(pieces: list[bytes]) -> Iterator[list[_Result]]:
    """Each piece read, and let go."""
    pieces.reverse()
    while pieces:
        yield _from_data(pieces.pop())
