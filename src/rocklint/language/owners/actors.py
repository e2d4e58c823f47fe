"""Names, seats and teams as they stand in a sentence: where one begins, how far it reaches, and lists of them."""

from __future__ import annotations

import re
from dataclasses import replace

from rocklint.language.facts import Owner, OwnerKind
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.names import ARTICLES, HONORIFICS, Names, Trust, is_capitalised, word_set
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.system.records import dataclass

LONGEST = 9
"""Tokens of the longest name or title."""
MOST = 12
"""Names in the longest list."""

MARKS = frozenset({"*", "_", "`", "~", '"', "“", "”", "'"})
CLOSING = {"(": ")", "[": "]"}
DASHES = frozenset({"-", "–", "—"})
PUNCTUATION = frozenset(".,;:!?)]}|")
_INDEFINITE = word_set(
    "a all an another any both each every her his its most my no one several some their this two your"
)
_ENDS = word_set(
    "am are as at be been being but by can could did do does each for from had has have how if in into is it its "
    "may might must not on onto our per shall should so than that the their then they this through to until via "
    "was we were when where which while who will with would you your"
)
_RANKS_WITH_COMMA = frozenset({"vp", "svp", "evp", "avp"})
_SHORTENED = HONORIFICS | {"jr", "sr"}
OWNERSHIP = frozenset({"owner", "owners", "lead", "dri", "champion", "accountable", "responsible", "driver"})
"""Words that say of somebody that the goal is theirs."""
_ACTING = word_set("champions commits drives gets jointly needs own owns oversee oversees spearheads takes")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_PLACES_IN_LETTERS = frozenset(
    {"A.I.", "D.C.", "E.U.", "L.A.", "N.A.", "N.Y.", "N.Y.C.", "P.A.", "U.K.", "U.N.", "U.S.", "U.S.A."}
)
_BEFORE_INITIALS = frozenset({"and", "by", "owner", "lead", "dri", "for", "have", "is", "to", "with"})
_BEHIND_OPENING = word_set(
    ": to will must should shall needs commits has is owns leads - – — | ( ) ] > → * and & / , 's ’s"
)
_ADDRESSES = word_set("captain chancellor chef coach commissioner dean mayor pastor principal professor rector")
_LISTING = frozenset({"and", "&", "/", "+", ","})


@dataclass(frozen=True, slots=True)
class Actor:
    """Tokens `first` to `last` name somebody. `sure`: known for what it is, not only likely by its place."""

    first: int
    last: int
    kind: OwnerKind
    sure: bool = True
    definite: bool = False
    number: int = 1


def _first_words_of_fields(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that begin the label of a field other than the owner's ("Due date:", "Target:")."""
    owner = {word for label in vocabulary.words("fields.rock.owner") for word in label.split()}
    return (
        frozenset(label.split()[0].lower() for label in vocabulary.words("fields.rock") if label[0].isalpha()) - owner
    )


class Actors:
    """Finds actors in one sentence."""

    def __init__(self, sentence: Sentence, vocabulary: Vocabulary) -> None:
        self.sentence = sentence
        self.names = vocabulary.derived(Names)
        # Measures may reach over the owner's words ("Platform Team OKR: 99.95% uptime"); dates and identifiers do not.
        self._taken = bytearray(len(sentence.text))
        spans = (*sentence.dates, *sentence.identifiers)
        for span in spans:
            self._taken[span.start : span.end] = b"\x01" * (span.end - span.start)
        places = zip(sentence.starts, sentence.ends, strict=True) if spans else ()
        self._free = [self.free(start, end) for start, end in places] or [True] * len(sentence.words)
        self.labels = vocabulary.derived(_first_words_of_fields)

    def owner(self, actor: Actor) -> Owner:
        """The fact for an actor."""
        return Owner(*self.sentence.span(actor.first, actor.last), actor.kind)

    def free(self, start: int, end: int) -> bool:
        """True where the characters belong to no date and no identifier."""
        return self._taken.find(1, start, end) < 0

    def is_free(self, i: int) -> bool:
        """True where token `i` belongs to no date and no identifier."""
        return self._free[i]

    def is_verb(self, i: int) -> bool:
        """True where a word that can be a verb stands at token `i`."""
        return any(
            m.list.startswith("verbs_") and "noun" not in m.list and "deliverable" not in m.list
            for m in self.sentence.by_start.get(self.sentence.starts[i], ())
        )

    def skip_marks(self, i: int, also: frozenset[str] = frozenset()) -> int:
        """The first token from `i` on that is no Markdown mark, quote or blank."""
        words = self.sentence.words
        while i < len(words) and (words[i] in MARKS or words[i].isspace() or words[i] in also):
            i += 1
        return i

    def at(self, i: int, trust: Trust = Trust.PROSE, before: int | None = None) -> Actor | None:
        """One actor that begins at token `i` (an article there is not part of it) and ends before token `before`."""
        sentence = self.sentence
        if i >= len(sentence) or (sentence.lower[i] in _INDEFINITE and not self._is_initial(i)):
            return None
        definite = sentence.lower[i] in ARTICLES
        if definite:
            i += 1
        if i >= len(sentence):
            return None
        handle = self._handle(i)
        if handle is not None:
            team = handle == i + 1 and sentence.lower[handle] in self.names.functions  # "@Support"
            return Actor(i, handle, "team" if team else "person")
        if not sentence.words[i][0].isalpha():
            return None
        if _INITIALS.fullmatch(sentence.words[i]) and sentence.words[i] not in _PLACES_IN_LETTERS:
            name = self.looks_like_name(i + 1) if i + 1 < len(sentence) else None
            return replace(name, first=i, sure=True) if name else Actor(i, i, "person")
        initialled = self._initialled(i)
        if initialled and (before is None or initialled.last < before):
            return initialled
        end = self._window(i) if before is None else min(self._window(i), before - 1)
        names, lower = self.names, sentence.lower
        opened = not names.openers.isdisjoint(lower[i : end + 1])
        for j in range(end, i - 1, -1):
            if not opened and lower[j] not in names.closers:
                continue
            start, stop, text = sentence.span(i, j)
            if (not text[-1].isalnum() and text[-1] != ".") or lower[j] in ("'s", "’s"):
                continue
            kind = self.names.kind(text, min(trust, Trust.SUBJECT), definite)
            if kind == "person" and i == j and sentence.words[i + 1 : i + 2] and sentence.words[i + 1][0].isdigit():
                continue  # "by August 14"
            if kind == "person" and j > i and sentence.lower[j] in self.labels and self._is_label(j):
                continue
            if kind and self.free(start, stop):
                return self._without_stop(Actor(i, j, kind, True, definite))
        if trust == Trust.FIELD:
            return self._likely(i, end, definite)
        return None

    def _is_initial(self, i: int) -> bool:
        """ "A. Okonkwo" begins with no article."""
        words = self.sentence.words
        return len(words[i]) == 1 and words[i].isupper() and words[i + 1 : i + 2] == ["."]

    def _initialled(self, i: int) -> Actor | None:
        """ "T. Nakamura": an initial with a surname behind it; "A. Launch ..." is the letter of a list."""
        sentence = self.sentence
        words = sentence.words
        if not (self._is_initial(i) and sentence.glued[i] and i + 2 < len(words)):
            return None
        if i and words[i - 1][-1].isalnum() and sentence.lower[i - 1] not in _BEFORE_INITIALS:
            return None  # "Series A. Hire ..."
        name = self.looks_like_name(i + 2)
        if name is None or name.last > i + 3:
            return None
        if words[i - 1 : i] == ["."] and name.last + 1 < len(words):
            return None
        opening = all(not word[0].isalnum() for word in words[:i])
        behind = sentence.lower[name.last + 1] if name.last + 1 < len(words) else ""
        return replace(name, first=i, sure=True) if not opening or behind in _BEHIND_OPENING else None

    def _likely(self, i: int, end: int, definite: bool) -> Actor | None:
        for j in range(end, i - 1, -1):
            start, stop, text = self.sentence.span(i, j)
            kind = self.names.kind(text, Trust.FIELD, definite)
            if kind == "person" and self._is_vocabulary(start, stop):
                continue
            if kind and self.free(start, stop):
                return self._without_stop(Actor(i, j, kind, False, definite))
        return None

    def _without_stop(self, actor: Actor) -> Actor:
        """A full stop belongs to an initial, not to the end of the sentence."""
        if (
            self.sentence.words[actor.last] == "."
            and len(self.sentence.words[actor.last - 1]) > 2
            and actor.last > actor.first
        ):
            return replace(actor, last=actor.last - 1)
        return actor

    def _is_vocabulary(self, start: int, stop: int) -> bool:
        """True where the words are listed for another reason: a metric, a product, a region."""
        mentions = self.sentence.by_start.get(start, ())
        return any(
            m.end == stop and not m.list.startswith(("roles", "departments", "owners_invalid", "segments.buyer"))
            for m in mentions
        )

    def _handle(self, i: int) -> int | None:
        """The last token of the e-mail address or @handle that begins at `i`."""
        sentence = self.sentence
        at = sentence.words[i] == "@"
        if not at and not sentence.glued[i]:
            return None
        j, signs = i, int(at)
        while sentence.glued[j] and j - i < 24:
            word = sentence.words[j + 1]
            if not (word[0].isalnum() or word in (".", "_", "-", "+", "@")):
                break
            signs += word == "@"
            j += 1
        while j > i and not sentence.words[j][-1].isalnum():
            j -= 1
        if signs != 1 or j == i:
            return None
        return j if self.names.kind(sentence.span(i, j)[2]) == "person" else None

    def _window(self, i: int) -> int:
        """The last token that can still belong to a name or title that begins at `i`."""
        sentence = self.sentence
        words, lower = sentence.words, sentence.lower
        j = i
        while j + 1 < len(words) and j + 1 - i < LONGEST:
            word = words[j + 1]
            if word[0].isalpha():
                if lower[j + 1] in _ENDS or self._acts(j + 1):
                    break
            elif not self._joins(j, word):
                break
            j += 1
        return j

    def _acts(self, i: int) -> bool:
        """ "VP Product owns the plan": the verb behind a title is no part of it."""
        word, following = self.sentence.words[i], self.sentence.lower[i + 1 : i + 2]
        return word in _ACTING or (word in ("leads", "lead", "runs") and following in (["the"], ["our"], ["a"]))

    def _joins(self, j: int, sign: str) -> bool:
        """True where the sign behind token `j` can stand inside a name or title."""
        sentence = self.sentence
        glued, before = sentence.glued[j], sentence.lower[j]
        if sign in ("&", "+", "/"):
            return True
        if sign == ",":
            return before in self.names.heads or before in _RANKS_WITH_COMMA
        if sign in ("'s", "’s"):
            return glued
        if sign == "." and glued and before[0].isalpha() and (len(before) <= 2 or before in _SHORTENED):
            return True
        return sign in ("-", "_", ".") and glued and sentence.glued[j + 1]

    def _is_label(self, i: int) -> bool:
        """True where token `i` begins the label of the next field ("Due:", "Target date:", "**Rock:**")."""
        following = self.sentence.words[i + 1 : i + 4]
        return ":" in following or "=" in following

    def group_at(self, i: int, trust: Trust = Trust.PROSE, before: int | None = None) -> Actor | None:
        """Actors that begin at `i`: one with what explains it ("Dana (CRO)"), or a list ("Lena and Marcus")."""
        first = self.at(i, trust, before) or self._titled(i)
        if first is None:
            return None
        whole = self._explained(first)
        words, lower = self.sentence.words, self.sentence.lower
        for _ in range(MOST):
            k = whole.last + 1
            if k >= len(words) or lower[k] not in _LISTING:
                break
            comma = words[k] == ","
            k += 1
            if k < len(words) and comma and lower[k] in ("and", "&"):
                k += 1
            following = self.at(k, trust, before) if k < len(words) else None
            if following is None and not comma and whole.kind == "person" and k < len(words):
                following = self.looks_like_name(k)
                following = replace(following, sure=True) if following and following.last == k else None
            if following is None or not following.sure or (comma and following.kind != "person"):
                break
            following = self._explained(following)
            whole = replace(whole, last=following.last, number=whole.number + 1, sure=whole.sure or following.sure)
        return whole

    def _titled(self, i: int) -> Actor | None:
        """ "Coach Mike", "Principal Jones": a bare head noun in front of a name."""
        sentence = self.sentence
        if i + 1 >= len(sentence) or sentence.lower[i] not in self.names.heads or not is_capitalised(sentence.words[i]):
            return None
        name = self.at(i + 1) or (self.looks_like_name(i + 1) if sentence.lower[i] in _ADDRESSES else None)
        return replace(name, first=i, sure=True) if name and name.kind == "person" else None

    def _explained(self, actor: Actor) -> Actor:
        """Takes in a seat in brackets or behind a comma: "Jane Smith (VP Sales)", "Jane Smith, VP Sales,"."""
        words = self.sentence.words
        k = actor.last + 1
        if k < len(words) and words[k][0].isupper():
            beside = self.at(k)
            if beside is None and actor.kind == "role" and is_capitalised(words[actor.first]):
                beside = self.looks_like_name(k)
            if beside and {actor.kind, beside.kind} == {"person", "role"}:
                return replace(actor, last=beside.last, kind="person")  # "CRO Jane Doe", "Jane Doe VP Sales"
        if k < len(words) and words[k] in "([":
            inside = self.at(k + 1, Trust.FIELD)
            seat = inside and inside.kind != "person" and self.sentence.lower[inside.last] not in OWNERSHIP
            holder = inside is not None and inside.kind == "person" and inside.sure and actor.kind == "role"
            if inside and (seat or holder) and inside.last + 1 < len(words) and words[inside.last + 1] in ")]":
                kind = "person" if holder else actor.kind  # "Jane Doe (CRO)", "CRO (Jane Doe)"
                return replace(actor, last=inside.last + 1, kind=kind)
        if k + 1 < len(words) and words[k] == ",":
            inside = self.at(k + 1, Trust.PROSE)
            if inside and actor.kind == "person" and inside.kind == "role":
                return replace(actor, last=inside.last)
            if (
                inside
                and actor.definite
                and inside.kind == "person"
                and words[inside.last + 1 : inside.last + 2] == [","]
            ):
                return inside  # "our controller, Melinda, will ..."
        return actor

    def fills(self, i: int, end: int, trust: Trust = Trust.PROSE) -> Actor | None:
        """The actors that tokens `i` to `end` (exclusive) name and nothing else."""
        i = self.skip_marks(i)
        found = self.group_at(i, trust, end) if i < end else None
        if found is None or found.last >= end:
            return None
        rest = self.skip_marks(found.last + 1, frozenset({".", ",", ";", "!"}))
        return found if rest >= end else None

    def is_plural(self, actor: Actor) -> bool:
        """ "Account managers will ..." promises for nobody in particular."""
        last = self.sentence.lower[actor.last]
        return actor.kind == "role" and last.endswith("s") and last[:-1] in self.names.heads

    def looks_like_name(self, i: int) -> Actor | None:
        """Capitalised words that could be an unknown name ("Tamsin Oyelaran") and are not known as anything else."""
        sentence = self.sentence
        last = i
        while (
            last + 1 < len(sentence)
            and last - i < 2
            and is_capitalised(sentence.words[last + 1])
            and self._is_plain(last + 1)
        ):
            last += 1
        return Actor(i, last, "person", False) if is_capitalised(sentence.words[i]) and self._is_plain(i) else None

    def _is_plain(self, i: int) -> bool:
        sentence, word = self.sentence, self.sentence.lower[i]
        start, stop = sentence.starts[i], sentence.ends[i]
        names = self.names
        known = word in names.not_names or word in names.functions or word in names.themes or word in names.heads
        grammar = word in _ENDS or word in _INDEFINITE or word.endswith("s")
        grammar = grammar or (len(word) > 4 and word.endswith(_NOUN_ENDINGS))  # Ying is a name
        return not (known or grammar or start in sentence.by_start) and self.free(start, stop)


_NOUN_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ing",
    "ness",
    "ity",
    "ship",
    "ance",
    "ence",
    "age",
    "ware",
    "board",
    "ism",
    "ics",
    "ure",
    "able",
)
