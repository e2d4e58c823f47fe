"""Owners as bare user names in brackets, as issue lists have them: "[hkim] Cut the flaky tests", "... [momo3]"."""

from __future__ import annotations

import re

from rocklint.language.owners.actors import Actor, Actors
from rocklint.language.owners.names import Names

_USER = r"\[(?P<name>[^\W\d_]+)(?:(?P<number>\d+)|(?P<sign>[._-])(?P<other>[^\W\d_]+))?\]"
_OPENING = re.compile(rf"[^\w\[]*{_USER}(?=\s*[A-Z])")
_ENDING = re.compile(rf"{_USER}\s*\Z")
_SHORTEST = 4
_CONSONANTS = re.compile("[^aeiouy]{2}")
# Two consonants that no English word begins with are an initial before a surname.
_INITIAL = re.compile(
    "(?!b[lr]|c[hlr]|d[rw]|f[lr]|g[hlnr]|k[lnr]|p[hlnrs]|rh|s[chklmnpqtvw]|t[hrsw]|w[hr])[^aeiouy]{2}.*[aeiouy]"
)


def find_tag(actors: Actors) -> Actor | None:
    """The user name in brackets that opens or ends the goal."""
    sentence = actors.sentence
    if "[" in sentence.triggers:
        for found in (_OPENING.match(sentence.text), _ENDING.search(sentence.text)):
            if found and found["name"].islower() and _is_user(actors, found):
                tokens = [i for i, start in enumerate(sentence.starts) if found.start() < start < found.end() - 1]
                return Actor(tokens[0], tokens[-1], "person")
    return None


def _is_user(actors: Actors, found: re.Match[str]) -> bool:
    names, name, other = actors.names, found["name"], found["other"]
    if other:  # "[dana-r]", "[j.ortiz]"
        surname = len(name) == 1 and found["sign"] != "-" and len(other) >= _SHORTEST
        return other.islower() and (surname or name in names.given)
    known = found.start("name") in actors.sentence.by_start or name in names.not_names or name in names.numbered
    if known or len(name + (found["number"] or "")) < _SHORTEST:
        return False
    return name in names.given or _looks_like_user(names, name, found["number"])


def _looks_like_user(names: Names, name: str, number: str | None) -> bool:
    """True for a name with a number, with an initial in front, or for two names in one."""
    if number:
        return len(name) >= _SHORTEST and name not in names.functions
    if _CONSONANTS.match(name):
        return _INITIAL.match(name) is not None
    return any(name[:k] in names.given for k in range(_SHORTEST, len(name) - 2))
