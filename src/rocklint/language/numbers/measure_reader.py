"""Numbers and what they measure."""

from __future__ import annotations

from rocklint.language.facts import Measure, MeasureUnit, Mention
from rocklint.language.numbers.around_number import Draft, Number
from rocklint.language.numbers.baselines import TARGET_WORDS
from rocklint.language.numbers.directions import direction, is_change
from rocklint.language.numbers.in_words import SINGLE_TIMES, TRIGGERS
from rocklint.language.numbers.not_a_result import Results
from rocklint.language.numbers.pairs import drafts
from rocklint.language.numbers.quantity_reader import quantities
from rocklint.language.numbers.span import Extents, follows_object
from rocklint.language.numbers.surroundings import Surroundings
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.words.vocabulary import Metric, Vocabulary

_FAR = 40
"""Tokens in front of "Target: 58" in which its metric may stand."""
_RATE_WORDS = frozenset({
    "rate", "share", "margin", "percent", "utilization", "utilisation", "retention", "conversion", "adoption",
    "attainment", "churn", "turnover", "occupancy", "penetration", "accuracy", "compliance", "ratio", "uptime",
    "%", "coverage", "completion", "engagement", "yield", "availability", "efficiency", "oee", "absenteeism", "mix",
    "abandonment", "deflection",
})  # fmt: skip


_PERCENT = frozenset({"pct", "percent", "percentage"})


def find_measures(sentence: Sentence, vocabulary: Vocabulary) -> tuple[Measure, ...]:
    """The measures of a sentence, in order."""
    if (
        TRIGGERS.isdisjoint(sentence.triggers)
        and SINGLE_TIMES.isdisjoint(sentence.triggers)
        and True not in sentence.figures
    ):
        return ()
    found = quantities(sentence, vocabulary)
    if not found:
        return ()
    around = Surroundings(sentence, found, vocabulary)
    candidates = drafts(around)
    results = Results(around, vocabulary, candidates)
    kept = [draft for i, draft in enumerate(candidates) if results.is_result(i)]
    writer = _Writer(around, vocabulary)
    extents = Extents(around, kept)
    measures = tuple(writer.measure(draft, extents, i) for i, draft in enumerate(kept))
    for measure in measures:
        sentence.consume(measure.start, measure.end)
    return measures


class _Writer:
    """Turns drafts into measures: what is measured, in which unit, and the words that say so."""

    def __init__(self, around: Surroundings, vocabulary: Vocabulary) -> None:
        self.around = around
        self.s = around.s
        self.vocabulary = vocabulary
        self.score_nouns = vocabulary.folded.get("units.score_nouns", frozenset())
        self.other_nouns = vocabulary.folded.get("units.other_nouns", frozenset())
        self.ratio_nouns = vocabulary.folded.get("units.ratio_nouns", frozenset())
        self.money_nouns = vocabulary.folded.get("units.money_nouns", frozenset())
        self.down_words = vocabulary.folded.get("units.lower_is_better", frozenset())

    def measure(self, draft: Draft, extents: Extents, i: int) -> Measure:
        """The measure of draft `i`."""
        q = draft.target
        governor = self.around.governor(draft.first)
        first, last = extents.place(i, governor)
        metric = self._metric(draft, first, last)
        known = self.vocabulary.metric(metric.entry) if metric else None
        unit, points = self._unit(draft, first, last, known)
        number = Number(self.around, draft)
        change = is_change(number)
        start, end, text = self.s.span(first, last)
        return Measure(
            start,
            end,
            text,
            baseline=draft.baseline,
            target=q.value,
            unit=unit,
            currency=q.currency if unit == "$" else None,
            direction=direction(number, governor, change, self._falls(first, last)),
            metric=known.id if known else None,
            counted=self._counted(draft, first, last),
            upper=q.upper,
            change=change,
            points=points,
            activity=known is None and bool(self.around.mentions(draft.first, last, "metrics_activity")),
        )

    def _falls(self, first: int, last: int) -> bool:
        """True where what is measured is better when lower: times, costs, churn, errors."""
        if any(word in self.down_words for word in self.s.lower[first : last + 1]):
            return True
        metric = next(iter(self.around.mentions(first, last, "metrics_funnel")), None)
        known = self.vocabulary.metric(metric.entry) if metric else None
        return known is not None and known.good == "down"

    def _unit(self, draft: Draft, first: int, last: int, known: Metric | None) -> tuple[MeasureUnit, bool]:
        q = draft.target
        told = self.s.lower[first : last + 1]
        if q.worded == "multiple":
            return "x", False
        if q.unit == "points":
            rated = any(w in _RATE_WORDS for w in told) or (
                known is not None and known.kind in ("rate", "retention") and known.id != "satisfaction"
            )
            scored = any(w in self.score_nouns for w in told)
            return ("%", True) if rated and not scored else ("score", False)
        if q.unit == "x" and (q.per or q.whole is not None):
            return "count", False
        if q.whole in (5, 10) and q.unit == "" and (q.value % 1 or last == draft.last):
            return "score", False
        if q.unit in ("%", "$", "days", "other", "score", "x"):
            return q.unit, q.points  # type: ignore[return-value]
        if word_at(self.s, q.lead - 1) in ("score", "scoring", "rate", "rated"):
            return "score", False
        scored = any(w in self.score_nouns for w in self._scoring(draft, first, last))
        if scored or (draft.role == "label" and self._labels_score(draft)):
            return "score", False
        nouns = self.s.lower[q.last + 1 : last + 1]
        if not nouns:
            if "%" in told or "percentage" in told or "percent" in told:
                return "%", False
            if any(w in ("days", "dso") for w in told):
                return "days", False
            named = self.s.lower[first : draft.first]
            if any(w in ("hours", "minutes", "weeks", "months", "seconds") for w in told) or self._is_ratio(named):
                return "other", False
            if q.value >= 1000 and any(w in self.money_nouns for w in named):
                return "$", False
        if draft.role == "label" and not nouns and not _PERCENT.isdisjoint(self.s.triggers):
            return "%", False  # "target: 98, metric: on_time_pct"
        if known and known.kind == "value" and q.value >= 1000:
            return "$", False  # "ARR of 10M"
        if nouns and self._other(nouns):
            return "other", False
        return "count", False

    def _is_ratio(self, named: list[str]) -> bool:
        """True for what a ratio or a rate of amounts names: "current ratio", "LTV:CAC", "kWh per ton"."""
        quotient = any(w in self.other_nouns for w in named) and not {"per", "/"}.isdisjoint(named)
        return quotient or any(w in self.ratio_nouns for w in named) or (":" in named[-2:] and "cac" in named)

    def _labels_score(self, draft: Draft) -> bool:
        """True for a bare "Target: 58" in a text about a score."""
        label = [w for w in self.s.lower[draft.label : draft.target.lead] if w[0].isalpha()]
        return not TARGET_WORDS.isdisjoint(label) and not self.score_nouns.isdisjoint(self.s.triggers)

    def _scoring(self, draft: Draft, first: int, last: int) -> list[str]:
        """The words that can make a bare number a score: those before it, and the head of those behind it."""
        words = self.s.lower[first : draft.first]
        nouns = self.s.lower[draft.last + 1 : last + 1]
        for stop in ("per", "/", "from", "a"):
            nouns = nouns[: nouns.index(stop)] if stop in nouns else nouns
        head = nouns[-1] if nouns else ""
        return [*words, head] if head not in ("star", "stars") or draft.target.value <= 10 else words

    def _other(self, nouns: list[str]) -> bool:
        """True where tons, hours or square feet are counted."""
        head = nouns[: nouns.index("per")] if "per" in nouns else nouns
        if head[:2] == ["story", "points"]:
            return True
        return bool(head) and (head[0] in self.other_nouns or head[-1] in self.other_nouns)

    def _metric(self, draft: Draft, first: int, last: int) -> Mention | None:
        """The funnel metric that the number measures, if its kind and the unit agree."""
        q = draft.target
        mentions = [m for m in self.around.mentions(first, last, "metrics_funnel") if self._fits(draft, m)]
        if not mentions and draft.role == "label":
            mentions = [
                m for m in self.around.mentions(max(0, first - _FAR), first, "metrics_funnel") if self._fits(draft, m)
            ][-1:]
        if not mentions:
            return None
        number = self.s.starts[draft.first]
        if draft.role in ("pair", "by", "to", "label"):
            return min(mentions, key=lambda m: (m.start > number, abs(m.start - number)))
        behind = self.s.ends[q.last]
        return min(mentions, key=lambda m: (m.start < behind, abs(m.start - behind)))

    def _fits(self, draft: Draft, mention: Mention) -> bool:
        q = draft.target
        known = self.vocabulary.metric(mention.entry)
        if known is None:
            return False
        if mention.list.endswith("ambiguous") and not (draft.role in ("pair", "by", "to") or q.unit == "$"):
            return False
        relative = draft.role == "by" or q.unit in ("x", "points") or q.worded == "multiple"
        if relative or (q.unit == "%" and draft.role in ("pair", "to")):
            return True
        if q.unit == "%":
            return known.kind in ("rate", "retention") or follows_object(
                self.around, draft, self.around.governor(draft.first)
            )
        if q.unit == "$":
            return known.kind in ("value", "volume") or known.id in ("margin",)
        if q.unit in ("days", "other"):
            return known.kind == "time"
        if known.kind == "value" and q.value >= 1000:
            return True
        return known.kind in ("volume", "retention") or known.id in ("satisfaction",)

    def _counted(self, draft: Draft, first: int, last: int) -> str:
        """The words that name what is counted or measured."""
        q = draft.target
        if last > draft.last:
            begin = draft.last + 1
            while begin < last and self.s.lower[begin] in ("of", "in", "the", "our", "their", "for", "-", "all"):
                begin += 1
            return self.s.span(begin, last)[2]
        end = min(draft.first, q.lead) - 1
        while end > first and not self.s.lower[end][0].isalnum():
            end -= 1
        return self.s.span(first, end)[2] if end >= first else ""
