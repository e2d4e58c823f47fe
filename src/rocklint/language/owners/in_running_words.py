"""Owners in running words: "owned by the CRO", "assigned to Marcus", "with Dana as owner"."""

from __future__ import annotations

from collections.abc import Iterator

from rocklint.language.owners.actors import Actor, Actors
from rocklint.language.owners.candidate import OwnerTable
from rocklint.language.owners.names import Trust
from rocklint.language.text.around import no, yes
from rocklint.language.text.closed_classes import BEHIND_OWNER, POSSESSIVE
from rocklint.language.text.sentence import word_at

BEHIND = OwnerTable(
    no("@held_by_people ..@linking @led_by|@made_by @particles? by #", "Win back accounts owned by Dana Whitlock"),
    yes("@led_by @particles? by #", "Rebuild onboarding, led by Jane"),
    yes("sure person,definite: @made_by @particles? by #", "Get the yard map built by Jane"),
    yes("!plural: @given_to to|with|of #", "Close 12 deals, assigned to Marcus"),
    yes("sure: _ _ @leadership of #", "Launch the alumni portal under the leadership of Dana"),
    yes("sure role: as # ,? i", "As head of CS, I will cut churn"),
)  # fmt: skip
"""Who is named behind "by", "to", "with", "of" or "as"."""

IN_FRONT = OwnerTable(
    yes("# as|is|(|[ ..@in_front_of_answering @answering", "Publish the guide with Jane as the project lead"),
    yes(
        "under|is # @possessive @leadership|@given_to|job",
        "Launch the alumni portal under Dana's leadership",
    ),
)
"""Who is named in front of "as", "is", a bracket or "'s"."""

_BEHIND_THESE = frozenset({"by", "to", "with", "of"})
_IN_FRONT_OF_THESE = frozenset({"as", "is", "(", "["}) | POSSESSIVE


def find_in_running_words(actors: Actors) -> Actor | None:
    """The owner behind "owned by" or "assigned to", in front of "as owner", or who says "As the CFO, I will ..."."""
    return next((actor for actor in _behind(actors) if BEHIND.says(actors, actor)), None) or next(
        (actor for actor in _in_front(actors) if IN_FRONT.says(actors, actor)), None
    )


def _behind(actors: Actors) -> Iterator[Actor]:
    """Who is named behind the words that an owner can stand behind."""
    lower, triggers = actors.sentence.lower, actors.sentence.triggers
    leading = actors.names.leading
    speaking = "i" in triggers
    if leading.isdisjoint(triggers) and not speaking:
        return
    for i, word in enumerate(lower):
        led = word in _BEHIND_THESE and not leading.isdisjoint(lower[max(0, i - 2) : i])
        if led or (speaking and word == "as"):
            found = actors.group_at(i + 1, Trust.SUBJECT) or _likely(actors, i + 1)
            if found:
                yield found


def _likely(actors: Actors, i: int) -> Actor | None:
    """Who is known only by the place: "owned by hr", "led by Brielle Tremaine"."""
    found = actors.at(i, Trust.FIELD)
    if found:
        word, behind = actors.written(found.first), word_at(actors.sentence, found.last + 1)
        alone = not behind[:1].isalpha() or behind in BEHIND_OWNER
        if found.kind != "person" or word.lower() in actors.names.given or (alone and _is_short_or_caseless(word)):
            return found
    return actors.looks_like_name(i)


def _is_short_or_caseless(word: str) -> bool:
    """True for "JP", and for a name in a script without capitals."""
    return word.isalpha() and word == word.upper() and (len(word) == 2 or word == word.lower())


def _in_front(actors: Actors) -> Iterator[Actor]:
    """Who is named in front of the words that an owner can stand in front of."""
    if actors.names.held_as.isdisjoint(actors.sentence.triggers):
        return
    for i, word in enumerate(actors.sentence.lower):
        found = _ending_at(actors, i - 1) if i and word in _IN_FRONT_OF_THESE else None
        if found:
            yield found


def _ending_at(actors: Actors, last: int) -> Actor | None:
    """The actors whose words end at token `last`."""
    words = actors.sentence.words
    for i in range(max(0, last - 6), last + 1):
        found = actors.group_at(i, before=last + 1)
        known = found and (found.kind == "person" or found.definite or words[i].isupper())
        if found and known and found.last == last:
            return found
    return None
