"""Owners as the subject of a clause ("By Q3, Jane will launch ...") or addressed ("Joan, your rock is ...")."""

from __future__ import annotations

from collections.abc import Iterator

from rocklint.language.owners.actors import MARKS, Actor, Actors
from rocklint.language.owners.candidate import OwnerTable, begins_with_verb
from rocklint.language.owners.names import Trust
from rocklint.language.text.around import no, yes
from rocklint.language.text.closed_classes import (
    BEHIND_MODALS,
    DASHES,
    PROMISING,
    SUBJECT_ADVERBS,
    words,
)
from rocklint.language.text.sentence import word_at

COMPANY = OwnerTable(
    yes("# ( ..9 )", "Jane (with Tom) will ship the app"),
    yes("# and|& her|his|the|their? @company", "Jane and her team will ship the app"),
    yes("# , and|@helping ..7 ,", "Dana, together with Tom, will launch the portal"),
)
"""Those who only take part, behind the owner's name."""

GIVEN = OwnerTable(
    no("have # @prepositions", "Have Maria on board by May"),
    yes("definite,capital: have # VERB", "Have Dana launch the portal"),
    yes("person capital: have # BARE", "Have Kelechi shadow Dana for 3 closes"),
    yes("person,role,definite: @goal_words for # is|:", "The goal for Dana is to launch the portal"),
)
"""Whom the goal is given to, behind "have" or "goal for"."""

ACTS = OwnerTable(
    no("team !definite: #", "Empower staff to change", begins_with_verb),
    # called by name
    yes("# , please", "Joan, please finish the audit"),
    yes("!team: # , your|you", "Joan, your rock is to recruit 6 tutors"),
    yes("person opening: # , DO", "Dana, launch the alumni portal by Q3"),
    yes("# @possessive ..3 @goal_words", "Priya’s Q3 rock is to rebuild lead scoring"),
    # "to"
    no("before_to: # to", "Hope to open 2 stores"),
    yes("person: # to LOWER", "Jane to nail the pitch"),
    yes("definite,capital: # to DO", "CFO to negotiate a new credit line"),
    yes("# has? committed to", "Dana has committed to launching the portal"),
    no("# has|have *ed|been|already|just", "Dr. Sato has agreed to speak; sell 220 seats"),
    # "is"
    yes("# @passive @leading|to", "Dana is going to launch the portal"),
    yes("# @passive ..2 @answering|@charged", "Ines is on the hook for the permit"),
    yes("person opening: # @leading _", "Dana running the monthly review alone"),
    # other verbs
    no(
        "definite: # runs|goes|stays FIGURE hour*|day*|week*|month*",
        "The scheduler runs 30 days without a restart",
    ),
    no("# *ed|@saying", "Jane said we should sell more"),
    yes("person: # owns|leads EDGE", "Launch the alumni portal; Dana leads"),
    yes("person: # @takes_on _", "Jane owns the website relaunch"),
    yes("!team several: # @take_on", "VP Product and CTO own the retirement plan"),
    yes("person several: # VERB", "Lena and Marcus launch the redesign"),
    yes("!team person,definite !word: # VERBS", "Iris launches the parent app by August"),
    yes("role: # @takes_on _", "Head of Ops leads the rollout"),
    yes("team capital: # @promises to", "Marketing needs to publish the guide"),
    no("team: # @teams_take_on to|from|per", "Marketing delivers to 40 stores"),
    yes("team: # @teams_take_on _", "Engineering owns the migration"),
)
"""What somebody known does whose goal it is, at the head of a clause."""

PROMISES = OwnerTable(
    yes("# be ..2 @leading|@answering|@charged|*ing", "The sales team will be responsible for the rollout"),
    yes("person: # _", "Jane will launch the portal by Q3"),
    yes("# get|have _ ..9 *ed|*ten|*wn|@seen_to", "People Ops will have every contract countersigned"),
    no("# @undergone", "The sales team will have access to the portal"),
    no("place: # open|reopen|close|move|grow @prepositions", "The Leeds clinic will open in May"),
    yes("# WORD", "Marketing will launch the referral program"),
)
"""What somebody known will do."""

_STOPS = words(". : ; , | ! ? >")
_GIVING = frozenset({"have", "for"})
_OPENING = words("( [ # ) • ● ▪ +")


def find_subject(actors: Actors) -> Actor | None:
    """The owner as the subject of a clause ("By Q3, Jane will ...") or addressed ("Joan, your rock is ...")."""
    giving = not _GIVING.isdisjoint(actors.sentence.triggers)
    for start in _clause_starts(actors):
        found = (giving and _given_to(actors, start)) or _subject(actors, start)
        if found:
            return found
    return None


def _subject(actors: Actors, start: int) -> Actor | None:
    found = actors.group_at(start, Trust.SUBJECT)
    return found if found and not actors.is_plural(found) and _acts(actors, found) else None


def _acts(actors: Actors, actor: Actor) -> bool:
    """True where what stands behind an actor says that the goal is theirs."""
    beside = COMPANY.match(actors, actor)
    k = beside.last + 1 if beside else actor.last + 1
    while word_at(actors.sentence, k) in SUBJECT_ADVERBS or actors.written(k) in MARKS:
        k += 1
    promising = k + (word_at(actors.sentence, k) == ",")  # "Jane Smith, VP Sales, will ..."
    if word_at(actors.sentence, promising) in PROMISING:
        return PROMISES.says(actors, actor, _behind_adverbs(actors, promising + 1))
    return ACTS.says(actors, actor, k)


def _behind_adverbs(actors: Actors, k: int) -> int:
    """The verb behind "will": "will also continue to train"."""
    while word_at(actors.sentence, k) in BEHIND_MODALS and k + 1 < len(actors.sentence):
        k += 1
    return k


def _given_to(actors: Actors, start: int) -> Actor | None:
    """Whom the goal is given to at the head of a clause: "The goal for Dana is ...", "Have Dana launch ..."."""
    for i in range(start, start + 3):
        word = word_at(actors.sentence, i)
        if word == "for" or (word == "have" and i == start):
            found = actors.group_at(i + 1)
            if found and GIVEN.says(actors, found):
                return found
    return None


def _clause_starts(actors: Actors) -> Iterator[int]:
    """Tokens that can begin a clause: the first word, and those behind stops, colons, commas, dashes and lines."""
    sentence = actors.sentence
    fresh, begun = True, False
    for i, word in enumerate(sentence.words):
        if word.isalpha() and not fresh:
            fresh = not actors.is_free(i)
        elif fresh and (word[0].isalpha() or word == "@"):
            yield i
            begun, fresh = True, not actors.is_free(i)
        elif word in _STOPS or "\n" in word or (word in DASHES and not sentence.glued[i]):
            fresh = True
        elif word == "(" and begun:
            fresh = False  # what stands in brackets is said aside
        elif not (actors.is_mark(i) or word in _OPENING or word.isdigit()):
            # Behind a date at the head of a clause the subject needs no comma: "By Q3 Jane will ...".
            fresh = not actors.is_free(i)
