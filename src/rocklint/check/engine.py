"""Runs the rules over a plan: findings, precedence, order, letters and grades.

Pure: plan, rules and facts in, Report out. A rule that raises becomes one finding and the run goes on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from operator import itemgetter
from typing import Literal

from rocklint.check.grading import evidence, grade, letters
from rocklint.check.rewrite import rewrite
from rocklint.check.run_rules import Hit, OfFile, RuleRun
from rocklint.check.suppressed import SuppressionIndex
from rocklint.domain.reading import ReadFacts, Reading, Readings
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.calendar import Calendar
from rocklint.model.finding import SMART, Confidence
from rocklint.model.place import Location, Place
from rocklint.model.plan import NoteKind, Plan, Rock, Source, Suppression
from rocklint.model.report import (
    Grade,
    LocatedEdit,
    MissingData,
    RelatedLocation,
    Report,
    ReportedFinding,
    ReportedSuppression,
    RockResult,
    SuppressedBy,
    order,
)
from rocklint.rulebook.reserved import INTERNAL
from rocklint.rulebook.rule import Need, Rule
from rocklint.rulebook.selection import Active
from rocklint.system.records import cached_property, dataclass

Locate = Callable[[Place], Location]
NEVER_SILENT = frozenset({INTERNAL.code, "X901", "X914"})
"""Nobody may switch off that a file cannot be read, that a rule stopped, or that a suppression cannot work."""
_EVERYTHING = "*"


@dataclass(frozen=True)
class Engine:
    """Everything a run needs besides the plan; `minimum` hides findings read with less confidence. `of_file` gives the
    rules as they hold for one file, where files differ; `jobs` is how many processes may work at once."""

    rules: Sequence[Active]
    calendar: Calendar
    vocabulary: Vocabulary
    read: ReadFacts
    locate: Locate
    minimum: Confidence = Confidence.LOW
    of_file: OfFile | None = None
    jobs: int = 1

    def run(self, plan: Plan, *, version: str, ruleset: str) -> Report:
        """The report on a plan, in file order; the same plan gives the same report."""
        # Many findings stand at the same few places of a Rock.
        return replace(self, locate=cache(self.locate))._run(plan, version, ruleset)

    def _run(self, plan: Plan, version: str, ruleset: str) -> Report:
        readings = Readings(plan, self.calendar, self.vocabulary, self.read)
        run = _Run(self, plan, readings)
        hits, after = run.hits()
        by_rock: dict[int, list[Hit]] = defaultdict(list)
        for hit in hits:
            if hit.rock is not None and hit.suppression is None:
                by_rock[id(hit.rock)].append(hit)
        crashed = any(hit.active.rule.code == INTERNAL.code for hit in hits)
        # What was worked out of a large plan takes as much memory as what is reported on it: each part is let go as
        # soon as nobody needs it.
        rocks = []
        for number, rock in enumerate(plan.rocks, 1):
            rocks.append(self._result(number, rock, readings(rock), by_rock.pop(id(rock), ())))
            readings.forget([rock])
        hits.reverse()
        findings = sorted((run.reported(hits.pop()) for _ in range(len(hits))), key=order)
        return Report(
            version=version,
            ruleset=ruleset,
            as_of=plan.as_of,
            rocks=tuple(rocks),
            findings=tuple(f for f in findings if not f.suppressed),
            suppressed=tuple(f for f in findings if f.suppressed),
            reported_suppressions=tuple(self._switched_off(suppression, plan) for suppression in after.suppressions),
            unchecked=self._unchecked(plan),
            files=tuple(source.file for source in plan.sources),
            title=plan.quarter or "",
            company=plan.company_name or "",
            crashed=crashed,
            read_any=any(_readable(source) for source in plan.sources),
        )

    def _switched_off(self, suppression: Suppression, plan: Plan) -> ReportedSuppression:
        state: Literal["needed", "unneeded", "ended", "idle"] = (
            "unneeded" if suppression.unneeded == suppression.rules else "needed"
        )
        if suppression.over(plan.as_of):
            state = "ended"
        elif not suppression.works(plan.as_of):
            state = "idle"
        problem = suppression.problem or ("" if suppression.why else "no reason is given")
        return ReportedSuppression(
            suppression.form,
            self.locate(suppression.place),
            suppression.rules,
            suppression.why,
            suppression.ends,
            state,
            suppression.hidden,
            problem,
        )

    def _unchecked(self, plan: Plan) -> tuple[MissingData, ...]:
        silent: dict[str, list[str]] = defaultdict(list)
        for active in self.rules:
            for need in active.rule.missing(plan.company):
                silent[need.value].append(active.rule.code)
        return tuple(MissingData(need, tuple(codes)) for need, codes in silent.items())

    def _result(self, number: int, rock: Rock, reading: Reading, hits: Sequence[Hit]) -> RockResult:
        spoken = [(hit.active.rule, hit.severity) for hit in hits]
        # Where the text is not what the author wrote, no letter can be looked at.
        unread = any(_EVERYTHING in hit.active.rule.drops for hit in hits)
        proof = () if unread else evidence(reading)
        edits = [hit.finding.edit for hit in hits if hit.finding.edit]
        awarded = max(Grade.FIX_FIRST, grade(spoken), key=tuple(Grade).index) if unread else grade(spoken)
        if reading.other_language:  # what nobody has read cannot be ready
            awarded = max(Grade.ONE_QUESTION, awarded, key=tuple(Grade).index)
        unwritten = unread or awarded is Grade.READY or reading.other_language
        return RockResult(
            id=rock.id,
            number=number,
            location=self.locate(rock.sentence),
            text=rock.text,
            grade=awarded,
            letters=dict.fromkeys(SMART) if unread else letters(spoken, proof),
            title=rock.text,
            owner=reading.owner[0] if reading.owner else None,
            department=", ".join(rock.departments) or None,
            evidence=proof,
            rewrite=None if unwritten else rewrite(reading, edits),
            key=known_by(rock),
            sales=str(reading.belonging) if reading.belonging and reading.is_sales else "",
        )


@dataclass(frozen=True)
class _Run:
    engine: Engine
    plan: Plan
    readings: Readings

    def hits(self) -> tuple[list[Hit], Plan]:
        """What all rules say, after precedence, in no particular order; and the plan with what was found out about
        its suppressions."""
        said = self._said([a for a in self.engine.rules if Need.SILENCED not in a.rule.needs])
        if not self.plan.suppressions:
            return list(_precedence(said)), self.plan
        # A rule that another one only talks over is still needed where it is switched off.
        ran = {a.rule.code for a in self.engine.rules if not a.rule.missing(self.plan.company)}
        plan = replace(self.plan, suppressions=self._silent.spoken_for(said, ran))
        about = replace(self, plan=plan)._said([a for a in self.engine.rules if Need.SILENCED in a.rule.needs])
        return [self._kept_back(hit) for hit in _precedence([*said, *about])], plan

    def _said(self, rules: Iterable[Active]) -> list[Hit]:
        least = self.engine.minimum.rank
        return [hit for hit in self._speaking.hits(rules) if hit.finding.confidence.rank <= least]

    @cached_property
    def _speaking(self) -> RuleRun:
        engine = self.engine
        return RuleRun(
            self.plan, engine.calendar, engine.vocabulary, engine.read, self.readings, engine.of_file, engine.jobs
        )

    @cached_property
    def _silent(self) -> SuppressionIndex:
        return SuppressionIndex(self.plan, NEVER_SILENT)

    def _kept_back(self, hit: Hit) -> Hit:
        number = self._silent.covering(hit)
        return hit if number is None else replace(hit, suppression=number)

    def reported(self, hit: Hit) -> ReportedFinding:
        """A finding with lines and columns."""
        rule, finding = hit.active.rule, hit.finding
        locate = self.engine.locate
        edit = finding.edit
        return ReportedFinding(
            code=rule.code,
            name=rule.name,
            letter=rule.letter,
            severity=hit.severity,
            confidence=finding.confidence,
            message=finding.message,
            why=finding.why or rule.why,
            ask=finding.ask or rule.ask,
            location=locate(finding.place),
            rock=hit.rock.id if hit.rock else None,
            field=_field(hit.rock, finding.place),
            related=tuple(RelatedLocation(locate(r.place), r.message) for r in finding.related),
            edit=LocatedEdit(locate(edit.place), edit.text, edit.safety) if edit else None,
            folded=hit.folded,
            suppressed=self._suppressed(hit),
            key=self._known_by(hit),
            plan_wide=rule.scope == "plan",
        )

    def _known_by(self, hit: Hit) -> str:
        if hit.active.rule.scope != "plan":
            return known_by(hit.rock) if hit.rock else ""
        if hit.rock is None:
            return ""  # about the plan: the Rocks that it shows are the first few of many
        places = (hit.finding.place, *(related.place for related in hit.finding.related))
        return " + ".join(sorted({known_by(rock) for place in places if (rock := self._speaking.rock_at(place))}))

    def _suppressed(self, hit: Hit) -> SuppressedBy | None:
        if hit.suppression is None:
            return None
        suppression = self.plan.suppressions[hit.suppression]
        return SuppressedBy(suppression.form, suppression.why, suppression.ends, self.engine.locate(suppression.place))


def known_by(rock: Rock) -> str:
    """What a Rock is known by when it moves: the id that its author gave, else its words."""
    return rock.id if rock.has_id else " ".join(rock.text.casefold().split())


def _readable(source: Source) -> bool:
    return not any(note.kind is NoteKind.UNREADABLE for note in source.notes)


def _field(rock: Rock | None, place: Place) -> str | None:
    """The canonical name of the field that a place lies in."""
    if rock is None:
        return None
    path = place.path
    inside = [(len(at), name) for name, at in rock.where.items() if path == at or path[: len(at)] == at]
    return max(inside, key=itemgetter(0))[1] if inside else None


def _precedence(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Drops what a stronger finding on the same Rock makes superfluous, folds what a plan finding tells at once."""
    dropped: dict[int, set[str]] = defaultdict(set)
    folds: dict[str, str] = {}
    for hit in hits:
        rule: Rule = hit.active.rule
        if hit.rock is not None:
            dropped[id(hit.rock)].update(rule.drops)
        else:
            folds.update(dict.fromkeys(rule.drops, rule.code))
    for hit in hits:
        rule = hit.active.rule
        gone = dropped[id(hit.rock)] if hit.rock is not None else set()
        if rule.code in gone or (_EVERYTHING in gone and _EVERYTHING not in rule.drops):
            continue
        yield replace(hit, folded=folds[rule.code]) if rule.code in folds else hit
