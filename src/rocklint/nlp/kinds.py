"""Building or performing: by the main verb and what it acts on (catalogue, "Kind decision")."""

from __future__ import annotations

from rocklint.facts import Kind
from rocklint.nlp.clauses import Clause
from rocklint.nlp.grammar import words
from rocklint.nlp.heads import Mode
from rocklint.nlp.objects import Object
from rocklint.nlp.verbs import Form, VerbHit

_CREDENTIALS = words(
    """certification certificate accreditation certified accredited license licence permit approval patent
    readiness status clearance registration trademark grant"""
)
_BEGINS = frozenset(("begin", "start", "initiate", "kick off"))
_STAFFING = words("hire recruit appoint promote seat staff")
_SEATS = words("position positions role roles seat seats vacancy vacancies opening openings board")
_COUNTED_WORK = words("audits interviews inspections assessments surveys reviews visits sessions checks")
_PIPELINES = words("pipeline backlog demand awareness traffic relationships trust momentum loyalty savings")
_RESULTS = ("verbs_performing.movement", "verbs_vague.vague_verbs.weak", "verbs_completion.plain_verbs")
_BUILDS = ("verbs_building.strict", "verbs_building.people_and_change", "verbs_building.decision")


def kind_of(clause: Clause, thing: Object, how: VerbHit | None, loose: bool) -> Kind:
    """The kind that one clause speaks for, UNCLEAR where it speaks for none; `loose`: vague words stand in it."""
    verb = clause.verb
    if thing.wants_more:
        return Kind.PERFORMING
    if verb is None:
        return _without_verb(clause, thing, loose)
    if clause.mode is Mode.DONE:
        return _done(clause, verb, thing)
    if verb.lemma in _BEGINS:
        return Kind.BUILDING
    if verb.listed("verbs_building.people_and_change"):
        return Kind.UNCLEAR if thing.word in {"staff", "people", "talent"} and not thing.numbered else Kind.BUILDING
    if how and verb.listed(*_RESULTS) and not verb.listed("verbs_performing.strict"):
        return Kind.BUILDING
    if verb.listed("verbs_building.strict") and not verb.listed("verbs_performing.movement"):
        performs = (
            thing.metric
            and (thing.numbered or verb.listed("verbs_performing.strict"))
            and not thing.is_a("verbs_building.deliverable_nouns")
        )
        return Kind.PERFORMING if performs or thing.word in _PIPELINES else Kind.BUILDING
    if thing.exists_already:  # behind a verb that does not change it
        return Kind.PERFORMING
    if verb.listed("verbs_performing.movement") and (thing.metric or not verb.listed("verbs_performing.occasions")):
        return _movement(verb, thing)
    if verb.listed("verbs_performing.strict"):
        return _performing(verb, thing)
    if verb.listed("verbs_performing.occasions"):
        return _occasion(thing)
    if verb.listed("verbs_building.decision"):
        return Kind.PERFORMING if thing.metric and thing.measured else Kind.BUILDING
    if verb.listed("verbs_completion.completion_verbs"):
        return _counted(thing)
    if verb.listed("verbs_vague.vague_verbs"):
        return Kind.PERFORMING if thing.measured or (thing.metric and not thing.deliverable) else Kind.UNCLEAR
    if thing.measured or thing.metric:
        return Kind.PERFORMING
    return Kind.BUILDING if thing.deliverable or not verb.lists or verb.lemma == "have" else Kind.UNCLEAR


def _counted(thing: Object) -> Kind:
    """Complete, run, deliver: a number of calls or audits performs, one named thing is built."""
    counted = thing.word in _COUNTED_WORK or (thing.metric and not thing.is_a("verbs_building.deliverable_nouns"))
    if (thing.numbered or thing.rated) and not thing.deliverable:
        return Kind.PERFORMING
    return Kind.PERFORMING if counted and (thing.measured or thing.quantified) else Kind.BUILDING


def _occasion(thing: Object) -> Kind:
    """Hold, run, send, review: performing, unless what is held will be there afterwards ("run a pilot")."""
    return Kind.BUILDING if thing.deliverable and not thing.metric and not thing.numbered else Kind.PERFORMING


def _movement(verb: VerbHit, thing: Object) -> Kind:
    if thing.word == "team" and verb.lemma in {"grow", "expand", "scale"}:
        return Kind.BUILDING
    if thing.metric:
        return Kind.PERFORMING
    if thing.is_a("verbs_building.deliverable_nouns") or thing.names_identifier:
        if thing.measured:
            return Kind.BUILDING if verb.listed("verbs_completion.completion_verbs") else Kind.PERFORMING
        return Kind.UNCLEAR if verb.listed("verbs_vague.vague_verbs") else Kind.BUILDING
    if thing.measured:
        return Kind.PERFORMING
    if verb.listed("verbs_completion.completion_verbs"):
        return Kind.BUILDING
    if verb.lemma in {"improve", "enhance", "strengthen", "optimize", "optimise", "grow", "elevate"}:
        return Kind.UNCLEAR
    return Kind.PERFORMING


def _performing(verb: VerbHit, thing: Object) -> Kind:
    if thing.word in _SEATS and verb.lemma in {"fill", "fill up"}:
        return Kind.BUILDING
    if (thing.word in _CREDENTIALS or thing.names_identifier) and not thing.measured:
        return Kind.BUILDING
    return Kind.PERFORMING


def _done(clause: Clause, verb: VerbHit, thing: Object) -> Kind:
    """ "Strategy defined" builds, "4 posts authored" performs."""
    del clause
    if thing.measured and thing.numbered and verb.lemma not in _STAFFING:
        return (
            Kind.BUILDING
            if thing.is_a("verbs_building.deliverable_nouns") and verb.listed("verbs_building.strict")
            else Kind.PERFORMING
        )
    if verb.listed(*_BUILDS):
        return Kind.BUILDING
    if verb.listed("verbs_performing.strict") or (verb.listed("verbs_performing.movement") and thing.metric):
        return Kind.PERFORMING
    if verb.listed("verbs_performing.occasions"):
        return _occasion(thing)
    if thing.measured:
        return Kind.PERFORMING
    if verb.listed("verbs_vague.vague_verbs") and not verb.listed("verbs_completion.completion_verbs"):
        return Kind.PERFORMING if thing.metric or (verb.form is Form.PAST and verb.lemma == "advance") else Kind.UNCLEAR
    return Kind.PERFORMING if thing.metric else Kind.BUILDING


def _without_verb(clause: Clause, thing: Object, loose: bool) -> Kind:
    if clause.mode is Mode.COUNT:
        return Kind.PERFORMING
    if clause.mode is Mode.STATE:
        return Kind.PERFORMING if thing.measured or thing.metric else Kind.UNCLEAR if loose else Kind.BUILDING
    if thing.rated:
        return Kind.PERFORMING
    if thing.is_a("verbs_building.deliverable_nouns"):
        return Kind.BUILDING
    if thing.metric or (thing.measured and not thing.names_identifier):
        return Kind.PERFORMING
    return Kind.UNCLEAR if loose else Kind.BUILDING
