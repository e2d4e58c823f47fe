"""The pieces that wordings of time are made of: a month, a day, a year, a quarter, each with what it notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from rocklint.language.text.around import NO, PIECES
from rocklint.language.text.closed_classes import DASHES, ORDINAL_ENDINGS, words
from rocklint.language.time.time_words import (
    DETERMINERS,
    ENDS_OF_UNITS,
    FISCAL,
    MIDDLES,
    ORDINALS,
    PARTS,
    PLURALS,
    SHIFTS,
    UNITS,
    WORDS_TOO,
    Words,
    any_year,
    digits,
    full_year,
    number,
    ordinal,
)
from rocklint.language.time.wordings import CODE, FIGURE, REST, NamedPiece, Openings, Pieces, Trial, one_word
from rocklint.language.words.amount import SMALL, TENS
from rocklint.language.words.named_days import MONTHS, NAMES, SEASONS, WEEKDAYS
from rocklint.language.words.when import Form, Part, Unit

_FIGURES = one_word({FIGURE})
_NUMBERS: Openings = (*one_word(SMALL.keys() | {FIGURE}), (frozenset(TENS), frozenset(SMALL) | DASHES | {REST}))
_ORDINAL_FIGURES: Openings = ((frozenset({FIGURE}), ORDINAL_ENDINGS),)
_ORDINALS: Openings = (*one_word(ORDINALS), *_ORDINAL_FIGURES, (frozenset(TENS), DASHES))
_FIGURE_DAYS: Openings = (*_ORDINAL_FIGURES, *_FIGURES)
_UNIT_WORDS: Openings = (*one_word(UNITS), (frozenset({"half"}), DASHES | {"year"}))
_NOT_A_DAY = words("% k m x + $ / percent mm b")
Value = Callable[[Words, int], tuple[Any, int]]
"""A value at a word (None where there is none) and the place behind it."""


def _noting(field: str, value: Value, openings: Openings) -> NamedPiece:
    """A piece that notes a value for a field."""

    def take(trial: Trial, i: int, _: int) -> int:
        found, j = value(trial.sentence, i)
        if found is None:
            return NO
        trial.notes.append((field, found))
        return j

    return NamedPiece(take, openings)


def _of(field: str, table: Mapping[str, object]) -> NamedPiece:
    """A piece that notes what a table says of a word."""
    return _noting(field, lambda w, i: (table.get(w.lower[i]), i + 1), one_word(table))


def _figure(field: str, read: Callable[[str], int | None]) -> NamedPiece:
    """A piece that notes the value of a token of digits."""
    return _noting(field, lambda w, i: (read(w.lower[i]), i + 1), _FIGURES)


def _up_to(most: int) -> Callable[[str], int | None]:
    def read(word: str) -> int | None:
        value = digits(word, 2)
        return value if value is not None and 1 <= value <= most else None

    return read


def _small_month(w: Words, i: int) -> tuple[int | None, int]:
    return (MONTHS[w.lower[i]] if w.lower[i] in WORDS_TOO and w.small(i) else None), i + 1


def _short_weekday(w: Words, i: int) -> bool:
    """As in "sun", "sat", "wed", "mon" are ordinary words."""
    return len(w.lower[i]) <= 5 and w.small(i)


def _weekday(w: Words, i: int) -> tuple[int | None, int]:
    return (None if _short_weekday(w, i) else WEEKDAYS.get(w.lower[i])), i + 1


def _unit(w: Words, i: int) -> tuple[Unit | None, int]:
    word = w.lower[i]
    if word == "half" and w.lower[i + 2] == "year":
        return Unit.HALF, i + 3
    return (None if word == "q" and w.small(i) else UNITS.get(word)), i + 1


def _longer_unit(w: Words, i: int) -> tuple[Unit | None, int]:
    found, j = _unit(w, i)
    return (None if found is Unit.DAY else found), j


def _bare_day(w: Words, i: int) -> tuple[int | None, int]:
    """A day in plain digits."""
    j = i + 1
    number_behind = w.lower[j] in ("%", "percent") or (w.glued[i] and w.lower[j] in _NOT_A_DAY)
    return (None if number_behind else _up_to(31)(w.lower[i])), j


def _ordinal_day(w: Words, i: int) -> tuple[int | None, int]:
    """A day as an ordinal."""
    value, j = ordinal(w, i)
    return (value if value is not None and 1 <= value <= 31 else None), j


def _figure_day(w: Words, i: int) -> tuple[int | None, int]:
    value, j = _ordinal_day(w, i) if w.figures[i] else (None, i)
    return (value, j) if value is not None else _bare_day(w, i)


def _day(w: Words, i: int) -> tuple[int | None, int]:
    value, j = _ordinal_day(w, i)
    return (value, j) if value is not None else _bare_day(w, i)


def _later_day(trial: Trial, i: int, _: int) -> int:
    """The upper end of "12-14"."""
    value, j = _day(trial.sentence, i)
    if value is None or value <= trial.noted("day"):
        return NO
    trial.notes.append(("day", value))
    return j


def _next_day(trial: Trial, i: int, _: int) -> int:
    """The second of "18/19": "18/26" has a year behind its day."""
    value = digits(trial.sentence.lower[i], 2)
    if value is None or not trial.noted("day") < value <= trial.noted("day") + 3:
        return NO
    trial.notes.append(("day", value))
    return i + 1


def _counted(w: Words, i: int) -> tuple[int | None, int]:
    """A place in a row that is counted from its beginning."""
    value, j = ordinal(w, i)
    return (value if value is not None and value > 0 else None), j


def _week(w: Words, i: int) -> tuple[int | None, int]:
    """As in "W40", "CW40", "KW40"."""
    sign, week = w.lower[i].rstrip("0123456789"), w.lower[i].lstrip("ckw")
    return (digits(week, 2) if sign in ("w", "cw", "kw") else None), i + 1


def _one_to_four(w: Words, i: int) -> tuple[int | None, int]:
    value, j = number(w, i)
    return (value if value is not None and 1 <= value <= 4 else None), j


def _nth_of(most: int) -> Value:
    """An ordinal up to `most`; "final" is the last, "back half" the second."""

    def read(w: Words, i: int) -> tuple[int | None, int]:
        value, j = (most, i + 1) if w.lower[i] in ("back", "latter") and most == 2 else ordinal(w, i)
        if value is None or value > most:
            return None, i
        return (most if value == -1 else value), j

    return read


def _count(w: Words, i: int) -> tuple[int | None, int]:
    value, j = number(w, i)
    return (value if value is not None and value <= 9999 else None), j


def _later_number(trial: Trial, i: int, _: int) -> int:
    """The upper end of "30-60"."""
    value, j = _count(trial.sentence, i)
    if value is None or value <= trial.noted("number"):
        return NO
    trial.notes.append(("number", value))
    return j


_QUARTER = re.compile(r"(?:q([1-4])|h([12]))(?:(fy|cy)?(\d\d(?:\d\d)?))?", re.ASCII)


def _quarter(trial: Trial, i: int, _: int) -> int:
    """As in "Q4", "H1", "Q4FY26", "4Q26", "Q 4"."""
    w = trial.sentence
    token, j = w.lower[i], i + 1
    if token == "q" and not w.small(i):
        token, j = token + w.lower[j], j + 1
    elif token in ("1", "2", "3", "4") and w.glued[i] and (w.lower[j][:1] == "q" or w.words[j][:1] == "H"):
        token, j = w.lower[j][0] + token + w.lower[j][1:], j + 1  # "1h" is an hour
    found = _QUARTER.fullmatch(token)
    if found is None:
        return NO
    quarter, half, basis, year = found.groups()
    if year:
        if any_year(year) is None:
            return NO
        _note_year(trial, any_year(year), basis)
    unit, form = (Unit.QUARTER, Form.QUARTER) if quarter else (Unit.HALF, Form.HALF)
    trial.notes += [("form", form), ("unit", unit), ("number", int(quarter or half))]
    return j


def _note_year(trial: Trial, year: int | None, basis: str | None) -> None:
    trial.notes.append(("year", year))
    if basis:
        trial.notes.append(("fiscal" if basis == "fy" else "calendar", True))


_BASIS = re.compile(r"(fy|cy)(\d\d|\d{4})", re.ASCII)


def _basis_token(trial: Trial, i: int, _: int) -> int:
    """As in "FY27"."""
    found = _BASIS.fullmatch(trial.sentence.lower[i])
    year = any_year(found[2]) if found else None
    if not found or year is None:
        return NO
    _note_year(trial, year, found[1])
    return i + 1


def _fiscal(trial: Trial, i: int, _: int) -> int:
    is_fiscal = FISCAL.get(trial.sentence.lower[i])
    if is_fiscal is None:
        return NO
    trial.notes.append(("fiscal" if is_fiscal else "calendar", True))
    return i + 1


def _next_year(trial: Trial, i: int, _: int) -> int:
    """The second year of "FY26/27"."""
    year = any_year(trial.sentence.lower[i])
    if year is None or year != trial.noted("year") + 1:
        return NO
    trial.notes.append(("year", year))
    return i + 1


def _lone_year(w: Words, i: int) -> tuple[int | None, int]:
    """A year in four digits with no sign or letter that makes it a number."""
    return (None if w.glued[i] and w.lower[i + 1] in ("%", "/", "+", "k", "m", "x") else full_year(w.lower[i])), i + 1


_END_OF_UNIT = re.compile(r"([a-z]+)(\d*)", re.ASCII)


def _end_of_unit(wants: Callable[[Unit, str], bool]) -> NamedPiece:
    """As in "EOQ", "EOQ4", "YE26": a unit that `wants` accepts with the digits behind it."""

    def take(trial: Trial, i: int, _: int) -> int:
        w = trial.sentence
        found = _END_OF_UNIT.fullmatch(w.lower[i])
        unit = ENDS_OF_UNITS.get(found[1]) if found else None
        if not found or unit is None or (found[1] in ("ye", "eom", "eod", "eow") and w.words[i][:2].islower()):
            return NO
        if not wants(unit, found[2]):
            return NO
        trial.notes += [("unit", unit), ("part", Part.WHOLE if unit is Unit.DAY else Part.END)]
        if found[1] in ("eofy", "fye"):
            trial.notes.append(("fiscal", True))
        if found[2]:
            trial.notes.append(("number", int(found[2])) if unit is Unit.QUARTER else ("year", any_year(found[2])))
        return i + 1

    return NamedPiece(take, one_word(ENDS_OF_UNITS.keys() | {CODE}))


def _until(trial: Trial, i: int, _: int) -> int:
    """Takes no word: "until", "before" or "by the time" stand in front of it all."""
    lower, k = trial.sentence.lower, trial.begin - 1
    k -= k > 0 and lower[k] in DETERMINERS
    return i if k >= 0 and lower[k] in ("before", "time", "until", "when") else NO


def _as_is(trial: Trial, i: int, _: int) -> int:
    """Takes no word: what stands in front is lead enough."""
    trial.notes.append(("needs", ""))
    return i


_DAY_MONTH = re.compile(r"(\d\d?)\.(\d\d?)", re.ASCII)


def _dotted_day(trial: Trial, i: int, _: int) -> int:
    """The "30.09" of "30.09.2026": the day stands first, if it can."""
    found = _DAY_MONTH.fullmatch(trial.sentence.lower[i])
    if not found:
        return NO
    day, month = int(found[1]), int(found[2])
    if month > 12:
        day, month = month, day
    trial.notes += [("day", day), ("month", month)]
    return i + 1


_CLOCK = re.compile(r"t\d\d|:|z|\d\d?", re.ASCII)


def _clock(trial: Trial, i: int, _: int) -> int:
    """The "T17:00" that touches a day."""
    w, j = trial.sentence, i
    while j < i + 9 and w.glued[j - 1] and _CLOCK.fullmatch(w.lower[j]) and (j > i or w.lower[j][0] == "t"):
        j += 1
    return j


def _untied(trial: Trial, i: int, _: int) -> int:
    """Takes no word: no sign touches the figure that would make it the end of another number."""
    w = trial.sentence
    if i < 0 or not w.glued[i]:
        return i
    return NO if w.lower[i] in "/.$€£#" or (w.lower[i] in "-–—‐‑−" and w.lower[i + 2] != "/") else i


_NAMES: dict[str, list[tuple[list[str], str]]] = {}
for _phrase, _key in sorted(NAMES.items(), key=lambda item: -len(item[0])):
    _tokens = _phrase.replace("'s", " 's").replace("s'", "s '").replace(".", " .").split()
    _NAMES.setdefault(_tokens[0], []).append((_tokens, _key))


_SECOND_WORDS = {
    first: {tokens[1] if len(tokens) > 1 else REST for tokens, _ in names} | {"’"} for first, names in _NAMES.items()
}


def _name(trial: Trial, i: int, _: int) -> int:
    """A holiday or season."""
    lower = trial.sentence.lower
    for tokens, key in _NAMES.get(lower[i], ()):
        end = i + len(tokens)
        if [token.replace("’", "'") for token in lower[i:end]] == tokens:
            trial.notes += [("name", key), ("unit", Unit.QUARTER if key in SEASONS else Unit.DAY)]
            return end
    return NO


def _word(*words: str) -> NamedPiece:
    """A piece for one of these words, which notes nothing."""
    return NamedPiece(
        lambda trial, i, way: i + way if i >= 0 and trial.sentence.lower[i] in words else NO, one_word(words)
    )


TOKENS: Pieces = {
    "MONTH": _of("month", MONTHS),
    "SMALL_MONTH": _noting("month", _small_month, one_word(WORDS_TOO)),
    "WEEKDAY": _noting("number", _weekday, one_word(WEEKDAYS)),
    "SHIFT": _of("offset", SHIFTS),
    "FISCAL": NamedPiece(_fiscal, one_word(FISCAL)),
    "UNIT": _noting("unit", _longer_unit, _UNIT_WORDS),
    "ANY_UNIT": _noting("unit", _unit, _UNIT_WORDS),
    "UNITS": _of("unit", PLURALS),
    "ONE_UNIT": _of("unit", {word: unit for word, unit in UNITS.items() if len(word) > 2}),
    "DAY": _noting("day", _day, (*_ORDINALS, *_FIGURES)),
    "FIGURE_DAY": _noting("day", _figure_day, _FIGURE_DAYS),
    "BARE_DAY": _noting("day", _bare_day, _FIGURES),
    "ORDINAL_DAY": _noting("day", _ordinal_day, _ORDINAL_FIGURES),
    "LATER_DAY": NamedPiece(_later_day, (*_ORDINALS, *_FIGURES)),
    "NEXT_DAY": NamedPiece(_next_day, _FIGURES),
    "NTH": _noting("nth", ordinal, _ORDINALS),
    "NTH_QUARTER": _noting("number", _nth_of(4), _ORDINALS),
    "NTH_HALF": _noting("number", _nth_of(2), (*_ORDINALS, *one_word(("back", "latter")))),
    "COUNTED": _noting("number", _counted, _ORDINALS),
    "ONE_TO_FOUR": _noting("number", _one_to_four, _NUMBERS),
    "NUMBER": _noting("number", _count, _NUMBERS),
    "LATER_NUMBER": NamedPiece(_later_number, _NUMBERS),
    "YY": _figure("year", lambda word: any_year(word) if len(word) == 2 else None),
    "YYYY": _figure("year", full_year),
    "LONE_YEAR": _noting("year", _lone_year, _FIGURES),
    "NEXT_YEAR": NamedPiece(_next_year, _FIGURES),
    "BASIS_TOKEN": NamedPiece(_basis_token, one_word({CODE})),
    "QUARTER": NamedPiece(_quarter, (*one_word({"q", CODE}), (frozenset({"q"}), frozenset({FIGURE})),
                                (frozenset({FIGURE}), frozenset({"q", "h", CODE})))),
    "END_OF_UNIT": _end_of_unit(lambda _, tail: not tail),
    "END_OF_QUARTER": _end_of_unit(lambda unit, tail: unit is Unit.QUARTER and tail in ("1", "2", "3", "4")),
    "END_OF_YEAR": _end_of_unit(lambda unit, tail: unit is Unit.YEAR and any_year(tail) is not None),
    "END_OF_A_YEAR": _end_of_unit(lambda unit, tail: unit is Unit.YEAR and not tail),
    "PART": _of("part", PARTS),
    "LOOSE_PART": _of("part", {word: PARTS[word] for word in ("end", "mid", "early", "late", "middle")}),
    "MIDDLE": _of("unit", MIDDLES),
    "NAME": NamedPiece(_name, [(frozenset({first}), frozenset(second)) for first, second in _SECOND_WORDS.items()]),
    "DAY_FIGURES": _figure("day", lambda word: digits(word, 2)),
    "MONTH_FIGURES": _figure("month", lambda word: digits(word, 2)),
    "UP_TO_12": _figure("month", _up_to(12)),
    "UP_TO_31": _figure("month", _up_to(31)),
    "WEEK": _noting("number", _week, one_word({CODE})),
    "DOTTED_DAY": NamedPiece(_dotted_day, _FIGURES),
    "FIGURE": NamedPiece(PIECES["FIGURE"], _FIGURES),
    "DET": _word(*DETERMINERS),
    "OF": _word("of"),
    "TO": _word("to"),
    "CLOCK": NamedPiece(_clock),
    "AS_IS": NamedPiece(_as_is),
    "UNTIL": NamedPiece(_until),
    "UNTIED": NamedPiece(_untied),
}  # fmt: skip
"""Upper case: what stands in a pattern. A piece without openings takes no word, or none that must be there."""
