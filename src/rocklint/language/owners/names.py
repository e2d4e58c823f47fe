"""What words look like: a person's name, a seat, or a team.

Names are known first names with what follows them; seats are the listed titles and two shapes that hold for
any trade (a rank with words behind it, "head of sales"; a head noun with words before it, "practice manager");
teams are known functions and words in front of a team noun ("the data science squad"). How much is believed
depends on the place: behind "Owner:" almost any name is one, in running prose only what is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Literal
from unicodedata import normalize

from rocklint.language.text.closed_classes import (
    BETWEEN_NAMES,
    NAME_PARTICLES,
    NAMED_WITH,
    NOT_IN_NAMES,
    PREPOSITIONS,
    SIGNS_IN_TITLES,
    UNSAID_IN_TITLES,
)
from rocklint.language.text.inflection import plural
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
    return _WORD.findall(normalize("NFC", text[:MAX_CHARS]))


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
        self._ranks: dict[str, list[tuple[str, ...]]] = {}
        for rank in sorted(map(str.split, lower("seats.title_ranks")), key=len, reverse=True):
            self._ranks.setdefault(rank[0], []).append(tuple(rank))
        self.acronyms = frozenset(vocabulary.words("seats.acronyms"))
        self.acronyms_elsewhere = frozenset(vocabulary.words("seats.acronyms_elsewhere"))
        self.grades = lower("seats.grades")
        self.themes = lower("seats.themes")
        self.numbered = lower("identifiers.heads", "identifiers.families", "identifiers.loose_heads")
        self.team_nouns = lower("seats.team_nouns")
        self.ranked = self.heads | lower("seats.ranks_with_comma")
        self.before_to = lower("accountability.names_before_to")
        self.achieve = lower("accountability.achieve")
        self.people = lower("accountability.people")
        self.leading = lower(*(f"accountability.{name}" for name in ("led_by", "made_by", "given_to", "leadership")))
        self.measured_teams = lower("seats.measured_teams")
        self.answering = lower("accountability.answering")
        self.held_as = self.answering | {"job"} | lower("accountability.leadership", "accountability.given_to")
        self.honorifics = lower("seats.honorifics")
        self.addresses = lower("seats.addresses")
        self._suffixes = lower("seats.name_suffixes")
        self.shortened = self.honorifics | self._suffixes
        self._held_together = lower("seats.held_together")
        self._ranks_with_of = lower("seats.ranks_with_of")
        self._place_nouns = lower("seats.place_nouns")
        self._bodies = lower("seats.bodies")
        self._bodies_with_of = lower("seats.bodies_with_of")
        self.places = self._place_nouns | self._bodies
        self.gathered = frozenset(map(plural, self.places | self.team_nouns))
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
        self._not_surnames = self.known_words | self.team_nouns | NOT_IN_NAMES | {a.lower() for a in self.acronyms}
        self._before_acronym = self.grades | self.functions
        self._never_guessed = self.not_names | NOT_IN_NAMES
        self._titles: dict[str, Role] = {}
        self._bags: dict[frozenset[str], Role] = {}
        for role in vocabulary.roles:
            for title in role.titles:
                self._titles.setdefault(title.lower(), role)
                self._bags.setdefault(_bag(words_of(title)), role)

        phrases = self.functions | self.themes | frozenset(self._titles)
        self.openers = (
            self.given | self.also_words | self.honorifics | {"team"} | self._ranks.keys() | self._bodies_with_of
        )
        """Words that a name, or a title of any length, can begin with."""
        short = frozenset(a.lower() for a in self.acronyms | self.acronyms_elsewhere)
        last = frozenset(words_of(p)[-1] for p in phrases if words_of(p))
        self.closers = self.heads | self.team_nouns | self.places | short | last
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
        if self.is_team(words, trust) or self._is_bare_body(words, trust, definite):
            return "team"
        if self.is_role(words, trust, definite):
            return "role"
        return self._guess(text, words) if trust == Trust.FIELD else None

    def is_person(self, words: Sequence[str], trust: Trust = Trust.PROSE) -> bool:
        """A known first name, alone or with initials, particles and a surname."""
        first = words[0]
        if len(words) > 1 and first.rstrip(".").lower() in self.honorifics:
            return len(words) <= 4 and words[1].lower() not in self.not_names and all(map(is_capitalised, words[1:]))
        root, _, second = first.partition("-")  # Jan-Willem, Rose-Marie
        known = root.lower() in self.given
        also = trust > Trust.PROSE or len(words) > 1 or second[:1].isupper()
        if len(words) > 5 or not (known or (also and root.lower() in self.also_words)):
            return False
        shouted = known and len(first) > 3 and first.isupper()  # "DANA: ..."
        written = is_capitalised(first) or shouted or trust == Trust.FIELD
        return written and self._are_surnames(words[1:], first[0].isupper())

    def _are_surnames(self, words: Sequence[str], capitalised: bool) -> bool:
        """True for what may stand behind a first name; after one with a capital, surnames have one too."""
        for i, word in enumerate(words):
            bare = word.rstrip(".").lower()
            if i and (bare in self._suffixes or (word == "." and len(words[i - 1]) == 1)):
                continue
            if not word[0].isalpha() or bare in self._not_surnames:
                return False
            particle = bare in NAME_PARTICLES and i < len(words) - 1
            small, acronym = capitalised and not word[0].isupper(), word.isupper() and 1 < len(bare) < 4
            if not particle and (small or acronym):
                return False
        return True

    def is_team(self, words: Sequence[str], trust: Trust = Trust.PROSE) -> bool:
        """A known function, two of them, or words before a team noun."""
        if self._is_function(words, trust):
            return True
        if self._is_body(words):
            return True
        low = _lower(words)
        last = words[-1].lower()
        titled = 1 < len(words) <= 3 and all(w[0].isupper() for w in words)
        if titled and words[0] == "Team" and NOT_IN_NAMES.isdisjoint(w.lower() for w in words):
            return True
        if titled and trust == Trust.FIELD and last in self.functions and " ".join(low) not in self._titles:
            # "VP Eng" has a rank in front: a seat, whatever function it leads.
            return _are_modifiers(low) and not self.is_person(words[:1]) and not self._is_ranked(low, trust)
        if last in self.team_nouns or (trust > Trust.PROSE and last in self.places):
            before = low[:-1]
            if 0 < len(before) < 6:
                named = before[0] not in self._not_before_team and before[-1] != "of"  # "chief of staff"
                return named and _are_modifiers(before) and not self.is_person(words[:1])
        joined = next(_joined(words), None)
        return joined is not None and all(self._is_function(one, Trust.FIELD) for one in joined)

    def _is_bare_body(self, words: Sequence[str], trust: Trust, definite: bool) -> bool:
        """True for "the library", and "Library" where an owner stands."""
        named = definite or (trust == Trust.FIELD and words[0][0].isupper())
        return named and len(words) == 1 and words[0].lower() in self._bodies

    def _is_body(self, words: Sequence[str]) -> bool:
        """True for "Board of Trustees", "members of the select board"."""
        if len(words) < 3 or words[1] != "of" or words[0].lower() not in self._bodies_with_of:
            return False
        rest = words[2 + (words[2] == "the") :]
        if words[0].lower() == "members":
            return bool(rest) and (self.is_team(rest) or (len(rest) == 1 and rest[0].lower() in self._bodies))
        return words[0][0].isupper() and bool(rest) and all(w[0].isupper() or w in SIGNS_IN_TITLES for w in rest)

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
        phrase = " ".join(words).lower().replace(" / ", "/")
        role = self._titles.get(phrase)
        if role and (trust == Trust.FIELD or definite or (role.dept != "external" and phrase != "owner")):
            # Titles such as "BDM" are words of few letters: in prose they must be written as listed.
            return len(phrase) > 3 or trust == Trust.FIELD or phrase.upper() == words[0]
        if len(words) > 8:
            return False
        if self._holds_both(words):
            return True
        low = _lower(words)
        return (self._is_ranked(low, trust) or self._is_headed(low, trust, definite)) and not self._are_several(words)

    def _holds_both(self, words: Sequence[str]) -> bool:
        """True for two seats of one person: "Founder & CEO"."""
        joined = list(_joined(words))
        return any(
            len(one) == 1 and one[0].lower() in self._held_together and self.is_role(other, Trust.FIELD)
            for left, right in joined[:1] + joined[1:][-1:]
            for one, other in ((left, right), (right, left))
        )

    def _is_acronym(self, words: Sequence[str], trust: Trust, definite: bool) -> bool:
        last = words[-1].upper() if trust == Trust.FIELD else words[-1]
        known = last in self.acronyms or ((definite or trust > Trust.PROSE) and last in self.acronyms_elsewhere)
        return known and self._before_acronym.issuperset(w.lower() for w in words[:-1])

    def _is_ranked(self, low: Sequence[str], trust: Trust) -> bool:
        """True for a rank with words behind it: "head of sales", "senior director of product"."""
        start = 1 if len(low) > 2 and low[0] in self.grades else 0
        ranks = self._ranks.get(low[start], ())
        fitting = (rank for rank in ranks if tuple(low[start : start + len(rank)]) == rank)
        rank = next((rank for rank in fitting if start + len(rank) < len(low)), None)
        if rank is None:
            return False
        rest = low[start + len(rank) :]
        if rest[0] in ("of", "for", ",", "-", "–"):
            rest = rest[1:]
        elif rank[0] in self._ranks_with_of and not (trust == Trust.FIELD and " ".join(rest) in self.functions):
            return False
        return bool(rest) and _are_modifiers(rest)

    def _is_headed(self, low: Sequence[str], trust: Trust, definite: bool) -> bool:
        """True for a head noun with words before it: "practice manager"."""
        if low[-1] not in self.heads or len(low) > 6:
            return False
        before = low[:-1]
        if not before:
            return definite or trust == Trust.FIELD
        return before[0] not in self._not_before_title and _are_modifiers(before)

    def _are_several(self, words: Sequence[str]) -> bool:
        """True where both sides of an "and" name somebody: "CRO and COO", not "sales and marketing leader"."""
        for left, right in _joined(words):
            if right[0].lower() in NAMED_WITH or self.is_person(left) or self.is_person(right):
                return True
            acronyms = [self._is_acronym(one, Trust.PROSE, False) for one in (left, right)]
            if acronyms == [False, True]:
                return True
            if self.is_role(left):
                return self.is_role(right)
        return False

    def _guess(self, text: str, words: Sequence[str]) -> NameKind | None:
        """Behind a label even an unknown word is a name, unless it is known to be something else."""
        low = {w.lower().rstrip(".") for w in words if not (len(w.rstrip(".")) == 1 and w[0].isupper())}
        if len(words) > 4 or not low.isdisjoint(self._never_guessed) or self.nobody(text):
            return None
        if len(words) > 1 and " " in text:
            return self._guess_from_words(words)
        parts = re.split(r"[-_.]", text.lower())
        if len(parts) > 1 and all(p.isalpha() for p in parts):  # "it-ops", "office_manager"
            if parts[-1] in self.heads:
                return "role"
            if parts[-1] in self.team_nouns or (parts[-1] in self.functions and parts[0] not in self.given):
                return "team"
        if len(words) == 1 and words[0].isupper():
            return "person" if len(words[0].rstrip(".")) > 1 else None
        return "person" if len(text) > 1 and _HANDLE.fullmatch(text) else None

    def _guess_from_words(self, words: Sequence[str]) -> NameKind | None:
        if not all(w[0].isalpha() or w == "." for w in words):
            return None
        if all(w.isupper() and len(w) > 1 for w in words):
            return "team"
        long = len(words) > 3 and all(len(w) > 2 and w not in NAME_PARTICLES for w in words)
        if long or not PREPOSITIONS.isdisjoint(map(str.lower, words)):
            return None
        named = all(w[0].isupper() or w == "." or w in NAME_PARTICLES for w in words)
        return "person" if named and words[-1] not in NAME_PARTICLES else None

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


def _joined(words: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """What stands on either side of each "and", "&", "/" or "+"."""
    return ((words[:i], words[i + 1 :]) for i in range(1, len(words) - 1) if words[i].lower() in BETWEEN_NAMES)


def _are_modifiers(low: Sequence[str]) -> bool:
    """True for words that may stand before the head noun of a title or a team, or behind a rank."""
    ends = {low[0], low[-1]}
    return ends.isdisjoint(BETWEEN_NAMES) and all(map(_is_modifier, low)) and any(w[0].isalpha() for w in low)


def _is_modifier(word: str) -> bool:
    figure = word.isdigit() and len(word) < 3
    return word not in NOT_IN_NAMES and (word[0].isalpha() or word in SIGNS_IN_TITLES or figure)
