"""Numbers that measure nothing: segment sizes, prices, status, confidence, windows, lengths of time, team sizes.

A number found wrongly costs more than one missed, so a bare number and a stretch of time have to earn their place;
counts, percentages and money are measures unless the words around them say otherwise.
"""

from __future__ import annotations

from bisect import bisect_left

from rocklint.language.numbers.bare_counts import REACHING, Counts
from rocklint.language.numbers.lengths_of_time import Spells
from rocklint.language.numbers.pairs import Draft
from rocklint.language.numbers.surroundings import PREPOSITIONS, Scope
from rocklint.language.text.quantity import Quantity
from rocklint.language.text.sentence import word_at
from rocklint.language.words.vocabulary import Vocabulary

_SPENDING = frozenset({
    "giving", "spending", "paying", "earning", "worth", "making", "doing", "billing", "owing", "holding",
    "having", "valued", "priced", "costing", "starting",
})  # fmt: skip
_DONE = frozenset({"complete", "completed", "done", "finished", "completion", "there", "progress", "underway"})
_STATUS = frozenset({
    "confidence", "confident", "track", "progress", "status", "sure", "likelihood", "assumed", "assuming",
    "weight", "weighted", "weighting",
})  # fmt: skip
_PLACES = frozenset(
    {"across", "in", "at", "for", "among", "within", "over", "throughout", "from", "with", "between", "per"}
)
_AIMED = frozenset({"targeting", "covering", "serving", "of", "to", "on"})
_NEIGHBOURS = 6


class Contexts:
    """Says of a draft whether it measures the goal, with the word lists of the vocabulary."""

    def __init__(self, scope: Scope, vocabulary: Vocabulary, drafts: list[Draft]) -> None:
        self.scope = scope
        self.drafts = drafts
        self.found: list[Draft] = []
        self.bars = [k for k, word in enumerate(scope.s.words) if word == "|"]
        folded = vocabulary.folded
        none: frozenset[str] = frozenset()
        self.segment_nouns = folded.get("units.segment_nouns", none)
        self.price_nouns = folded.get("units.price_nouns", none)
        valued = folded.get("units.score_nouns", none) | folded.get("units.level_nouns", none)
        self._counts = Counts(scope, folded.get("units.uncounted_nouns", none), valued)
        self._spells = Spells(scope, folded.get("units.time_metrics", none))
        self.size_nouns = folded.get("units.size_nouns", none)
        self.score_nouns = folded.get("units.score_nouns", none)

    def measures(self, i: int) -> bool:
        """True where draft `i` is a measure of the goal."""
        draft = self.drafts[i]
        self.found = self.drafts[max(0, i - _NEIGHBOURS) : i + _NEIGHBOURS + 1]  # no clause holds more of them
        q = draft.target
        if self._is_reference(draft):
            return False
        if draft.role == "pair" or draft.baseline is not None:
            return True
        if draft.role == "label":
            return q.worded != "one"
        if self._is_of_each(draft) or self._is_status(draft) or self._is_basis(draft) or self._is_aside(draft):
            return False
        if q.worded in ("multiple", "no", "fraction"):
            return True
        if q.time:
            return self._spells.measures(draft, self.found)
        if self._is_segment(draft) or self._is_price(draft) or self._is_embedded(draft) or self._is_scope(draft):
            return False
        if q.unit == "":
            return self._counts.measures(draft, self.found)
        return not (q.unit == "x" and self._is_frequency(draft))

    def _is_reference(self, draft: Draft) -> bool:
        """A later table cell that names the goal a Rock serves: "| Launch store | Brett | Goal 2: 4 stores |"."""
        s = self.scope.s
        bar = bisect_left(self.bars, draft.first) - 1
        if bar < 0:
            return False
        later = bar > 0 or self.bars[0] > 0
        if later and word_at(s, self.bars[bar] + 1) in ("goal", "objective", "kr", "key"):
            return True
        alone = word_at(s, draft.first - 1) == "|" and word_at(s, draft.last + 1) in ("|", "", "\n")
        return alone and draft.role == "plain" and not self._is_row_value(draft, bar)

    def _is_row_value(self, draft: Draft, bar: int) -> bool:
        """True for a cell with a value behind a cell that names what it is of: "| Gross margin | 42% | Jane |"."""
        if draft.target.unit == "$":
            return True
        if bar < 1:
            return False
        first, last = self.bars[bar - 1] + 1, self.bars[bar] - 1
        if last < first or last - first > 8:
            return False
        s = self.scope.s
        known = s.by_end.get(s.ends[last], ())
        return (
            any(m.list == "metrics_funnel" for m in known)
            or s.lower[last] in self.score_nouns
            or s.lower[last] == "rate"
        )

    def _is_status(self, draft: Draft) -> bool:
        """ "55% complete", "on track 70%", "1/2 milestones complete", "70% confidence"."""
        s, q = self.scope.s, draft.target
        behind = s.lower[q.last + 1 : q.last + 4]
        if draft.role == "to" or word_at(s, q.lead - 1) in REACHING:
            return bool(behind) and behind[0] in ("confidence", "confident")
        done = (
            any(w in _DONE for w in behind[: 1 if q.unit == "%" else 2])
            and (q.value < 100 or q.unit != "%")
            and "to" not in behind[:1]
        )
        if done and (q.unit == "%" or q.whole is not None):
            return True
        if q.unit == "%" and self._so_far(q):
            return True
        near = [word_at(s, q.lead - 1), word_at(s, q.lead - 2), *(behind[:1] if q.unit == "%" else [])]
        told = near[0] == "sure" and near[1] in ("make", "makes", "making", "be")
        return q.unit == "%" and not told and any(w in _STATUS for w in near)

    def _is_of_each(self, draft: Draft) -> bool:
        """ "Sign 2 dealers, each committing to 5,000 units": what each of those counted before does."""
        s = self.scope.s
        k = next((k for k in range(draft.first - 1, max(0, draft.first - 5), -1) if s.lower[k] == "each"), 0)
        follows = k > 0 and word_at(s, k - 1) == "," and word_at(s, k + 1).endswith("ing")
        return follows and any(d.last < k and self.scope.same_clause(d.last, k) for d in self.found)

    def _is_aside(self, draft: Draft) -> bool:
        """ "(+20%)" and "(average 50)" behind the number that they only explain."""
        s, q = self.scope.s, draft.target
        if draft.role != "plain" or word_at(s, q.last + 1) != ")":
            return False
        opening = self.scope.prior(q.lead)
        if word_at(s, opening) in ("average", "avg"):
            return word_at(s, opening - 1) == "("
        apart = any(d is not draft and 0 < opening - d.last <= 3 and d.target.unit == "" for d in self.found)
        if q.per and apart and word_at(s, opening) == "(":
            return True  # "6 listening sessions (2 per site)"
        paired = any(d.baseline is not None and d.last < draft.first <= d.last + 4 for d in self.found)
        return word_at(s, opening) == "(" and paired and q.unit in ("%", "x")

    def _so_far(self, q: Quantity) -> bool:
        """ "40% of the trench dug as of today"."""
        s = self.scope.s
        for k in range(q.last + 1, min(q.last + 9, len(s))):
            if self.scope.soft[k] != self.scope.soft[q.last]:
                return False
            if s.lower[k] == "already" or (
                s.lower[k] in ("so", "to", "as") and word_at(s, k + 1) in ("far", "date", "of")
            ):
                return word_at(s, k + 1) != "of" or word_at(s, k + 2) in ("today", "now", "this")
        return False

    def _is_basis(self, draft: Draft) -> bool:
        """ "(based on assumed 40% conversion)", "assuming 10 calls a day"."""
        s = self.scope.s
        for k in range(draft.first - 1, max(-1, draft.first - 8), -1):
            if s.lower[k] in ("assumed", "assuming", "assumes", "e.g.", "eg", "i.e."):
                return True
            if s.lower[k] == "based" and word_at(s, k + 1) in ("on", "upon"):
                return True
            if self.scope.soft[k] != self.scope.soft[draft.first]:
                return False
        return False

    def _is_segment(self, draft: Draft) -> bool:
        """The size of what is sold to or worked on: "accounts over $2m", "companies with 50+ sites", "(>$150K)"."""
        s, q = self.scope.s, draft.target
        if draft.role != "plain":
            return False
        before = self.scope.before(q.lead)
        nouns = self.scope.nouns_after(q)
        behind = word_at(s, q.last + len(nouns) + 1)
        if before in _SPENDING and (q.bound or before != "worth") and self._says_which(q):
            return {"combined", "altogether", "total", "together"}.isdisjoint((behind, *nouns))
        if self._qualifies(q) or self._is_age(draft, nouns):
            return True
        if (
            "each" in (behind, word_at(s, q.last + 1), word_at(s, q.last + 2))
            and word_at(s, q.last + 1) != "each"
            and q.unit == "$"
            and not q.per
        ):
            return True
        if q.unit == "$" and behind in ("each", "apiece"):
            return True
        earlier = any(
            d is not draft and d.last < draft.first and self.scope.same_clause(d.last, draft.first) for d in self.found
        )
        if q.unit == "$" and before == "at" and q.bound != "<" and earlier:
            return True
        of_plan = word_at(s, q.last + 1) == "of" and word_at(s, q.last + 2) in ("quota", "target", "plan", "goal")
        if q.unit == "%" and earlier and ((before == "at" and word_at(s, q.last + 1) == "of") or of_plan):
            return True  # "80% of reps at 100% of quota", "70% of reps attain 80%+ of quota"
        if earlier and before == "with" and q.bound in (">", "<") and nouns and self._inside(q):
            return True  # "latency under 2s on instances with more than 50k repos"
        if (
            before == "("
            and q.bound in (">", "<")
            and earlier
            and (q.unit == "$" or (nouns and nouns[-1] in self.size_nouns))
        ):
            return True
        if before in self.segment_nouns and q.bound in (">", "<") and q.lead < q.core and q.unit in ("$", ""):
            return q.unit == "$" or bool(nouns) or self._beside_another(draft)
        sized = bool(nouns) and any(w in self.size_nouns for w in nouns)
        if before in ("with", "of", "in", "between") and word_at(s, self.scope.prior(q.lead) - 1) in self.segment_nouns:
            return sized or q.unit == "$" or behind == "each"
        return sized and before in ("having", "have", "employing", "operating", "running", "doing")

    def _inside(self, q: Quantity) -> bool:
        """True where "with" belongs to several things that stand behind a preposition."""
        s, k = self.scope.s, self.scope.prior(q.lead) - 1
        return word_at(s, k).endswith("s") and any(
            word_at(s, j) in ("on", "for", "in", "at", "across") for j in range(k - 3, k)
        )

    def _says_which(self, q: Quantity) -> bool:
        """False for "by giving one speech a month": what is done, not which of many ("sponsors giving $500")."""
        k = self.scope.prior(q.lead)
        before = word_at(self.scope.s, k - 1)
        acts = not before[:1].isalpha() or before in ("and", "by", "or", "start", "through", "to", "while")
        return self.scope.s.lower[k] == "worth" or not acts

    def _beside_another(self, draft: Draft) -> bool:
        return any(d is not draft and self.scope.same_clause(d.last, draft.first) for d in self.found)

    def _qualifies(self, q: Quantity) -> bool:
        """A value that picks some out of many: "every account with a health score under 60"."""
        s = self.scope.s
        if not q.bound:
            return False
        for k in range(q.lead - 1, max(0, q.lead - 7), -1):
            if self.scope.soft[k] != self.scope.soft[q.lead] or self.scope.counted[k]:
                return False
            if s.lower[k] in ("with", "whose", "where", "having", "that", "who", "scoring", "rated"):
                return k < q.lead - 1 and s.lower[k - 1] in self.segment_nouns
        return False

    def _is_age(self, draft: Draft, nouns: list[str]) -> bool:
        """ "40 patients over 65": a bound that sticks to things counted already."""
        q = draft.target
        if nouns or q.unit or q.bound not in (">", "<") or q.lead == q.core:
            return False
        earlier = [d for d in self.found if d.last < draft.first]
        return bool(earlier) and self.scope.phrase_after(earlier[-1].last + 1) == q.lead - 1 > earlier[-1].last

    def _is_price(self, draft: Draft) -> bool:
        """ "a $150 bonus", "the $49 plan", "10% discount": a thing with its price, not a result."""
        q = draft.target
        if draft.role != "plain" or q.unit not in ("$", "%"):
            return False
        nouns = self.scope.nouns_after(q) if self.scope.before(q.lead) != "at" else []
        if nouns[-1:] == ["budget"] and word_at(self.scope.s, q.lead) in ("within", "under"):
            return True
        return bool(nouns) and (nouns[0] in self.price_nouns or nouns[-1] in self.price_nouns) and q.bound == ""

    def _is_embedded(self, draft: Draft) -> bool:
        """A number inside the object of a change: "grow sponsors giving over $500 from 40 to 65"."""
        s, q = self.scope.s, draft.target
        if draft.role != "plain":
            return False
        following = next((d for d in self.found if d.first > draft.last), None)
        if (
            following is None
            or following.role not in ("pair", "to", "by")
            or not self.scope.same_clause(draft.last, following.first)
        ):
            return False
        if any(s.lower[k] in (",", "and", ";", "(", "then") for k in range(draft.last + 1, following.first)):
            return False
        if self._defined(draft, following):
            return True
        mine, other = self.scope.governor(draft.first), self.scope.governor(following.first)
        if mine is None or mine != other or mine.way not in ("up", "down"):
            return False
        before = self.scope.before(q.lead)
        return (
            (bool(q.bound) and q.bound not in ("=", "~", "+"))
            or before in PREPOSITIONS
            or before in _SPENDING
            or q.unit == ""
        )

    def _defined(self, draft: Draft, following: Draft) -> bool:
        """ "Activation (3+ events in week 1) from 34% to 45%": the brackets say what is measured."""
        s = self.scope.s
        if following.role not in ("pair", "to") or self.scope.before(draft.first) != "(":
            return False
        close = following.first - 1 - (word_at(s, following.first - 1) == "from")
        return word_at(s, close) == ")" and ")" not in s.words[draft.last + 1 : close]

    def _is_scope(self, draft: Draft) -> bool:
        """Where a change takes place, behind the change itself: "raise utilisation to 75% across 4 crews"."""
        q = draft.target
        before = self.scope.before(q.lead)
        if word_at(self.scope.s, q.core - 1) == "top" and before in ("our", "their", "my", "its"):
            before = word_at(self.scope.s, self.scope.prior(q.lead) - 1)
        if (
            before == "of"
            and q.unit == ""
            and word_at(self.scope.s, self.scope.prior(q.lead) - 1) in ("each", "all", "any")
        ):
            return True  # "5 candidates for each of the 3 roles"
        if (
            before == "per"
            or self._is_whole(draft)
            or (before in _AIMED and word_at(self.scope.s, q.core - 1) == "top")
        ):
            return True
        if draft.role != "plain" or q.unit != "" or before not in _PLACES or q.value == 0:
            return False
        if word_at(self.scope.s, q.core - 1) == "top":
            return before != "with" or word_at(self.scope.s, q.core - 2) == "the"
        return any(
            d is not draft
            and d.last < draft.first
            and draft.first - d.last <= 8
            and self.scope.same_clause(d.last, draft.first)
            and (d.role in ("pair", "by", "to") or d.target.unit in ("%", "x"))
            and not any(self.scope.s.lower[k] in (",", "and", ";") for k in range(d.last + 1, draft.first))
            for d in self.found
        )

    def _is_whole(self, draft: Draft) -> bool:
        """ "95% of the top 50 clients", "95% retention of top 50 clients": what the percentage is of."""
        q = draft.target
        k = self.scope.prior(q.lead)
        if q.unit or draft.role != "plain" or word_at(self.scope.s, k) != "of":
            return False
        return any(
            d.target.unit == "%" and d.last < k <= d.last + 4 and self.scope.same_clause(d.last, k) for d in self.found
        )

    def _is_frequency(self, draft: Draft) -> bool:
        """ "3 times" without a period or a comparison is no multiple."""
        s, q = self.scope.s, draft.target
        return (
            word_at(s, q.last) == "times"
            and q.whole is None
            and not q.per
            and word_at(s, q.last + 1) not in ("more", "as", "the", "higher", "faster", "our", "return", "coverage")
        )
