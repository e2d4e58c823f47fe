"""Building or performing: by the main verb and what it acts on (catalogue, "Kind decision")."""

from __future__ import annotations

from rocklint.language.clauses.clause_reader import Clause
from rocklint.language.clauses.main_verb import Mode
from rocklint.language.clauses.objects import EXAMINES, METRICS, MOVES, Object
from rocklint.language.clauses.verbs import Form, VerbHit
from rocklint.language.facts import Kind
from rocklint.language.text.closed_classes import words

_CREDENTIALS = words(
    """certification certificate accreditation certified accredited license licence permit approval patent
    readiness status clearance registration trademark grant"""
)
_BEGINS = frozenset(("begin", "start", "initiate", "kick off"))
_STAFFING = words("hire recruit appoint promote seat staff")
_SEATS = words("position positions role roles seat seats vacancy vacancies opening openings board")
_COUNTED_WORK = words("audits interviews inspections assessments surveys reviews visits sessions checks")
_PIPELINES = words("pipeline backlog demand awareness traffic relationships trust momentum loyalty savings")
_TEACHES = words(
    "train cross-train retrain coach mentor teach tutor educate instruct drill upskill reskill induct orient onboard"
)
_QUALIFIES = words("certify license credential enroll accredit")
_ROUNDS = words(
    """publish post ship calibrate patch repair test record film author update edit load label tag photograph
    paint release produce print circulate distribute issue interview inspect audit"""
)
_PAPERED = words("renew sign")
_POSTS = words("publish post")
_DISPATCHES = words("ship distribute circulate")
_TRIED = words("trial test experiment exercise study rehearsal simulation")
_WON = words("win sell land close sign renew retain upsell") | {"win back", "sign up", "bring in"}
_PLACES = words(
    """depot office store shop branch plant site warehouse location facility clinic factory yard kitchen campus
    showroom restaurant lab department division entity subsidiary account business unit company"""
)
_GAINED = words("secure obtain acquire gain receive purchase")
_FILED = words("file submit lodge register apply")
_TAKEN_ON = words(
    """employees workers hires hire staff reps technicians techs engineers drivers nurses managers foremen estimators
    operators trainees apprentices interns team crew crews associates analysts"""
)
_MEETINGS = words(
    "call calls meeting meetings visit visits check-in check-ins conversation conversations review reviews"
)
_PASSED_ON = words("review send share present report give execute")
_BY_MOVEMENT = words("reduce increase raise lower")
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
    if thing.by_everyone:
        return Kind.PERFORMING
    if clause.mode is Mode.NOUN and thing.action_is_metric and (thing.rated or clause.object_last < verb.first):
        return Kind.PERFORMING  # "Day-3 activation from 18% to 26%", "Customer retention"
    if verb.lemma in _BEGINS:
        return Kind.BUILDING
    if verb.listed("verbs_building.people_and_change"):
        return _people(clause, verb, thing)
    moved = verb.lemma == "convert" and thing.goes_to
    if (verb.lemma in MOVES and not (thing.rated and (thing.metric or thing.empty))) or moved or verb.lemma == "offer":
        return Kind.BUILDING
    if clause.mode is Mode.NOUN and verb.lemma in EXAMINES and not (thing.measured or thing.often):
        return Kind.BUILDING
    rounds = (thing.numbered and verb.lemma in _POSTS) or (
        thing.goes_to and thing.measured and verb.lemma in _DISPATCHES
    )
    if rounds or (verb.lemma in _ROUNDS and not thing.deliverable and (thing.numbered or thing.often)):
        return Kind.PERFORMING
    if how and verb.listed(*_RESULTS) and not verb.listed("verbs_performing.strict"):
        return Kind.BUILDING
    if verb.listed("verbs_building.strict") and not verb.listed("verbs_performing.movement"):
        if clause.object_last < verb.first:  # "Zero-trust pilot": the noun before it only says of what
            return Kind.BUILDING
        if thing.hollow and thing.word not in _PIPELINES:
            return Kind.UNCLEAR
        performs = (
            thing.metric
            and (thing.numbered or verb.listed("verbs_performing.strict"))
            and not thing.is_a("verbs_building.deliverable_nouns")
        )
        return Kind.PERFORMING if performs or thing.word in _PIPELINES else Kind.BUILDING
    if (
        verb.lemma in {"get", "have", "put"}
        and thing.finished
        and not (thing.measured or thing.metric or thing.quantified)
    ):
        return Kind.BUILDING  # "Get the new site up and running"
    if thing.exists_already:  # behind a verb that does not change it
        return Kind.PERFORMING
    if verb.listed("verbs_performing.movement") and (thing.metric or not verb.listed("verbs_performing.occasions")):
        return _movement(verb, thing)
    if verb.listed("verbs_performing.strict"):
        return _performing(verb, thing)
    if any(other.listed("verbs_building.strict") for other in clause.others) and not thing.metric:
        return Kind.BUILDING  # "identify and document the styles"
    if verb.listed("verbs_performing.occasions"):
        return Kind.BUILDING if verb.lemma in _FILED and not thing.often else _occasion(thing)
    if verb.listed("verbs_building.decision"):
        return Kind.PERFORMING if thing.measured and (thing.metric or thing.numbered) else Kind.BUILDING
    everyone = verb.listed("verbs_completion.plain_verbs") and thing.starts_with("each", "every")
    if everyone or (verb.lemma == "pass" and not thing.names_identifier):
        return Kind.PERFORMING
    if verb.listed("verbs_completion.completion_verbs"):
        return _counted(thing)
    if verb.lemma == "identify" and not thing.measured:
        return Kind.BUILDING if thing.placed or thing.definite else Kind.UNCLEAR
    if verb.lemma.partition(" ")[0] in _BY_MOVEMENT:  # "reduce friction", "raise awareness of"
        return Kind.PERFORMING
    if verb.listed("verbs_vague.vague_verbs"):
        return Kind.PERFORMING if thing.measured or (thing.metric and not thing.deliverable) else Kind.UNCLEAR
    if thing.often and thing.word in _MEETINGS:
        return Kind.PERFORMING
    if thing.measured or thing.metric:
        return Kind.PERFORMING
    return Kind.BUILDING if thing.deliverable or not verb.lists or verb.lemma == "have" else Kind.UNCLEAR


def _people(clause: Clause, verb: VerbHit, thing: Object) -> Kind:
    """Hiring and appointing build the company, teaching the people it has works what is there."""
    if any(other.listed(*_BUILDS) for other in clause.others if other.lemma not in _TEACHES):
        return Kind.BUILDING
    if thing.word in {"staff", "people", "talent"} and not thing.numbered and thing.first == thing.head:
        return Kind.UNCLEAR
    if verb.lemma == "promote" and (thing.hollow or thing.several):
        return Kind.UNCLEAR
    if verb.lemma == "onboard" and thing.word in _TAKEN_ON:
        return Kind.BUILDING
    taught = verb.lemma in _TEACHES or (verb.lemma in _QUALIFIES and thing.numbered)
    return Kind.PERFORMING if taught and not thing.deliverable else Kind.BUILDING


def _counted(thing: Object) -> Kind:
    """Complete, run, deliver: a number of calls or audits performs, one named thing is built."""
    counted = thing.word in _COUNTED_WORK or (thing.metric and not thing.is_a("verbs_building.deliverable_nouns"))
    if (thing.numbered or thing.rated) and not thing.deliverable:
        return Kind.PERFORMING
    return Kind.PERFORMING if counted and (thing.measured or thing.quantified) else Kind.BUILDING


def _occasion(thing: Object) -> Kind:
    """Hold, run, send, review: performing, unless what is held will be there afterwards ("run a pilot")."""
    stays = (thing.deliverable and not thing.metric) or thing.word in _TRIED
    return Kind.BUILDING if stays and not thing.numbered else Kind.PERFORMING


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
    if verb.lemma == "close" and thing.word in _PLACES and thing.word != "account":
        return Kind.BUILDING
    if verb.lemma in _WON and not (thing.names_identifier and verb.lemma in _PAPERED and not thing.metric):
        return Kind.PERFORMING
    if thing.word in _SEATS and verb.lemma in {"fill", "fill up"}:
        return Kind.BUILDING
    if (thing.word in _CREDENTIALS or thing.names_identifier) and not thing.measured:
        return Kind.BUILDING
    if verb.lemma in _GAINED and thing.several is False and not (thing.metric or thing.measured or thing.rated):
        return Kind.BUILDING
    return Kind.PERFORMING


def _done(clause: Clause, verb: VerbHit, thing: Object) -> Kind:
    """As in "Strategy defined" builds, "4 posts authored" performs."""
    del clause
    if verb.lemma in MOVES or (verb.lemma == "convert" and thing.goes_on_to):
        return Kind.BUILDING
    if thing.measured and thing.numbered and verb.lemma not in _STAFFING:
        return (
            Kind.BUILDING
            if thing.is_a("verbs_building.deliverable_nouns") and verb.listed("verbs_building.strict")
            else Kind.PERFORMING
        )
    if verb.lemma in _TEACHES or (verb.lemma in _QUALIFIES and thing.of_people):
        return Kind.BUILDING if thing.deliverable else Kind.PERFORMING
    if verb.listed(*_BUILDS) or verb.lemma in _FILED:
        return Kind.BUILDING
    if verb.lemma in _GAINED and not thing.metric:
        return Kind.BUILDING
    if thing.of_people and not thing.measured:
        return Kind.PERFORMING  # "All AEs have completed the program"
    if verb.lemma == "provide" and not thing.deliverable:
        return Kind.PERFORMING
    if verb.lemma == "do" or (thing.deliverable and not thing.measured and not thing.metric):
        return Kind.BUILDING  # "Lease signed", "Penetration test done"
    if verb.listed("verbs_performing.strict") or (verb.listed("verbs_performing.movement") and thing.metric):
        return Kind.PERFORMING
    if verb.listed("verbs_performing.occasions"):
        once = verb.lemma in _PASSED_ON and not (thing.measured or thing.starts_with("every", "all", "each"))
        return Kind.BUILDING if once else _occasion(thing)
    if thing.measured:
        return Kind.PERFORMING
    if verb.listed("verbs_vague.vague_verbs") and not verb.listed("verbs_completion.completion_verbs"):
        return Kind.PERFORMING if thing.metric or (verb.form is Form.PAST and verb.lemma == "advance") else Kind.UNCLEAR
    return Kind.PERFORMING if thing.metric else Kind.BUILDING


def _without_verb(clause: Clause, thing: Object, loose: bool) -> Kind:
    if clause.mode is Mode.COUNT:
        return Kind.PERFORMING
    if clause.mode is Mode.STATE and thing.numbered and not (loose or thing.rated or thing.metric or thing.of_people):
        return Kind.BUILDING  # "All 14 entrances have readers"
    if clause.mode is Mode.STATE:
        return (
            Kind.PERFORMING
            if thing.measured or thing.metric or (loose and thing.of_people)
            else Kind.UNCLEAR
            if loose
            else Kind.BUILDING
        )
    if thing.rated:
        return Kind.PERFORMING
    if thing.is_a("verbs_building.deliverable_nouns"):
        return Kind.BUILDING
    if thing.finished and not (loose or thing.measured):
        return Kind.BUILDING  # "24/7 coverage in place"
    if thing.metric or (thing.measured and not thing.names_identifier):
        return Kind.PERFORMING
    if loose and thing.mentions_in_clause(*METRICS):  # "Most customers renew early"
        return Kind.PERFORMING
    return Kind.UNCLEAR if loose or (thing.area and not thing.finished) else Kind.BUILDING
