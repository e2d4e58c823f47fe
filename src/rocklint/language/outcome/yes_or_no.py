"""Done or not done: can one tell at the end, without a number, whether a clause has come true?"""

from __future__ import annotations

from rocklint.language.clauses.clause_reader import Clause
from rocklint.language.clauses.main_verb import Mode
from rocklint.language.clauses.objects import EXAMINES, MOVES, Object
from rocklint.language.clauses.verbs import VerbHit
from rocklint.language.text.closed_classes import words

_ANYONE = words("staff people talent employees help")
_PLACES = words("get put bring")
_GROWS = words("build create develop produce")
_GRADUAL = frozenset(("pay down", "eliminate"))
_APPEARS = words("speak exhibit apply enroll register testify")
_MADE_OVER = words("revamp rework modernize modernise")
_STRICT = ("verbs_building.strict", "verbs_building.people_and_change", "verbs_building.decision")


def is_binary(clause: Clause, thing: Object, vague_verb: bool, loose: bool, how: VerbHit | None) -> bool:
    """True where done or not done can be told; `loose`: vague words stand in the clause."""
    verb = clause.verb
    if clause.mode is Mode.STATE:
        return not loose
    if verb is None:
        return _named(clause, thing, loose)
    if clause.mode is Mode.DONE:
        return not vague_verb or thing.perfect
    if clause.mode is Mode.NOUN:
        if verb.lemma in EXAMINES:
            return True
        if thing.action_is_metric and clause.object_last < verb.first:
            return False
    if (thing.area and not thing.finished) or thing.in_what_degree:
        return False
    if verb.listed(*_STRICT) and not verb.listed("verbs_performing.movement"):
        return _puts_in_place(verb, thing, loose)
    if vague_verb or (verb.listed("verbs_vague.vague_verbs") and verb.listed("verbs_performing.movement")):
        return how is not None or thing.finished
    if verb.lemma in _APPEARS and thing.empty and not loose:
        return not thing.alone
    if verb.lemma == "be":  # "Be audit ready"
        return thing.finished
    if verb.lemma == "identify" and thing.placed and not loose:  # "Identify backups for critical posts"
        return True
    if thing.quantified or thing.hollow:
        return False
    if (verb.lemma in MOVES or (verb.lemma in _PLACES and not thing.metric)) and thing.goes_to and not loose:
        return True
    finishes = verb.listed("verbs_completion.completion_verbs") and verb.lemma not in _GRADUAL
    counted = thing.metric and not (finishes and not thing.several)
    if counted and (thing.several or not thing.definite) and not thing.deliverable:
        return False
    if loose and (thing.is_a("modifiers_vague") or verb.lemma == "keep"):  # "hold people accountable", "finish strong"
        return False
    if thing.only_when and verb.listed("verbs_performing.strict"):  # "Beat last year"
        return False
    if loose and not thing.deliverable and (verb.listed("verbs_vague.vague_verbs") or thing.several or thing.empty):
        return False
    if finishes:
        return True
    if verb.listed("verbs_performing.movement"):
        return False
    if thing.deliverable and thing.finished:  # "have a robust plan in place"
        return True
    return not (loose or thing.empty or thing.several or (thing.metric and not thing.definite))


def _named(clause: Clause, thing: Object, loose: bool) -> bool:
    """A name without a verb: told by what it names, not by where it belongs."""
    if thing.finished and (thing.deliverable or not loose):
        return True
    if loose:
        return thing.deliverable and thing.placed and clause.mode is Mode.NAME and not thing.compared
    if thing.area or (thing.metric and not thing.deliverable) or thing.is_a("verbs_vague.vague_nouns"):
        return False
    if clause.mode is Mode.NAME and thing.names_thing:
        return True
    return thing.names_identifier or thing.opens_with_article or thing.placed


def _puts_in_place(verb: VerbHit, thing: Object, loose: bool) -> bool:
    """Build, define, hire: done or not, unless what is built names nothing or nobody."""
    hires = verb.listed("verbs_building.people_and_change")
    if (thing.word in _ANYONE and thing.first == thing.last) or (hires and thing.quantified) or thing.hollow:
        return False
    if thing.uncounted or thing.alone or (verb.lemma in _GROWS and thing.metric and not thing.definite):
        return False
    if thing.is_a("modifiers_vague.vague_phrases"):
        return False
    if verb.listed("verbs_vague.vague_verbs.weak") and verb.lemma in _MADE_OVER:
        return thing.deliverable or thing.names_identifier
    return not (loose and (thing.empty or (hires and thing.mentions_in_clause("modifiers_vague.vague_adverbs"))))
