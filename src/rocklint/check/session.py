"""One configuration with its rules and words, which checks any number of plans."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rocklint import __version__
from rocklint.check.engine import Engine
from rocklint.check.quarters import QuarterPlan, by_quarter, together
from rocklint.check.settled_plan import settled_plans
from rocklint.check.suppression_comments import suppressions
from rocklint.domain.owners import same_owner
from rocklint.domain.recorded_days import on_record
from rocklint.language.fact_reader import FactReader, Progress
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.calendar import Quarter
from rocklint.model.finding import Confidence
from rocklint.model.place import Location, Place, Position
from rocklint.model.plan import Plan, Rock
from rocklint.model.report import Report, ReportedFinding
from rocklint.model.report import together as joined
from rocklint.rulebook.config import ConfigError
from rocklint.rulebook.pages import text_of
from rocklint.rulebook.policy import Policy, settings_for
from rocklint.rulebook.registry import PluginProblem, Words
from rocklint.rulebook.reserved import INTERNAL
from rocklint.rulebook.rule import Need
from rocklint.rulebook.run_words import words_of
from rocklint.rulebook.selection import newest_ruleset
from rocklint.source import CompanyFiles, LoadedPlan, load, load_company, load_text
from rocklint.source.paths import File, shown
from rocklint.system.cache import Cache
from rocklint.system.records import cached_property, dataclass

if TYPE_CHECKING:
    from rocklint.domain.rep_goals import RepBook


def _sentences(rock: Rock) -> Iterator[str]:
    """The texts of a Rock that its rules have read."""
    yield rock.text
    if rock.done_when:
        yield rock.done_when
    for milestone in rock.milestones:
        yield milestone.title


@dataclass(frozen=True)
class Session(Policy):
    """One configuration with its rules and words; checks any number of plans."""

    cache: Cache | None = None
    jobs: int = 1

    @classmethod
    def open(cls, start: Path, config_path: Path | None = None, cache: Cache | None = None, jobs: int = 1) -> Session:
        """The session for a file or folder: its nearest `rocklint.yaml` or the one given. Sentences that `cache` knows
        are not read again; `jobs` processes read the others. Raises ConfigError where a setting cannot be used."""
        config, path = settings_for(start, config_path)
        return cls(config, path, cache, jobs)

    def changed(self, changes: Mapping[str, Any]) -> Session:
        """The session with some settings replaced."""
        return replace(self, config=self.config.model_copy(update=dict(changes))) if changes else self

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the rule packages and the company."""
        return self.words.vocabulary

    @cached_property
    def words(self) -> Words:
        """The vocabulary, and what went wrong while reading it."""
        return words_of(self.registry, self.config.vocab.add, self.config.vocab.remove, self.cache)

    @property
    def problems(self) -> tuple[PluginProblem, ...]:
        """What is wrong with plugins: their rules or words were not taken as they are."""
        return (*self.registry.problems, *self.words.problems)

    @cached_property
    def read(self) -> FactReader:
        """Sentences -> Facts."""
        return FactReader(self.vocabulary, self.cache, self.jobs)

    def load(
        self,
        paths: Sequence[str],
        stdin: bytes | None = None,
        stdin_name: str = "<stdin>",
        keep: Callable[[File], bool] | None = None,
    ) -> LoadedPlan:
        """The Rocks of files and folders, of those that are to be kept; company files and earlier quarters are no part
        of the plan."""
        named = (*self.named_files.values(), *self.previous, self.baseline_path(paths))
        skip = frozenset(Path(os.path.realpath(path)) for path in named)
        return load(
            paths, self.vocabulary, limits=self.limits, stdin=stdin, stdin_name=stdin_name, skip=skip, keep=keep
        )

    def plans(
        self, loaded: LoadedPlan, as_of: date, wanted: Quarter | None = None, every: bool = False
    ) -> tuple[QuarterPlan, ...]:
        """The quarters to judge, the earliest first: the running or planned one, unless one is wanted, or every one."""
        return by_quarter(loaded, as_of, self.calendar, self.config.quarter, wanted, every)

    def current(self, loaded: LoadedPlan, as_of: date) -> QuarterPlan:
        """The quarter to judge, where there can be only one."""
        return self.plans(loaded, as_of)[-1]

    def company(self, loaded: LoadedPlan, judged: QuarterPlan | None = None) -> CompanyFiles:
        """The company: from its files, or the plan's own keys. Where a quarter of the plan is judged, the files of
        others say nothing of the company, and its earlier quarters are history."""
        plans = [d for name, d in loaded.documents.items() if judged is None or name in judged.own]
        around = load_company(self.company_files(loaded), self.previous, plans, self.vocabulary, self.limits)
        previous = together((*(judged.history if judged else ()), *(around.company.previous or ())))
        return replace(around, company=replace(around.company, previous=previous or None))

    def plan(self, loaded: LoadedPlan, around: CompanyFiles, as_of: date) -> Plan:
        """Rocks and company together, as of a day."""
        known = {source.file for source in around.sources}
        stated = loaded.quarter or self.config.quarter
        quarters = {text for rock in loaded.rocks if (text := rock.quarter or stated)}
        same = {Quarter.parse(text) or text for text in quarters}
        quarter = min(quarters) if len(same) == 1 else stated
        return Plan(
            rocks=loaded.rocks,
            sources=(*(s for s in loaded.sources if s.file not in known), *around.sources),
            company=around.company,
            as_of=as_of,
            quarter=quarter,
            company_name=loaded.company or self.config.company,
            why_now=loaded.why_now,
        )

    def check(
        self,
        loaded: LoadedPlan,
        as_of: date,
        progress: Progress | None = None,
        wanted: Quarter | None = None,
        every: bool = False,
    ) -> Report:
        """The report on loaded Rocks, as of a day: each quarter that is judged is a plan of its own."""
        plans = self.plans(loaded, as_of, wanted, every)
        if not plans:
            there = sorted({str(quarter) for rock in loaded.rocks if (quarter := Quarter.parse(rock.quarter or ""))})
            raise ConfigError(f"no Rocks of {wanted} here; there are some of {', '.join(there) or 'no quarter'}")
        texts = (text for plan in plans for rock in plan.loaded.rocks for text in _sentences(rock))
        self.read.ahead(texts, progress)
        report = joined([self._check(plan, as_of) for plan in plans], plans[0].read)
        self.read.keep()
        return report

    def _check(self, judged: QuarterPlan, as_of: date) -> Report:
        loaded = judged.loaded
        around = self.company(loaded, judged)
        if any(Need.SETTLED in active.rule.needs for active in self.rules):
            stated = loaded.quarter or self.config.quarter
            earlier = settled_plans(loaded, stated, self.calendar, as_of, self.vocabulary)
            around = replace(around, company=replace(around.company, settled=earlier))
        plan = self.plan(loaded, around, as_of)
        whole = replace(loaded, sources=plan.sources, documents={**loaded.documents, **around.documents})
        own = {name: d for name, d in whole.documents.items() if name not in judged.others or name in judged.own}
        said = suppressions(own, plan.rocks, self.registry, self.locked)
        said = tuple(one for one in said if one.scope is None or not judged.elsewhere(Place(one.place.file, one.scope)))
        plan = replace(plan, suppressions=said)
        # What comes round every year ("Oct 31") is looked for from the plan's quarter on.
        calendar = replace(self.calendar, quarter=Quarter.parse(plan.quarter or ""))
        of_file = self.of_file(whole.documents) if self.config.per_file else None
        engine = Engine(
            self.rules,
            calendar,
            self.vocabulary,
            self.read,
            whole.locate,
            self.config.min_confidence,
            of_file,
            self.jobs,
        )
        report = engine.run(plan, version=__version__, ruleset=self.config.ruleset or newest_ruleset(self.registry))
        report = self._with_broken_plugins(report)
        spoken = [(active.rule, active.severity) for active in self.rules]
        spoken += [(INTERNAL, INTERNAL.severity)] if report.crashed else []
        rules = tuple(text_of(rule, severity) for rule, severity in spoken)
        return replace(report, meeting=self.config.planning_meeting, rules=rules)

    def _with_broken_plugins(self, report: Report) -> Report:
        """The report with a finding, at the top of the settings, for each plugin that could not be taken as it is."""
        if not self.problems:
            return report
        top = Position(1, 1)
        location = Location(shown(self.config_path) if self.config_path else "rocklint.yaml", top, top)
        findings = tuple(
            ReportedFinding(
                INTERNAL.code, INTERNAL.name, INTERNAL.letter, INTERNAL.severity, Confidence.HIGH,
                str(problem), "What is wrong with it was left out; the rest was checked.",
                "Please report this to its author; to go on without it, take it out of plugins.", location,
            )
            for problem in self.problems
        )  # fmt: skip
        return replace(report, findings=(*findings, *report.findings), crashed=True)

    def rep_book(self, around: CompanyFiles, as_of: date) -> RepBook | None:
        """The reps' goals beside the people file, as of a day; None without a goals file."""
        from rocklint.domain.rep_goals import RepBook

        days = partial(on_record, calendar=self.calendar, read=self.read, as_of=as_of)
        return RepBook.of(around.company, self.vocabulary, self.read, days, as_of)

    def recorded(self, as_of: date) -> Callable[[str | None], date | None]:
        """Texts of company files -> the (last) day that they mean."""

        def day_of(text: str | None) -> date | None:
            found = on_record(text, self.calendar, self.read, as_of)
            return found[1] if found else None

        return day_of

    def check_text(self, text: str, as_of: date, name: str = "rocks.yaml") -> Report:
        """The report on YAML text (rule pages, editors)."""
        return self.check(load_text(text, name, self.vocabulary), as_of)

    def rocks_of(self, report: Report, owner: str) -> frozenset[int]:
        """The numbers of the Rocks that a person or role owns, in a report."""
        return frozenset(r.number for r in report.rocks if r.owner and same_owner(r.owner, owner, self.vocabulary))
