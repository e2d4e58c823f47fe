"""Owners in running words: "owned by the CRO", "assigned to Marcus", "with Dana as owner"."""

from __future__ import annotations

from rocklint.language.owners.actors import OWNERSHIP, Actor, Actors
from rocklint.language.words.names import Trust, is_capitalised, word_set

# Who leads the work answers for it; "approved by" and "reviewed by" name somebody else.
_OWNED = frozenset({"owned", "led", "headed", "spearheaded", "championed", "quarterbacked"})
_DONE = word_set(
    "authored built carried compiled completed conducted configured coordinated created defined delivered "
    "deployed designed developed documented done drafted driven executed finalised finalized finished handled "
    "implemented launched managed migrated overseen prepared produced published rolled run set shipped written"
)
_LEADERSHIP = frozenset({"leadership", "direction", "job", "responsibility"})
_PARTICLES = frozenset({"out", "up", "off", "over"})
# "accounts owned by Dana" says whose accounts they are, not who does the work.
_HELD = word_set(
    "account accounts businesses clients companies contacts customers dealers deals facilities firms hospitals "
    "land leads opportunities practices properties property sites stores tasks territories territory tickets"
)
_TO = {
    "assigned": ("to",),
    "delegated": ("to",),
    "belongs": ("to",),
    "sits": ("with",),
    "lies": ("with",),
    "rests": ("with",),
    "responsibility": ("of",),
}

_PASSIVE = _OWNED | _DONE | _TO.keys()


def find_passive(actors: Actors) -> Actor | None:
    """The owner behind "owned by", "led by", "built by", "assigned to", "responsibility of"."""
    lower = actors.sentence.lower
    if _PASSIVE.isdisjoint(actors.sentence.triggers):
        return None
    for i, word in enumerate(lower):
        if word in _OWNED or word in _DONE:
            k = i + 2 if i + 1 < len(lower) and lower[i + 1] in _PARTICLES else i + 1
            if k < len(lower) and lower[k] == "by":
                found = _agent(actors, i, k + 1, word in _OWNED)
                if found:
                    return found
        elif word in _TO and i + 1 < len(lower) and lower[i + 1] in _TO[word]:
            found = (
                actors.group_at(i + 2, Trust.SUBJECT) or _in_lower_case(actors, i + 2) or _unknown_name(actors, i + 2)
            )
            if found and not (i and lower[i - 1] in _HELD) and not actors.is_plural(found):
                return found
    return None


def _agent(actors: Actors, verb: int, i: int, owns: bool) -> Actor | None:
    lower = actors.sentence.lower
    before = verb - 1
    while before >= 0 and lower[before] in (
        "currently",
        "is",
        "are",
        "be",
        "being",
        "jointly",
        "co",
        "-",
        "and",
        "fully",
    ):
        before -= 1
    if before >= 0 and lower[before] in _HELD:
        return None
    found = actors.group_at(i, Trust.SUBJECT)
    if found is None and owns:
        return _in_lower_case(actors, i) or _unknown_name(actors, i)
    aside = verb > 0 and lower[verb - 1] in (",", "(", "–", "—", ";") and found is not None and found.kind == "role"
    if found and not owns and found.kind != "person" and not found.definite and not aside:
        return None
    return found


def _in_lower_case(actors: Actors, i: int) -> Actor | None:
    """ "owned by hr", "led by ops": behind these words a department needs no capital."""
    found = actors.at(i, Trust.FIELD)
    known = found is not None and (found.kind != "person" or actors.sentence.lower[found.first] in actors.names.given)
    return found if known else None


def _unknown_name(actors: Actors, i: int) -> Actor | None:
    return actors.looks_like_name(i) if i < len(actors.sentence) and is_capitalised(actors.sentence.words[i]) else None


def find_named(actors: Actors) -> Actor | None:
    """ "with Jane as owner", "Jane (DRI)", "Jane is accountable", "Tom - owner"."""
    sentence = actors.sentence
    lower = sentence.lower
    if not OWNERSHIP & sentence.triggers:
        return None
    for i, word in enumerate(lower):
        if word not in OWNERSHIP:
            continue
        before = i - 1
        while before >= 0 and lower[before] in ("as", "the", "sole", "project", "rock", "(", "[", "is", "a", "our"):
            before -= 1
        signs = set(lower[before + 1 : i])
        if before < 0 or not (signs & {"as", "(", "[", "is"}) or len(signs) > 4:
            continue
        found = _ending_at(actors, before)
        if found and not ("a" in signs and found.kind != "person"):
            return found
    return None


def find_leader(actors: Actors) -> Actor | None:
    """ "under Dana's leadership", "under the leadership of Dana", "it is Dana's job to ..."."""
    sentence = actors.sentence
    lower = sentence.lower
    if not _LEADERSHIP & sentence.triggers:
        return None
    for i, word in enumerate(lower):
        if word not in _LEADERSHIP or i < 2:
            continue
        if word in ("leadership", "direction") and lower[i + 1 : i + 2] == ["of"]:
            return actors.group_at(i + 2, Trust.SUBJECT)
        if lower[i - 1] in ("'s", "’s"):
            found = _ending_at(actors, i - 2)
            if found and found.first and lower[found.first - 1] in ("under", "is"):
                return found
    return None


def find_speaker(actors: Actors) -> Actor | None:
    """ "As head of school I will ...": the speaker names the seat, if not the name."""
    sentence = actors.sentence
    if "as" not in sentence.triggers or "i" not in sentence.triggers:
        return None
    for i, word in enumerate(sentence.words):
        if word == "As" or (word == "as" and i == 0):
            found = actors.at(i + 1, Trust.SUBJECT)
            k = found.last + 1 if found else 0
            k += sentence.words[k : k + 1] == [","]
            if found and found.kind == "role" and sentence.words[k : k + 1] == ["I"]:
                return found
    return None


def _ending_at(actors: Actors, last: int) -> Actor | None:
    """The actors whose words end at token `last`."""
    for i in range(max(0, last - 6), last + 1):
        previous = actors.sentence.words[i - 1] if i else ""
        if i > 1 and previous[-1:].isalnum() and is_capitalised(actors.sentence.words[i]) and is_capitalised(previous):
            continue
        found = actors.group_at(i, before=last + 1)
        if (
            found
            and found.last == last
            and (found.kind == "person" or found.definite or actors.sentence.words[i].isupper())
        ):
            return found
    return None
