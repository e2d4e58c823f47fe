"""Tables of wordings: how points in time are written, as rows of named pieces that one small driver walks.

    a_time("October 31st, 2026", "MONTH .? MONTHS_DAY YEAR?", form=Form.DATE, unit=Unit.DAY)

The notation is that of `text.around`. `#` is the place where the point in time begins; it is left out where no word in
front matters. A piece (MONTH) takes words and notes what they say, as fields of `When`; what all points in time of a
row have in common is said behind its pattern. `ENDS` is the end of the point in time: what stands behind it must be
there but does not belong to it. `no_time` is a row for words that only look like one.

The first row that fits decides, and nothing is given back. A row is tried only where its first word may stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple

from rocklint.language.text.around import NO, PIECES, Piece, sequence, words_of
from rocklint.language.text.closed_classes import DASHES, words
from rocklint.language.time.time_words import (
    APOSTROPHES,
    DETERMINERS,
    PLURALS,
    SHIFTS,
    Words,
)
from rocklint.language.words.named_days import WEEKDAYS
from rocklint.language.words.when import When
from rocklint.system.records import dataclass

Needs = Literal["", "isolated", "lead", "label"]
FIGURE: Final = "0"
"""Among the words that something may begin with: any token that begins with a digit."""
CODE: Final = "q4"
"""Any token such as Q4, FY27 or EOQ4."""
REST: Final = "<rest>"
"""Among the words that may follow: those that may stand behind the piece."""
ANY: Final = "<any>"
"""Among the words that may follow: all words."""
_CODED: Final = "qhfceykw"
LISTS = {
    "dashes": DASHES,
    "slashes": DASHES | {"/"},
    "apostrophes": APOSTROPHES,
    "determiners": DETERMINERS,
    "number_sign": frozenset("#"),
    "shifts": frozenset(SHIFTS),
    "weekdays": frozenset(WEEKDAYS),
    "plurals": frozenset(PLURALS),
    "leads": words("within in over inside during for throughout across"),
}


@dataclass(frozen=True, slots=True)
class Time:
    """A point in time at words `first` to `last`.

    `needs` says how much must stand around it to make it one: nothing, a place of its own ("(March)", "| Q4 |") or
    a lead ("by", "in"), always a lead ("the quarter"), or a label ("Timeframe: 10 weeks"). `ranged` marks the end
    of a range, `led` a length of time that holds its own preposition ("within 90 days").
    """

    first: int
    last: int
    when: When
    needs: Needs = ""
    ranged: bool = False
    led: bool = False


class Trial:
    """One attempt to read a point in time that begins at a word: what its pieces have noted, and where it ends."""

    __slots__ = ("begin", "end", "notes", "sentence")
    clauses: Sequence[int] = ()
    traits: frozenset[str] = frozenset()

    def __init__(self, w: Words, begin: int) -> None:
        self.sentence = w
        self.begin = begin
        self.end = NO
        self.notes: list[tuple[str, Any]] = []

    @property
    def before(self) -> int:
        """The word in front."""
        return self.begin - 1

    @property
    def behind(self) -> int:
        """The first word."""
        return self.begin

    def noted(self, field: str) -> Any:
        """What was noted last for a field; None where nothing was."""
        return next((value for name, value in reversed(self.notes) if name == field), None)


Openings = Sequence[tuple[frozenset[str], frozenset[str]]]
"""Words that something may begin with, each time with the words that may follow them."""


class NamedPiece(NamedTuple):
    """A piece with its openings; none where it takes no word."""

    take: Piece[Trial]
    openings: Openings = ()


def one_word(some: Iterable[str]) -> Openings:
    """The openings of a piece that takes one of these words and no more."""
    return ((frozenset(some), frozenset({REST})),)


Pieces = Mapping[str, NamedPiece]


class Wording(NamedTuple):
    """A row: an example, its pattern, what it says as fields of `When` and `Time` (None: that this is no time), and a
    question asked of what its pieces have noted."""

    example: str
    pattern: str
    says: Mapping[str, Any] | None
    given: Callable[[Trial], bool] | None = None


def a_time(example: str, pattern: str, given: Callable[[Trial], bool] | None = None, **says: Any) -> Wording:
    """A row for a point in time, or for a part of one."""
    return Wording(example, pattern, says, given)


def no_time(example: str, pattern: str) -> Wording:
    """A row for words that are no point in time, against the rows behind it."""
    return Wording(example, pattern, None)


class Wordings:
    """A table that is ready to read; made with the pieces that its rows name."""

    def __init__(self, pieces: Pieces, *rows: Wording) -> None:
        self._hold([CompiledWording(row, pieces) for row in rows])
        self.pieces = pieces

    @classmethod
    def of(cls, *tables: Wordings) -> Wordings:
        """Several tables as one."""
        made = cls({})
        made._hold([row for table in tables for row in table.rows])
        return made

    def _hold(self, rows: Sequence[CompiledWording]) -> None:
        self.rows = rows
        self.openings = [opening for row in rows for opening in row.openings]
        self._firsts: frozenset[str] = frozenset().union(*(first for first, _ in self.openings))
        self._seconds: frozenset[str] = frozenset().union(*(second for _, second in self.openings))
        self._known: dict[tuple[str, str], Sequence[CompiledWording]] = {}

    def read(self, w: Words, i: int) -> Time | None:
        """The point in time that begins at word `i`, with the determiner in front of it."""
        rows = self._rows_at(w.lower, i)
        if not rows:
            return None
        trial = Trial(w, i)
        j = _first_fit(rows, trial, i)
        if j == NO:
            return None
        fields = dict(trial.notes)
        kept = {name: fields.pop(name) for name in ("needs", "led") if name in fields}
        first = i - 1 if i and w.lower[i - 1] in DETERMINERS else i
        return Time(first, (j if trial.end == NO else trial.end) - 1, When(**fields), **kept)

    def take(self, trial: Trial, i: int, _: int) -> int:
        """The table as a piece of other patterns: the place behind its first row that fits."""
        rows = self._rows_at(trial.sentence.lower, i)
        return _first_fit(rows, trial, i) if rows else NO

    def as_piece(self) -> NamedPiece:
        """The table as a piece with a name."""
        return NamedPiece(self.take, self.openings)

    def _rows_at(self, lower: Sequence[str], i: int) -> Sequence[CompiledWording]:
        """The rows that may begin with the two words at `i`."""
        word, behind = lower[i], lower[i + 1]
        if word not in self._firsts and (word.isalpha() or (word := _sort(word)) not in self._firsts):
            return ()
        if behind not in self._seconds:
            behind = _sort(behind)
        rows = self._known.get((word, behind))
        if rows is None:
            rows = self._known[word, behind] = [row for row in self.rows if row.may_open(word, behind)]
        return rows


def first_of(pieces: Pieces, *rows: Wording) -> NamedPiece:
    """A piece that is written in several ways."""
    return Wordings(pieces, *rows).as_piece()


def written(pattern: str, **says: Any) -> Wording:
    """One way in which a piece is written: it needs no example of its own."""
    return Wording("", pattern, says)


def _first_fit(rows: Iterable[CompiledWording], trial: Trial, i: int) -> int:
    """The place behind the first row that fits; NO where none does, or where it says that this is no time."""
    for row in rows:
        j = row.walk(trial, i)
        if j != NO:
            return NO if row.row.says is None else j
    return NO


class CompiledWording:
    """A row as it is walked."""

    def __init__(self, row: Wording, pieces: Pieces) -> None:
        signs = row.pattern.split()
        middle = signs.index("#") if "#" in signs else -1
        take = {**PIECES, "ENDS": _ends, **{name: piece.take for name, piece in pieces.items()}}
        self.row = row
        self.says = tuple((row.says or {}).items())
        self.before = sequence(signs[:middle][::-1] if middle > 0 else [], LISTS, take)
        self.pieces = sequence(signs[middle + 1 :], LISTS, take)
        self.openings = list(_openings(signs[middle + 1 :], pieces))

    def may_open(self, word: str, behind: str) -> bool:
        """False where these two words cannot be the first of the row."""
        first, second = {word, _sort(word)}, {behind, _sort(behind), REST, ANY}
        return any(not first.isdisjoint(one) and not second.isdisjoint(two) for one, two in self.openings)

    def walk(self, trial: Trial, i: int) -> int:
        """The place behind the row, or NO: then nothing stays noted."""
        notes, count = trial.notes, len(trial.notes)
        notes.extend(self.says)
        j = trial.begin - 1
        for piece in self.before:
            j = piece(trial, j, -1)
            if j == NO:
                break
        else:
            j = i
            for piece in self.pieces:
                j = piece(trial, j, 1)
                if j == NO:
                    break
            else:
                if self.row.given is None or self.row.given(trial):
                    return j
        del notes[count:]
        trial.end = NO
        return NO


def _ends(trial: Trial, i: int, _: int) -> int:
    trial.end = i
    return i


def _openings(signs: Sequence[str], pieces: Pieces) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """How these signs may begin."""
    for k, sign in enumerate(signs):
        name = sign.removesuffix("?")
        openings = _openings_of(name, pieces)
        for first, second in openings:
            yield first, (second - {REST}) | _beginnings(signs[k + 1 :], pieces) if REST in second else second
        if openings and name == sign:
            return


def _beginnings(signs: Iterable[str], pieces: Pieces) -> frozenset[str]:
    """The words that these signs may begin with."""
    found: frozenset[str] = frozenset()
    for sign in signs:
        name = sign.removesuffix("?")
        openings = _openings_of(name, pieces)
        found = found.union(*(first for first, _ in openings))
        if openings and name == sign:
            return found
    return found | {REST}


def _openings_of(name: str, pieces: Pieces) -> Openings:
    """How one sign may begin; nothing for one that takes no word."""
    if name in pieces:
        return pieces[name].openings
    literal = words_of(name, LISTS)
    return one_word(literal) if literal else ()


def _sort(word: str) -> str:
    """What sort of token a word is: FIGURE, CODE or nothing that counts."""
    if not word or word.isalpha() or not word[0].isascii():
        return ""
    if word[0].isdecimal():
        return FIGURE
    return CODE if word[-1].isdecimal() and word[0] in _CODED else ""
