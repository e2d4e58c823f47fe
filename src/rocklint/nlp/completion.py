"""Done or not done: can one tell at the end, without a number, whether a clause has come true?"""

from __future__ import annotations

from rocklint.nlp.clauses import Clause
from rocklint.nlp.grammar import words
from rocklint.nlp.heads import Mode
from rocklint.nlp.objects import Object
from rocklint.nlp.verbs import VerbHit

_ANYONE = words("staff people talent employees help")
_STRICT = ("verbs_building.strict", "verbs_building.people_and_change", "verbs_building.decision")
_ASSETS = ("verbs_completion.done_phrases", "verbs_completion.weak_done_phrases")


def is_binary(clause: Clause, thing: Object, vague_verb: bool, loose: bool, how: VerbHit | None) -> bool:
    """True where done or not done can be told; `loose`: vague words stand in the clause."""
    verb = clause.verb
    if clause.mode is Mode.STATE:
        return not loose
    if verb is None:
        if loose or (thing.metric and not thing.deliverable) or thing.is_a("verbs_vague.vague_nouns"):
            return False
        if clause.mode is Mode.NAME and thing.names_thing:
            return True
        return thing.names_identifier or thing.mentions_in_clause(*_ASSETS) or thing.opens_with_article or thing.placed
    if clause.mode is Mode.DONE:
        return not vague_verb
    if verb.listed(*_STRICT) and not verb.listed("verbs_performing.movement"):
        hires = verb.listed("verbs_building.people_and_change")
        return not (
            (thing.word in _ANYONE and thing.first == thing.last) or (hires and thing.quantified) or thing.hollow
        )
    if vague_verb or (verb.listed("verbs_vague.vague_verbs") and verb.listed("verbs_performing.movement")):
        return how is not None or thing.mentions_in_clause(*_ASSETS)
    if thing.quantified:
        return False
    if thing.hollow:
        return False
    counted = thing.metric and not (verb.listed("verbs_completion.completion_verbs") and not thing.several)
    if counted and (thing.several or not thing.definite) and not thing.is_a("verbs_building.deliverable_nouns"):
        return False
    if verb.listed("verbs_completion.completion_verbs"):
        return True
    if verb.listed("verbs_performing.movement"):
        return False
    return not (loose or thing.empty or thing.several or (thing.metric and not thing.definite))
