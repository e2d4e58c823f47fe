"""Names with digits in them (SOC 2, Office 365, Level 10, Tier 2): consumed before quantities are read.

General shapes first (a code such as L10, a head noun with its number, "90-day plan", the number of a list item);
the vocabulary's `identifiers` lists name the rest. What may be a date (Q4, October 6th, 9/30, day 30) is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from rocklint.language.facts import Span
from rocklint.language.text import code_shapes as codes
from rocklint.language.text.closed_classes import COMPARISONS, DASHES
from rocklint.language.text.quantity import ranks
from rocklint.language.text.sentence import Sentence, figure_at, has_digit, word_at
from rocklint.language.words.amount import PERCENT_WORDS, POINT_WORDS, SMALL, TENS, TIME_UNITS

Found = tuple[int, int]
"""First and last token of an identifier."""

_JOINERS = frozenset({"&", "and", "or", ",", "/", "-", "–", "to", "through", "of", "+"})
_QUANTITY_TAILS = PERCENT_WORDS | POINT_WORDS | {"star", "stars", "fold", "x", "k", "m", "plus", "ish"}
_TIME_MEASURED = frozenset({
    "response", "resolution", "turnaround", "delivery", "cycle", "lead", "wait", "payback", "reply", "callback",
    "ramp", "first", "fulfillment", "uptime", "dso", "average", "sla",
})  # fmt: skip
_CHANGE_NOUNS = frozenset({"reduction", "increase", "decrease", "improvement", "cut", "drop", "gain", "lift"})
_LEFT_TO_DATES = frozenset({"within", "in", "next", "last", "past", "first", "over", "of", "for"})
_STOPS = frozenset({
    "", ".", ",", ";", ":", ")", "(", "and", "or", "by", "to", "with", "for", "from", "in", "at", "on", "of",
    "after", "before", "\n", "|", "-", "–", "—",
})  # fmt: skip
_NO_NOUNS = frozenset({
    "across", "as", "between", "during", "each", "every", "if", "is", "max", "or", "over", "per", "than", "through",
    "throughout", "under", "until", "using", "via", "when", "while", "within", "without",
})  # fmt: skip
"""What stands behind a value rather than behind an adjective: "15 min during the day", not "15 min call"."""
_GRADES = frozenset({"category", "class", "level", "priority", "sev", "severity", "stage", "tier"})
_UNREAD_LISTS = ("time_phrases", "units", "metrics_", "roles", "departments", "topics.todo")


def find_identifiers(sentence: Sentence) -> tuple[Span, ...]:
    """The identifiers in order (a longer one wins over a shorter inside it); their characters are consumed."""
    if not _worth_reading(sentence):
        return ()
    found = sorted((first - last, first, last) for first, last in _candidates(sentence))
    kept: list[Span] = []
    for _, first, last in found:
        start, end, text = sentence.span(first, last)
        if sentence.free(start, end):
            sentence.consume(start, end)
            kept.append(Span(start, end, text))
    return tuple(sorted(kept, key=lambda span: span.start))


def _worth_reading(sentence: Sentence) -> bool:
    """An identifier has a digit, a hyphen behind a number word, or a listed head before a letter."""
    return (
        sentence.has_digit
        or "-" in sentence.triggers
        or any(m.list.startswith("identifiers") for m in sentence.mentions)
    )


def _candidates(sentence: Sentence) -> Iterator[Found]:
    yield from _listed(sentence)
    heads = _heads(sentence)
    for i, word in enumerate(sentence.lower):
        if i in heads:
            yield from _headed(sentence, heads[i], i)
        if sentence.figures[i]:
            yield from codes.numeric(sentence, i)
            yield from _compound(sentence, i, i)
        elif word in SMALL or word in TENS:
            end = (
                i + 2
                if word in TENS and sentence.lower[i + 1 : i + 2] == ["-"] and SMALL.get(word_at(sentence, i + 2), 0)
                else i
            )
            yield from _compound(sentence, i, end)
        elif word == "#":
            yield from _hashed(sentence, i)
        elif word == "top":
            yield from _topped(sentence, i)
        elif codes.may_begin(sentence, i):
            yield from codes.lettered(sentence, i)


def _listed(sentence: Sentence) -> Iterator[Found]:
    """Vocabulary phrases that hold a number, and the listed names."""
    for mention in sentence.mentions:
        named = mention.list == "identifiers.names"
        if not named and (mention.list.startswith(_UNREAD_LISTS) or not has_digit(mention.text)):
            continue
        first = sentence.index.get(mention.start)
        if first is None or (mention.list.startswith("segments") and mention.text.lower().startswith("top ")):
            continue
        last = first
        while last + 1 < len(sentence) and sentence.ends[last] < mention.end:
            last += 1
        yield first, _continued(sentence, last, plural=False) if figure_at(sentence, last) else last


def _heads(sentence: Sentence) -> dict[int, int]:
    """Last token of a head noun -> its first token."""
    heads: dict[int, int] = {}
    for mention in sentence.mentions:
        if mention.list not in ("identifiers.heads", "identifiers.families", "identifiers.loose_heads"):
            continue
        first = sentence.index.get(mention.start)
        inflected = mention.list == "identifiers.families" and mention.text.lower() != mention.entry.lower()
        if first is None or inflected:
            continue  # "pass 2 exams" is no plural of the standard PAS
        last = first
        while sentence.ends[last] < mention.end:
            last += 1
        behind = word_at(sentence, last + 2)
        if mention.list != "identifiers.loose_heads" or (last and (behind in _STOPS or not behind[0].isalnum())):
            heads[last] = first
    return heads


def _headed(sentence: Sentence, first: int, head: int) -> Iterator[Found]:
    """A head noun with its number or capital letter: "Phase 2 of 3", "phases 1-3", "Series A", "store #4", "Tier B"."""
    k = head + 1
    while word_at(sentence, k) in ("#", "no", "no.", ".") or (
        word_at(sentence, k) in DASHES and figure_at(sentence, k + 1)
    ):
        k += 1
    if k - head > 3:
        return
    word = sentence.words[k] if k < len(sentence) else ""
    if len(word) == 1 and word.isalpha() and word.isupper() and word not in "I" and k == head + 1:
        if not (word == "A" and (sentence.title_case or sentence.words[head].islower())):
            yield first, k
        return
    graded = sentence.lower[head] in _GRADES and word_at(sentence, k + 1) == "+"
    if not figure_at(sentence, k) or (codes.is_quantity(sentence, k) and not graded):
        return
    if graded:
        yield first, k + 1  # "Level 3+ incidents"
        return
    if sentence.lower[head] in ("goal", "goals", "objective") and codes.value(sentence, k) > 20:
        return  # "Goal 40" sets a target
    yield first, _continued(sentence, k, plural=sentence.lower[head].endswith("s"))


def _continued(sentence: Sentence, i: int, plural: bool) -> int:
    """The last token of a run of numbers: "1A", "1.1", "2 & 3", "1-3", "2 of 3"."""
    last = i
    for _ in range(6):
        joiner = word_at(sentence, last + 1)
        if sentence.glued[last] and joiner.isalpha() and len(joiner) <= 2:
            last += 1
        elif (
            joiner in (".", "-") and sentence.glued[last] and figure_at(sentence, last + 2) and sentence.glued[last + 1]
        ):
            last += 2
        elif joiner in _JOINERS and figure_at(sentence, last + 2) and not codes.is_quantity(sentence, last + 2):
            if not plural and joiner != "of" and not codes.next_in_row(sentence, last, last + 2):
                break
            last += 2
        else:
            break
    return last


def _compound(sentence: Sentence, first: int, i: int) -> Iterator[Found]:
    """A number tied by a hyphen to a noun, used as an adjective: "90-day plan", "3-person team", "one-page"."""
    word, tail = word_at(sentence, i + 1), word_at(sentence, i + 2)
    if word in DASHES and sentence.glued[i] and sentence.glued[i + 1] and tail[:1].isalpha():
        behind = word_at(sentence, i + 3)
        if codes.dated(tail) or tail in codes.MONTHS:
            return
        unit = TIME_UNITS.get(tail)
        if behind in _CHANGE_NOUNS or tail in _QUANTITY_TAILS or (unit and behind in _TIME_MEASURED):
            return
        if unit and (tail.endswith("s") or behind in _STOPS) and word_at(sentence, first - 1) in _LEFT_TO_DATES:
            return
        last = i + 2
        while (
            word_at(sentence, last + 1) in DASHES and sentence.glued[last] and sentence.glued[last + 1] and last - i < 8
        ):
            last += 2  # 12-month-old, 1-on-1, end-to-end chains
        yield first, min(last, len(sentence) - 1)
    elif (
        word in TIME_UNITS
        and not word.endswith("s")
        and len(word) > 2
        and sentence.lower[i] not in ("1", "one", "a")
        and word_at(sentence, first - 1) not in COMPARISONS
    ):
        behind = word_at(sentence, i + 2)  # "90 day plan": the singular makes it an adjective
        if behind.isalpha() and not any(behind in words for words in (_STOPS, _TIME_MEASURED, TIME_UNITS, _NO_NOUNS)):
            yield first, i + 1


def _hashed(sentence: Sentence, i: int) -> Iterator[Found]:
    """ "store #4", "#1 priority"; but "# 4 stores" is a table's heading mark."""
    if figure_at(sentence, i + 1) and sentence.glued[i]:
        before = word_at(sentence, i - 1)
        yield (i - 1 if before.isalpha() and before not in _STOPS and len(before) > 2 else i), i + 1


def _topped(sentence: Sentence, i: int) -> Iterator[Found]:
    """ "top 10 list", "top-10", "in the top 3": a place in an order, not a count."""
    k = i + 2 if word_at(sentence, i + 1) in DASHES else i + 1
    if (not figure_at(sentence, k) and word_at(sentence, k) not in SMALL) or ranks(sentence, i):
        return
    behind = word_at(sentence, k + 1)
    placed = (
        word_at(sentence, i - 1) == "the"
        and word_at(sentence, i - 2) in ("in", "into", "among")
        and word_at(sentence, k) != "1"
    )
    listed = any(
        mention.list == "identifiers.top_lists"
        for k in (k + 1, k + 2)
        if k < len(sentence)
        for mention in sentence.by_start.get(sentence.starts[k], ())
    )
    if listed or (behind in _STOPS and (placed or k == i + 2)):
        yield i, k
