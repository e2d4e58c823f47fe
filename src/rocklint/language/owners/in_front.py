"""Owners in front of a goal: before a colon, a dash or a line end ("CRO: ...", "1. Jane - ..."), or in brackets."""

from __future__ import annotations

from rocklint.language.owners.actors import CLOSING, MARKS, Actor, Actors
from rocklint.language.owners.names import Trust, is_capitalised
from rocklint.language.text.closed_classes import DASHES
from rocklint.language.text.closed_classes import words as closed_words

_BULLETS = frozenset(
    {"-", "•", "●", "▪", "◦", "#", ">", "+", "–", "—", "*", "|", "(", "[", ")", "]", ".", "☐", "✅", "→"}
)
_GOAL_WORDS = closed_words(
    "goal goals individual key kr krs objective objectives okr okrs personal priorities priority q1 q2 q3 q4 "
    "quarterly result rock rocks"
)
_KEY_RESULT = frozenset({"kr", "krs", "okr", "okrs"})
_KINDS_OF_GOAL = closed_words(
    "all annual bad company example good main monthly my new next our overall primary sample secondary smart "
    "stretch team the this weekly yearly"
)
_FOR = frozenset({"for", "of", "by", "-", "–", "—"})
# Before an amount these are what is measured: "Sales: $4M", "Retention: 95%".
_MEASURES_TOO = frozenset({"sales", "support", "billing", "collections", "inside sales", "enterprise sales"})
_LONGEST_PREFIX = 14


def find_prefix(actors: Actors) -> Actor | None:
    """The owner before the first colon or dash of a goal: "CRO: ...", "Sales (Pipeline): ...", "Rock for Dana: ..."."""
    start = _behind_bullets(actors)
    return _in_front(actors, start) or _before_first_sign(actors, start, True)


def _before_first_sign(actors: Actors, start: int, again: bool) -> Actor | None:
    sentence = actors.sentence
    words, lower = sentence.words, sentence.lower
    for k in range(start + 1, min(start + _LONGEST_PREFIX, len(words))):
        word = words[k]
        if (
            word == ":"
            or (word in DASHES and not sentence.glued[k] and not sentence.glued[k - 1])
            or word in ("—", "→", "->", "=>", ">")
        ):
            found = _before_sign(actors, start, k)
            if found or word == ":":
                # "Q3 2026: CRO: hire two reps": the owner may stand behind the first heading.
                return found or (_before_first_sign(actors, k + 1, False) if again else None)
        elif "\n" in word:  # a name as a heading over its goals
            found = actors.fills(start, k)
            return found if found and found.kind != "team" and actors.skip_marks(k) < len(words) else None
        elif word == "." and lower[k - 1] in actors.names.honorifics:
            continue
        elif word == "." and k < 8 and k + 1 < len(words) and not sentence.glued[k] and len(words[k - 1]) > 2:
            found = actors.fills(start, k)
            return found if found and found.kind == "person" else None  # "Jane. Launch the portal."
        elif (word in ".;!?" and not sentence.glued[k] and len(words[k - 1]) > 2) or lower[k] in ("will", "owns"):
            return None
    return None


def _in_front(actors: Actors, start: int) -> Actor | None:
    """ "[Dana] Launch the portal"."""
    words = actors.sentence.words
    if not start or start >= len(words) or words[start - 1] not in CLOSING:
        return None
    found = actors.group_at(start)
    k = found.last + 1 if found else 0
    if found and k + 1 < len(words) and words[k] == CLOSING[words[start - 1]]:
        return found if words[k + 1][0].isalpha() else None
    return None


def _behind_bullets(actors: Actors) -> int:
    """The first word behind "- ", "1. ", "**", "Rock 3:", "#12"."""
    sentence = actors.sentence
    words = sentence.words
    i = 0
    while i < len(words) and i < 16:
        if words[i] in MARKS or words[i].isspace() or words[i] in _BULLETS or words[i].isdigit():
            i += 1
        elif (
            sentence.lower[i] in _GOAL_WORDS
            and i + 2 < len(words)
            and words[i + 1].isdigit()
            and words[i + 2] in (":", "-", "–", "—", ".")
        ):
            i += 3
        else:
            break
    return i


def _before_sign(actors: Actors, start: int, sign: int) -> Actor | None:
    sentence = actors.sentence
    words, lower = sentence.words, sentence.lower
    colon = words[sign] == ":"
    after = actors.skip_marks(sign + 1)
    if after >= len(words):
        return None
    if lower[start] in _GOAL_WORDS and sign - start > 2:
        k = start + 1
        while k < sign and (lower[k] in _GOAL_WORDS or words[k].isdigit()):
            k += 1
        if k < sign and lower[k] in _FOR:
            return actors.fills(k + 1, sign, Trust.SUBJECT)
        if k < sign and words[k] in CLOSING and words[sign - 1] == CLOSING[words[k]]:  # "Goal (Jane Doe): ..."
            found = actors.fills(k + 1, sign - 1, Trust.SUBJECT) or actors.looks_like_name(k + 1)
            if found is None and not _KEY_RESULT.isdisjoint(lower[start:k]):
                return _team_of_key_result(actors, k + 1, sign - 1)
            return found if found and found.last == sign - 2 and (found.sure or found.last > found.first) else None
        return None
    end = sign
    while end > start and (words[end - 1] in MARKS or words[end - 1].isspace()):
        end -= 1
    last = end
    while last > start and (words[last - 1].isdigit() or _goal_word(lower[last - 1]) in _GOAL_WORDS):
        last -= 1
    named = {_goal_word(word) for word in lower[last:end]}
    if last > start and lower[last - 1] in ("'s", "’s"):
        last -= 1
    found = _prefix(actors, start, last)
    if found is None and colon and not named:
        return _told_theme(actors, start, last, after)
    if found is None:
        return _team_of_key_result(actors, start, last) if _KEY_RESULT & named and colon else None
    if found.kind != "person" and found.last > found.first and _begins_with_verb(actors, start):
        return None  # "Improve relationship manager: ..."
    if found.kind == "person":
        return found if colon or words[after][0].isalnum() else None
    if named and found.kind == "team" and not _KEY_RESULT & named and lower[found.last] not in actors.names.team_nouns:
        return None  # "Sales goal: ..." is a kind of goal
    sure = colon or named or found.kind != "team" or lower[found.last] in actors.names.team_nouns
    holder = actors.group_at(after) if found.kind == "role" else None
    if holder and holder.kind == "person" and not _goes_on(actors, found, after):
        return holder  # "Project manager: Jane Doe"
    if not _goes_on(actors, found, after) or not (sure or actors.is_verb(after)):
        return None
    return found


def _goal_word(word: str) -> str:
    """ "kr1" is a "kr"."""
    return word if word[:1] == "q" else word.rstrip("0123456789")


def _prefix(actors: Actors, start: int, end: int) -> Actor | None:
    """The whole prefix as an actor, with a part in brackets: "Business (Marketing)"."""
    found = actors.fills(start, end)
    if found:
        return (
            None if actors.sentence.lower[found.last] in actors.names.answering and found.first == found.last else found
        )
    words = actors.sentence.words
    text = actors.sentence.span(start, end - 1)[2] if end > start else ""
    if text.endswith("s") and actors.names.kind(text[:-1]) == "role":  # "AEs: ...", "Account managers: ..."
        return Actor(start, end - 1, "role")
    if end - start > 3 and words[end - 1] == ")":
        opening = next((i for i in range(start + 1, end) if words[i] == "("), None)
        if opening:
            outer, inner = actors.fills(start, opening), actors.fills(opening + 1, end - 1)
            if outer or (inner and inner.kind == "team" and is_capitalised(words[start]) and opening - start < 3):
                return Actor(start, end - 1, outer.kind if outer else "team")
    return None


def _team_of_key_result(actors: Actors, start: int, end: int) -> Actor | None:
    """ "Distribution KR: ...": whoever has key results is a team, known or not."""
    sentence = actors.sentence
    if not 0 < end - start <= 4 or not all(w[0].isalpha() or w in "&/-" for w in sentence.words[start:end]):
        return None
    low = sentence.lower[start:end]
    if not sentence.words[start][0].isupper() or any(w in _KINDS_OF_GOAL for w in low):
        return None
    return Actor(start, end - 1, "team", False)


def _told_theme(actors: Actors, start: int, end: int, after: int) -> Actor | None:
    """ "Facilities: complete the inspection": what is else a theme is a team where it is told to do something."""
    words = actors.sentence.words[start:end]
    if not words or not words[0][0].isupper() or not actors.is_verb(after):
        return None
    text = actors.sentence.span(start, end - 1)[2].lower()
    named = (
        1 < len(words) <= 3
        and not actors.is_verb(start)
        and all(w[0].isupper() for w in words)
        and actors.names.is_team(words, Trust.FIELD)
    )
    return Actor(start, end - 1, "team") if named or text in actors.names.themes_told else None


def _goes_on(actors: Actors, actor: Actor, after: int) -> bool:
    """False for "Sales: $4M" (a measure) and "Support: Tom" (a label with its value)."""
    sentence = actors.sentence
    if actor.kind == "team":
        text = sentence.span(actor.first, actor.last)[2].lower()
        if text in _MEASURES_TOO and not sentence.words[after][0].isalpha() and sentence.words[after] not in "\"'“[*":
            return False
    value = actors.group_at(after)
    if value and value.kind == "person":
        rest = actors.skip_marks(value.last + 1, frozenset({".", ",", ";"}))
        return rest < len(sentence) and sentence.words[rest][0].isalpha()
    return True


def _begins_with_verb(actors: Actors, i: int) -> bool:
    """True for "improve ...", not for words that also name a trade ("design lead", "practice administrator")."""
    names = actors.names
    if actors.sentence.lower[i].endswith("ing"):  # "plumbing crew"
        return False
    return actors.is_verb(i) and actors.sentence.lower[i] not in names.functions | names.grades | {"practice"}
