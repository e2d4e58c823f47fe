"""Owners as the subject of a clause ("By Q3, Jane will launch ...") or addressed ("Joan, your rock is ...")."""

from __future__ import annotations

from rocklint.language.numbers.surroundings import PREPOSITIONS
from rocklint.language.owners.actors import MARKS, Actor, Actors
from rocklint.language.owners.names import Trust
from rocklint.language.text.closed_classes import words as closed_words
from rocklint.language.text.quantity import DASHES
from rocklint.language.text.sentence import Sentence

_OPENING = frozenset("([#)]•●▪+")
_MODAL = frozenset({"will", "shall", "must", "should", "'ll", "’ll"})
_ADVERBS = closed_words("finally still all alone also both each jointly now personally then together")
# Names that are also words which "to" may follow: "Hope to open", "Chance to grow".
_BEFORE_TO = closed_words("cash chance grant hope journey mission page price will")
_SELF = closed_words(
    "agrees champions commits drives gets has heads is leads needs oversees owns plans spearheads takes"
)
_PLURAL_SELF = closed_words("agree are commit drive have head lead need own take")
_ARE = frozenset({"is", "are", "was", "be", "being"})
_ASIDES = closed_words("along alongside and assisted backed helped supported together with")
_ANSWERS = frozenset({"accountable", "responsible", "owner", "lead", "dri", "charge", "hook", "point"})
_HOLDING = frozenset({"have", "get", "keep", "reach", "hit"})
_DONE_WORDS = closed_words("built complete done filled hired in live out over ready rebuilt set signed sold up")
_STOPS = frozenset({".", ",", ";", ":", "that", "which", "who", "when", "to"})
_ABOUT = closed_words("going accountable champion charge dri driving lead leading owner owning responsible to")
# What others do with a thing, or what is done to them: subjects of these do not answer for the goal.
_UNDERGONE = closed_words(
    "attend be become benefit continue experience feel find get have know like love need notice receive remain "
    "see stay understand use"
)
_SAYING = closed_words(
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
_TEAM_VERBS = closed_words(
    "builds completes creates delivers develops drives hires implements launches leads owns publishes runs ships"
)
_ANY = closed_words("all any both each every few many most new no other our some the these two your")
_NOT_A_VERB = closed_words("a all an and be each every it its or that the these this those")


def find_subject(actors: Actors) -> Actor | None:
    """The owner as the subject of a clause ("By Q3, Jane will ...") or addressed ("Joan, your rock is ...")."""
    for start in _clause_starts(actors):
        given = _given_to(actors, start)
        if given:
            return given
        found = actors.group_at(start, Trust.SUBJECT)
        if found and not actors.is_plural(found) and _acts(actors, found):
            return found
        seats = _seats(actors, start) if found is None or actors.is_plural(found) else None
        if seats:
            k = seats.last + 2
            said = k < len(actors.sentence) and actors.sentence.words[k].islower()
            acts = said and actors.sentence.lower[k] not in _UNDERGONE and _has_object(actors, k)
            return seats if acts else None
        if found is None:
            found = actors.looks_like_name(start)
            if found and _acts_unknown(actors, found):
                return found
    return None


def _seats(actors: Actors, i: int) -> Actor | None:
    """The holders of a seat at the head of a clause: "Account managers will turn ...", "Shift leads will train ..."."""
    sentence = actors.sentence
    if sentence.lower[i] in _ANY:
        return None
    for j in range(i, min(i + 4, len(sentence) - 1)):
        word = sentence.lower[j]
        if not word[0].isalpha():
            return None
        if word.endswith("s") and word[:-1] in actors.names.heads and sentence.lower[j + 1] in ("will", "shall"):
            first, last, text = sentence.starts[i], sentence.ends[j], sentence.text
            seat = actors.names.kind(text[first : last - 1])
            return Actor(i, j, "role") if seat == "role" and actors.free(first, last) else None
    return None


def _given_to(actors: Actors, i: int) -> Actor | None:
    """ "The goal for Dana is ...", "Have Dana launch ..."."""
    sentence = actors.sentence
    lower = sentence.lower
    if i + 2 < len(lower) and lower[i] in actors.names.given and sentence.words[i + 1].istitle() and i < 4:
        flat = sentence.words[i].istitle() and actors.is_verb(i + 1) and _has_object(actors, i + 1)
        return Actor(i, i, "person") if flat and sentence.words[i + 2].islower() else None  # "Jane Launch the portal"
    if lower[i] == "have":
        found = actors.group_at(i + 1)
        known = found is not None and (found.definite or sentence.words[found.first][0].isupper())
        told = found is not None and known and found.last + 1 < len(lower)
        told = told and found is not None and lower[found.last + 1] not in PREPOSITIONS  # "have Maria on board"
        return found if found and told and (actors.is_verb(found.last + 1) or _acts_bare(actors, found)) else None
    i += lower[i] in ("the", "our", "main", "q1", "q2", "q3", "q4")
    if i + 1 < len(lower) and lower[i] in _GOAL and lower[i + 1] == "for":
        found = actors.group_at(i + 2)
        known = found is not None and (found.kind != "team" or found.definite)
        return found if found and known and lower[found.last + 1 : found.last + 2] in (["is"], [":"]) else None
    return None


def _acts_bare(actors: Actors, actor: Actor) -> bool:
    """ "Have Kelechi shadow Dana": between a person and an object even an unknown word is a verb."""
    k = actor.last + 1
    word = actors.sentence.words[k]
    plain = word.isalpha() and word.islower() and not word.endswith(("ed", "en", "ing", "ly")) and len(word) > 3
    return actor.kind == "person" and plain and word not in PREPOSITIONS and _has_object(actors, k)


def _clause_starts(actors: Actors) -> list[int]:
    """Tokens that can begin a clause: the first word, and those behind stops, colons, commas, dashes and lines."""
    sentence = actors.sentence
    words = sentence.words
    starts = []
    fresh = True
    for i, word in enumerate(words):
        if word.isalpha() and not fresh:
            fresh = not actors.is_free(i)
        elif fresh and (word[0].isalpha() or word == "@"):
            starts.append(i)
            fresh = not actors.is_free(i)
        elif (
            word in (".", ":", ";", ",", "|", "!", "?", ">")
            or "\n" in word
            or (word in DASHES and not sentence.glued[i])
        ):
            fresh = True
        elif word == "(" and starts:
            fresh = False  # what stands in brackets is said aside
        elif word not in MARKS and not word.isspace() and word not in _OPENING and not word.isdigit():
            # Behind a date at the head of a clause the subject needs no comma: "By Q3 Jane will ...".
            fresh = not actors.is_free(i)
    return starts


def _acts(actors: Actors, actor: Actor) -> bool:
    sentence = actors.sentence
    lower = sentence.lower
    k = _behind_company(actors, actor.last + 1)
    while k < len(lower) and (lower[k] in _ADVERBS or lower[k] in MARKS):
        k += 1
    if k + 1 >= len(lower):
        return actor.kind == "person" and lower[k:] in (["owns"], ["leads"], ["responsible"], ["accountable"])
    if lower[k] == "," and actor.last + 1 == k:
        k = _behind_aside(actors, k)
    if lower[k] == "," and lower[k + 1] in _MODAL:
        k += 1  # behind a title: "Jane Smith, VP Sales, will ..."
    if k + 1 >= len(lower):
        return False
    word, following = lower[k], lower[k + 1]
    if word == ",":
        if following == "please":
            return actor.first < 3
        return actor.kind != "team" and (
            following in ("your", "you") or (actor.kind == "person" and _is_told(actors, actor, k + 1))
        )
    if word in ("'s", "’s"):
        return _has_goal(sentence, k + 1)
    if word in _MODAL:
        return _promises(actors, actor, k + 1)
    doubtful = actor.first == actor.last and lower[actor.first] in actors.names.also_words
    if word == "to":
        if actor.kind == "person":
            if doubtful and lower[actor.first] in _BEFORE_TO:
                return False
            return lower[k + 1][0].isalpha() and following == sentence.words[k + 1] and following not in _NOT_A_VERB
        named = actor.definite or sentence.words[actor.first][0].isupper()
        told = actors.is_verb(k + 1) or following in _HOLDING
        return named and told and sentence.words[k + 1].islower() and _has_object(actors, k + 1)
    if word in _ARE:
        return following in _ABOUT or any(w in _ANSWERS for w in lower[k + 1 : k + 4])
    if word == "committed" and following == "to":
        return True
    if word in ("has", "have") and following in ("committed", "agreed") and "to" not in lower[k + 2 : k + 3]:
        return False
    if word == "has" and following == "committed":
        return True
    if word in ("has", "have") and (following.endswith("ed") or following in ("been", "already", "just")):
        return False
    if word in _SAYING or word.endswith("ed"):
        return False
    if actor.kind == "person":
        return (
            word in _SELF or (actor.number > 1 and (word in _PLURAL_SELF or actors.is_verb(k)))
            or (word.endswith("s") and not doubtful and sentence.words[k].islower() and actors.is_verb(k))
        )  # fmt: skip
    if actor.kind == "role":
        several = not {"and", "&"}.isdisjoint(lower[actor.first : actor.last])  # "VP Product and CTO own ..."
        return (
            word in _SELF
            or (several and word in _PLURAL_SELF)
            or (actor.definite and word.endswith("s") and actors.is_verb(k))
        )
    if word in ("agrees", "commits", "has", "needs", "plans"):
        return following == "to" and sentence.words[actor.first][0].isupper()
    return word in _TEAM_VERBS and sentence.words[k].islower() and following not in ("to", "from", "per")


def _is_told(actors: Actors, actor: Actor, k: int) -> bool:
    """ "Dana, launch the portal": the goal opens with whom it is given to."""
    words = actors.sentence.words
    opens = actor.first == 0 or all(not w[0].isalpha() for w in words[: actor.first])
    return opens and words[k].islower() and actors.is_verb(k) and _has_object(actors, k)


def _behind_aside(actors: Actors, k: int) -> int:
    """Steps over "Dana, together with Tom, will ..."; stays where it is without a second comma and a verb."""
    lower = actors.sentence.lower
    close = next((j for j in range(k + 1, min(k + 9, len(lower) - 1)) if lower[j] == ","), None)
    return close if close and lower[k + 1] in _ASIDES and lower[close + 1] in _MODAL else k


def _behind_company(actors: Actors, k: int) -> int:
    """Steps over those who only take part: "Jane (with Tom) will", "Jane and her team will"."""
    lower = actors.sentence.lower
    if lower[k : k + 1] == ["("]:
        close = next((j for j in range(k, min(k + 10, len(lower))) if lower[j] == ")"), None)
        return close + 1 if close else k
    if lower[k : k + 1] in (["and"], ["&"], ["'s"], ["’s"]):
        j = k + 2 if lower[k + 1 : k + 2] and lower[k + 1] in ("her", "his", "the", "their") else k + 1
        if lower[j : j + 1] in (["team"], ["crew"], ["department"], ["group"]):
            return j + 1
    return k


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
                or any(w in _ANSWERS for w in lower[k + 1 : k + 4])
            )
        if lower[k] == "have":
            return actor.kind != "team" or _causes(actors, k)
        k += 1
    if actor.kind == "person" or (actor.kind == "role" and actor.definite):
        return True
    if lower[k] in ("get", "have"):
        return _causes(actors, k)
    return lower[k] not in _UNDERGONE and lower[k][0].isalpha()


def _causes(actors: Actors, k: int) -> bool:
    """ "will have the ledger moved", "will get it signed off": makes something happen, unlike "will have access"."""
    lower = actors.sentence.lower
    following = lower[k + 2 : k + 12]
    stop = next((i for i, w in enumerate(following) if w in _STOPS), len(following))
    return any(w.endswith(("ed", "ten", "wn")) or w in _DONE_WORDS for w in following[:stop])


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
    if lower[k] == "is" and actor.last > actor.first:
        return not _ANSWERS.isdisjoint(lower[k + 1 : k + 4])
    if lower[k] in ("will", "shall"):
        k += 1 if lower[k + 1] in _ADVERBS and k + 2 < len(lower) else 0
        if lower[k + 1] in ("get", "have"):
            return _causes(actors, k + 1)
    if lower[k] in ("will", "shall") or lower[k] in _ADVERBS or (lower[k] == "to" and actor.last > actor.first):
        return actors.is_verb(k + 1) and lower[k + 1] not in _UNDERGONE and _has_object(actors, k + 1)
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
