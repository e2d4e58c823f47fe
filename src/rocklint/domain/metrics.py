"""Finds the scorecard line behind a metric, and that line's past. Many rules ask, so it is answered here once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from rocklint.domain.history import on_scale, periods
from rocklint.domain.people import person_named
from rocklint.domain.reading import ReadFacts, Reading
from rocklint.language.spelling import key, misspelt
from rocklint.language.words.vocabulary import Metric, Vocabulary
from rocklint.model.company import Person, ScorecardMetric
from rocklint.model.plan import Plan
from rocklint.system.records import dataclass

_PERIOD = re.compile(r"(?:\b(?:a|per|each|every)|/)\s*(day|week|month|quarter|year)\b", re.IGNORECASE)
_ADVERB = re.compile(r"\b(daily|weekly|monthly|quarterly|yearly|annually)\b", re.IGNORECASE)
_PER_NAME = re.compile(r"\b(?:average|avg|mean|median|per|days?|hours?|score|rate|ratio|size|time)\b", re.IGNORECASE)
_NOT_SPOKEN = re.compile(r"\([^)]*\)|[%$#]")
_LONGEST_NAME = 6
"""Words of a scorecard line's name that is looked for in a sentence."""
LEVEL_KINDS = ("rate", "time", "retention")
LEVEL_UNITS = frozenset({"%", "days", "x", "score"})
"""Numbers of these kinds and units add up neither over periods nor over people."""


def contributors_of(reading: Reading) -> tuple[tuple[str, Person | None], ...]:
    """The contributors as written, each with their entry in the people file."""
    people = reading.plan.company.people
    known = people.people if people else ()
    return tuple((text, person_named(text, known, reading.vocabulary)) for text in reading.rock.contributors)


@dataclass(frozen=True, slots=True)
class TrackedMetric:
    """A scorecard line; `metric` is what the vocabulary knows of it, `explicit` that a field names it (not the
    sentence)."""

    line: ScorecardMetric
    metric: Metric | None
    explicit: bool = True

    @property
    def per_quarter(self) -> float | None:
        """How many values a quarter has."""
        return periods(self.line.cadence or (self.metric.cadence if self.metric else None))

    @property
    def kind(self) -> str:
        """volume, value, rate, time or retention; "" where nothing tells."""
        if self.metric:
            return self.metric.kind
        units = self.units
        return "rate" if "%" in units else "time" if "days" in units else "value" if "$" in units else ""

    @property
    def units(self) -> frozenset[str]:
        """The units of its goal and its past."""
        goal = (self.line.goal,) if self.line.goal else ()
        return frozenset(q.amount.unit for q in (*self.line.history, *goal) if q.amount)


def metric_called(name: str, vocabulary: Vocabulary) -> Metric | None:
    """What the vocabulary knows of a metric by its id or one of its names; no sentence is read for it."""
    return vocabulary.metric(key(name).replace(" ", "_")) or vocabulary.derived(_by_name).get(key(name))


def metric_said(name: str, vocabulary: Vocabulary, read: ReadFacts) -> Metric | None:
    """What the vocabulary knows of a metric by its id or a name, else by the first one in its words ("CAC of SMBs")."""
    known = metric_called(name, vocabulary)
    words = " ".join(name.replace("_", " ").split())
    if known or not words:
        return known
    said = read(words).listed("metrics_funnel")
    return vocabulary.metric(said[0].entry) if said else None


def metric_key(name: str, vocabulary: Vocabulary, read: ReadFacts) -> str:
    """What two names of the same metric have in common."""
    known = metric_said(name, vocabulary, read)
    return known.id if known else key(name)


def _by_name(vocabulary: Vocabulary) -> dict[str, Metric]:
    return {key(name): metric for metric in reversed(vocabulary.metrics) for name in metric.names}


def line_metric(line: ScorecardMetric, reading: Reading) -> Metric | None:
    """What the vocabulary knows of a scorecard line: by its id, else by its name."""
    by_id = reading.vocabulary.metric(key(line.id).replace(" ", "_"))
    return by_id or reading.metric_named(line.id.replace("_", " ")) or (reading.metric_named(line.name or "") or None)


def line_named(text: str, reading: Reading) -> ScorecardMetric | None:
    """The scorecard line that a text names: by id or name, else as the same metric under another name."""
    scorecard = reading.plan.company.scorecard
    if scorecard is None or not text.strip():
        return None
    lines = reading.plan.derived(_Lines)
    exact = lines.by_name.get(key(text))
    if exact:
        return exact
    metric = reading.metric_named(text)
    same = lines.of_metric(metric, reading) if metric else ()
    return same[0] if len(same) == 1 else None


class _Lines:
    """The lines of the scorecard, by what texts call them."""

    def __init__(self, plan: Plan) -> None:
        self._lines = plan.company.scorecard.metrics if plan.company.scorecard else ()
        self.by_name = {key(name): line for line in reversed(self._lines) for name in (line.id, line.name or "")}
        self.ids = {name: line.id for line in self._lines for name in (line.id, line.name) if name}
        self._spoken = {_NOT_SPOKEN.sub("", name).strip(): line for name, line in self.by_name.items()}
        self._by_metric: dict[str, list[ScorecardMetric]] | None = None

    def said_in(self, text: str) -> ScorecardMetric | None:
        """The line whose name of several words stands in a text ("on time delivery to 97%"): the longest one."""
        words = key(text).split()
        for size in range(min(len(words), _LONGEST_NAME), 1, -1):
            for at in range(len(words) - size + 1):
                if line := self._spoken.get(" ".join(words[at : at + size])):
                    return line
        return None

    def of_metric(self, metric: Metric, reading: Reading) -> Sequence[ScorecardMetric]:
        """Those that the vocabulary knows as this metric; a reading of any Rock knows what it says."""
        if self._by_metric is None:
            self._by_metric = defaultdict(list)
            for line in self._lines:
                if known := line_metric(line, reading):
                    self._by_metric[known.id].append(line)
        return self._by_metric.get(metric.id, ())


def line_misspelt(text: str, reading: Reading) -> str | None:
    """The id of the scorecard line that a misspelt metric means."""
    lines = reading.plan.derived(_Lines).ids
    return lines.get(misspelt(text, lines, reading.read(text.replace("_", " "))) or "")


def tracked(reading: Reading) -> TrackedMetric | None:
    """The scorecard line of the Rock's metric: the `metric` field's, else that of the sentence's main measure."""
    return reading.derived(_tracked)


def _tracked(reading: Reading) -> TrackedMetric | None:
    rock = reading.rock
    if rock.metric:
        line = line_named(rock.metric, reading)
    elif reading.metric and not rock.metrics:
        line = line_named(reading.metric.id, reading)
    elif reading.measure and not rock.metrics and reading.plan.company.scorecard:
        line = reading.plan.derived(_Lines).said_in(reading.measure.text)
    else:
        line = None
    return TrackedMetric(line, line_metric(line, reading), bool(rock.metric)) if line else None


def good_of(found: TrackedMetric, reading: Reading | None = None) -> str:
    """Which way the number should go, up or down: what is known of the metric, else from where its goal lies."""
    if found.metric:
        return found.metric.good
    goal, values = found.line.goal, found.line.values
    if goal and goal.value is not None and values and goal.value != values[-1]:
        return "down" if goal.value < min(values) else "up"
    before, after = (reading.baseline, reading.target) if reading else (None, None)
    return "down" if before is not None and after is not None and after < before else "up"


def adds_up(found: TrackedMetric, vocabulary: Vocabulary) -> bool:
    """True where the values of a scorecard line may be added over several periods."""
    return sums(f"{found.line.id} {found.line.name or ''}", found.metric, found.units, vocabulary)


def sums(name: str, metric: Metric | None, units: Collection[str], vocabulary: Vocabulary) -> bool:
    """True where the numbers of several periods may be added: clients won, not days, rates or average sizes. `metric`
    is what the vocabulary knows of it; where it knows nothing, the name tells."""
    if not LEVEL_UNITS.isdisjoint(units):
        return False
    if metric is None:
        return not _PER_NAME.search(key(name))
    return metric.kind not in LEVEL_KINDS and metric.id not in vocabulary.folded.get("metric_traits.levels", ())


def past_of(reading: Reading, found: TrackedMetric) -> tuple[float, ...]:
    """The line's history by quarters, on the scale of the Rock's number: its baseline's, else the whole quarter's."""
    per = found.per_quarter
    if per is None:
        return ()
    return on_scale(
        found.line.values, per, reading.baseline, sums=adds_up(found, reading.vocabulary), stated=stated_period(reading)
    )


def stated_period(reading: Reading) -> float | None:
    """How many periods a quarter has, where the Rock says for which one its number is ("45 a month")."""
    rock, measure = reading.rock, reading.measure
    written = [rock.unit or "", rock.target.text if rock.target else ""]
    if measure:
        written.append(reading.facts.text[measure.start : measure.end + 12])
    for text in written:
        said = _PERIOD.search(text) or _ADVERB.search(text)
        if said:
            return periods(said[1])
    return None
