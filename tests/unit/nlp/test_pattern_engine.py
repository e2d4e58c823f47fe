"""The notation of the pattern tables, sign by sign."""

from dataclasses import dataclass, field

import pytest

from rocklint.language.text.around import NO, Patterns, Row, Table, lists_of, no, yes
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.vocabulary import build

LISTS = {"colours": frozenset({"red", "blue"}), "fillers": frozenset({"the", "very"})}


@dataclass
class Word:
    """The word "here" as an anchor; a comma ends a clause and belongs to none."""

    sentence: Sentence
    traits: frozenset[str] = field(default_factory=frozenset)

    @property
    def before(self) -> int:
        return self.sentence.lower.index("here") - 1

    @property
    def behind(self) -> int:
        return self.sentence.lower.index("here") + 1

    @property
    def clauses(self) -> list[int]:
        commas = [word == "," for word in self.sentence.lower]
        return [2 * sum(commas[:i]) + comma for i, comma in enumerate(commas)]


def _pair(anchor: Word, i: int, way: int) -> int:
    return i + 2 * way if 0 <= i + way < len(anchor.sentence) else NO


def _asked(pattern: str, text: str, *traits: str) -> bool:
    table: Table[Word, bool] = Table(yes(pattern, ""), pieces={"PAIR": _pair})
    return table.read_with(LISTS).means(Word(Sentence(text), frozenset(traits))) is True


@pytest.mark.parametrize(
    ("pattern", "fits", "fails"),
    [
        ("a|b #", "x a here", "a x here"),
        ("# a b", "here a b", "here a"),
        ("a # b", "a here b", "b here a"),
        ("@colours #", "red here", "green here"),
        ("@colours|green #", "green here", "black here"),
        ("# *ing", "here going", "here gone"),
        ("# go*", "here gone", "here ago"),
        ("# a|*ing|go*", "here a", "here ago"),
        ("# _ b", "here x b", "here b"),
        ("!a|@colours #", "x here", "red here"),
        ("!a #", "here", "a here"),
        ("!*ing #", "gone here", "going here"),
        ("# a? b", "here b", "here x b"),
        ("# a? b", "here a b", "here a a b"),
        ("# ..2 b", "here x x b", "here x x x b"),
        ("# ..2 b", "here b", "here, b"),
        ("b ..1 #", "b x here", "b x x here"),
        ("a ..@fillers #", "a the very here", "a the red here"),
        ("# ..@fillers a", "here a", "here red a"),
        ("the ..@fillers #", "a the very here", "a very here"),
        ("# WORD", "here x", "here 5"),
        ("# FIGURE", "here 5", "here x"),
        ("# TIED -", "here-x", "here - x"),
        ("- TIED #", "x-here", "x - here"),
        ("# EDGE", "x here", "here x"),
        ("# a EDGE", "here a, b", "here a b"),
        ("EDGE a #", "b, a here", "b a here"),
        ("# PAIR b", "here x x b", "here x b"),
        ("# PAIR@colours", "here x red", "here x x red"),
        ("PAIR@colours #", "red x here", "red x x here"),
        ("# !PAIR b", "here b", "here b x"),
        ("# | a", "here | a", "here a"),
    ],
)
def test_a_sign_fits_what_it_means(pattern: str, fits: str, fails: str) -> None:
    assert _asked(pattern, fits)
    assert not _asked(pattern, fails)


@pytest.mark.parametrize(
    ("pattern", "traits", "fits"),
    [
        ("big: #", ("big", "red"), True),
        ("big blue: #", ("big", "red"), False),
        ("blue,red: #", ("big", "red"), True),
        ("!red: #", ("big", "red"), False),
        ("!red,blue: #", ("big",), True),
    ],
)
def test_traits_choose_the_anchor(pattern: str, traits: tuple[str, ...], fits: bool) -> None:
    assert _asked(pattern, "here", *traits) is fits


def _read(*rows: Row[Word, bool]) -> Patterns[Word, bool]:
    table: Table[Word, bool] = Table(*rows)
    return table.read_with(LISTS)


def test_the_first_row_that_fits_decides_and_says_how_far_it_reaches() -> None:
    patterns = _read(no("a b #", ""), yes("b # x", ""))
    match = patterns.match(Word(Sentence("z a b here x x")))
    assert match is not None
    assert (match.row.means, match.first, match.last) == (False, 1, 3)
    match = patterns.match(Word(Sentence("z b here x x")))
    assert match is not None
    assert (match.row.means, match.first, match.last) == (True, 1, 3)
    assert patterns.means(Word(Sentence("z here x x"))) is None


def test_a_question_is_asked_last() -> None:
    patterns = _read(yes("a #", "", given=lambda anchor: anchor.sentence.lower[0] == "z"))
    assert patterns.means(Word(Sentence("z a here")))
    assert patterns.means(Word(Sentence("a here"))) is None


def test_nothing_is_given_back() -> None:
    assert not _asked("# ..2 a b", "here a a b")  # the first `a` was taken


@pytest.mark.parametrize("pattern", ["a b", "# NOBODY", "# a|WORD|x", "# a ..3"])
def test_a_pattern_that_means_nothing_is_told(pattern: str) -> None:
    with pytest.raises(ValueError):
        _asked(pattern, "here a b")


def test_a_list_that_is_not_there_has_no_words() -> None:
    assert not _asked("# @nowhere", "here a")
    assert not _asked("@nowhere #", "a here")


def test_lists_of_a_vocabulary_have_their_own_names() -> None:
    vocabulary = build({"sizes": {"small": ["Tiny", "wee"]}, "other": {"big": ["huge"]}})
    assert lists_of(vocabulary, "sizes") == {"small": {"tiny", "wee"}}
