"""Numbers and what they measure."""

from __future__ import annotations

from rocklint.facts import Direction, Measure, MeasureUnit, Mention
from rocklint.nlp.changes import Draft, drafts
from rocklint.nlp.mere import Contexts
from rocklint.nlp.quantities import quantities
from rocklint.nlp.quantity import at, unread
from rocklint.nlp.scope import BREAKS, Governor, Scope
from rocklint.nlp.sentence import Sentence
from rocklint.nlp.worded import SINGLE_TIMES, TRIGGERS
from rocklint.vocabulary import Vocabulary

_UP_NOUNS = frozenset({
    "increase", "increases", "growth", "lift", "gain", "gains", "improvement", "rise", "uplift", "boost",
    "jump", "bump", "more", "higher", "faster", "additional", "extra", "yoy", "expansion", "better", "above",
})  # fmt: skip
_DOWN_NOUNS = frozenset({
    "decrease", "reduction", "reductions", "drop", "decline", "cut", "cuts", "fewer", "less", "lower",
    "savings", "cheaper", "shorter", "below",
})  # fmt: skip
_NEUTRAL_VERBS = frozenset(
    {
        "improve",
        "improves",
        "improved",
        "improving",
        "drive",
        "drives",
        "driving",
        "drove",
        "accelerate",
        "accelerating",
        "elevate",
    }
)
_GIVING = frozenset(
    {"add", "adds", "adding", "added", "drive", "drives", "driving", "drove", "ramp", "ramping", "strengthen"}
)
_ADVERBS = frozenset({"monthly", "weekly", "annually", "yoy", "mom", "qoq", "quarterly", "daily", "yearly", "overall", "annualized", "year", "over", "-", "total", "consistently"})  # fmt: skip
_CLAUSE_WORDS = frozenset({"that", "which", "while", "so", "where", "but", "when", "because", "if"})
_RATE_WORDS = frozenset({
    "rate", "share", "margin", "percent", "utilization", "utilisation", "retention", "conversion", "adoption",
    "attainment", "churn", "turnover", "occupancy", "penetration", "accuracy", "compliance", "ratio", "uptime",
    "%", "coverage", "completion", "engagement",
})  # fmt: skip


def find_measures(sentence: Sentence, vocabulary: Vocabulary) -> tuple[Measure, ...]:
    """The measures of a sentence, in order."""
    if (
        TRIGGERS.isdisjoint(sentence.triggers)
        and SINGLE_TIMES.isdisjoint(sentence.triggers)
        and not any(word[0].isdigit() for word in sentence.lower)
    ):
        return ()
    found = quantities(sentence)
    if not found:
        return ()
    scope = Scope(sentence, found)
    candidates = drafts(scope)
    contexts = Contexts(scope, vocabulary, candidates)
    kept = [draft for draft in candidates if contexts.measures(draft)]
    writer = _Writer(scope, vocabulary, kept)
    measures = tuple(writer.measure(i) for i in range(len(kept)))
    for measure in measures:
        sentence.consume(measure.start, measure.end)
    return measures


class _Writer:
    """Turns drafts into measures: what is measured, in which unit and direction, and the words that say so."""

    def __init__(self, scope: Scope, vocabulary: Vocabulary, kept: list[Draft]) -> None:
        self.scope = scope
        self.s = scope.s
        self.kept = kept
        self.vocabulary = vocabulary
        self.score_nouns = vocabulary.folded.get("units.score_nouns", frozenset())
        self.other_nouns = vocabulary.folded.get("units.other_nouns", frozenset())
        self.down_words = vocabulary.folded.get("units.lower_is_better", frozenset())
        self.floor = 0

    def measure(self, i: int) -> Measure:
        """The measure of draft `i`."""
        draft = self.kept[i]
        q = draft.target
        governor = self.scope.governor(draft.first)
        behind = self.scope.phrase_after(draft.last + 1)
        if behind > draft.last and not q.per:
            behind, q.per = self._period(behind)
        ceiling = self.kept[i + 1].first if i + 1 < len(self.kept) else len(self.s)
        last = max(draft.last, min(behind, ceiling - 1))
        first = max(min(self._first(draft, governor), draft.first), self.floor)
        last = self._in_dollars_of(draft, last, ceiling)
        while first < draft.target.core and self.s.lower[first] in ("and", "or", "with", "plus", "but"):
            first += 1
        while (
            first < draft.target.core
            and not self.s.lower[first][0].isalnum()
            and self.s.words[first] in "(,;:*-–—|.\"“'"
        ):
            first += 1
        self.floor = last + 1
        metric = self._metric(draft, first, last)
        unit, points = self._unit(draft, first, last, metric)
        change = self._is_change(draft, governor)
        counted = self._counted(draft, first, last)
        start, end, text = self.s.span(first, last)
        return Measure(
            start, end, text, draft.baseline, q.value, unit, q.currency if unit == "$" else None,
            self._direction(draft, governor, first, last, change), metric.entry if metric else None, counted,
            q.upper, change, points, metric is None and bool(self.scope.mentions(draft.first, last,
            "metrics_activity")),
        )  # fmt: skip

    def _period(self, last: int) -> tuple[int, bool]:
        """Takes in the period behind the things counted: "2 videos per week", "350 demos/month"."""
        word, after = at(self.s, last + 1), at(self.s, last + 2)
        if word in ("per", "/", "each", "every", "a", "an") and after in (
            "day",
            "week",
            "month",
            "quarter",
            "year",
            "rep",
            "ae",
            "sdr",
            "mo",
            "wk",
        ):
            return last + 2, True
        return last, False

    def _in_dollars_of(self, draft: Draft, last: int, ceiling: int) -> int:
        """ "$45,000 in commission": what the money is stands behind "in"."""
        if draft.target.unit in ("$", "%") and last == draft.last and at(self.s, last + 1) in ("in", "for"):
            behind = self.scope.phrase_after(last + 2, of=False, limit=4)
            if behind >= last + 2:
                return min(behind, ceiling - 1)
        return last

    def _first(self, draft: Draft, governor: Governor | None) -> int:
        """Where the words begin that name what is measured."""
        s, q = self.s, draft.target
        if draft.role == "label":
            return draft.label
        labelled = self._after_label(draft)
        if labelled >= 0:
            return labelled
        if q.worded in ("multiple", "no"):
            return draft.first
        behind = self.scope.phrase_after(q.last + 1)
        nouns_follow = any(w not in _ADVERBS for w in self.s.lower[q.last + 1 : behind + 1])
        attached = draft.role in ("pair", "by", "to") or (
            self._adjacent(draft, governor) and q.unit in ("%", "x", "points")
        )
        if (
            attached
            and governor
            and governor.last < draft.first
            and draft.first - governor.last <= 16
            and governor.way != "other"
        ):
            begin = governor.last + 1 if governor.last + 1 < draft.first else governor.first
            return self._past_breaks(begin, draft.first)
        if draft.role in ("pair", "by", "to") or not nouns_follow:
            floor = max(self.floor, 0)
            before = self.scope.phrase_before(draft.first, floor)
            if before == draft.first and at(s, draft.first - 1) == "(":
                before = self.scope.phrase_before(draft.first - 1, floor)
            return self._past_breaks(before, draft.first)
        return draft.first

    def _past_breaks(self, begin: int, end: int) -> int:
        """Moves behind dates and words that start a clause: "by Jun 30 so that | conversion moves"."""
        first = begin
        for k in range(begin, end):
            if self.s.lower[k] in _CLAUSE_WORDS or not (unread(self.s, k) or self.scope.named(k)):
                first = k + 1
        return first if first < end else begin

    def _after_label(self, draft: Draft) -> int:
        """The first word of the label in front of a pair: "Margin: 35 -> 38%"; -1 if there is none."""
        k = self.scope.prior(draft.first)
        if draft.role != "pair" or at(self.s, k) not in (":", "="):
            return -1
        first = self.scope.phrase_before(k, self.floor)
        if first == k and at(self.s, k - 1) == ")":
            opening = k
            while opening > self.floor and self.s.words[opening] != "(" and k - opening < 8:
                opening -= 1
            first = self.scope.phrase_before(opening, self.floor)
        return first if first < k else -1

    def _adjacent(self, draft: Draft, governor: Governor | None) -> bool:
        """True for "increase repeat orders 12%": the number follows the object of a change directly."""
        if governor is None or governor.way not in ("up", "down") or draft.role != "plain":
            return False
        k = self.scope.prior(draft.first)
        word = at(self.s, k)
        return k > governor.last and word[:1].isalnum() and word not in BREAKS

    def _is_change(self, draft: Draft, governor: Governor | None) -> bool:
        """True where the number is the change itself: "by 15%", "8% growth", "revenue up 20%"."""
        q = draft.target
        if draft.baseline is not None:
            return False
        if draft.role == "by":
            return True
        if q.unit not in ("%", "x", "points", "$") or draft.role not in ("plain", "label"):
            return False
        behind = self.s.lower[q.last + 1 : q.last + 6]
        if self._grown(behind) or q.bound == "-" or (q.bound == "+" and q.unit == "%"):
            return True
        before = at(self.s, q.lead - 1)
        if before in ("up", "down", "additional") or (
            before == "of" and at(self.s, q.lead - 2) in _UP_NOUNS | _DOWN_NOUNS
        ):
            return True
        return self._adjacent(draft, governor) and q.unit in ("%", "points") and q.bound in ("", "~")

    def _grown(self, behind: list[str]) -> str:
        """ "increase" or "decrease" where growth or reduction is the head of the words behind a number, else ""."""
        for word in behind:
            if word in _UP_NOUNS:
                return "increase"
            if word in _DOWN_NOUNS:
                return "decrease"
            if not word[0].isalpha() and word not in "-":
                return ""
            if word in (
                "of",
                "in",
                "by",
                "to",
                "for",
                "on",
                "with",
                "and",
                "or",
                "from",
                "per",
                "at",
                "that",
                "who",
                "which",
            ):
                return ""
        return ""

    def _direction(self, draft: Draft, governor: Governor | None, first: int, last: int, change: bool) -> Direction:
        q = draft.target
        if draft.baseline is not None:
            return "increase" if q.value > draft.baseline else "decrease" if q.value < draft.baseline else "reach"
        if q.bound == "-" or (q.bound == "+" and q.unit == "%" and change):
            return "decrease" if q.bound == "-" else "increase"
        if q.worded == "multiple":
            return "decrease" if q.value < 1 else "increase"
        grown = self._grown(self.s.lower[draft.last + 1 : draft.last + 6])
        if (
            grown
            and (q.unit in ("%", "x", "points") or at(self.s, draft.last + 1) in _UP_NOUNS | _DOWN_NOUNS)
            and at(self.s, draft.last + 1) != "faster"
        ):
            return "increase" if grown == "increase" else "decrease"
        before = at(self.s, q.lead - 1)
        if draft.role == "to" and at(self.s, draft.first - 1) == "down":
            return "decrease"
        if at(self.s, q.last + 1) == "out" and at(self.s, q.last + 2) == "of" and q.whole is None:
            return "decrease"
        if before == "of" and at(self.s, q.lead - 2) in _UP_NOUNS | _DOWN_NOUNS:
            return "increase" if at(self.s, q.lead - 2) in _UP_NOUNS else "decrease"
        if change and before in ("up", "down"):
            return "increase" if before == "up" else "decrease"
        added = {self.s.lower[k] for k in range(q.lead, q.core)}
        if added & {"additional", "another", "extra"}:
            return "increase"
        way = governor.way if governor else "other"
        if way not in ("up", "down") or (draft.role == "to" and "total" in self.s.lower[draft.first : q.core]):
            return (
                "increase"
                if change and way == "other" and draft.role == "by" and not self._falls(first, last)
                else "reach"
            )
        if (
            way == "up"
            and governor is not None
            and self.s.lower[governor.first] in _NEUTRAL_VERBS
            and self._falls(first, last)
        ):
            way = "down"
        if draft.role in ("by", "to") or change:
            return "increase" if way == "up" else "decrease"
        return self._plain_direction(draft, governor, way)

    def _plain_direction(self, draft: Draft, governor: Governor | None, way: str) -> Direction:
        """A number without "to" or "by" behind a change verb: "increase ARR $500K", "cut $50K", but "add 5 stores"."""
        s, q = self.s, draft.target
        if governor is None:
            return "reach"
        if not self._adjacent(draft, governor):
            inside = draft.first == governor.last + 1
            if way == "down":
                return "decrease" if inside and at(s, q.last + 1) != "of" else "reach"
            bare = q.unit in ("x", "%") and self.scope.phrase_after(q.last + 1) == q.last
            return "increase" if inside and (q.unit == "x" or bare) else "reach"
        if way == "up" and s.lower[governor.first] in _GIVING:
            return "reach"
        return "increase" if way == "up" else "decrease"

    def _falls(self, first: int, last: int) -> bool:
        """True where what is measured is better when lower: times, costs, churn, errors."""
        if any(word in self.down_words for word in self.s.lower[first : last + 1]):
            return True
        metric = next(iter(self.scope.mentions(first, last, "metrics_funnel")), None)
        known = self.vocabulary.metric(metric.entry) if metric else None
        return known is not None and known.good == "down"

    def _unit(self, draft: Draft, first: int, last: int, metric: Mention | None) -> tuple[MeasureUnit, bool]:
        q = draft.target
        around = self.s.lower[first : last + 1]
        if q.worded == "multiple":
            return "x", False
        if q.unit == "points":
            known = self.vocabulary.metric(metric.entry) if metric else None
            rated = any(w in _RATE_WORDS for w in around) or (
                known is not None and known.kind in ("rate", "retention") and known.id != "satisfaction"
            )
            scored = any(w in self.score_nouns for w in around)
            return ("%", True) if rated and not scored else ("score", False)
        if q.unit == "x" and q.per:
            return "count", False
        if q.whole in (5, 10) and q.unit == "" and (q.value % 1 or last == draft.last):
            return "score", False
        if q.unit in ("%", "$", "days", "other", "score", "x"):
            return q.unit, q.points  # type: ignore[return-value]
        if at(self.s, q.lead - 1) in ("score", "scoring", "rate", "rated"):
            return "score", False
        scored = any(w in self.score_nouns for w in self._scoring(draft, first, last))
        if scored or (draft.role == "label" and not self.score_nouns.isdisjoint(self.s.triggers)):
            return "score", False
        nouns = self.s.lower[q.last + 1 : last + 1]
        if not nouns:
            if "%" in around or "percentage" in around or "percent" in around:
                return "%", False
            if any(w in ("days", "dso") for w in around):
                return "days", False
            if any(w in ("hours", "minutes", "weeks", "months", "seconds") for w in around):
                return "other", False
        known = self.vocabulary.metric(metric.entry) if metric else None
        if known and known.kind == "value" and q.value >= 1000:
            return "$", False  # "ARR of 10M"
        if nouns and self._other(nouns):
            return "other", False
        return "count", False

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
        return bool(head) and (head[0] in self.other_nouns or head[-1] in self.other_nouns)

    def _metric(self, draft: Draft, first: int, last: int) -> Mention | None:
        """The funnel metric that the number measures, if its kind and the unit agree."""
        q = draft.target
        mentions = [m for m in self.scope.mentions(first, last, "metrics_funnel") if self._fits(draft, m)]
        if not mentions and draft.role == "label":
            mentions = [m for m in self.scope.mentions(0, first, "metrics_funnel") if self._fits(draft, m)][-1:]
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
            return known.kind in ("rate", "retention") or self._adjacent(draft, self.scope.governor(draft.first))
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
