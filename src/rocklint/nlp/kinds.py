"""Building or performing: by the main verb and what it acts on (catalogue, "Kind decision")."""

from __future__ import annotations

from rocklint.facts import Kind
from rocklint.nlp.clauses import Clause, Mode
from rocklint.nlp.grammar import words
from rocklint.nlp.objects import Object
from rocklint.nlp.verbs import Form, VerbHit

_CREDENTIALS = words(
    """certification certificate accreditation certified accredited license licence permit approval patent
    readiness status clearance registration trademark grant"""
)
_SEATS = words("position positions role roles seat seats vacancy vacancies opening openings board")
_COUNTED_WORK = words("audits interviews inspections assessments surveys reviews visits sessions checks")
_PIPELINES = words("pipeline backlog demand awareness traffic relationships trust momentum loyalty savings")
_BUILDS = ("verbs_building.strict", "verbs_building.people_and_change", "verbs_building.decision")


def kind_of(clause: Clause, thing: Object, how: VerbHit | None) -> Kind:
    """The kind that one clause speaks for, UNCLEAR where it speaks for none."""
    verb = clause.verb
    if verb is None:
        return _without_verb(clause, thing)
    if clause.mode is Mode.DONE:
        return _done(clause, verb, thing)
    if verb.listed("verbs_building.people_and_change"):
        return Kind.UNCLEAR if thing.word in {"staff", "people", "talent"} and not thing.numbered else Kind.BUILDING
    if how and verb.listed("verbs_performing.movement", "verbs_vague.vague_verbs.weak"):
        return Kind.BUILDING
    if verb.listed("verbs_building.strict") and not verb.listed("verbs_performing.movement"):
        performs = (
            thing.metric
            and (thing.numbered or thing.word in _PIPELINES)
            and not thing.is_a("verbs_building.deliverable_nouns")
        )
        return Kind.PERFORMING if performs or thing.word in _PIPELINES else Kind.BUILDING
    if verb.listed("verbs_performing.movement"):
        return _movement(verb, thing)
    if verb.listed("verbs_performing.strict"):
        return _performing(thing)
    if verb.listed("verbs_building.decision"):
        return Kind.BUILDING
    if verb.listed("verbs_completion.completion_verbs"):
        return _counted(thing)
    if verb.listed("verbs_vague.vague_verbs"):
        return Kind.PERFORMING if thing.measured or (thing.metric and not thing.deliverable) else Kind.UNCLEAR
    return Kind.PERFORMING if thing.measured or thing.metric else Kind.BUILDING if thing.deliverable else Kind.UNCLEAR


def _counted(thing: Object) -> Kind:
    """Complete, run, deliver: a number of calls or audits performs, one named thing is built."""
    counted = thing.word in _COUNTED_WORK or (thing.metric and not thing.is_a("verbs_building.deliverable_nouns"))
    return Kind.PERFORMING if counted and thing.measured else Kind.BUILDING


def _movement(verb: VerbHit, thing: Object) -> Kind:
    if thing.metric:
        return Kind.PERFORMING
    if thing.is_a("verbs_building.deliverable_nouns") or thing.names_identifier:
        plain = verb.listed("verbs_vague.vague_verbs")
        return (
            (Kind.UNCLEAR if plain else Kind.BUILDING)
            if not thing.measured
            else Kind.BUILDING
            if not plain
            else Kind.PERFORMING
        )
    if thing.measured:
        return Kind.PERFORMING
    if verb.lemma in {"improve", "enhance", "strengthen", "optimize", "optimise", "grow", "elevate"}:
        return Kind.UNCLEAR
    return Kind.BUILDING if verb.listed("verbs_completion.completion_verbs") else Kind.PERFORMING


def _performing(thing: Object) -> Kind:
    if thing.word in _SEATS:
        return Kind.BUILDING
    if (thing.word in _CREDENTIALS or thing.names_identifier) and not thing.measured:
        return Kind.BUILDING
    return Kind.PERFORMING


def _done(clause: Clause, verb: VerbHit, thing: Object) -> Kind:
    """ "Strategy defined" builds, "4 posts authored" performs."""
    del clause
    if thing.measured and thing.numbered and not verb.listed("verbs_building.people_and_change"):
        return (
            Kind.BUILDING
            if thing.is_a("verbs_building.deliverable_nouns") and verb.listed("verbs_building.strict")
            else Kind.PERFORMING
        )
    if verb.listed(*_BUILDS):
        return Kind.BUILDING
    if verb.listed("verbs_performing.strict", "verbs_performing.movement") and (thing.metric or thing.measured):
        return Kind.PERFORMING
    if thing.measured:
        return Kind.PERFORMING
    if verb.listed("verbs_vague.vague_verbs") and not verb.listed("verbs_completion.completion_verbs"):
        return Kind.PERFORMING if thing.metric or (verb.form is Form.PAST and verb.lemma == "advance") else Kind.UNCLEAR
    return Kind.PERFORMING if thing.metric else Kind.BUILDING


def _without_verb(clause: Clause, thing: Object) -> Kind:
    if clause.mode is Mode.COUNT:
        return Kind.PERFORMING
    if clause.mode is Mode.STATE:
        return Kind.PERFORMING if thing.measured or thing.metric else Kind.UNCLEAR
    if thing.is_a("verbs_building.deliverable_nouns"):
        return Kind.BUILDING
    if thing.metric or thing.measured:
        return Kind.PERFORMING
    return Kind.BUILDING if thing.names_identifier else Kind.UNCLEAR
