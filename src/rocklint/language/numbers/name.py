"""What a number measures, in the author's words: the win rate of "win rate from 20% to 25%", the reps of "3 reps"."""

from __future__ import annotations

from rocklint.language.facts import Span
from rocklint.language.numbers.around_number import Draft
from rocklint.language.numbers.surroundings import Surroundings
from rocklint.language.text.closed_classes import ARTICLES, BREAKS, ENUMERATES, TRAILING, words
from rocklint.language.text.sentence import Sentence, word_at

_AHEAD = ARTICLES | words("of in at with for to by on all without no any single ( ) * _ - – — : those these \" “ '")
_AMOUNTS = words("number percentage percent % share")
_NEAR = 3
"""Words at most in front of "number of" and "percentage of": "the average number of"."""


def name_of(around: Surroundings, draft: Draft, first: int, last: int) -> Span | None:
    """The words within tokens `first` to `last` that say what the number measures; None where none does."""
    s = around.s
    begin = draft.target.last + 1
    if word_at(s, begin) == "(" and ")" in s.words[begin:last]:
        begin = s.words.index(")", begin) + 1  # "35% (45 people) of |our members"
    begin = _begin(around, begin, last)
    end = around.phrase_after(begin)
    joined = begin <= end and word_at(s, end + 1) in ENUMERATES  # "9 sales and support engineers"
    behind = (begin, last if joined else min(last, end))
    head, tail = draft.subject or (first, min(draft.first, draft.target.lead) - 1)
    ahead = (_begin(around, head, tail), tail)
    for one, other in (behind, ahead) if draft.role == "plain" else (ahead, behind):
        cell = next((k - 1 for k in range(one + 1, other) if s.words[k] in "|("), other)
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
    changes, units = around.listed("growth") | around.listed("reduction"), around.listed("other_nouns", "units")
    while first <= last and (
        s.lower[first] in _AHEAD
        or (s.lower[first] in units and first < last)
        or (s.lower[first] in changes and _leads(s, first + 1))
    ):
        first += 1
    return first


def _leads(s: Sentence, i: int) -> bool:
    """True behind the increase of "increase in attendance" and the more of "more leads"; "expansion revenue" is one."""
    return word_at(s, i) in ("in", "of", "to") or word_at(s, i - 1) in ("more", "fewer")


def _end(around: Surroundings, first: int, last: int, noun: bool) -> int:
    """In front of what leads to the number: "churn| will be under", "cost| reduction target:"."""
    s = around.s
    listed = around.listed
    skipped = (
        listed("growth") | listed("reduction") - {"savings"} | listed("target_words") | listed("adverbs") | TRAILING
    )
    while first < last and s.lower[last].endswith("ed") and s.lower[last - 1].endswith("s"):
        last -= 1  # "12 customers signed"
    inside = [k for k in range(last, first - 1, -1) if s.lower[k][0].isalnum() and s.lower[k] not in BREAKS]
    named = (k for k in inside if s.lower[k] not in skipped and (noun or k not in around.verbs))
    thing = inside and inside[0] not in around.verbs and s.lower[inside[0]] not in listed("adverbs")
    return next(named, inside[0] if thing else first - 1)
