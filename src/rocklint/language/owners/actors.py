"""Names, seats and teams as they stand in a sentence: where one begins, how far it reaches, and lists of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import accumulate

from rocklint.language.facts import Owner, OwnerKind
from rocklint.language.owners.names import Names, Trust, is_capitalised
from rocklint.language.text.around import lists_of
from rocklint.language.text.closed_classes import (
    BARS,
    BETWEEN_NAMES,
    ENDS_NAMES,
    INDEFINITE,
    LISTS,
    NAME_PARTICLES,
    NAMED_WITH,
    POSSESSIVE,
    words,
)
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.system.records import cached_property, dataclass

_LONGEST = 9
"""Tokens of the longest name or title."""
_MOST = 12
"""Names in the longest list."""

MARKS = frozenset({"*", "_", "`", "~", '"', "“", "”", "'"})
CLOSING = {"(": ")", "[": "]"}
_ENDS_OF_PHRASES = words(". , ; : that which who when to")
_BEHIND_NO_OBJECT = words("by in on before at from to as with and ratio")
_LISTING = BETWEEN_NAMES | {","}
_ACTING = words("champions commits drives gets jointly needs own owns oversee oversees spearheads takes")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_HANDLE = re.compile(r"[\w.+-]{0,64}@[\w.-]{0,64}\w")
_PLACES_IN_LETTERS = frozenset(
    {"A.I.", "D.C.", "E.U.", "L.A.", "N.A.", "N.Y.", "N.Y.C.", "P.A.", "U.K.", "U.N.", "U.S.", "U.S.A."}
)
_BEFORE_INITIALS = words("and by owner lead dri for have is to with")
_BEHIND_OPENING = words(
    ": to will must should shall needs commits has is owns leads - – — | ( ) ] > → * and & / , 's ’s"
)


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


def owner_lists(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """The word lists of the owner readers by the names that patterns know them by."""
    return {**LISTS, **lists_of(vocabulary, "accountability", "seats")}


class Actors:
    """Finds actors in one sentence."""

    def __init__(self, sentence: Sentence, vocabulary: Vocabulary) -> None:
        self.sentence = sentence
        self.vocabulary = vocabulary
        self.names = vocabulary.derived(Names)
        # Measures may reach over the owner's words ("Platform Team OKR: 99.95% uptime"); dates and identifiers do not.
        self._taken = bytearray(len(sentence.text))
        spans = (*sentence.dates, *sentence.identifiers)
        for span in spans:
            self._taken[span.start : span.end] = b"\x01" * (span.end - span.start)
        places = zip(sentence.starts, sentence.ends, strict=True) if spans else ()
        self._free = [self.free(start, end) for start, end in places] or [True] * len(sentence)
        self.labels = vocabulary.derived(_first_words_of_fields)

    @cached_property
    def clauses(self) -> Sequence[int]:
        """A number for each token: stops, relative words and "to" end a clause."""
        return list(accumulate((word in _ENDS_OF_PHRASES for word in self.sentence.lower), initial=0))[:-1]

    @cached_property
    def lists(self) -> Mapping[str, frozenset[str]]:
        """The word lists of the owner readers by name."""
        return self.vocabulary.derived(owner_lists)

    def owner(self, actor: Actor) -> Owner:
        """The fact for an actor."""
        return Owner(*self.sentence.span(actor.first, actor.last), actor.kind)

    def free(self, start: int, end: int) -> bool:
        """True where the characters belong to no date and no identifier."""
        return self._taken.find(1, start, end) < 0

    def is_free(self, i: int) -> bool:
        """True where token `i` belongs to no date and no identifier."""
        return self._free[i]

    def written(self, i: int) -> str:
        """Token `i` as it is written, "" outside the sentence."""
        return self.sentence.words[i] if 0 <= i < len(self.sentence) else ""

    def is_verb(self, i: int) -> bool:
        """True where a word that can be a verb stands at token `i`."""
        return any(
            m.list.startswith("verbs_") and "noun" not in m.list and "deliverable" not in m.list
            for m in self.sentence.by_start.get(self.sentence.starts[i], ())
        )

    def has_object(self, verb: int) -> bool:
        """Tell "launch the portal" from "launch by Q3": words follow the verb that it can act on."""
        sentence = self.sentence
        end = max((m.end for m in sentence.by_start.get(sentence.starts[verb], ())), default=0)
        k = verb + 1
        while k < len(sentence) and sentence.starts[k] < end:
            k += 1
        return self.written(k)[:1].isalnum() and sentence.lower[k] not in _BEHIND_NO_OBJECT

    def does(self, i: int) -> bool:
        """True where token `i` is a verb in lower case with an object behind it."""
        word = self.written(i)
        return word.islower() and (self.is_verb(i) or word in self.names.achieve) and self.has_object(i)

    def is_mark(self, i: int) -> bool:
        """True for Markdown marks, quotes and blanks."""
        word = self.sentence.words[i]
        return word in MARKS or word.isspace()

    def is_bar(self, i: int) -> bool:
        """True for a dash, slash or arrow with blanks around it; "—" needs none."""
        glued, sign = self.sentence.glued, self.written(i)
        first = i - 1 if self.written(i - 1) == sign else i  # "--" is one dash
        return sign == "—" or (sign in BARS and first > 0 and not glued[first - 1] and not glued[i])

    def skip_marks(self, i: int, also: AbstractSet[str] = frozenset()) -> int:
        """The first token from `i` on that is no mark, quote or blank."""
        while i < len(self.sentence) and (self.is_mark(i) or self.sentence.words[i] in also):
            i += 1
        return i

    def at(self, i: int, trust: Trust = Trust.PROSE, before: int | None = None) -> Actor | None:
        """One actor that begins at token `i` (an article there is not part of it) and ends before token `before`."""
        word = word_at(self.sentence, i)
        if word in INDEFINITE and not self._is_initial(i):
            return None
        definite = word in NAMED_WITH
        i += definite
        handle = self._handle(i) if "@" in self.sentence.triggers else None
        if handle or not self.written(i)[:1].isalpha():
            return handle
        end = len(self.sentence) if before is None else before
        initials = self._initials(i) if self.sentence.words[i][-1] == "." or self._is_initial(i) else None
        if initials and initials.last < end:
            return initials
        end = min(self._window(i), end - 1)
        return self._known(i, end, trust, definite) or (
            self._likely(i, end, definite) if trust == Trust.FIELD else None
        )

    def _known(self, i: int, end: int, trust: Trust, definite: bool) -> Actor | None:
        """The longest known name, seat or team from token `i` up to `end`."""
        names, lower = self.names, self.sentence.lower
        opened = not names.openers.isdisjoint(lower[i : end + 1])
        for j in range(end, i - 1, -1):
            if (opened or lower[j] in names.closers) and self._can_end(j):
                start, stop, text = self.sentence.span(i, j)
                kind = names.kind(text, min(trust, Trust.SUBJECT), definite)
                if kind and self.free(start, stop):
                    return self._without_stop(Actor(i, j, kind, True, definite))
        return None

    def _can_end(self, j: int) -> bool:
        """True where token `j` can be the last one of a name."""
        last = self.sentence.words[j][-1]
        return (last.isalnum() or last == ".") and self.sentence.lower[j] not in POSSESSIVE

    def _likely(self, i: int, end: int, definite: bool) -> Actor | None:
        """What may be a name because it stands where names do."""
        for j in range(end, i - 1, -1):
            start, stop, text = self.sentence.span(i, j)
            kind = self.names.kind(text, Trust.FIELD, definite)
            if kind and self.free(start, stop) and not (kind == "person" and self._is_vocabulary(start, stop)):
                return self._without_stop(Actor(i, j, kind, False, definite))
        return None

    def _is_vocabulary(self, start: int, stop: int) -> bool:
        """True where the words are listed for another reason: a metric, a product, a region."""
        mentions = self.sentence.by_start.get(start, ())
        return any(
            m.end == stop and not m.list.startswith(("roles", "departments", "owners_invalid", "segments.buyer"))
            for m in mentions
        )

    def _without_stop(self, actor: Actor) -> Actor:
        """Leave out a full stop that ends the sentence and not an initial."""
        written = self.sentence.words
        ends = actor.last > actor.first and written[actor.last] == "." and len(written[actor.last - 1]) > 2
        return replace(actor, last=actor.last - 1) if ends else actor

    def _is_initial(self, i: int) -> bool:
        """Tell "A. Okonkwo" from an article."""
        word = self.written(i)
        return len(word) == 1 and word.isupper() and self.written(i + 1) == "."

    def _initials(self, i: int) -> Actor | None:
        """Find "J.T.", "J.R. Okafor" and "T. Nakamura"."""
        written = self.sentence.words[i]
        if _INITIALS.fullmatch(written) and written not in _PLACES_IN_LETTERS:
            name = self.looks_like_name(i + 1)
            return replace(name, first=i, sure=True) if name else Actor(i, i, "person")
        if not self.sentence.glued[i]:
            return None
        name = self.looks_like_name(i + 2)
        return replace(name, first=i, sure=True) if name and self._is_surname(i, name.last) else None

    def _is_surname(self, i: int, last: int) -> bool:
        """Tell "T. Nakamura" from the letter of a list ("A. Launch ...") and of a round ("Series A. Hire ...")."""
        before, behind = word_at(self.sentence, i - 1), word_at(self.sentence, last + 1)
        if last > i + 3 or (before[-1:].isalnum() and before not in _BEFORE_INITIALS) or (before == "." and behind):
            return False
        opening = not any(word[0].isalnum() for word in self.sentence.words[:i])
        return not opening or behind in _BEHIND_OPENING

    def _handle(self, i: int) -> Actor | None:
        """The e-mail address or @handle that begins at token `i`; "@Support" is a team."""
        sentence = self.sentence
        found = _HANDLE.match(sentence.text, sentence.starts[i]) if i < len(sentence) else None
        if found is None or self.names.kind(found[0]) != "person":
            return None
        last = next(j for j in range(i, len(sentence)) if sentence.ends[j] >= found.end())
        return Actor(i, last, "team" if found[0][1:].lower() in self.names.functions else "person")

    def _window(self, i: int) -> int:
        """The last token that can still belong to a name or title that begins at `i`."""
        last = min(len(self.sentence), i + _LONGEST) - 1
        while i < last and self._goes_on(i):
            i += 1
        return i

    def _goes_on(self, j: int) -> bool:
        """True where a name can go on behind token `j`."""
        word = self.sentence.lower[j + 1]
        if not word[0].isalpha():
            return self._joins(j, word)
        of_the = word == "the" and self.sentence.lower[j] == "of"  # "members of the board"
        return of_the or (word not in ENDS_NAMES and not self._acts(j + 1))

    def _acts(self, i: int) -> bool:
        """Tell the verb behind a title from a part of it: "VP Product owns the plan"."""
        word = self.sentence.words[i]
        return word in _ACTING or (
            word in ("leads", "lead", "runs") and word_at(self.sentence, i + 1) in ("the", "our", "a")
        )

    def _joins(self, j: int, sign: str) -> bool:
        """True where the sign behind token `j` can stand inside a name or title."""
        glued, before = self.sentence.glued[j], self.sentence.lower[j]
        if sign in BETWEEN_NAMES:
            return True
        if sign == ",":
            return before in self.names.ranked
        if not glued:
            return False
        if sign in POSSESSIVE or (
            sign == "." and before[0].isalpha() and (len(before) <= 2 or before in self.names.shortened)
        ):
            return True
        return sign in ("-", "_", ".") and self.sentence.glued[j + 1]

    def group_at(self, i: int, trust: Trust = Trust.PROSE, before: int | None = None) -> Actor | None:
        """Actors that begin at `i`: one with what explains it ("Dana (CRO)"), or a list ("Lena and Marcus")."""
        first = self.at(i, trust, before) or self._titled(i)
        if first is None:
            return None
        whole = self._explained(first)
        for _ in range(_MOST):
            following = self._next_in_list(whole, trust, before)
            if following is None:
                break
            whole = replace(whole, last=following.last, number=whole.number + 1, sure=whole.sure or following.sure)
        return whole

    def _next_in_list(self, whole: Actor, trust: Trust, before: int | None) -> Actor | None:
        """Who stands behind "and" or a comma, with what explains it."""
        k = whole.last + 1
        if word_at(self.sentence, k) not in _LISTING:
            return None
        comma = self.sentence.words[k] == ","
        k += 2 if comma and word_at(self.sentence, k + 1) in ("and", "&") else 1
        found = self.at(k, trust, before)
        if found is None and not comma and whole.kind == "person":
            found = self.looks_like_name(k)
            return self._explained(replace(found, sure=True)) if found and found.last == k else None
        if found is None and not comma and word_at(self.sentence, k) in self.names.heads:
            found = Actor(k, k, "role") if is_capitalised(self.written(k)) else None  # "Rules Committee & President"
        fits = found and found.sure and (found.kind == "person" or not comma)
        return self._explained(found) if found and fits else None

    def _titled(self, i: int) -> Actor | None:
        """Find "Coach Mike" and "Principal Jones": a bare head noun in front of a name."""
        title = word_at(self.sentence, i)
        if title not in self.names.heads or not is_capitalised(self.written(i)):
            return None
        name = self.at(i + 1) or (self.looks_like_name(i + 1) if title in self.names.addresses else None)
        return replace(name, first=i, sure=True) if name and name.kind == "person" else None

    def _explained(self, actor: Actor) -> Actor:
        """Take in the seat beside a name, or the name beside a seat."""
        sign = self.written(actor.last + 1)
        if sign in CLOSING:
            return self._explained_in_brackets(actor)
        if sign == ",":
            return self._explained_behind_comma(actor)
        return self._explained_directly(actor) if sign[:1].isupper() else actor

    def _explained_directly(self, actor: Actor) -> Actor:
        """Take in the rest of "CRO Jane Doe" and "Jane Doe VP Sales"."""
        k = actor.last + 1
        beside = self.at(k)
        if beside is None and actor.kind == "role" and is_capitalised(self.written(actor.first)):
            beside = self.looks_like_name(k)
        if beside and {actor.kind, beside.kind} == {"person", "role"}:
            return replace(actor, last=beside.last, kind="person")
        return actor

    def _explained_in_brackets(self, actor: Actor) -> Actor:
        """Take in the brackets of "Jane Doe (CRO)" and "CRO (Jane Doe)"."""
        inside = self.at(actor.last + 2, Trust.FIELD)
        if inside is None or self.written(inside.last + 1) not in (")", "]"):
            return actor
        if inside.kind != "person":
            owns = self.sentence.lower[inside.last] in self.names.answering
            return actor if owns else replace(actor, last=inside.last + 1)
        holds = inside.sure and actor.kind == "role"
        return replace(actor, last=inside.last + 1, kind="person") if holds else actor

    def _explained_behind_comma(self, actor: Actor) -> Actor:
        """Take in the seat of "Jane Smith, VP Sales"; of "our controller, Melinda, will ..." only the name counts."""
        inside = self.at(actor.last + 2)
        if inside and actor.kind == "person" and inside.kind == "role":
            return replace(actor, last=inside.last)
        apart = inside and inside.kind == "person" and self.written(inside.last + 1) == ","
        return inside if inside and apart and actor.definite else actor

    def fills(self, i: int, end: int, trust: Trust = Trust.PROSE) -> Actor | None:
        """The actors that tokens `i` to `end` (exclusive) name and nothing else."""
        i = self.skip_marks(i)
        if i >= end:
            return None
        found = self.group_at(i, trust, end)
        if found is None or self.skip_marks(found.last + 1, frozenset(".,;!")) < end:
            # "HR Analytics" begins with what is known as a team by itself
            found = self._likely(i, end - 1, False) if trust == Trust.FIELD else None
            return found if found and found.last == end - 1 and found.kind == "team" else None
        return found if found.last < end else None

    def is_plural(self, actor: Actor) -> bool:
        """Tell "account managers", who promise for nobody in particular."""
        last = self.sentence.lower[actor.last]
        return actor.kind == "role" and last.endswith("s") and last[:-1] in self.names.heads

    def looks_like_name(self, i: int) -> Actor | None:
        """One to three capitalised words that could be an unknown name ("Tamsin Oyelaran") and are nothing known."""
        first = i
        while word_at(self.sentence, first) in NAME_PARTICLES and self.written(first).islower():
            first += 1  # "van der Berg"
        last = first
        while last < first + 3 and self._may_be_name(last):
            last += 1
        return Actor(i, last - 1, "person", False) if last > first else None

    def _may_be_name(self, i: int) -> bool:
        sentence, word = self.sentence, word_at(self.sentence, i)
        if not is_capitalised(self.written(i)) or sentence.starts[i] in sentence.by_start:
            return False
        if word in self.names.known_words or word in ENDS_NAMES or word in INDEFINITE or word.endswith("s"):
            return False
        is_noun = len(word) > 4 and word.endswith(_NOUN_ENDINGS)  # Ying is a name
        return not is_noun and self.free(sentence.starts[i], sentence.ends[i])


_NOUN_ENDINGS = (
    *("tion", "sion", "ment", "ing", "ness", "ity", "ship", "ance"),
    *("ence", "age", "ware", "board", "ism", "ics", "ure", "able"),
)
NO_NAME_ENDINGS = (*_NOUN_ENDINGS, "ed", "ial", "ive")
"""What no unknown name in a cell ends with: "unmeasured", "partial"."""
