"""Done or not done: can one tell at the end, without a number, whether a clause has come true?"""

from __future__ import annotations

from rocklint.nlp.clauses import Clause, Mode
from rocklint.nlp.grammar import words
from rocklint.nlp.objects import Object
from rocklint.nlp.verbs import VerbHit

_ANYONE = words("staff people talent employees help reps someone resources team")
_STRICT = ("verbs_building.strict", "verbs_building.people_and_change", "verbs_building.decision")
_ASSETS = ("verbs_completion.done_phrases", "verbs_completion.weak_done_phrases")


def is_binary(clause: Clause, thing: Object, vague_verb: bool, loose: bool, how: VerbHit | None) -> bool:
    """True where done or not done can be told; `loose`: vague words stand in the clause."""
    verb = clause.verb
    if clause.mode is Mode.STATE:
        return not loose
    if verb is None:
        return not loose and (thing.names_identifier or thing.mentions_in_clause(*_ASSETS))
    if clause.mode is Mode.DONE:
        return not vague_verb
    if verb.listed(*_STRICT) and not verb.listed("verbs_performing.movement"):
        return not (thing.word in _ANYONE and thing.first == thing.last)
    if vague_verb or (verb.listed("verbs_vague.vague_verbs") and verb.listed("verbs_performing.movement")):
        return how is not None or thing.mentions_in_clause(*_ASSETS)
    if thing.quantified:
        return False
    if thing.metric and (thing.several or not thing.definite) and not thing.is_a("verbs_building.deliverable_nouns"):
        return False
    if verb.listed("verbs_completion.completion_verbs"):
        return True
    if verb.listed("verbs_performing.movement"):
        return False
    return not (loose or thing.empty or thing.several or thing.metric)
