"""A rule is data and one pure function.

    @rl.rule("M102", "binary-only", rl.WARNING, why="...", ask="...", source="...")
    def check(rock: rl.Reading) -> rl.Findings:
        \"\"\"Completion is yes or no only, and no result follows it.\"\"\"

What the function takes first says what the rule is asked about: a Rock (`Reading`), all of them (`PlanReading`) or a
file (`Source`); a second parameter takes the rule's options. The docstring's first line is the summary, the Markdown
page beside the module is the rule's documentation and its test.

`rock_rule`, `plan_rule` and `source_rule` are the decorators of 0.1, whose functions take a `Context`.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import (
    Any,
    Generic,
    Literal,
    NotRequired,
    Protocol,
    TypedDict,
    TypeVar,
    Unpack,
    get_args,
    get_type_hints,
    overload,
)

from pydantic import BaseModel, ConfigDict

from rocklint.domain.reading import PlanReading, Reading
from rocklint.domain.recorded_days import on_record
from rocklint.language.facts import Facts
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.calendar import Calendar
from rocklint.model.finding import Finding, Letter, Severity
from rocklint.model.plan import Company, Plan, Rock, Source
from rocklint.model.resolution import Period
from rocklint.system.records import dataclass


class Options(BaseModel):
    """The base of a rule's options: frozen, unknown names are errors."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")


class NoOptions(Options):
    """For rules without options."""


class Need(StrEnum):
    """What must be there before a rule may speak."""

    TEXT = "text"  # one sentence is enough
    ROCK = "rock"  # fields of the Rock
    PLAN = "plan"  # all Rocks together
    PEOPLE = "people"
    VTO = "vto"
    SCORECARD = "scorecard"
    GOALS = "goals"
    PREVIOUS = "previous"
    SETTLED = "settled"  # the plan as it stood when its quarter's second week ended
    SILENCED = "silenced"  # what the other rules said where they are switched off: such a rule runs after them


Tier = Literal["text", "rock", "data", "plan"]
Scope = Literal["rock", "plan", "source"]
Takes = Literal["subject", "options", "context"]
OptionsT = TypeVar("OptionsT", bound=Options)
SubjectT = TypeVar("SubjectT", Reading, PlanReading, Source)
S = TypeVar("S", Rock, Plan, Source)
_DATA = frozenset({Need.PEOPLE, Need.VTO, Need.SCORECARD, Need.GOALS})
_EARLIER = frozenset({Need.PREVIOUS, Need.SETTLED})


@dataclass(frozen=True, slots=True)
class Context(Generic[OptionsT]):
    """What a rule that was written against 0.1 may look at besides its Rock. There is no clock but `as_of`. `reading`
    gives a Rock with its facts: fields first, then prose."""

    options: OptionsT
    plan: Plan
    calendar: Calendar
    vocabulary: Vocabulary
    read: Callable[[str], Facts]
    reading: Callable[[Rock], Reading]

    @property
    def as_of(self) -> date:
        """The day of the run."""
        return self.plan.as_of

    @property
    def company(self) -> Company:
        """People, V/TO, scorecard and goals, where files give them."""
        return self.plan.company

    def facts(self, text: str) -> Facts:
        """What a sentence says."""
        return self.read(text)

    def on_record(self, text: str | None) -> Period | None:
        """First and last day that a date of the company's files allows ("2026-02", "Feb 20"), None for no date."""
        return on_record(text, self.calendar, self.read, self.as_of)


def ruleset_key(ruleset: str) -> tuple[int, ...]:
    """Rule sets in their order: 2026.4 comes before 2026.10."""
    return tuple(int(part) for part in ruleset.split("."))


@dataclass(frozen=True, slots=True)
class FormerState:
    """How a rule stood up to and including a rule set, before it was changed; None is as it stands today."""

    until: str
    severity: Severity | None = None
    default: bool | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RuleState:
    """How a rule stands under a rule set; not `known` where it came later."""

    severity: Severity
    default: bool
    options: Mapping[str, Any]
    known: bool = True


@dataclass(frozen=True)
class Rule:
    """One rule: identity, texts, needs, and the function. `drops` names the codes that say nothing more on a
    Rock once this rule has spoken ("*" for all others). A plan rule that speaks about no single Rock folds the codes
    that it drops: they stay findings, told by it in one line. `counts_under` names further letters that a finding
    stands for ("when" is part of Specific too). `time` marks rules whose verdict depends on the day. `page` is the
    Markdown file beside the module; a rule that comes from data carries its page as `page_text` instead.
    `ruleset` is the rule set that it came with, `was` how it stood before it was changed: a team that names an older
    rule set gets the older verdict. `takes` is what `check` is called with: its subject alone, its subject and the
    options, or, as in 0.1, the Rock, plan or source as it is written and a `Context`."""

    code: str
    name: str
    severity: Severity
    since: str
    needs: tuple[Need, ...]
    summary: str
    why: str
    ask: str
    source: str
    scope: Scope
    check: Callable[..., Iterator[Finding]]
    options: type[Options] = NoOptions
    drops: tuple[str, ...] = ()
    counts_under: tuple[Letter, ...] = ()
    default: bool = True
    time: bool = False
    module: str = ""
    ruleset: str = "2026.4"
    was: tuple[FormerState, ...] = ()
    page: Path = Path()
    page_text: str = ""
    takes: Takes = "context"

    @property
    def letter(self) -> Letter:
        """S, M, A, R, T, P or X."""
        return Letter(self.code[0])

    @property
    def tier(self) -> Tier:
        """text, rock, data or plan: the catalogue's word for what the rule rests on."""
        if _DATA & set(self.needs):
            return "data"
        if Need.PLAN in self.needs or _EARLIER & set(self.needs):
            return "plan"
        return "rock" if Need.ROCK in self.needs else "text"

    def under(self, ruleset: str) -> RuleState:
        """How the rule stands under a rule set. One that came later is off, until its own code or name wakes it."""
        wanted = ruleset_key(ruleset)
        if ruleset_key(self.ruleset) > wanted:
            return RuleState(self.severity, False, {}, known=False)
        for was in sorted(self.was, key=lambda w: ruleset_key(w.until)):
            if wanted <= ruleset_key(was.until):
                default = self.default if was.default is None else was.default
                return RuleState(was.severity or self.severity, default, was.options)
        return RuleState(self.severity, self.default, {})

    def missing(self, company: Company) -> tuple[Need, ...]:
        """The data that the rule needs and the company did not give."""
        return tuple(n for n in self.needs if n in (_DATA | _EARLIER) and getattr(company, n.value) is None)


def unsound(rule: Rule) -> str:
    """What keeps a rule from running, in words; empty where nothing does. A plugin may build one from anything."""
    code, name = str(rule.code), str(rule.name)
    if not re.fullmatch(r"[SMARTPX][0-9]{3,4}", code):
        return f"{code!r} is no code, such as S801"
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
        return f"{code}: {name!r} is no name, such as no-buzzwords"
    texts = (rule.summary, rule.why, rule.ask, rule.source, rule.since, rule.page_text)
    right = {
        "severity": isinstance(rule.severity, Severity),
        "scope": rule.scope in get_args(Scope) and rule.takes in get_args(Takes),
        "check": callable(rule.check),
        "why, ask or source": all(isinstance(text, str) for text in texts),
        "needs": isinstance(rule.needs, tuple) and all(isinstance(need, Need) for need in rule.needs),
        "drops": isinstance(rule.drops, tuple) and all(isinstance(other, str) for other in rule.drops),
        "options": isinstance(rule.options, type) and issubclass(rule.options, Options),
        "ruleset": bool(re.fullmatch(r"[0-9]{1,4}\.[0-9]{1,4}", str(rule.ruleset))),
    }
    wrong = [part for part, is_right in right.items() if not is_right]
    if wrong:
        return f"{code}: its {wrong[0]} is not of the right kind"
    required = [option for option, field in rule.options.model_fields.items() if field.is_required()]
    return f"{code}: its option {required[0]!r} has no default" if required else ""


Findings = Iterator[Finding]
FIRST = "0.1.0"
"""The version that rules came with that name none."""
_SUBJECTS: dict[object, tuple[Scope, Need]] = {
    Reading: ("rock", Need.TEXT),
    PlanReading: ("plan", Need.PLAN),
    Source: ("source", Need.TEXT),
}
"""What a rule may be asked about, and what it needs where it names nothing else."""


class About(TypedDict):
    """What a rule says of itself besides its code, name and severity; see `Rule`."""

    why: str
    ask: str
    source: str
    needs: NotRequired[Need | tuple[Need, ...]]
    drops: NotRequired[tuple[str, ...]]
    counts_under: NotRequired[tuple[Letter, ...]]
    default: NotRequired[bool]
    time: NotRequired[bool]
    ruleset: NotRequired[str]
    was: NotRequired[tuple[FormerState, ...]]


class Declare(Protocol):
    """Makes a rule of its function."""

    @overload
    def __call__(self, check: Callable[[SubjectT], Findings], /) -> Rule: ...
    @overload
    def __call__(self, check: Callable[[SubjectT, OptionsT], Findings], /) -> Rule: ...


def rule(code: str, name: str, severity: Severity, *, since: str = FIRST, **about: Unpack[About]) -> Declare:
    """A rule: what its function takes says what it is asked about, and with which options."""

    def declare(check: Callable[..., Findings], /) -> Rule:
        subject, *more = _taken(check)
        scope, needs = _SUBJECTS[subject]
        data = {"needs": needs, **about, "code": code, "name": name, "severity": severity, "since": since}
        if more:
            return _made(check, scope, data, options=more[0], takes="options")
        return _made(check, scope, data, takes="subject")

    return declare


def _made(check: Callable[..., Findings], scope: Scope, data: Mapping[str, Any], **more: Any) -> Rule:
    needs = data.get("needs", Need.TEXT)
    known = {
        **data,
        "needs": needs if isinstance(needs, tuple) else (needs,),
        "summary": (check.__doc__ or "").strip().split("\n", 1)[0],
        "module": check.__module__,
        "page": Path(inspect.getfile(check)).with_suffix(".md"),
    }
    return Rule(scope=scope, check=check, **known, **more)


def _taken(check: Callable[..., Findings]) -> list[Any]:
    """The types of a function's parameters. Raises TypeError where they are not what a rule takes."""
    hints: Mapping[str, Any] = check.__annotations__
    if any(isinstance(hint, str) for hint in hints.values()):
        hints = get_type_hints(check)
    taken = [hint for name, hint in hints.items() if name != "return"]
    options = taken[1:]
    right = len(options) < 2 and all(isinstance(one, type) and issubclass(one, Options) for one in options)
    if check.__code__.co_argcount != len(taken) or not right or taken[0] not in _SUBJECTS:
        raise TypeError(
            f"{check.__qualname__} is no rule's function: it takes a Reading, a PlanReading or a Source, "
            "and then its Options or nothing"
        )
    return taken


def discover(package: str) -> tuple[Rule, ...]:
    """The rules of a package and of the packages in it, by letter and number. A module whose name begins with `_` is
    none."""
    found = {
        rule.code: rule for module in _modules(package) for rule in vars(module).values() if isinstance(rule, Rule)
    }
    letters = list(Letter)
    return tuple(sorted(found.values(), key=lambda rule: (letters.index(rule.letter), rule.code)))


def _modules(package: str) -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules(sys.modules[package].__path__, f"{package}."):
        if not module.name.rpartition(".")[2].startswith("_"):
            yield importlib.import_module(module.name)
            if module.ispkg:
                yield from _modules(module.name)


class Data(About):
    """What the decorators of 0.1 take."""

    code: str
    name: str
    severity: Severity
    since: str
    options: NotRequired[type[Options]]


DeclareOld = Callable[[Callable[[S, Context[Any]], Findings]], Rule]


def rock_rule(**data: Unpack[Data]) -> DeclareOld[Rock]:
    """A rule as in 0.1: it gets a Rock as it is written, and a Context."""
    return lambda check: _made(check, "rock", data)


def plan_rule(**data: Unpack[Data]) -> DeclareOld[Plan]:
    """A rule as in 0.1 that gets the whole plan and a Context."""
    return lambda check: _made(check, "plan", data)


def source_rule(**data: Unpack[Data]) -> DeclareOld[Source]:
    """A rule as in 0.1 that gets what the YAML reader noticed in one file, and a Context."""
    return lambda check: _made(check, "source", data)
