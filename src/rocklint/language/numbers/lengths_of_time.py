"""Stretches of time: which are values of a measure, and which are windows, ages and lengths of other things."""

from __future__ import annotations

from rocklint.language.numbers.pairs import Draft
from rocklint.language.numbers.surroundings import Scope
from rocklint.language.text.quantity import Quantity
from rocklint.language.text.sentence import word_at

_OLDER = frozenset({
    "older", "open", "last", "past", "previous", "next", "first", "trailing", "rolling", "every", "for",
    "after", "over", "aged", "these", "those", "about", "coming", "another", "during", "following",
    "initial", "throughout", "each", "than", "ago", "lasting", "takes", "spend",
})  # fmt: skip
_TIME_TAILS = frozenset({
    "ago", "before", "after", "prior", "of", "old", "overdue", "late", "notice", "experience", "in", "ahead",
    "straight", "consecutive", "or", "running", "later", "from", "past", "post", "following", "advance", "out",
    "earlier", "delinquent",
})  # fmt: skip


def _told(found: list[Draft]) -> bool:
    """True where "no" is a measure by itself: "no ticket open longer than 7 days"."""
    return any(d.target.worded == "no" for d in found)


class Spells:
    """Says of a stretch of time whether it measures the goal."""

    def __init__(self, scope: Scope, time_metrics: frozenset[str]) -> None:
        self.scope = scope
        self.time_metrics = time_metrics

    def measures(self, draft: Draft, found: list[Draft]) -> bool:
        """Stretches of time measure only as values of a time metric, changes, ceilings, or hours of work."""
        s, q = self.scope.s, draft.target
        nouns = self.scope.nouns_after(q)
        before = self.scope.before(q.lead)
        if draft.role == "by":
            governor = self.scope.governor(draft.first)
            return governor is not None and governor.way in ("up", "down")
        if draft.role == "to":
            return True
        if q.bound == ">" and s.lower[q.lead] in ("longer", "more") and self._nobody(q) and not _told(found):
            return True
        if before in _OLDER and not (before == "spend" and q.bound == "<"):
            return False
        if s.lower[q.lead] in ("within", "inside") and self._of_share(draft, found):
            return False
        if nouns and any(w in self.time_metrics for w in nouns[:4]) and nouns[0] not in _TIME_TAILS:
            return True
        of_metric = (
            word_at(s, q.last + 1) == "of" and word_at(s, q.last + 2) in self.time_metrics
        )  # "18+ months of runway"
        if of_metric or self._timed(q, before):
            return True
        crowded = any(d is not draft and not d.target.time and self._beside(d, draft) for d in found)
        held = self.scope.governor(q.lead)
        if crowded or word_at(s, q.last + 1) in ("notice", "ago", "old", "experience", "budget", "before", "prior"):
            return False
        if q.bound == "<" or before == "in":
            return True
        if before in ("have", "has", "hold", "keep", "maintain") and (q.bound or word_at(s, q.last + 1) == "of"):
            return True
        if held is not None and (
            held.way == "hold" or s.lower[held.first] in ("have", "reach", "achieve", "hit", "build")
        ):
            return bool(q.bound) or word_at(s, q.last + 1) == "of" or bool(nouns)
        worked = q.time == "hour" and held is not None and held.last == q.lead - 1 and held.way == "other"
        if worked and s.lower[held.first] not in ("spend", "spends", "spending", "take", "takes"):  # type: ignore[union-attr]
            return True
        if q.time == "hour" and (word_at(s, q.last + 1) == "of" or q.per) and word_at(s, q.lead - 1) not in _OLDER:
            return not crowded
        governor = self.scope.governor(q.lead)
        saved = governor is not None and word_at(s, governor.first) in (
            "save",
            "saves",
            "saving",
            "free",
            "reclaim",
            "cut",
            "reduce",
            "shave",
            "eliminate",
        )
        return saved and not crowded and governor is not None and q.lead - governor.last <= 4

    def _nobody(self, q: Quantity) -> bool:
        """ "Nobody waits longer than 10 minutes": what none may exceed is a ceiling."""
        s = self.scope.s
        for k in range(q.lead - 1, max(-1, q.lead - 8), -1):
            if self.scope.hard[k] != self.scope.hard[q.lead]:
                return False
            if s.lower[k] in ("nobody", "none", "never") or (s.lower[k] == "no" and word_at(s, k + 1) != "longer"):
                return True
        return False

    def _of_share(self, draft: Draft, found: list[Draft]) -> bool:
        """ "100% of requests resolved within 6 days": the share is the measure, the window says what counts."""
        return any(d.target.unit == "%" and d.last < draft.first and self._beside(d, draft) for d in found)

    def _timed(self, q: Quantity, before: str) -> bool:
        """True behind the name of a time: "response time of 4 hours", "the pick-up time on the line at 40 seconds"."""
        s = self.scope.s
        far = 10 if before in ("at", "of", "is", "under", "below", ":") else 4
        for k in range(self.scope.prior(q.lead), max(-1, q.lead - 1 - far), -1):
            if self.scope.hard[k] != self.scope.hard[q.lead]:
                return False
            if s.lower[k] in self.time_metrics:
                return not (q.bound == "" and before in ("in", "for", "after", "within"))
        return False

    def _beside(self, other: Draft, draft: Draft) -> bool:
        """True where another measure stands in the same clause with no comma that starts a clause of its own."""
        if not self.scope.same_clause(other.last, draft.first):
            return False
        low, high = (other.last, draft.first) if other.first < draft.first else (draft.last, other.first)
        between = self.scope.s.lower[low + 1 : high]
        if any(word == "and" and low + k + 2 in self.scope.verbs for k, word in enumerate(between)):
            return False
        return not any(w in (",", ")", "which", "—", "–", ":") for w in between)
