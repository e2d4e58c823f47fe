"""Owners as bare user names in brackets, as issue lists have them: "[hkim] Cut the flaky tests", "... [momo3]"."""

from __future__ import annotations

from rocklint.language.owners.actors import Actor, Actors
from rocklint.language.text.closed_classes import words as closed_words

_VOWELS = frozenset("aeiouy")
# Two consonants that English words begin with: what begins otherwise is an initial before a surname ("hkim").
_ONSETS = closed_words(
    "bl br ch cl cr dr dw fl fr gh gl gn gr kl kn kr ph pl pn pr ps rh sc sh sk sl sm sn sp sq st sv sw th tr ts tw "
    "wh wr"
)
_SHORTEST = 4


def find_tag(actors: Actors) -> Actor | None:
    """The user name in brackets that opens or ends the goal."""
    words = actors.sentence.words
    if "[" not in actors.sentence.triggers:
        return None
    opening = next((i for i, word in enumerate(words) if word[0].isalnum() or word == "["), 0)
    for i in (opening, len(words) - 3, len(words) - 5):
        for last in (i + 1, i + 3):
            if i < 0 or words[i] != "[" or words[last + 1 : last + 2] != ["]"]:
                continue
            behind = words[last + 2 : last + 3]
            user = _is_user(actors, i + 1) if last == i + 1 else _is_double(actors, i + 1)
            if user and (not behind or behind[0][0].isupper()):
                return Actor(i + 1, last, "person")
    return None


def _is_double(actors: Actors, i: int) -> bool:
    """ "[dana-r]", "[j.ortiz]": a first name and an initial, or an initial and a surname."""
    sentence = actors.sentence
    one, sign, two = sentence.words[i : i + 3]
    if sign not in (".", "-", "_") or not (sentence.glued[i] and sentence.glued[i + 1] and one.islower()):
        return False
    named = one in actors.names.given and two.isalpha()
    return two.islower() and (named or (len(one) == 1 and sign != "-" and two.isalpha() and len(two) >= _SHORTEST))


def _is_user(actors: Actors, i: int) -> bool:
    """True for a lower-case word that is no word: a name with a number, with an initial in front, or two in one."""
    word, names = actors.sentence.words[i], actors.names
    if not word.isalnum() or not word[0].isalpha() or not word.islower() or len(word) < _SHORTEST:
        return False
    root = word.rstrip("0123456789")
    if actors.sentence.starts[i] in actors.sentence.by_start or root in names.not_names | names.numbered:
        return False
    if root in names.given:
        return True
    if len(root) < len(word):
        return len(root) >= _SHORTEST and root not in names.functions
    if word[0] not in _VOWELS and word[1] not in _VOWELS:
        return word[:2] not in _ONSETS and not _VOWELS.isdisjoint(word[2:])
    return any(word[:k] in names.given for k in range(_SHORTEST, len(word) - 2))
