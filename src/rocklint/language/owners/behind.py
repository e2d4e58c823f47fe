"""Owners behind a goal: in brackets ("... (Jane)"), behind its last dash or its date, or as a handle."""

from __future__ import annotations

from rocklint.language.owners.actors import CLOSING, MARKS, Actor, Actors
from rocklint.language.owners.names import is_capitalised
from rocklint.language.text.closed_classes import words as closed_words
from rocklint.language.text.quantity import DASHES

_AFTER = frozenset(
    {"by", "before", "due", "in", "on", "until", "with", "-", "–", "—", ",", ".", ";", "!", ":", "|", "*", "_"}
)
_PARTS = frozenset({",", ";", "/", "|", "·"})
_DUE = frozenset({"due", "by", "target", "eta", "deadline", "on", "before", "end", "of"})
_HELP = closed_words("assisted backed by due help helped plus support supported supporting w with")
# "with Mustafa", "(per Dana)", "thanks to Tom": company, not the owner.
_COMPANY = closed_words("and cc e.g. eg ex formerly from incl including like per thanks to via vs with")


def find_trailing(actors: Actors) -> Actor | None:
    """The owner behind the goal: "(Jane)", "[CRO]", "- Jane D.", "/ Jane", "by Dec 31, Jane", "@dario"."""
    sentence = actors.sentence
    words = sentence.words
    signs = sentence.triggers
    if "(" in signs or "[" in signs:
        for i in range(len(words) - 1, 0, -1):
            if words[i] in CLOSING:
                found = _in_brackets(actors, i)
                if found:
                    return found
    tail = _tail(actors) or _before_dates(actors)
    if tail:
        return tail
    by = _by(actors)
    if by:
        return by
    if "@" in signs:
        for i, word in enumerate(words):
            if word == "@" and not (i and (sentence.glued[i - 1] or sentence.lower[i - 1] in _COMPANY)):
                found = actors.at(i)
                if found:
                    return found
    return None


def _by(actors: Actors) -> Actor | None:
    """ "Website relaunch by Jane": whose work it is, unless a participle says otherwise ("approved by Jane")."""
    lower = actors.sentence.lower
    if "by" not in actors.sentence.triggers:
        return None
    for i, word in enumerate(lower):
        if word == "by" and i and lower[i - 1][-1].isalpha() and not lower[i - 1].endswith(("ed", "en", "off", "ing")):
            found = actors.group_at(i + 1)
            if found and found.kind == "person" and _ends_clause(actors, found.last + 1):
                return found
    return None


def _ends_clause(actors: Actors, i: int) -> bool:
    sentence = actors.sentence
    i = actors.skip_marks(i)
    return i >= len(sentence) or sentence.lower[i] in _AFTER or not actors.is_free(i)


def _called(actors: Actors, sign: int) -> Actor | None:
    """Who is called by name at the very end: "Sort out the yard, Lonnie", "Yard sorted by May, Site Manager"."""
    words = actors.sentence.words
    found = actors.fills(sign + 1, len(words))
    if found is None or found.kind == "team" or found.first != sign + 1:
        return None
    if words[sign - 1][0].isupper() and actors.is_free(sign - 1):
        return None
    if "," in words[max(0, sign - 4) : sign]:  # "from legal, finance, Dana" is a list
        return None
    if found.kind == "person":
        return found
    seat = words[found.first : found.last + 1]
    named = all(w[0].isupper() or w in ("of", "&", "and") for w in seat if w[0].isalpha())
    return found if named and (len(seat) > 1 or seat[0].isupper()) else None


def _before_dates(actors: Actors) -> Actor | None:
    """Who stands between the goal and its date: "New lease - Dana - 9/30", "New lease, Dana, due 9/30"."""
    sentence = actors.sentence
    words, lower = sentence.words, sentence.lower
    end, dated = len(words), False
    while end and (
        words[end - 1] in MARKS | DASHES | _PARTS
        or words[end - 1].isspace()
        or words[end - 1] in ".!)|"
        or lower[end - 1] in _DUE
        or not actors.is_free(end - 1)
    ):
        dated = dated or not actors.is_free(end - 1)
        end -= 1
    if not dated:
        return None
    for i in range(end - 2, max(1, end - 10), -1):
        sign = words[i]
        spaced = not sentence.glued[i - 1] or sign in (",", ";", "—")
        if sign in DASHES | _PARTS and spaced and (not sentence.glued[i] or sign == "—"):
            found = actors.fills(i + 1, end)
            if found is None or (found.kind == "team" and sign in (",", ";", "/")):
                return None
            listed = sign == "," and ((words[i - 1][0].isupper() and actors.is_free(i - 1)) or found.number > 1)
            return (
                None
                if listed
                or (
                    found.kind == "role"
                    and sign in (",", ";")
                    and found.first == found.last
                    and not words[found.first].isupper()
                )
                else found
            )
    return None


def _in_brackets(actors: Actors, i: int) -> Actor | None:
    sentence = actors.sentence
    words, lower = sentence.words, sentence.lower
    if words[i - 1] in (":", "="):
        return None  # "contributors: [Marcus, Lena]"
    inside = i + 1
    while inside < len(words) and (lower[inside] in ("due", "by", ",", ";", "-") or not actors.is_free(inside)):
        inside += 1  # "(9/30, Dana)", "(due 9/30 - Dana)"
    found = actors.group_at(inside) if inside < len(words) else None
    if found is None or found.last + 1 >= len(words):
        return None
    if words[found.last + 1] != CLOSING[words[i]]:
        holder = _holder(actors, found)
        k = found.last + 1
        dated = words[k] in _PARTS and k + 1 < len(words) and not actors.is_free(k + 1)  # "(CFO, 9/30)"
        return holder or (found if dated or (found.kind == "person" and _is_helped(actors, k)) else None)
    rest = actors.skip_marks(found.last + 2)
    bare = found.kind == "team" and lower[found.last] not in actors.names.team_nouns
    if bare and (rest < len(words) or not sentence.has_digit):
        return None  # "New dashboard (Finance)" may be theirs to use
    if rest < len(words) and lower[rest] not in _AFTER and actors.is_free(rest):
        return None
    return None if _explains(actors, i, found) else found


def _holder(actors: Actors, seat: Actor) -> Actor | None:
    """The person behind the seat or the word that gives the goal away: "(plant manager: Dolores)", "(lead - Tunde)"."""
    sentence, k = actors.sentence, seat.last + 1
    if seat.kind == "person" or sentence.words[k] not in DASHES | {":"} or k + 1 >= len(sentence):
        return None
    found = actors.group_at(k + 1)
    closed = found and sentence.words[found.last + 1 : found.last + 2] in ([")"], ["]"])
    return found if found and closed and found.kind == "person" else None


def _is_helped(actors: Actors, k: int) -> bool:
    """ "(Dana w/ Tom)", "(Dana, with help from Tom)", "(Dana - lead)": only the first answers for it."""
    lower = actors.sentence.lower
    behind = lower[k : k + 2]
    if behind[0] in ("w", "with", "due", "by", "leads", "owns"):
        return True
    if len(behind) > 1 and behind[0] in _PARTS and not actors.is_free(k + 1):
        return True  # "(Dana, 9/30)"
    return len(behind) > 1 and (
        (behind[0] == "," and behind[1] in _HELP) or (behind[0] in DASHES and behind[1] in actors.names.answering)
    )


def _explains(actors: Actors, i: int, found: Actor) -> bool:
    """True where the brackets explain the words before them: "new AEs (Tom, Rosa)", "chief revenue officer (CRO)"."""
    sentence = actors.sentence
    word = sentence.lower[i - 1]
    single = word[:-1] if word.endswith("s") else word
    people = (
        single in actors.names.heads
        or single.upper() in actors.names.acronyms
        or single in ("hire", "candidate", "staff", "member", "people", "client")
    )
    if people and not (word.endswith("s") and found.number == 1):
        return True
    if found.kind == "role" and found.first == found.last:
        short = sentence.words[found.first]
        before = [
            w[0] for w in sentence.lower[max(0, i - 8) : i] if w[0].isalpha() and w not in ("of", "and", "the", "for")
        ]
        return short.isupper() and "".join(before).endswith(short.lower())
    return is_capitalised(sentence.words[i - 1]) and actors.at(i - 1) is not None


def _shortens(actors: Actors, word: str) -> bool:
    """True for what a full stop belongs to inside a name: "T. Nakamura", "Dr. Abara"."""
    return (len(word) == 1 and word.isupper()) or word.lower() in actors.names.honorifics


def _tail(actors: Actors) -> Actor | None:
    """What stands behind the last dash, slash, tilde or date of the text."""
    sentence = actors.sentence
    words = sentence.words
    last = len(words) - 1
    while last >= 0 and (words[last] in MARKS or words[last].isspace() or words[last] in ".!|)"):
        last -= 1
    for i in range(last - 1, max(-1, last - 12), -1):
        sign = words[i]
        if (sign.isalpha() and actors.is_free(i)) or (sign == "." and _shortens(actors, words[i - 1])):
            continue
        before = i - 1 if i and words[i - 1] == sign else i  # "--" is one dash
        spaced = before > 0 and not sentence.glued[before - 1]
        if (
            (sign in DASHES or sign in ("/", "|", ">", "→", "=>", "->"))
            and (spaced or sign == "—")
            and (not sentence.glued[i] or sign == "—")
        ):
            found = actors.fills(i + 1, len(words))
            plain = found and (found.kind != "team" or sentence.lower[found.last] in actors.names.team_nouns)
            plain = plain or (found and sentence.has_digit and words[found.first][0].isupper())
            return found if found and plain and i > 1 else None
        if sign in (",", ";", ".") or "\n" in sign or not actors.is_free(i):
            if i and (("\n" in sign) or not actors.is_free(i - 1) or sign not in ",;."):
                found = actors.fills(i + 1, len(words))
                if found and found.kind == "person" and found.first == i + 1:
                    return found
            if sign in ",;" and i > 2:
                found = _called(actors, i)
                if found:
                    return found
            if sign == ".":
                found = actors.fills(i + 1, len(words))
                seated = found and found.kind == "role" and words[found.first][0].isupper()
                if found and (found.kind == "person" or seated) and i > 2:
                    return found
            if sign in ";.":
                return None
    return None
