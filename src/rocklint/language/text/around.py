"""Tables of patterns: which words may stand around something that was found in a sentence, and what it is then.

The thing in the middle is the anchor: a number, a name, a date. A table has rows; a row says what the anchor is where
its pattern fits, and carries the sentence that it was written for:

    STATUS: Table[Number, bool] = Table(
        yes("% <100: # @done", "Warehouse is 55% complete by Dec 31"),
        no("%: be|make sure #", "Make sure 80% of deals have a plan"),
        yes("%: # ..8 already", "40% of the trench is dug already"),
    )

A pattern is read as the sentence is. The words before `#` stand before the anchor, those behind it stand behind it:

    #        the anchor
    a|b      one of these words; each may be any of the signs for one word: `of|@places|*ing`
    @list    a word of this list: of the vocabulary, or of the lists that the table is read with
    *ing     a word that ends so; `improv*` one that begins so
    _        any one word
    !a|b     any one word but these, or none because the text begins or ends there; `!NP`: no noun phrase here
    ..5 x    x behind up to five words of the same clause; `..@list x` behind words of this list (the nearest x)
    NP       a piece of a sentence that has a name (WORD, FIGURE, TIED, EDGE, and those that the anchor's module adds);
             `NP@list` one with a word of the list in it
    x?       x, or nothing
    a b:     in front of all that, what is known about the anchor, its traits: a and b. `a,b` is one or the other,
             `!a` is not a

The first row that fits decides. Each sign takes what it can at once and gives nothing back, so a table takes a time
that grows with its rows and never with what stands elsewhere in the sentence. What a pattern cannot say (how one number
relates to another, say) is a question with a name, asked last: `yes("at #", "Win 4 deals at $50K", given=earlier)`.
A pattern has no more signs than these; what needs more is a function.

The tests read every example and fail where another row, or none, decided it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, Generic, NamedTuple, Protocol, TypeVar

from rocklint.language.text.sentence import Sentence
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.system.records import cached_property

Lists = Mapping[str, frozenset[str]]
"""The word lists that patterns name, by the name that they have in a pattern."""

_MOST: Final = 6
"""So many words of a list may stand between two signs."""
NO: Final = -2
"""What a piece answers where it does not fit; -1 is the place in front of the first token."""


class Tokens(Protocol):
    """A row of words as patterns see it: a sentence, or a view of one."""

    @property
    def lower(self) -> Sequence[str]: ...
    @property
    def glued(self) -> Sequence[bool]: ...
    @property
    def figures(self) -> Sequence[bool]: ...


class Anchor(Protocol):
    """What a table looks around: the token before it (-1 if none), the token behind it, and its traits."""

    @property
    def sentence(self) -> Tokens: ...
    @property
    def clauses(self) -> Sequence[int]:
        """A number for each token: tokens of one clause have the same."""

    @property
    def before(self) -> int: ...
    @property
    def behind(self) -> int: ...
    @property
    def traits(self) -> frozenset[str]: ...


class Place:
    """The plainest anchor: tokens `first` to `last` of a sentence. It knows no clauses, so that its patterns have no
    `..5` and no EDGE."""

    __slots__ = ("before", "behind", "clauses", "sentence", "traits")

    def __init__(self, sentence: Sentence, first: int, last: int, traits: frozenset[str] = frozenset()) -> None:
        self.sentence = sentence
        self.clauses: Sequence[int] = ()
        self.before = first - 1
        self.behind = last + 1
        self.traits = traits


A = TypeVar("A", bound=Anchor)
R = TypeVar("R")
A_contra = TypeVar("A_contra", bound=Anchor, contravariant=True)


class Piece(Protocol[A_contra]):
    """From token `i` on, in direction `way` (1 or -1): the token behind what fits, or NO."""

    def __call__(self, anchor: A_contra, i: int, way: int, /) -> int: ...


class Row(NamedTuple, Generic[A, R]):
    """One line of a table: what the anchor is where the pattern fits, and the sentence that the line is for."""

    means: R
    pattern: str
    example: str
    given: Callable[[A], bool] | None = None


def yes(pattern: str, example: str, given: Callable[[A], bool] | None = None) -> Row[A, bool]:
    """A row that says yes."""
    return Row(True, pattern, example, given)


def no(pattern: str, example: str, given: Callable[[A], bool] | None = None) -> Row[A, bool]:
    """A row that says no: an exception to the rows behind it."""
    return Row(False, pattern, example, given)


class Match(NamedTuple, Generic[A, R]):
    """The row that decided, and the outermost tokens that its pattern took on either side of the anchor."""

    row: Row[A, R]
    first: int
    last: int


class Table(Generic[A, R]):
    """Rows in order, with the pieces and the closed classes of words (`lists`) that they name, and the vocabulary's
    files whose lists they name."""

    def __init__(
        self,
        *rows: Row[A, R],
        pieces: Mapping[str, Piece[A]] | None = None,
        lists: Lists | None = None,
        files: str = "",
    ) -> None:
        self.rows = rows
        self._pieces: Mapping[str, Piece[A]] = {**PIECES, **(pieces or {})}
        self._lists = lists or {}
        self._files = files.split()

    @cached_property
    def patterns(self) -> Patterns[A, R]:
        """The table with nothing but its own lists."""
        return self.read_with({})

    def of(self, vocabulary: Vocabulary) -> Patterns[A, R]:
        """The table with the words of a vocabulary; made once."""
        return vocabulary.derived(self._of)

    def read_with(self, lists: Lists) -> Patterns[A, R]:
        """The table with these words, too, in the places of its lists. A list that is not there has no words."""
        return Patterns([_compiled(row, {**self._lists, **lists}, self._pieces) for row in self.rows])

    def _of(self, vocabulary: Vocabulary) -> Patterns[A, R]:
        return self.read_with(lists_of(vocabulary, *self._files))


class Patterns(Generic[A, R]):
    """A table that is ready to be asked."""

    def __init__(self, rows: Sequence[_CompiledTable[A, R]]) -> None:
        self._rows = rows
        self._before = frozenset().union(*(row.near for row in rows))
        self._behind = frozenset().union(*(row.next for row in rows))
        self._open: dict[tuple[frozenset[str], str, str], Sequence[_CompiledTable[A, R]]] = {}

    def match(self, anchor: A) -> Match[A, R] | None:
        """The first row that fits, and how far it reaches; None where no row does."""
        before, behind, lower = anchor.before, anchor.behind, anchor.sentence.lower
        word_before = lower[before] if before >= 0 else ""
        word_behind = lower[behind] if behind < len(lower) else ""
        key = (
            anchor.traits,
            word_before if word_before in self._before else "",
            word_behind if word_behind in self._behind else "",
        )
        rows = self._open.get(key)
        if rows is None:
            rows = self._open[key] = [row for row in self._rows if row.is_open_to(*key)]
        for row in rows:
            first = _walk(anchor, row.before, before, -1)
            if first == NO:
                continue
            last = _walk(anchor, row.behind, behind, 1)
            if last != NO and (row.row.given is None or row.row.given(anchor)):
                return Match(row.row, first + 1, last - 1)
        return None

    def means(self, anchor: A) -> R | None:
        """What the first row that fits says; None where no row does."""
        found = self.match(anchor)
        return found.row.means if found else None


def lists_of(vocabulary: Vocabulary, *files: str) -> dict[str, frozenset[str]]:
    """The lists of these vocabulary files by their own names: "units.size_nouns" is `size_nouns`."""
    return {
        name.partition(".")[2]: words for name, words in vocabulary.folded.items() if name.partition(".")[0] in files
    }


def _walk(anchor: A, pieces: Iterable[Piece[A]], i: int, way: int) -> int:
    for piece in pieces:
        i = piece(anchor, i, way)
        if i == NO:
            return NO
    return i


# From here on: how a pattern becomes a row of pieces.


class _CompiledTable(NamedTuple, Generic[A, R]):
    """A row as it is asked. `near` and `next` are the words of which one must touch the anchor, empty if any may."""

    row: Row[A, R]
    traits: Sequence[Callable[[frozenset[str]], bool]]
    before: Sequence[Piece[A]]
    behind: Sequence[Piece[A]]
    near: frozenset[str]
    next: frozenset[str]

    def is_open_to(self, traits: frozenset[str], before: str, behind: str) -> bool:
        """True where the row may fit: for these traits, between these two words."""
        if (self.near and before not in self.near) or (self.next and behind not in self.next):
            return False
        return all(holds(traits) for holds in self.traits)


def _compiled(row: Row[A, R], lists: Lists, pieces: Mapping[str, Piece[A]]) -> _CompiledTable[A, R]:
    signs = row.pattern.split()
    if "#" not in signs:
        raise ValueError(f"a pattern has a # for what it is about: {row.pattern!r}")
    start = next((i for i, sign in enumerate(signs, 1) if len(sign) > 1 and sign[-1] == ":" and "|" not in sign), 0)
    middle = signs.index("#")
    before, behind = signs[start:middle][::-1], signs[middle + 1 :]
    return _CompiledTable(
        row,
        [_trait(one.rstrip(":")) for one in signs[:start]],
        sequence(before, lists, pieces),
        sequence(behind, lists, pieces),
        words_of(before[0], lists) if before else frozenset(),
        words_of(behind[0], lists) if behind else frozenset(),
    )


def _trait(sign: str) -> Callable[[frozenset[str]], bool]:
    names = frozenset(sign.removeprefix("!").split(","))
    return names.isdisjoint if sign.startswith("!") else lambda traits: not names.isdisjoint(traits)


def sequence(signs: Iterable[str], lists: Lists, pieces: Mapping[str, Piece[A]]) -> Sequence[Piece[A]]:
    made: list[Piece[A]] = []
    gap = ""
    for sign in signs:
        if sign.startswith(".."):
            gap = sign[2:]
            continue
        piece = _piece(sign, lists, pieces)
        if gap.isdigit():
            piece = _within(int(gap), piece)
        elif gap:
            piece = _behind_words(words_of(gap, lists), piece)
        made.append(piece)
        gap = ""
    if gap:
        raise ValueError(f"nothing stands behind ..{gap}")
    return made


def _piece(sign: str, lists: Lists, pieces: Mapping[str, Piece[A]]) -> Piece[A]:
    if sign.endswith("?") and len(sign) > 1:
        return _optional(_piece(sign[:-1], lists, pieces))
    name, _, inner = sign.removeprefix("!").partition("@")
    if name in pieces:
        piece = _with_one_of(pieces[name], words_of("@" + inner, lists)) if inner else pieces[name]
        return _absent(piece) if sign.startswith("!") else piece
    if sign.startswith("!") and len(sign) > 1:
        return _other_than(_test(sign[1:], lists))
    if any(one.isupper() for one in _choices(name)):
        raise ValueError(f"no piece is called {name}, and a piece stands alone")
    words = words_of(sign, lists)
    return _one_of(words) if words else _one(_test(sign, lists))


def words_of(sign: str, lists: Lists) -> frozenset[str]:
    """The words of which a sign wants one; empty where it is no sign for certain words."""
    found: frozenset[str] = frozenset()
    for one in _choices(sign):
        if one[0] == "@" and len(one) > 1:
            found |= lists.get(one[1:], frozenset())
        elif one == "_" or one.partition("@")[0].isupper() or (len(one) > 1 and (one[0] in "!*." or one[-1] in "*?")):
            return frozenset()
        else:
            found |= {one}
    return found


def _choices(sign: str) -> Sequence[str]:
    return sign.split("|") if len(sign) > 1 else [sign]


def _test(sign: str, lists: Lists) -> Callable[[str], bool]:
    """Whether one word is what the sign wants."""
    if sign == "_":
        return bool
    known: frozenset[str] = frozenset().union(*(words_of(one, lists) for one in _choices(sign)))
    long = [one for one in _choices(sign) if len(one) > 1]
    endings = tuple(one[1:] for one in long if one[0] == "*")
    openings = tuple(one[:-1] for one in long if one[-1] == "*")
    if not (endings or openings):
        return known.__contains__
    return lambda word: word in known or word.endswith(endings) or word.startswith(openings)


def _one(fits: Callable[[str], bool]) -> Piece[Any]:
    def one(anchor: Anchor, i: int, way: int) -> int:
        lower = anchor.sentence.lower
        return i + way if 0 <= i < len(lower) and fits(lower[i]) else NO

    return one


def _one_of(words: frozenset[str]) -> Piece[Any]:
    def one_of(anchor: Anchor, i: int, way: int) -> int:
        lower = anchor.sentence.lower
        return i + way if 0 <= i < len(lower) and lower[i] in words else NO

    return one_of


def _other_than(fits: Callable[[str], bool]) -> Piece[Any]:
    def other(anchor: Anchor, i: int, way: int) -> int:
        lower = anchor.sentence.lower
        if not 0 <= i < len(lower):
            return i
        return NO if fits(lower[i]) else i + way

    return other


def _optional(piece: Piece[A]) -> Piece[A]:
    def optional(anchor: A, i: int, way: int) -> int:
        j = piece(anchor, i, way)
        return i if j == NO else j

    return optional


def _absent(piece: Piece[A]) -> Piece[A]:
    def absent(anchor: A, i: int, way: int) -> int:
        return i if piece(anchor, i, way) == NO else NO

    return absent


def _with_one_of(piece: Piece[A], words: frozenset[str]) -> Piece[A]:
    def with_one_of(anchor: A, i: int, way: int) -> int:
        j = piece(anchor, i, way)
        taken = anchor.sentence.lower[i:j] if way > 0 else anchor.sentence.lower[j + 1 : i + 1]
        return NO if j == NO or words.isdisjoint(taken) else j

    return with_one_of


def _within(most: int, piece: Piece[A]) -> Piece[A]:
    def within(anchor: A, i: int, way: int) -> int:
        clauses = anchor.clauses
        clause = clauses[i - way] if 0 <= i - way < len(clauses) else NO
        for k in range(i, i + way * (most + 1), way):
            if not 0 <= k < len(clauses) or clauses[k] != clause:
                return NO
            j = piece(anchor, k, way)
            if j != NO:
                return j
        return NO

    return within


def _behind_words(words: frozenset[str], piece: Piece[A]) -> Piece[A]:
    def behind_words(anchor: A, i: int, way: int) -> int:
        lower = anchor.sentence.lower
        for k in range(i, i + way * (_MOST + 1), way):
            j = piece(anchor, k, way)
            if j != NO:
                return j
            if not 0 <= k < len(lower) or lower[k] not in words:
                return NO
        return NO

    return behind_words


def _word(anchor: Anchor, i: int, way: int) -> int:
    lower = anchor.sentence.lower
    return i + way if 0 <= i < len(lower) and lower[i][:1].isalpha() else NO


def _figure(anchor: Anchor, i: int, way: int) -> int:
    figures = anchor.sentence.figures
    return i + way if 0 <= i < len(figures) and figures[i] else NO


def _tied(anchor: Anchor, i: int, way: int) -> int:
    glued = anchor.sentence.glued
    k = min(i, i - way)
    return i if 0 <= k < len(glued) - 1 and glued[k] else NO


def _edge(anchor: Anchor, i: int, way: int) -> int:
    clauses = anchor.clauses
    return i if not 0 <= i < len(clauses) or clauses[i] != clauses[i - way] else NO


PIECES: Mapping[str, Piece[Any]] = {"WORD": _word, "FIGURE": _figure, "TIED": _tied, "EDGE": _edge}
"""What every table knows: a word of letters, one that begins with a digit; and, taking no word: no blank between the
words on either side, the end of the clause."""
