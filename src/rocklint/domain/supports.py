"""What `supports` names: a Measurable, a goal of the year, an initiative, an issue or another Rock, and the Measurables
of the 3-Year Picture that it leads to in the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Literal, Protocol, TypeVar

from rocklint.language.spelling import key, nearest
from rocklint.model.company import Entry, Initiative, Measurable, YearGoal
from rocklint.model.plan import Plan, Rock
from rocklint.system.records import cached_property, dataclass

_LONG = 4
"""Names longer than this are found inside a text too."""
_FURTHEST = 100
"""Goals on the way from a Rock to what it serves; a plan takes three or four."""
_MOST_GUESSES = 200
"""Names that are no goal's for which the nearest one is looked for: each is compared with every name of the plan."""
_KIND_WORD = re.compile(
    r"(?:(?:one|1|three|3|ten|10) ?year\w*(?: (?:plan|picture|goal|target|measurable))*"
    r"|v to|issue|goal|measurable|rock) "
)
_NONE = re.compile(r"(?:none|n/?a|no)\b", re.IGNORECASE)

T = TypeVar("T")
Supports = Literal["measurable", "picture", "goal", "initiative", "issue", "rock"]


@dataclass(frozen=True, slots=True)
class SupportedGoal:
    """What `supports` names. `measurables` are those of the 3-Year Picture that it leads to; `long_term` says that it
    leads to any number of it."""

    kind: Supports
    entry: Entry | Rock
    measurables: tuple[Measurable, ...] = ()
    long_term: bool = False


class OfPlan(Protocol):
    """A plan, or one as it is read."""

    def derived(self, make: Callable[[Plan], T]) -> T:
        """What is built from the plan once."""
        ...


def supports_nothing(text: str) -> bool:
    """True for "none - internal" and the like: an answer, not a link."""
    return bool(_NONE.match(text.strip()))


def supported(text: str, plan: OfPlan) -> SupportedGoal | None:
    """What a `supports` entry names: a Measurable, a 1-Year goal, an initiative, an issue or another Rock."""
    return plan.derived(_Goals).supported(text)


def supported_names(plan: OfPlan) -> tuple[str, ...]:
    """Everything that `supports` may name, by id and name."""
    return plan.derived(_Goals).names


def nearest_supported(text: str, plan: OfPlan) -> str | None:
    """The name that a `supports` entry most likely is where it names nothing; looked for only for
    the first so many of the plan."""
    return plan.derived(_Goals).nearest(text)


def measurables_of(rock: Rock, plan: OfPlan) -> tuple[Measurable, ...]:
    """The Measurables of the 3-Year Picture that a Rock leads to, over whatever steps, each once."""
    found = (s for text in rock.supports if (s := supported(text, plan)))
    return tuple({m.id: m for s in found for m in s.measurables}.values())


_Candidate = tuple[Supports, Entry | Rock]


def _candidates(plan: Plan) -> Iterator[tuple[tuple[str, ...], Supports, Entry | Rock]]:
    """All that may be named, with its names: the V/TO's few first, then the Rocks."""
    vto = plan.company.vto
    if vto:
        picture, year = vto.three_year_picture, vto.one_year_plan
        for one in picture.measurables if picture else ():
            yield tuple(n for n in (one.id, one.name) if n), "measurable", one
        for goal in year.goals if year else ():
            yield tuple(n for n in (goal.id, goal.goal) if n), "goal", goal
        for initiative in vto.initiatives:
            yield tuple(n for n in (initiative.id, initiative.name) if n), "initiative", initiative
        for issue in vto.issues:
            yield tuple(n for n in (issue.id, issue.issue) if n), "issue", issue
        if picture:
            yield tuple(n for n in ("revenue", "profit") if getattr(picture, n)), "picture", picture
        if vto.ten_year_target:
            yield ("ten year target", "10 year target", vto.ten_year_target), "picture", vto
    for rock in plan.rocks:
        yield tuple(n for n in (rock.id if rock.has_id else "", rock.text) if n), "rock", rock


class _Goals:
    """The goals that a plan can name, by name. Where several have one, the first counts."""

    def __init__(self, plan: Plan) -> None:
        self._rocks = plan.rocks
        found = list(_candidates(plan))
        self.names = tuple(name for names, _, _ in found for name in names)
        self._candidates: list[_Candidate] = [(kind, entry) for _, kind, entry in found]
        self._at: dict[str, int] = {}
        for at, (names, _, _) in enumerate(found):
            for name in names:
                self._at.setdefault(key(name), at)
        # Names that are found inside a text are looked up there run of words by run of words.
        self._inside = {name: at for name, at in self._at.items() if len(name) > _LONG}
        self._lengths = sorted({name.count(" ") + 1 for name in self._inside})
        self._known: dict[str, SupportedGoal | None] = {}
        self._guesses: dict[str, str | None] = {}

    def nearest(self, text: str) -> str | None:
        """The name that a text most likely is."""
        if text in self._strange and text not in self._guesses:
            self._guesses[text] = nearest(text, self.names)
        return self._guesses.get(text)

    @cached_property
    def _strange(self) -> frozenset[str]:
        """The first links of the plan that lead nowhere."""
        texts = dict.fromkeys(text for rock in self._rocks for text in rock.supports)
        return frozenset(islice((text for text in texts if self.supported(text) is None), _MOST_GUESSES))

    def supported(self, text: str) -> SupportedGoal | None:
        """What a text names, and where that leads."""
        if text not in self._known:
            named = self._named(key(text))
            self._known[text] = self._reached(named, key(text)) if named else None
        return self._known[text]

    def _named(self, wanted: str) -> _Candidate | None:
        if not wanted:
            return None
        bare = _KIND_WORD.sub("", wanted, count=1) if _KIND_WORD.match(wanted) else wanted
        found = [at for name in (wanted, bare) if (at := self._at.get(name)) is not None]
        if not found:  # "3-Year Picture: Annual recurring revenue, $7.2M"
            words = wanted.replace(",", " ").split(" ")
            runs = (" ".join(words[i : i + n]) for n in self._lengths for i in range(len(words) - n + 1))
            found = [at for run in runs if (at := self._inside.get(run)) is not None]
        return self._candidates[min(found)] if found else None

    def _reached(self, named: _Candidate, wanted: str) -> SupportedGoal:
        """Follows the links from one goal to the next, each once: they may run in a circle."""
        measurables: dict[str, Measurable] = {}
        long_term = False
        seen, waiting = {wanted}, [named]
        while waiting:
            kind, entry = waiting.pop()
            long_term = long_term or kind in ("measurable", "picture")
            if isinstance(entry, Measurable):
                measurables.setdefault(entry.id, entry)
            elif isinstance(entry, YearGoal | Initiative | Rock) and len(seen) < _FURTHEST:
                further = [name for name in dict.fromkeys(map(key, entry.supports)) if name not in seen]
                seen.update(further)
                waiting.extend(found for name in reversed(further) if (found := self._named(name)))
        return SupportedGoal(*named, tuple(measurables.values()), long_term)
