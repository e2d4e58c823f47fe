"""Owners in running words: "owned by the CRO", "Jane will launch", "Joan, your rock is", "with Dana as owner"."""

from __future__ import annotations

from rocklint.names import Trust, is_capitalised, word_set
from rocklint.nlp.actors import DASHES, MARKS, Actor, Actors
from rocklint.nlp.sentence import Sentence

# Who leads the work answers for it; "approved by" and "reviewed by" name somebody else.
_OWNED = frozenset({"owned", "led", "headed", "spearheaded", "championed", "quarterbacked"})
_DONE = word_set(
    "authored built carried compiled completed conducted configured coordinated created defined delivered "
    "deployed designed developed documented done drafted driven executed finalised finalized finished handled "
    "implemented launched managed migrated overseen prepared produced published rolled run set shipped written"
)
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
_OWNERSHIP = frozenset({"owner", "owners", "lead", "dri", "champion", "accountable", "responsible", "driver"})

_MODAL = frozenset({"will", "shall", "must", "should", "'ll", "’ll"})
_ADVERBS = word_set("all alone also both each jointly now personally then together")
_SELF = word_set("agrees champions commits drives gets has heads is leads needs oversees owns plans spearheads takes")
_PLURAL_SELF = word_set("agree are commit drive have head lead need own take")
_ARE = frozenset({"is", "are", "was", "be", "being"})
_ABOUT = word_set("accountable champion charge dri driving lead leading owner owning responsible to")
# What others do with a thing, or what is done to them: subjects of these do not answer for the goal.
_UNDERGONE = word_set(
    "be become benefit continue experience feel find get have know like love need notice receive remain see stay "
    "understand use"
)
_SAYING = word_set(
    "approved approves asked asks believes feels joined joins leaves left likes loves noted notes recommended "
    "recommends reported reporting reports retires reviewed reviews said says signed signs started starts "
    "suggested suggests tells thinks thought told wants writes wrote"
)
_GOAL = frozenset(
    {
        "rock",
        "rocks",
        "goal",
        "goals",
        "okr",
        "okrs",
        "priority",
        "priorities",
        "objective",
        "objectives",
        "kr",
        "target",
        "targets",
        "commitment",
    }
)
_TEAM_VERBS = word_set(
    "builds completes creates delivers develops drives hires implements launches leads owns publishes runs ships"
)
_NOT_A_VERB = word_set("a all an and be each every it its or that the these this those tom")

TRIGGERS = (
    _OWNED
    | _DONE
    | _MODAL
    | _SELF
    | _PLURAL_SELF
    | frozenset(_TO)
    | _OWNERSHIP
    | _TEAM_VERBS
    | {"to", "your", "you", "as", "'s", "’s", "please"}
)
"""A sentence without one of these words has no such owner, unless a verb follows a name."""


def find_passive(actors: Actors) -> Actor | None:
    """The owner behind "owned by", "led by", "built by", "assigned to", "responsibility of"."""
    lower = actors.sentence.lower
    for i, word in enumerate(lower):
        if word in _OWNED or word in _DONE:
            k = i + 2 if i + 1 < len(lower) and lower[i + 1] in _PARTICLES else i + 1
            if k < len(lower) and lower[k] == "by":
                found = _agent(actors, i, k + 1, word in _OWNED)
                if found:
                    return found
        elif word in _TO and i + 1 < len(lower) and lower[i + 1] in _TO[word]:
            found = actors.group_at(i + 2, Trust.SUBJECT) or _unknown_name(actors, i + 2)
            if found and not (i and lower[i - 1] in _HELD) and not _is_plural(actors, found):
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
    if found and not owns and found.kind != "person" and not found.definite:
        return None
    return found


def _in_lower_case(actors: Actors, i: int) -> Actor | None:
    """ "owned by hr", "led by ops": behind these words a department needs no capital."""
    found = actors.at(i, Trust.FIELD)
    return found if found and found.kind != "person" else None


def _unknown_name(actors: Actors, i: int) -> Actor | None:
    return actors.looks_like_name(i) if i < len(actors.sentence) and is_capitalised(actors.sentence.words[i]) else None


def find_named(actors: Actors) -> Actor | None:
    """ "with Jane as owner", "Jane (DRI)", "Jane is accountable", "Tom - owner"."""
    sentence = actors.sentence
    lower = sentence.lower
    if not _OWNERSHIP & sentence.triggers:
        return None
    for i, word in enumerate(lower):
        if word not in _OWNERSHIP:
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


def _ending_at(actors: Actors, last: int) -> Actor | None:
    """The actors whose words end at token `last`."""
    for i in range(max(0, last - 6), last + 1):
        previous = actors.sentence.words[i - 1] if i else ""
        if previous[-1:].isalnum() and is_capitalised(actors.sentence.words[i]) and is_capitalised(previous):
            continue
        found = actors.group_at(i)
        if (
            found
            and found.last == last
            and (found.kind == "person" or found.definite or actors.sentence.words[i].isupper())
        ):
            return found
    return None


def find_subject(actors: Actors) -> Actor | None:
    """The owner as the subject of a clause ("By Q3, Jane will ...") or addressed ("Joan, your rock is ...")."""
    for start in _clause_starts(actors):
        found = actors.group_at(start, Trust.SUBJECT)
        if found and not _is_plural(actors, found) and _acts(actors, found):
            return found
        if found is None:
            found = actors.looks_like_name(start)
            if found and _acts_unknown(actors, found):
                return found
    return None


def _clause_starts(actors: Actors) -> list[int]:
    """Tokens that can begin a clause: the first word, and those behind stops, colons, commas, dashes and lines."""
    sentence = actors.sentence
    words = sentence.words
    starts = []
    fresh = True
    for i, word in enumerate(words):
        if fresh and (word[0].isalpha() or word == "@"):
            starts.append(i)
            fresh = False
        elif (
            word in (".", ":", ";", ",", "|", "!", "?", ">")
            or "\n" in word
            or (word in DASHES and not sentence.glued[i])
        ):
            fresh = True
        elif word not in MARKS and not word.isspace() and word not in "([#)]•●▪+" and not word.isdigit():
            fresh = False
    return starts


def _is_plural(actors: Actors, actor: Actor) -> bool:
    """ "Account managers will ..." promises for nobody in particular."""
    last = actors.sentence.lower[actor.last]
    return actor.kind == "role" and last.endswith("s") and last[:-1] in actors.names.heads


def _is_verb(sentence: Sentence, i: int) -> bool:
    return any(
        m.list.startswith("verbs_") and "noun" not in m.list and "deliverable" not in m.list
        for m in sentence.by_start.get(sentence.starts[i], ())
    )


def _acts(actors: Actors, actor: Actor) -> bool:
    sentence = actors.sentence
    lower = sentence.lower
    k = actor.last + 1
    while k < len(lower) and (lower[k] in _ADVERBS or lower[k] in MARKS):
        k += 1
    if k + 1 >= len(lower):
        return False
    word, following = lower[k], lower[k + 1]
    if word == ",":
        return actor.kind != "team" and (
            following in ("your", "you") or (following == "please" and actor.kind == "person")
        )
    if word in ("'s", "’s"):
        return _has_goal(sentence, k + 1)
    if word in _MODAL:
        return _promises(actors, actor, k + 1)
    if word == "to":
        if actor.kind == "person":
            return lower[k + 1][0].isalpha() and following == sentence.words[k + 1] and following not in _NOT_A_VERB
        return _is_verb(sentence, k + 1) and sentence.words[k + 1].islower() and _has_object(actors, k + 1)
    if word in _ARE:
        return following in _ABOUT or any(
            w in ("accountable", "responsible", "owner", "lead", "dri", "charge") for w in lower[k + 1 : k + 4]
        )
    if word in _SAYING or word.endswith("ed"):
        return False
    if actor.kind == "person":
        return (
            word in _SELF or (actor.number > 1 and (word in _PLURAL_SELF or _is_verb(sentence, k)))
            or (word.endswith("s") and sentence.words[k].islower() and _is_verb(sentence, k))
        )  # fmt: skip
    if actor.kind == "role":
        return word in _SELF or (actor.definite and word.endswith("s") and _is_verb(sentence, k))
    return word in _TEAM_VERBS and sentence.words[k].islower()


def _has_goal(sentence: Sentence, k: int) -> bool:
    """ "Priya's Q3 rock: ..."."""
    return any(word in _GOAL for word in sentence.lower[k : k + 4])


def _promises(actors: Actors, actor: Actor, k: int) -> bool:
    """What follows "will": something done, not something undergone."""
    lower = actors.sentence.lower
    while (
        k < len(lower)
        and lower[k] in ("also", "not", "then", "each", "continue", "to", "now", "fully", "successfully", "have", "be")
        and k + 1 < len(lower)
    ):
        if lower[k] == "be":
            return (
                lower[k + 1] in _ABOUT
                or lower[k + 1].endswith("ing")
                or any(w in ("accountable", "responsible") for w in lower[k + 1 : k + 4])
            )
        if lower[k] == "have" and actor.kind != "team":
            return True
        if lower[k] == "have":
            return False
        k += 1
    if actor.kind == "person" or (actor.kind == "role" and actor.definite):
        return True
    return lower[k] not in _UNDERGONE and lower[k][0].isalpha()


def _acts_unknown(actors: Actors, actor: Actor) -> bool:
    """An unknown name at the head of a clause counts where somebody is doing something to something."""
    sentence = actors.sentence
    lower = sentence.lower
    k = actor.last + 1
    if k + 1 >= len(lower):
        return False
    if lower[k] == "," and lower[k + 1] == "your":
        return any(word in _GOAL for word in lower[k + 2 : k + 5])
    if lower[k] in ("'s", "’s"):
        return lower[k + 1] in ("rock", "rocks", "okr", "okrs") and actor.last == actor.first
    if lower[k] in ("will", "shall") or (lower[k] == "to" and actor.last > actor.first):
        return _is_verb(sentence, k + 1) and lower[k + 1] not in _UNDERGONE and _has_object(actors, k + 1)
    return lower[k] in ("owns", "leads", "spearheads") and actor.last - actor.first < 2


def _has_object(actors: Actors, verb: int) -> bool:
    """True where words follow the verb that it can act on: "launch the portal", not "launch by Q3"."""
    sentence = actors.sentence
    mention = max((m.end for m in sentence.by_start.get(sentence.starts[verb], ())), default=sentence.ends[verb])
    k = verb + 1
    while k < len(sentence) and sentence.starts[k] < mention:
        k += 1
    return (
        k < len(sentence)
        and sentence.words[k][0].isalnum()
        and sentence.lower[k] not in ("by", "in", "on", "before", "at", "from", "to", "as", "with", "and", "ratio")
    )
