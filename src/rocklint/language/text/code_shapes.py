"""The shapes of names with digits that need no vocabulary: L10, 3D, 401(k), 24/7, 1:1, COVID-19, "2. Ship ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rocklint.language.text.closed_classes import CLOCK, DASHES, ORDINAL_ENDINGS
from rocklint.language.text.quantity import is_reached
from rocklint.language.text.sentence import Sentence, figure_at, has_digit, word_at
from rocklint.language.words.amount import (
    CURRENCY_PREFIXES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    ISO_CODES,
    MAGNITUDES,
    MULTIPLE_WORDS,
    PERCENT_WORDS,
    POINT_WORDS,
    TIME_UNITS,
    digits,
)

Found = tuple[int, int]
_LONGEST = 80
"""Tokens of an address that are taken in one piece."""

MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
_DATE_WORDS = MONTHS | TIME_UNITS.keys() | {
    "q", "fy", "cy", "h", "eoy", "spring", "summer", "fall", "autumn", "winter", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "fri",
    "sat", "sun", "year", "early", "late", "mid",
}  # fmt: skip
_UNITS = MAGNITUDES.keys() | PERCENT_WORDS | POINT_WORDS | MULTIPLE_WORDS | TIME_UNITS.keys() | ORDINAL_ENDINGS | CLOCK
_UNITS = _UNITS | CURRENCY_WORDS.keys() | {
    "bps", "ish", "s", "w", "y", "q", "usd", "eur", "gbp", "chf", "gb", "tb", "mb", "kw", "mw", "kwh", "mwh",
    "kg", "lb", "lbs", "km", "mi", "ft", "sqft", "t", "plus", "hp", "cm", "mph",
}  # fmt: skip
_STATES = frozenset({
    "is", "are", "was", "back", "live", "open", "opens", "opened", "goes", "done", "complete", "completed",
    "ready", "moved", "closed", "running", "online", "launched", "launch", "signed", "built", "installed",
    "certified", "approved", "staffed",
})  # fmt: skip
"""What a thing with a number can be or do, right behind it: "Crane 4 back in service", "Line 2 live"."""
_SPLITS = frozenset({("24", "7"), ("7", "24"), ("24", "365"), ("9", "80"), ("7", "365")})
_MEASURED = frozenset({
    "usd", "eur", "gbp", "chf", "nps", "csat", "enps", "ces", "arr", "mrr", "kpi", "ltv", "dso", "roi", "cpl",
    "cpa", "gp", "gm",
})  # fmt: skip
"""Acronyms that stand before their own value: "NPS 60"."""
_STREETS = frozenset({
    "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "dr", "boulevard", "blvd", "way",
    "court", "square", "highway", "hwy", "parkway", "plaza", "terrace", "crescent",
})  # fmt: skip
_BULLETS = frozenset({"*", "#", "-", ">", "•", "·", "(", "[", "|", "–", "—", "“", '"', "'", "‘"})
_TARGETS = frozenset({
    "target", "targets", "goal", "baseline", "current", "currently", "reach", "hit", "least", "most", "than",
    "to", "from", "by", "of", "at", "in", "for", "and", "or", "under", "over", "above", "below", "until", "on",
    "with", "the", "up", "is", "are", "total", "only", "another", "additional", "top", "first", "all", "next",
    "last", "eta",
})  # fmt: skip


def value(sentence: Sentence, i: int) -> float:
    """The value of number token `i`, or -1."""
    number = digits(word_at(sentence, i))
    return -1.0 if number is None else number


def is_quantity(sentence: Sentence, i: int) -> bool:
    """True where what follows number token `i` makes it a quantity: 60%, 12k, 5x, 30 days."""
    behind = word_at(sentence, i + 1)
    if behind in PERCENT_WORDS or behind in ("x", "points", "million", "thousand", "pts", "+"):
        return True
    return behind in TIME_UNITS and len(behind) > 2


def next_in_row(sentence: Sentence, one: int, other: int) -> bool:
    """True for the numbers of a row: "2 & 3", not "1 and 40 reps"."""
    return 0 < value(sentence, other) - value(sentence, one) <= 3


_BEFORE_NUMBER = frozenset({"no", "nos", "nr"})
_ADDRESSED = frozenset({"http", "https", "www"})
_ALONE = _BEFORE_NUMBER | _ADDRESSED | {"a"}
"""Words that may begin a code without touching the next token or standing before a number."""


def may_begin(sentence: Sentence, i: int) -> bool:
    """False for most words, before which `lettered` need not look: no figure in them, behind them or stuck to them."""
    word = sentence.lower[i]
    return not word.isalpha() or sentence.glued[i] or figure_at(sentence, i + 1) or word in _ALONE


def lettered(sentence: Sentence, i: int) -> Iterator[Found]:
    """Codes that begin with a letter (L10, B2B, v2.0, COVID-19, KR-2), "1:1"-less; addresses and handles."""
    word = sentence.lower[i]
    if not word[0].isalpha():
        return
    if word in _ADDRESSED or (sentence.glued[i] and word_at(sentence, i + 1) == "@"):
        yield i, _run(sentence, i)
        return
    if has_digit(word):
        if dated(word):
            return
        yield i, _code_end(sentence, i)
        return
    if i and sentence.glued[i - 1] and figure_at(sentence, i - 1):
        return  # the M of "$5M-10M"
    if (
        sentence.glued[i]
        and word_at(sentence, i + 1) in ("-", "‑")
        and figure_at(sentence, i + 2)
        and sentence.glued[i + 1]
    ):
        behind = word_at(sentence, i + 3)
        if word in _DATE_WORDS:
            if (
                word == "day"
                and behind.isalpha()
                and behind not in ("and", "or", "by", "to")
                and sentence.ends[i + 2] < sentence.starts[i + 3]
            ):
                yield i, i + 2  # day-14 retention
        elif (
            word not in ("non", "sub", "pre", "post", "mid", "plus", "top", "to")
            and behind not in PERCENT_WORDS
            and not (word in ("under", "over") and is_quantity(sentence, i + 2))
        ):
            yield i, _code_end(sentence, i + 2)
        return
    if word in _BEFORE_NUMBER and word_at(sentence, i + 1) == "." and figure_at(sentence, i + 2):
        yield i, i + 2
    elif figure_at(sentence, i + 1):
        yield from _named(sentence, i)
    elif word == "a" and sentence.words[i : i + 3] == ["A", "/", "B"]:
        yield i, i + 2


_DATED = re.compile(r"(?:eo)?[qh](?:[1-4]\S*|\d\d|20\d\d)?|eo[ymw]\d*|(?:fy|cy|cw|kw|wk|w)\d{1,4}\S*")


def dated(word: str) -> bool:
    """Q4, H1, FY27, EOQ4, W12, the Q26 of "4Q26": left to the reader of dates."""
    return len(word) <= 10 and _DATED.fullmatch(word) is not None


def _code_end(sentence: Sentence, i: int) -> int:
    """The last token of a code that begins at `i`: "v2.0.1", "S3/H1", "K-12"."""
    last = i
    for _ in range(6):
        joiner = word_at(sentence, last + 1)
        if not (last + 2 < len(sentence) and sentence.glued[last] and sentence.glued[last + 1]):
            break
        follower = word_at(sentence, last + 2)
        if (joiner == "." and follower[:1].isdigit()) or (
            joiner in "/-" and has_digit(follower) and not dated(follower)
        ):
            last += 2
        else:
            break
    return last


def _run(sentence: Sentence, i: int) -> int:
    """The last token of an address: up to the next blank."""
    last = i
    while last - i < _LONGEST and sentence.glued[last] and not sentence.words[last + 1].isspace():
        last += 1
    return last


def _named(sentence: Sentence, i: int) -> Iterator[Found]:
    """A word with a capital and the number behind it: "RFC 9110", "Vision 2030", "the Terminal 3 lounge"."""
    word, lower = sentence.words[i], sentence.lower[i]
    schooled = lower == "year" and word_at(sentence, i - 1) == "the" and word_at(sentence, i + 2)[:1].isalpha()
    if (
        not word[0].isupper()
        or word in CURRENCY_PREFIXES
        or word in ISO_CODES
        or (lower in _DATE_WORDS and not schooled)
        or lower in _TARGETS
        or is_quantity(sentence, i + 1)
    ):
        return
    if any(m.list.startswith(("metrics_", "units")) for m in sentence.by_end.get(sentence.ends[i], ())):
        return
    after = word_at(sentence, i + 2)
    if sentence.glued[i + 1] and after.isalnum():
        verb = any(m.list.startswith("verbs_") for m in sentence.by_end.get(sentence.ends[i], ()))
        if len(after) == 1 and sentence.words[i + 2].isupper() and after not in "km" and not verb:
            yield i, i + 2  # Ward 3B
        return
    acronym = len(word) > 1 and word.isupper() and word.isalpha() and not sentence.shouted
    if (acronym and lower not in _MEASURED) or (not acronym and _is_name(sentence, i)):
        yield i, i + 1


def _is_name(sentence: Sentence, i: int) -> bool:
    """True where a capital inside a sentence in lower case makes a name of word `i`, or nothing is counted."""
    lower = sentence.lower[i]
    after = word_at(sentence, i + 2)
    if lower.endswith(("s", "ing")) or sentence.title_case or (after and after in CURRENCY_SIGNS):
        return False
    if after in DASHES or after in ("/", "("):
        return False
    if word_at(sentence, i - 1) in ("the", "our", "a", "its", "their"):
        return after[:1].isalpha() or lower not in TIME_UNITS
    verb = any(m.list.startswith("verbs_") for m in sentence.by_end.get(sentence.ends[i], ()))
    if i and sentence.lower[i - 1][0].isalpha():
        return not verb or not after[:1].isalpha()
    things = [word for word in sentence.lower[i + 2 : i + 5] if word.isalpha()]
    several = any(word.endswith("s") and not word.endswith("ss") for word in things)
    if verb or several or not things:
        counted = verb and several  # "Hold 3 open days"
        return after in _STATES and not counted and value(sentence, i + 1) < 100
    return (
        after.isalpha() and after not in _TARGETS and value(sentence, i + 1) != 1
    )  # "Pier 39 kiosk", "Line 3 overhaul"


def numeric(sentence: Sentence, i: int) -> Iterator[Found]:
    """Codes that begin with a digit: 3D, 401(k), 24/7, 1:1, ordinals, list numbers, telephone numbers."""
    behind = word_at(sentence, i + 1)
    glued = sentence.glued[i]
    if _numbering(sentence, i):
        yield i, i
    yield from _address(sentence, i)
    if not glued:
        return
    if behind in ORDINAL_ENDINGS:
        yield from _ordinal(sentence, i)
    elif behind.isalnum() and not behind[0].isdigit() and behind not in _UNITS and not dated(behind) and behind != "h":
        yield i, _code_end(sentence, i + 1)
    elif (
        behind == "("
        and len(word_at(sentence, i + 2)) == 1
        and word_at(sentence, i + 2).isalpha()
        and word_at(sentence, i + 3) == ")"
    ):
        last = i + 3
        if word_at(sentence, i + 4) == "(" and word_at(sentence, i + 6) == ")" and sentence.glued[i + 3]:
            last = i + 6  # 501(c)(3)
        yield i, last
    elif behind == "/" and sentence.glued[i + 1]:
        yield from _slashed(sentence, i)
    elif (
        behind == ":"
        and word_at(sentence, i) == "1"
        and word_at(sentence, i + 2) in ("1", "1s", "many", "few")
        and sentence.glued[i + 1]
    ):
        yield i, i + 3 if word_at(sentence, i + 3) == "s" else i + 2
    elif behind in ("-", "‑", ".") and sentence.glued[i + 1]:
        yield from _dashed(sentence, i)


def _address(sentence: Sentence, i: int) -> Iterator[Found]:
    """A house number: "40 Harbor Street", "1200 Canal Street"."""
    for k in range(i + 1, min(i + 5, len(sentence))):
        if not sentence.words[k][0].isupper():
            return
        if k > i + 1 and sentence.lower[k] in _STREETS:
            yield i, k
            return


def _numbering(sentence: Sentence, i: int) -> bool:
    """True for the number of a list item at the start of a line: "2. Ship", "3) Hire", "1.1 Win"."""
    if (
        word_at(sentence, i - 1) == "("
        and word_at(sentence, i + 1) == ")"
        and value(sentence, i) <= 20
        and sentence.enumerated
    ):
        return True
    k = i - 1
    while k >= 0 and sentence.words[k] in _BULLETS:
        k -= 1
    if k >= 0 and not sentence.words[k].isspace():
        return False
    mark = word_at(sentence, i + 1)
    dotted = mark in (".", ")", ":", "]") and sentence.glued[i] and not sentence.glued[i + 1]
    outline = (
        "." in sentence.words[i] and not sentence.glued[i] and mark[:1].isalpha() and sentence.words[i + 1][0].isupper()
    )
    return (dotted or outline) and value(sentence, i) < 100


def _ordinal(sentence: Sentence, i: int) -> Iterator[Found]:
    """ "3rd mechanic", "90th percentile"; not "October 6th", "the 15th", "2nd quarter"."""
    after = word_at(sentence, i + 2)
    if after in ("percentile", "to") and "percentile" in sentence.lower[i + 2 : i + 6] and is_reached(sentence, i):
        return
    near = {word_at(sentence, i - 1), word_at(sentence, i - 2), after, word_at(sentence, i + 3)}
    if (
        near & MONTHS
        or after in TIME_UNITS
        or after in ("half", "of", "and", "or", "-", "–", "to")
        or not after.isalpha()
        or after in _TARGETS
    ):
        return
    yield i, i + 1


def _slashed(sentence: Sentence, i: int) -> Iterator[Found]:
    """24/7, 50/50, 80/20, 30/60/90; a month with a day is left to the reader of dates."""
    one, two = word_at(sentence, i), word_at(sentence, i + 2)
    if not two[:1].isdigit():
        return
    if word_at(sentence, i + 3) == "/" and sentence.glued[i + 2] and figure_at(sentence, i + 4):
        parts = [value(sentence, i), value(sentence, i + 2), value(sentence, i + 4)]
        if all(p % 10 == 0 and p > 0 for p in parts) and parts == sorted(parts):
            yield i, i + 4
    elif (one, two) in _SPLITS or (value(sentence, i) + value(sentence, i + 2) == 100 and value(sentence, i) % 5 == 0):
        yield i, i + 2


def _dashfigure_at(sentence: Sentence, last: int) -> bool:
    """True where a dash or point and one more number touch token `last`."""
    joined = last + 2 < len(sentence) and sentence.glued[last] and sentence.glued[last + 1]
    return joined and sentence.lower[last + 1] in ("-", "‑", ".") and figure_at(sentence, last + 2)


def _dashed(sentence: Sentence, i: int) -> Iterator[Found]:
    """Chains of numbers: 30-60-90, 555-123-4567, 1-800-555-0100, 10-K, 2.0.1; ISO dates and ranges are left alone."""
    parts = [sentence.words[i]]
    last = i
    while len(parts) < 6 and _dashfigure_at(sentence, last):
        last += 2
        parts.append(sentence.words[last])
    sizes = [len(p) for p in parts]
    if len(parts) == 1:
        if sentence.words[i + 2 : i + 3] == ["K"] and parts[0] in ("8", "10"):
            yield i, i + 2
        return
    if sizes[0] == 4 and len(parts) >= 2:
        return
    if (
        parts == ["30", "60", "90"]
        or (len(parts) > 2 and sizes[-1] == 4 and sizes[-2] == 3)
        or (len(parts) == 2 and sizes == [3, 4] and parts[0] != "000")
        or (len(parts) > 2 and "." in (word_at(sentence, i + 1), parts[0]) and sizes[-1] < 4 and max(sizes) < 4)
    ):
        yield i, last
