"""Owners in front of a goal: before a colon, a dash or a line end ("CRO: ...", "1. Jane - ..."), or in brackets."""

from __future__ import annotations

from rocklint.language.owners.actors import Actor, Actors
from rocklint.language.owners.candidate import OwnerTable, begins_with_verb
from rocklint.language.owners.names import is_capitalised
from rocklint.language.text.around import no, yes
from rocklint.language.text.closed_classes import DASHES, POSSESSIVE, words
from rocklint.language.text.sentence import word_at

BEFORE_SIGN = OwnerTable(
    no("!person !single: #", "Improve relationship manager: client ratio", begins_with_verb),
    no("theme goal !key_result: #", "Sales goal: grow to 40 deals"),
    no("measured: # !WORD ![", "Sales: $4M"),
    yes("!theme: #", "Finance team: close the books in 5 days"),
    yes("colon,goal: #", "HR: Roll out the new handbook"),
    yes("# VERB", "Product Marketing -> publish battlecards"),
)
"""Who is named before a sign; behind `#` stands what follows the sign."""

_BULLETS = DASHES | words("• ● ▪ ◦ # > + * | ( [ ) ] . ☐ ✅ →")
SIGNS = words(": — → -> => >")
"""Signs behind a heading."""
_BEHIND_NUMBER = DASHES | words(": .")
_LONGEST_PREFIX = 14


def find_prefix(actors: Actors) -> Actor | None:
    """The owner before the first colon or dash of a goal: "CRO: ...", "Sales (Pipeline): ...", "Rock for Dana: ..."."""
    start = behind_bullets(actors)
    return _before_first_sign(actors, start, True)


def behind_bullets(actors: Actors) -> int:
    """The first word behind "- ", "1. ", "**", "Rock 3:", "#12"."""
    sentence = actors.sentence
    i = 0
    while i < min(len(sentence), 16):
        if actors.is_mark(i) or sentence.words[i] in _BULLETS or sentence.words[i].isdigit():
            i += 1
        elif (
            word_at(sentence, i + 2) in _BEHIND_NUMBER and sentence.words[i + 1].isdigit() and _is_goal_word(actors, i)
        ):
            i += 3
        else:
            break
    return i


def _before_first_sign(actors: Actors, start: int, again: bool) -> Actor | None:
    sentence = actors.sentence
    for k in range(start + 1, min(start + _LONGEST_PREFIX, len(sentence))):
        word = sentence.lower[k]
        if word.isalpha() and word not in ("will", "owns"):
            continue
        if word in SIGNS or (word in DASHES and actors.is_bar(k)):
            found = _before_sign(actors, start, k)
            if found or word == ":":
                # "Q3 2026: CRO: hire two reps": the owner may stand behind the first heading.
                return found or (_before_first_sign(actors, k + 1, False) if again else None)
        elif "\n" in word:  # a name as a heading over its goals
            found = actors.fills(start, k)
            return found if found and found.kind != "team" and actors.skip_marks(k) < len(sentence) else None
        elif _stops(actors, k):
            found = actors.fills(start, k) if word == "." and k < 8 and k + 1 < len(sentence) else None
            return found if found and found.kind == "person" else None  # "Jane. Launch the portal."
    return None


def _stops(actors: Actors, k: int) -> bool:
    """True where no sign that comes later makes a heading of what stands before it."""
    before, word = word_at(actors.sentence, k - 1), actors.sentence.lower[k]
    if word in ("will", "owns"):
        return True
    return word in ".;!?" and not actors.sentence.glued[k] and len(before) > 2 and before not in actors.names.honorifics


def _before_sign(actors: Actors, start: int, sign: int) -> Actor | None:
    after = actors.skip_marks(sign + 1)
    if after >= len(actors.sentence):
        return None
    end = sign
    while end > start and actors.is_mark(end - 1):
        end -= 1
    last = end
    while last > start and _is_goal_word(actors, last - 1):
        last -= 1
    goal = actors.sentence.lower[last:end]
    key_result = any(word.startswith(("kr", "okr")) for word in goal)
    if last > start and actors.sentence.lower[last - 1] in POSSESSIVE:
        last -= 1
    found = _prefix(actors, start, last)
    colon = actors.sentence.words[sign] == ":"
    if found is None:
        return None
    traits = {"colon": colon, "goal": goal, "key_result": key_result}
    if not BEFORE_SIGN.says(actors, found, after, *(name for name, holds in traits.items() if holds)):
        return None
    value = _value(actors, after) if found.kind != "person" else None
    if value:  # "Project manager: Jane Doe" and "Support: Tom"
        return value if found.kind == "role" else None
    return found


def _is_goal_word(actors: Actors, i: int) -> bool:
    """True for a word that a goal is called by ("kr1" is a "kr") and for its number."""
    word = actors.sentence.lower[i]
    known = actors.lists
    return word.isdigit() or word in known["goal_title"] or word.rstrip("0123456789") in known["goal_words"]


def _prefix(actors: Actors, start: int, end: int) -> Actor | None:
    """The whole prefix as an actor, with a part in brackets: "Business (Marketing)"."""
    found = actors.fills(start, end)
    if found:
        label = found.first == found.last and actors.sentence.lower[found.last] in actors.names.answering
        return None if label else found
    text = actors.sentence.span(start, end - 1)[2] if end > start else ""
    kind = actors.names.kind(text[:-1]) if text.endswith("s") else None
    if kind == "role" or (kind == "team" and end - start < 4):  # "AEs: ...", "Delivery teams: ..."
        return Actor(start, end - 1, kind)
    opening = next((i for i in range(start + 1, end - 2) if actors.sentence.words[i] == "("), None)
    if opening is None or not text.endswith(")"):
        return None
    outer, inner = actors.fills(start, opening), actors.fills(opening + 1, end - 1)
    named = inner and inner.kind == "team" and is_capitalised(actors.written(start)) and opening - start < 3
    return Actor(start, end - 1, outer.kind if outer else "team") if outer or named else None


def _value(actors: Actors, after: int) -> Actor | None:
    """Who is all that stands behind a sign."""
    found = actors.group_at(after)
    if found is None or found.kind != "person":
        return None
    rest = actors.skip_marks(found.last + 1, frozenset(".,;"))
    return None if actors.written(rest)[:1].isalpha() else found
