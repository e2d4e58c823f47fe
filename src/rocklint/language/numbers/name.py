"""What a number measures, in the author's words: the win rate of "win rate from 20% to 25%", the reps of "3 reps"."""

from __future__ import annotations

from rocklint.language.facts import Span
from rocklint.language.numbers.around_number import Draft
from rocklint.language.numbers.surroundings import Surroundings
from rocklint.language.text.closed_classes import ARTICLES, BREAKS, words
from rocklint.language.text.sentence import word_at

_AHEAD = ARTICLES | words(
    "of in at with for to by on all without with no any single ( ) * _ - – — : those these \" “ '"
)
_AMOUNTS = words("number percentage percent % share")
_NEAR = 3
"""Words at most in front of "number of" and "percentage of": "the average number of"."""


def name_of(around: Surroundings, draft: Draft, first: int, last: int) -> Span | None:
    """The words within tokens `first` to `last` that say what the number measures; None where none does."""
    s = around.s
    begin = _begin(around, draft.target.last + 1, last)
    behind = (begin, min(last, around.phrase_after(begin)))
    head, tail = draft.subject or (first, min(draft.first, draft.target.lead) - 1)
    ahead = (_begin(around, head, tail), tail)
    for one, other in (behind, ahead) if draft.role == "plain" else (ahead, behind):
        cell = s.words.index("|", one, other) - 1 if one < other and "|" in s.words[one:other] else other
        end = _end(around, one, cell, one > draft.first or draft.subject is not None)
        if one <= end:
            return Span(*s.span(one, end))
    return None


def _begin(around: Surroundings, first: int, last: int) -> int:
    """Behind articles, amounts and changes: "the total number of |donors", "increase in |attendance"."""
    s = around.s
    for k in range(first, min(first + _NEAR, last)):
        if s.lower[k] in _AMOUNTS and word_at(s, k + 1) == "of":
            first = k + 2
    skipped = _AHEAD | around.listed("growth") | around.listed("reduction")
    return next((k for k in range(first, last + 1) if s.lower[k] not in skipped), last + 1)


def _end(around: Surroundings, first: int, last: int, noun: bool) -> int:
    """In front of what leads to the number: "churn| will be under", "cost| reduction target:"."""
    s = around.s
    skipped = around.listed("growth") | around.listed("reduction") | around.listed("target_words")
    inside = [k for k in range(last, first - 1, -1) if s.lower[k][0].isalnum() and s.lower[k] not in BREAKS]
    named = (k for k in inside if s.lower[k] not in skipped and (noun or k not in around.verbs))
    return next(named, inside[0] if inside and inside[0] not in around.verbs else first - 1)
