"""Bare numbers: counts of things, values without a unit, and numbers that are neither."""

from __future__ import annotations

from rocklint.language.numbers.pairs import Draft
from rocklint.language.numbers.surroundings import PREPOSITIONS, Scope
from rocklint.language.text.quantity import Quantity
from rocklint.language.text.sentence import word_at

_GROUPS = frozenset({"team", "group", "staff", "company", "workforce", "crew", "family", "population"})
_AGES = frozenset({"maximum", "series", "out", "age", "aged", "ages"})
REACHING = frozenset({
    "reach", "hit", "achieve", "attain", "exceed", "surpass", "reaches", "reached", "reaching", "hitting",
    "achieving", "achieves", "exceeding", "score", "scoring", "average", "averaging", "of", "maintain",
    "maintaining", "keep", "stay", "land", "beat", "is", "at", "above", "equal", "equals", "are",
})  # fmt: skip
_MOVING = frozenset({
    "get", "bring", "move", "take", "push", "go", "drive", "getting", "bringing", "moving", "taking", "going",
    "from", "up", "down", "rise", "rises", "fall", "falls",
})  # fmt: skip
_LAST_HOUR = 12
"""Up to it, a bare number behind "at" may be a time of day."""
_WHOLES = frozenset({"our", "the", "their", "them", "these", "those", "which", "all", "its"})
_EVEN = frozenset({"constant", "flat", "level", "stable", "steady"})
_ONE = frozenset({"one", "1"})


class Counts:
    """Says of a bare number whether it measures the goal."""

    def __init__(self, scope: Scope, uncounted: frozenset[str], score_nouns: frozenset[str]) -> None:
        self.scope = scope
        self.uncounted = uncounted
        self.score_nouns = score_nouns

    def measures(self, draft: Draft, found: list[Draft]) -> bool:
        """A bare number: a count where things are counted, else only where something says that it is a value."""
        s, q = self.scope.s, draft.target
        before = self.scope.before(q.lead)
        nouns = self.scope.nouns_after(q)
        if q.worded == "one" and not self._one(draft, found):
            return False
        if (
            q.whole is not None
            and not nouns
            and (before == "(" or draft.role == "label")
            and word_at(s, q.last + 1) == ")"
        ):
            return False  # "Hire Director (1 of 2)"
        if nouns and (nouns[-1] in self.uncounted or nouns[0] in self.uncounted) and q.bound == "":
            return False
        if before == "of" and self._is_crowd(q):
            return False
        if before in ("one", "1") or (s.lower[q.core] in _ONE and word_at(s, q.last + 1) == "of"):
            return False
        if q.whole is not None or q.per or q.bound in (">", "<", "+"):
            return True
        if nouns and nouns[0][0].isalpha():
            return nouns[0] not in ("age", "aged") and before not in ("under", "per")
        if word_at(s, q.last + 1) == "of" and word_at(s, q.last + 2) in _WHOLES:
            return True
        if draft.role == "by" or (word_at(s, q.last + 1) == "in" and q.value >= 1000):
            return True
        if draft.role == "to":
            governor = self.scope.governor(q.lead)
            if governor is not None or any(word_at(s, draft.first - d) in _MOVING for d in range(1, 8)):
                return True
        return self._valued(q, before, found)

    def _is_crowd(self, q: Quantity) -> bool:
        """ "Our team of 12" says who works, "one of 12" picks; "build a team of 8 SDRs" counts."""
        s, k = self.scope.s, self.scope.prior(q.lead) - 1
        if word_at(s, k) in _ONE or word_at(s, k) in _AGES:
            return True
        return word_at(s, k) in _GROUPS and (
            word_at(s, k - 1) in ("our", "my", "the", "their", "current")
            or k == 0
            or self.scope.phrase_after(q.last + 1) == q.last
        )

    def _one(self, draft: Draft, found: list[Draft]) -> bool:
        """ "One" counts only where it is bound or a rate; else it is an article."""
        q = draft.target
        if self._numbered_beside(draft, found):
            return True
        behind = self.scope.phrase_after(q.last + 1) + 1
        periods = ("day", "week", "month", "quarter", "year", "rep")
        rated = (
            word_at(self.scope.s, behind) in ("per", "/", "a", "every", "each")
            and word_at(self.scope.s, behind + 1) in periods
        )
        return rated or q.bound in (">", "<", "+") or q.per or draft.role == "by" or draft.baseline is not None

    def _numbered_beside(self, draft: Draft, found: list[Draft]) -> bool:
        """ "One AE and two SDRs": beside another count, one is a number too."""
        s, scope = self.scope.s, self.scope
        for other in found:
            if other is draft or other.target.unit or other.role != "plain" or other.target.worded == "one":
                continue
            left, right = (draft, other) if draft.first < other.first else (other, draft)
            behind = scope.phrase_after(left.target.last + 1)
            between = s.lower[behind + 1 : right.target.lead]
            if behind > left.target.last and between in (["and"], [","], [",", "and"], ["plus"], ["&"]):
                return True
        return False

    def _valued(self, q: Quantity, before: str, found: list[Draft]) -> bool:
        """A value without a noun behind it: "NPS of 60", "hit 500", "(≥3)", "an average rating 4.6"."""
        s = self.scope.s
        behind = word_at(s, q.last + 1)
        ended = behind == "" or not behind[0].isalnum() or behind in PREPOSITIONS or behind in ("and", "or", "due")
        if s.lower[q.lead] in ("all", "the", "both", "top", "first"):
            return False
        if not ended or (behind in "-/–:%" and behind and s.glued[q.last]):
            return False
        k = self.scope.prior(q.lead)
        if before in ("of", "at", "is", "=", "to", "up", "down") and k > 0:
            k = self.scope.prior(k)
            if s.lower[k] in _EVEN and k > 0:
                k = self.scope.prior(k)
            if s.lower[k] == ")":
                k = self._before_brackets(k)
        if k < 0 or self.scope.hard[k] != self.scope.hard[q.core]:
            return False
        if self._listed_value(q, found):
            return True
        if s.lower[k] in self.score_nouns or self.scope.mentions(k, k, "metrics_funnel"):
            return True
        if any(m.list.startswith("metrics_funnel") for m in s.by_end.get(s.ends[k], ())):
            return True
        if before in ("at", "of") and q.value > _LAST_HOUR and self._is_level(k):
            return True
        if before in REACHING:
            return before not in ("of", "at", "is", "are", "above")
        return self._closes(q)

    def _is_level(self, k: int) -> bool:
        """True where several things, or so many of them per something, end at token `k`: "active users at 2000"."""
        word = self.scope.s.lower[k]
        several = word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is"))
        return (several or word_at(self.scope.s, k - 1) in ("per", "/")) and k not in self.scope.verbs

    def _before_brackets(self, k: int) -> int:
        """The word that brackets explain: the NPS of "NPS (Net Promoter Score) up 40"."""
        opening = next((j for j in range(k - 1, max(-1, k - 7), -1) if self.scope.s.words[j] == "("), 0)
        return opening - 1 if opening else k

    def _closes(self, q: Quantity) -> bool:
        """ "Enrolled families 40": a plural noun, its number, and nothing else in the clause."""
        scope, s = self.scope, self.scope.s
        first = scope.phrase_before(q.lead, 0, limit=5)
        opening = first < q.lead and (first == 0 or scope.soft[first - 1] != scope.soft[first])
        ending = q.last + 1 >= len(s) or scope.soft[q.last + 1] != scope.soft[q.last]
        word = word_at(s, q.lead - 1)
        return opening and ending and word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is"))

    def _listed_value(self, q: Quantity, found: list[Draft]) -> bool:
        """One of several values in a list: "Revenue $5.2M, EBITDA 14%, headcount 62"."""
        scope, k = self.scope, q.lead - 1
        while k >= 0 and scope.soft[k] == scope.soft[q.lead] and q.lead - k < 5:
            k -= 1
        if not (0 < q.lead - k - 1 <= 3) or word_at(scope.s, k) != "," or scope.hard[k] != scope.hard[q.lead]:
            return False
        return any(d.target.unit and d.last < k and scope.hard[d.last] == scope.hard[k] for d in found)
