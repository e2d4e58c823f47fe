"""What words look like: a person's name, a seat, or a team.

Names are known first names with what follows them; seats are the listed titles and two shapes that hold for
any trade (a rank with words behind it, "head of sales"; a head noun with words before it, "practice manager");
teams are known functions and words in front of a team noun ("the data science squad"). How much is believed
depends on the place: behind "Owner:" almost any name is one, in running prose only what is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Literal

from rocklint.language.text.closed_classes import (
    BETWEEN_NAMES,
    NAME_PARTICLES,
    NAMED_WITH,
    NOT_IN_NAMES,
    UNSAID_IN_TITLES,
)
from rocklint.language.words.vocabulary import Role, Vocabulary

NameKind = Literal["person", "role", "team"]

MAX_CHARS = 120
"""Longer texts name nobody."""


_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?|\d+|[^\s\w]|_")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"@?[^\W\d_][\w.-]*")
_LONG = {
    "ops": "operations",
    "eng": "engineering",
    "mgr": "manager",
    "dir": "director",
    "representative": "rep",
    "exec": "executive",
}


class Trust(IntEnum):
    """How strongly the place says that an owner stands here."""

    PROSE = 0  # "(Jane)", "Jane: ...": only what is known
    SUBJECT = 1  # before "will launch": a name that is also a word counts too
    FIELD = 2  # behind "Owner:", or an owner field: almost any name


def words_of(text: str) -> list[str]:
    """The words and signs of a name or title."""
    return _WORD.findall(text[:MAX_CHARS])


def is_capitalised(word: str) -> bool:
    """True for "Jane", "McKay", "O'Brien", "Anne-Marie"; not for "jane" or "NPS"."""
    return word[:1].isupper() and any(map(str.islower, word))


class Names:
    """The tables of one vocabulary; get it by `vocabulary.derived(Names)`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        def lower(*lists: str) -> frozenset[str]:
            return frozenset(w.lower() for name in lists for w in vocabulary.words(name))

        self.given = lower("given_names.names")
        self.also_words = lower("given_names.also_words")
        self.not_names = lower("seats.not_names")
        self.heads = lower("seats.title_heads")
        self.ranks = sorted((tuple(r.split()) for r in lower("seats.title_ranks")), key=len, reverse=True)
        self.acronyms = frozenset(vocabulary.words("seats.acronyms"))
        self.acronyms_elsewhere = frozenset(vocabulary.words("seats.acronyms_elsewhere"))
        self.grades = lower("seats.grades")
        self.themes = lower("seats.themes")
        self.themes_told = lower("seats.themes_told")
        self.numbered = lower("identifiers.heads", "identifiers.families", "identifiers.loose_heads")
        self.team_nouns = lower("seats.team_nouns")
        self.ranked = self.heads | lower("seats.ranks_with_comma")
        self.before_to = lower("accountability.names_before_to")
        self.achieve = lower("accountability.achieve")
        self.people = lower("accountability.people")
        self.measured_teams = lower("seats.measured_teams")
        self.answering = lower("accountability.answering")
        self.honorifics = lower("seats.honorifics")
        self.addresses = lower("seats.addresses")
        self._suffixes = lower("seats.name_suffixes")
        self.shortened = self.honorifics | self._suffixes
        self._held_together = lower("seats.held_together")
        self._ranks_with_of = lower("seats.ranks_with_of")
        self._place_nouns = lower("seats.place_nouns")
        self.groups = lower("owners_invalid.groups")
        self.everyone = self.groups - {"us", "we", "all of us", "both"}
        self.unassigned = lower("owners_invalid.unassigned")
        self._not_before_title = lower("seats.not_before_title")
        self._not_before_team = lower("seats.not_before_team")
        written = {*vocabulary.words("seats.functions"), *(s for d in vocabulary.departments for s in d.synonyms)}
        self._short = frozenset(w for w in written if w.isupper() and len(w) <= 3)
        self.functions = frozenset(w.lower() for w in written)
        self.trades = self.functions | self.grades | {"practice"}
        self.known_words = self.not_names | self.functions | self.themes | self.heads
        self._titles: dict[str, Role] = {}
        self._bags: dict[frozenset[str], Role] = {}
        for role in vocabulary.roles:
            for title in role.titles:
                self._titles.setdefault(title.lower(), role)
                self._bags.setdefault(_bag(words_of(title)), role)

        phrases = self.functions | self.themes | frozenset(self._titles)
        self.openers = self.given | self.also_words | self.honorifics | {"team"} | frozenset(r[0] for r in self.ranks)
        """Words that a name, or a title of any length, can begin with."""
        short = frozenset(a.lower() for a in self.acronyms | self.acronyms_elsewhere)
        last = frozenset(words_of(p)[-1] for p in phrases if words_of(p))
        self.closers = self.heads | self.team_nouns | self._place_nouns | short | last
        """Words that a title or a team can end with."""

    def kind(self, text: str, trust: Trust = Trust.PROSE, definite: bool = False) -> NameKind | None:
        """What the whole text names; None for a list of several, for nobody, and for what is not known.

        `definite`: an article stood before it ("the operator will ..."), which makes a bare head noun a seat.
        """
        if not text or len(text) > MAX_CHARS:
            return None
        if "@" in text:
            handle = text[0] == "@" and len(text) > 1 and _HANDLE.fullmatch(text)
            return "person" if handle or _EMAIL.fullmatch(text) else None
        words = words_of(text)
        if not words:
            return None
        if self.is_person(words, trust):
            return "person"
        if self.is_team(words, trust):
            return "team"
        if self.is_role(words, trust, definite):
            return "role"
        return self._guess(text, words) if trust == Trust.FIELD else None

    def is_person(self, words: Sequence[str], trust: Trust = Trust.PROSE) -> bool:
        """A known first name, alone or with initials, particles and a surname."""
        titled = len(words) > 1 and words[0].rstrip(".").lower() in self.honorifics
        if titled:
            return (
                all(is_capitalised(w) for w in words[1:]) and len(words) <= 4 and words[1].lower() not in self.not_names
            )
        if len(words) > 5:
            return False
        first = words[0]
        root = first.lower().split("-")[0]
        double = "-" in first and first.split("-")[1][:1].isupper()  # Jan-Willem, Rose-Marie
        also = root in self.also_words and (trust > Trust.PROSE or len(words) > 1 or double)
        known = root in self.given or also
        shouted = len(first) > 3 and first.isupper() and root in self.given  # "DANA: ..."
        if not known or not (is_capitalised(first) or shouted or trust == Trust.FIELD):
            return False
        if len(words) == 1:
            return True
        return self._surname(words[1:], first[0].isupper())

    def _surname(self, words: Sequence[str], capitalised: bool) -> bool:
        last = len(words) - 1
        for i, word in enumerate(words):
            bare = word.rstrip(".").lower()
            if word == "." and i and len(words[i - 1]) == 1:
                continue
            if bare in self._suffixes and i:
                continue
            if not word[0].isalpha() or bare in NOT_IN_NAMES or self._is_seat_word(bare):
                return False
            if bare in NAME_PARTICLES and i < last:
                continue
            if capitalised and not word[0].isupper():
                return False
            if len(bare) > 1 and word.isupper() and len(bare) < 4:
                return False
        return True

    def _is_seat_word(self, word: str) -> bool:
        return (
            word in self.not_names or word in self.heads or word in self.team_nouns or word in self.functions
            or word in self.themes or word.upper() in self.acronyms
        )  # fmt: skip

    def is_team(self, words: Sequence[str], trust: Trust = Trust.PROSE) -> bool:
        """A known function, two of them, or words before a team noun."""
        if self._is_function(words, trust):
            return True
        if (
            words[0] == "Team"
            and 1 < len(words) <= 3
            and all(w[0].isupper() and w.lower() not in NOT_IN_NAMES for w in words)
        ):
            return True
        last = words[-1].lower()
        if (
            trust == Trust.FIELD
            and last in self.functions
            and 1 < len(words) <= 3
            and all(w[0].isupper() for w in words)
        ):
            # "VP Eng" has a rank in front: a seat, whatever function it leads.
            low = _lower(words)
            return self._are_modifiers(low) and not self.is_person(words[:1]) and not self._is_ranked(low, trust)
        noun = last in self.team_nouns or (trust > Trust.PROSE and last in self._place_nouns)
        if noun and 1 < len(words) <= 6:
            before = _lower(words[:-1])
            if before[0] in self._not_before_team or before[-1] == "of":  # "chief of staff"
                return False
            return self._are_modifiers(before) and not self.is_person(words[:1])
        for i, word in enumerate(words[1:-1], 1):
            if word.lower() in BETWEEN_NAMES:
                return self._is_function(words[:i], Trust.FIELD) and self._is_function(words[i + 1 :], Trust.FIELD)
        return False

    def _is_function(self, words: Sequence[str], trust: Trust) -> bool:
        phrase = " ".join(words).replace(" & ", "&").replace(" / ", "/")
        low = phrase.lower()
        if low in self.themes and trust < Trust.FIELD:
            return False
        written = (low, low.replace("&", " and "), f"{low[:-3]}operations" if low.endswith(" ops") else low)
        if self.functions.isdisjoint(written) and low not in self.themes:
            return False
        return trust == Trust.FIELD or low.upper() not in self._short or phrase.isupper()

    def is_role(self, words: Sequence[str], trust: Trust = Trust.PROSE, definite: bool = False) -> bool:
        """An acronym, a listed title, a rank with words behind it, or a head noun with words before it."""
        if self._is_acronym(words, trust, definite):
            return True
        low = _lower(words)
        phrase = " ".join(words).lower().replace(" / ", "/")
        role = self._titles.get(phrase)
        if role and (trust == Trust.FIELD or definite or (role.dept != "external" and phrase != "owner")):
            # Titles such as "BDM" are words of few letters: in prose they must be written as listed.
            return len(phrase) > 3 or trust == Trust.FIELD or phrase.upper() == words[0]
        if len(words) > 8:
            return False
        if len(words) >= 3 and any(self._holds_both(low[:i], words[i + 1 :], low[i]) for i in (1, len(words) - 2)):
            return True
        if self._joins_several(words):
            return False
        return self._is_ranked(low, trust) or self._is_headed(low, trust, definite)

    def _holds_both(self, left: Sequence[str], right: Sequence[str], joiner: str) -> bool:
        if joiner not in BETWEEN_NAMES:
            return False
        seats = (left[-1] if len(left) == 1 else "", right[0].lower() if len(right) == 1 else "")
        other = right if seats[0] in self._held_together else [w.upper() if len(w) == 3 else w for w in left]
        return any(seat in self._held_together for seat in seats) and self.is_role(other, Trust.FIELD)

    def _is_acronym(self, words: Sequence[str], trust: Trust, definite: bool) -> bool:
        last = words[-1].upper() if trust == Trust.FIELD else words[-1]
        known = last in self.acronyms or ((definite or trust > Trust.PROSE) and last in self.acronyms_elsewhere)
        return known and all(w.lower() in self.grades or w.lower() in self.functions for w in words[:-1])

    def _is_ranked(self, low: Sequence[str], trust: Trust) -> bool:
        start = 1 if len(low) > 2 and low[0] in self.grades else 0
        for rank in self.ranks:
            end = start + len(rank)
            if tuple(low[start:end]) != rank or end >= len(low):
                continue
            rest = low[end:]
            if rest[0] in ("of", "for", ",", "-", "–"):
                rest = rest[1:]
            elif rank[0] in self._ranks_with_of and not (trust == Trust.FIELD and " ".join(rest) in self.functions):
                return False
            return bool(rest) and self._are_modifiers(rest)
        return False

    def _is_headed(self, low: Sequence[str], trust: Trust, definite: bool) -> bool:
        if low[-1] not in self.heads or len(low) > 6:
            return False
        before = low[:-1]
        if not before:
            return definite or trust == Trust.FIELD
        return before[0] not in self._not_before_title and self._are_modifiers(before)

    def _are_modifiers(self, low: Sequence[str]) -> bool:
        if low[0] in BETWEEN_NAMES or low[-1] in BETWEEN_NAMES:
            return False
        return all(
            (w[0].isalpha() and w not in NOT_IN_NAMES)
            or w in BETWEEN_NAMES
            or w in ("-", "'s", "’s")
            or (w.isdigit() and len(w) < 3)
            for w in low
        ) and any(w[0].isalpha() for w in low)

    def _joins_several(self, words: Sequence[str]) -> bool:
        """True where both sides of an "and" name somebody: "CRO and COO", not "sales and marketing leader"."""
        for i, word in enumerate(words[1:-1], 1):
            if word.lower() not in BETWEEN_NAMES:
                continue
            left, right = words[:i], words[i + 1 :]
            if right[0].lower() in NAMED_WITH or self.is_person(left) or self.is_person(right):
                return True
            if self._is_acronym(right, Trust.PROSE, False) and not self._is_acronym(left, Trust.PROSE, False):
                return True
            if self.is_role(left):
                return self.is_role(right)
        return False

    def _guess(self, text: str, words: Sequence[str]) -> NameKind | None:
        """Behind a label even an unknown word is a name, unless it is known to be something else."""
        low = [w.lower().rstrip(".") for w in words]
        closed = any(
            w in NOT_IN_NAMES and not (len(w) == 1 and written[0].isupper())
            for w, written in zip(low, words, strict=True)
        )
        if closed or self.nobody(text) or any(w in self.not_names for w in low) or len(words) > 4:
            return None
        parts = re.split(r"[-_.]", text.lower())
        if len(parts) > 1 and " " not in text and all(p.isalpha() for p in parts):  # "it-ops", "office_manager"
            kind = "role" if parts[-1] in self.heads else "team" if self._names_a_team(parts) else None
            if kind:
                return kind  # type: ignore[return-value]
        if len(words) == 1 or " " not in text:
            if words[0].isupper() and len(words) == 1:
                return "person" if len(words[0].rstrip(".")) > 1 else None
            return "person" if _HANDLE.fullmatch(text) and len(text) > 1 else None
        if not all(w[0].isalpha() or w == "." for w in words):
            return None
        if all(w.isupper() and len(w) > 1 for w in words):
            return "team"
        named = all(w[0].isupper() or w == "." or (w in NAME_PARTICLES and later) for w, later in _with_rest(words))
        return "person" if named else None

    def _names_a_team(self, parts: Sequence[str]) -> bool:
        last = parts[-1]
        return last in self.team_nouns or (last in self.functions and parts[0] not in self.given)

    def nobody(self, text: str) -> bool:
        """True for "TBD", "open seat", "[Name]", "<owner>" and the like."""
        bare = text.strip().strip("*_`\"'").strip()
        if not bare or (bare[0] in "[<{(" and bare[-1] in "]>})" and not self.is_person(words_of(bare[1:-1]) or [""])):
            return True
        return bare.lower().rstrip(".") in self.unassigned or not any(c.isalnum() for c in bare)

    def role(self, text: str) -> Role | None:
        """The listed role of a title, whatever its word order: "VP, Sales", "Sales VP", "Interim VP of Sales"."""
        words = words_of(text)
        found = self._titles.get(" ".join(words).lower()) or self._bags.get(_bag(words))
        return found or self._bags.get(frozenset(w for w in _bag(words) if w not in self.grades))


def _lower(words: Sequence[str]) -> list[str]:
    """The words in lower case; the department "IT" does not become a pronoun."""
    return ["i.t." if w == "IT" else w.lower() for w in words]


def _bag(words: Sequence[str]) -> frozenset[str]:
    low = [_LONG.get(w.lower(), w.lower()) for w in words]
    phrase = (
        " ".join(w for w in low if w not in UNSAID_IN_TITLES)
        .replace("vice president", "vp")
        .replace("human resources", "hr")
    )
    return frozenset(phrase.split())


def _with_rest(words: Sequence[str]) -> list[tuple[str, bool]]:
    return [(w, True) for w, _ in pairwise(words)] + [(words[-1], False)]
