"""Numbers and what they measure."""

from __future__ import annotations

from typing import cast

from rocklint.language.facts import Measure, MeasureUnit, Mention
from rocklint.language.numbers.around_number import Draft, Number
from rocklint.language.numbers.directions import direction, follows_object_of_verb, is_change
from rocklint.language.numbers.in_words import NUMBER_WORDS
from rocklint.language.numbers.name import name_of
from rocklint.language.numbers.not_a_result import Results
from rocklint.language.numbers.pairs import drafts
from rocklint.language.numbers.quantity_reader import quantities
from rocklint.language.numbers.span import Extents
from rocklint.language.numbers.surroundings import Surroundings
from rocklint.language.text.around import Row, Table, no, yes
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.vocabulary import Metric, Vocabulary

_PERCENT = frozenset({"pct", "percent", "percentage"})
_FAR = 40
"""Tokens in front of "Target: 58" in which its metric may stand."""
UNITS_OF_MEASURES: Table[Number, str] = Table(
    Row("x", "multiple: #", "Double revenue"),
    Row("score", "points scored: #", "Raise NPS by 8 points"),
    Row("%", "points rated: #", "Raise yield by 6 points"),
    Row("score", "points: #", "Win 8 points"),
    Row("count", "x rate,part: #", "Post 2x a week"),
    Row("score", "bare of-ten: #", "Hold a rating of 4.5 of 5"),
    Row("", "!bare: #", "Cut churn to 2%"),
    Row("score", "score|scoring|rate|rated #", "Score 4.6"),
    Row("score", "scored: #", "Raise NPS to 52"),
    Row("score", "label of-score: #", "CSAT survey. Target: 58"),
    Row("%", "alone percent-said: #", "Raise the percentage of repeat orders to 30"),
    Row("days", "alone days-said: #", "Bring DSO to 40"),
    Row("other", "alone time-said: #", "Bring hours of downtime to 40"),
    Row("other", "alone ratio: #", "Bring the current ratio to 2"),
    Row("$", "alone money >=1000: #", "Grow cash to 250000"),
    Row("%", "alone label percent-text: #", "target: 98, metric: on_time_pct"),
    Row("$", "value >=1000: #", "Reach ARR of 10M"),
    Row("other", "other-noun: #", "Ship 40 tons"),
    Row("count", "#", "Win 12 clients"),
)
"""The unit of a measure: the number's own (""), or what the words that name it say."""


FITTING: Table[Number, bool] = Table(
    no("ambiguous !pair,by,to !$: #", "Keep labor at 27% of sales"),
    yes("by,x,points,multiple: #", "Double revenue"),
    yes("% pair,to: #", "Bring revenue to 80%"),
    yes("% of-rate,of-retention: #", "Win rate 30%"),
    yes("%: #", "Increase revenue 12%", follows_object_of_verb),
    yes("%: # @growth|@reduction in|of", "See a 12% increase in revenue"),
    yes("$ of-value,of-volume,of-margin: #", "Reach $5M ARR"),
    yes("days,other of-time: #", "Sales cycle of 45 days"),
    yes("!%,$,days,other of-value >=1000: #", "Reach ARR of 10M"),
    yes("!%,$,days,other of-volume,of-retention,of-satisfaction: #", "Raise NPS to 52"),
    files="numbers",
)
"""Whether a number can be of a metric: by the metric's kind or name."""


def find_measures(sentence: Sentence, vocabulary: Vocabulary) -> tuple[Measure, ...]:
    """The measures of a sentence, in order."""
    if NUMBER_WORDS.isdisjoint(sentence.triggers) and True not in sentence.figures:
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
        self.score_nouns = around.listed("score_nouns", "units")

    def measure(self, draft: Draft, extents: Extents, i: int) -> Measure:
        """The measure of draft `i`."""
        q = draft.target
        governor = self.around.governor(draft.first)
        first, last = extents.place(i, governor)
        metric = self._metric(draft, first, last)
        known = self.vocabulary.metric(metric.entry) if metric else None
        number = Number(self.around, draft)
        unit, points = self._unit(number, first, last, known)
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
            upper=q.upper,
            change=change,
            points=points,
            activity=known is None and bool(self.around.mentions(draft.first, last, "metrics_activity")),
            scale=draft.scale,
            start_told=draft.start_told,
            name=name_of(self.around, draft, first, last),
        )

    def _falls(self, first: int, last: int) -> bool:
        """True where what is measured is better when lower: times, costs, churn, errors."""
        if any(word in self.around.listed("lower_is_better", "units") for word in self.s.lower[first : last + 1]):
            return True
        metric = next(iter(self.around.mentions(first, last, "metrics_funnel")), None)
        known = self.vocabulary.metric(metric.entry) if metric else None
        return known is not None and known.good == "down"

    def _unit(self, number: Number, first: int, last: int, known: Metric | None) -> tuple[MeasureUnit, bool]:
        """The unit of a measure, and whether it is the points of a percentage."""
        q = number.quantity
        number.traits |= self._said(number.draft, first, last, known)
        unit = UNITS_OF_MEASURES.patterns.means(number) or q.unit
        in_points = q.points if unit == q.unit else q.unit == "points" and unit == "%"
        return cast(MeasureUnit, unit), in_points

    def _said(self, draft: Draft, first: int, last: int, known: Metric | None) -> set[str]:
        """What the words that a measure consists of say about its unit."""
        q, listed = draft.target, self.around.listed
        words = self.s.lower[first : last + 1]
        named = self.s.lower[first : draft.first]
        nouns = self.s.lower[q.last + 1 : last + 1]
        kind = known.kind if known else ""
        scale = q.whole in (5, 10) and (bool(q.value % 1) or last == draft.last)
        told = (
            ("rated", kind in ("rate", "retention") or not listed("rates").isdisjoint(words)),
            ("scored", not self.score_nouns.isdisjoint(self._scoring(draft, first, last))),
            ("of-ten", scale),
            ("of-score", self._labels_score(draft)),
            ("alone", not nouns),
            ("percent-said", not (_PERCENT | {"%"}).isdisjoint(words)),
            ("percent-text", not _PERCENT.isdisjoint(self.s.triggers)),
            ("days-said", not {"days", "dso"}.isdisjoint(words)),
            ("time-said", not {"hours", "minutes", "weeks", "months", "seconds"}.isdisjoint(words)),
            ("ratio", self._is_ratio(named)),
            ("money", not listed("money_nouns", "units").isdisjoint(named)),
            ("value", kind == "value"),
            ("other-noun", self._is_other(nouns)),
        )
        return {name for name, holds in told if holds}

    def _is_ratio(self, named: list[str]) -> bool:
        """True for what a ratio or a rate of amounts names: "current ratio", "LTV:CAC", "kWh per ton"."""
        listed = self.around.listed
        quotient = not listed("other_nouns", "units").isdisjoint(named) and not {"per", "/"}.isdisjoint(named)
        return (
            quotient or not listed("ratio_nouns", "units").isdisjoint(named) or (":" in named[-2:] and "cac" in named)
        )

    def _labels_score(self, draft: Draft) -> bool:
        """True for a bare "Target: 58" in a text about a score."""
        label = self.s.lower[draft.label : draft.target.lead] if draft.role == "label" else []
        told = not self.score_nouns.isdisjoint(self.s.triggers)
        return told and not self.around.listed("target_words").isdisjoint(label)

    def _scoring(self, draft: Draft, first: int, last: int) -> list[str]:
        """The words that can make a bare number a score: those before it, and the head of those behind it."""
        words = self.s.lower[first : draft.first]
        nouns = self.s.lower[draft.last + 1 : last + 1]
        end = next((k for k, word in enumerate(nouns) if word in ("per", "/", "from", "a")), len(nouns))
        head = nouns[end - 1] if end else ""
        return [*words, head] if head not in ("star", "stars") or draft.target.value <= 10 else words

    def _is_other(self, nouns: list[str]) -> bool:
        """True where tons, hours or square feet are counted."""
        head = nouns[: nouns.index("per")] if "per" in nouns else nouns
        return head[:2] == ["story", "points"] or not self.around.listed("other_nouns", "units").isdisjoint(
            (*head[:1], *head[-1:])
        )

    def _metric(self, draft: Draft, first: int, last: int) -> Mention | None:
        """The funnel metric that the number measures, if its kind and the unit agree."""
        q = draft.target
        mentions = self._fitting(draft, first, last)
        if not mentions and draft.role == "label":
            mentions = self._fitting(draft, max(0, first - _FAR), first)[-1:]
        if not mentions:
            return None
        number = self.s.starts[draft.first]
        if draft.role in ("pair", "by", "to", "label"):
            return min(mentions, key=lambda m: (m.start > number, abs(m.start - number)))
        behind = self.s.ends[q.last]
        return min(mentions, key=lambda m: (m.start < behind, abs(m.start - behind)))

    def _fitting(self, draft: Draft, first: int, last: int) -> list[Mention]:
        return [m for m in self.around.mentions(first, last, "metrics_funnel") if self._fits(draft, m)]

    def _fits(self, draft: Draft, mention: Mention) -> bool:
        known = self.vocabulary.metric(mention.entry)
        if known is None:
            return False
        number = Number(self.around, draft)
        ambiguous = {"ambiguous"} if mention.list.endswith("ambiguous") else set()
        number.traits |= {f"of-{known.kind}", f"of-{known.id}", *ambiguous}
        return bool(FITTING.of(self.vocabulary).means(number))
