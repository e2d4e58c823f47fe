"""Owners as bare user names in brackets, as issue lists have them: "[hkim] Cut the flaky tests", "... [momo3]"."""

from __future__ import annotations

from rocklint.names import word_set
from rocklint.nlp.actors import Actor, Actors

_VOWELS = frozenset("aeiouy")
# Two consonants that English words begin with: what begins otherwise is an initial before a surname ("hkim").
_ONSETS = word_set(
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
    for i in (opening, len(words) - 3):
        if i >= 0 and words[i] == "[" and words[i + 2 : i + 3] == ["]"] and _is_user(actors, i + 1):
            behind = words[i + 3 : i + 4]
            if not behind or behind[0][0].isupper():
                return Actor(i + 1, i + 1, "person")
    return None


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
