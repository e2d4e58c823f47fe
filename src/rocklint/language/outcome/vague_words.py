"""Vague words: those that leave the outcome open where nothing pins them down."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from rocklint.language.clauses.clause_reader import Clause
from rocklint.language.clauses.main_verb import Mode
from rocklint.language.clauses.objects import Object
from rocklint.language.facts import Mention, Vague
from rocklint.language.outcome.what_pins_it_down import DEGREES, Firmness, Read, pinned
from rocklint.language.text.marks import Marks
from rocklint.language.text.sentence import Sentence

_VERBS = "verbs_vague.vague_verbs"
_NOUNS = "nouns.empty"
_WORDS = (
    "modifiers_vague.vague_adjectives",
    "modifiers_vague.vague_adverbs",
    "modifiers_vague.vague_quantifiers",
    "modifiers_vague.vague_phrases",
    "hedges.condition_hedges",
    "hedges.soft_evidence",
    "hedges.placeholders",
    "hedges.intent_hedges.attempts",
    "time_phrases.vague",
)
_SOME = {
    "verbs_vague.generic_deliverables": frozenset(("improvements", "something", "ways to", "a better way to")),
    "hedges.scope_escape": frozenset(
        ("etc", "etc.", "and so on", "and so forth", "and others", "and beyond", "and more")
    ),
    "hedges.modal_hedges": frozenset(
        ("hopefully", "ideally", "possibly", "potentially", "perhaps", "maybe", "probably")
    ),
}
"""Lists of which only some entries leave the outcome open by themselves."""
_FINISHED = ("verbs_building.strict", "verbs_completion.completion_verbs", "verbs_building.people_and_change")


def verb_is_vague(clause: Clause, thing: Object) -> bool:
    """True where the main verb names no finish line and its object does not supply one."""
    verb = clause.verb
    if verb is None or not verb.listed(_VERBS):
        return False
    if clause.mode is Mode.DONE and verb.listed(*_FINISHED, "verbs_vague.named_object_pins"):
        return False
    if verb.listed(_VERBS + ".context_needed"):
        return thing.starts_with("the", "our", "my", "your") and not verb.listed("verbs_completion.completion_verbs")
    if verb.listed("verbs_vague.named_object_pins", "verbs_building.people_and_change"):
        moves = (
            thing.metric and not (thing.deliverable or thing.quantified) and verb.listed("verbs_performing.movement")
        )
        return thing.empty or moves or thing.is_a(_NOUNS)
    return not verb.listed("verbs_completion.completion_verbs") or verb.listed(_VERBS + ".weak")


def vague_words(sentence: Sentence, marks: Marks, read: Sequence[Read]) -> tuple[Vague, ...]:
    """The vague words in order, none overlapping."""
    firmness = Firmness(sentence, marks, read)
    main = {clause.verb.first: sentence.ends[clause.verb.last] for clause, _, _ in read if clause.verb}
    loose = [
        Vague(mention.start, mention.end, mention.text, mention.list)
        for mention in sentence.mentions
        if _sounds_vague(mention.list, mention.entry)
        for at in (sentence.index.get(mention.start),)
        if at is not None and mention.end > main.get(at, 0) and not firmness.is_firm(mention, at)
    ]
    beside = sorted(v.start for v in loose if not _is_condition(v))
    found = [*_apart(loose), *_verbs_and_nouns(sentence, read, beside)]
    return _joined(sentence, _apart(found))


def _is_condition(vague: Vague) -> bool:
    """ "when needed", "as required": says when, and leaves the verb before it as open as it was."""
    return vague.sort == "hedges.condition_hedges" or vague.text.lower().startswith(("as ", "as-", "when", "where"))


@cache
def _sounds_vague(name: str, entry: str) -> bool:
    """True for the entries of a list that leave the outcome open by themselves."""
    return name.startswith(_WORDS) or entry in _SOME.get(name, ())


def _verbs_and_nouns(sentence: Sentence, read: Sequence[Read], loose: list[int]) -> Iterator[Vague]:
    """Vague main verbs, and the objects that name nothing ("issues", "value")."""
    for number, (clause, thing, vague) in enumerate(read):
        verb = clause.verb
        if clause.mode is Mode.NAME and not (clause.segment.about or clause.segment.aside or clause.label):
            yield from _empty_names(thing)
        if (
            verb is None
            or clause.label
            or thing.wants_more
            or clause.segment.about
            or clause.segment.aside
            or pinned(read, number)
            or thing.mentions_in_clause("hedges.placeholders")  # "to XX minutes": that is the question, not the verb
        ):
            continue
        noun = _empty_object(clause, thing, vague)
        if noun:
            yield Vague(noun.start, noun.end, noun.text, noun.list)
        at = bisect_left(loose, sentence.starts[clause.segment.first])
        other = at < len(loose) and loose[at] < sentence.ends[clause.segment.last]
        if noun and not vague and other:
            noun = None  # "a better relationship": what is wanted of it is the question
        routine = verb.listed("verbs_vague.routine_verbs") and (noun or other)
        if vague and not routine:
            name = next(lst for lst in verb.lists if lst.startswith(_VERBS))
            yield Vague(*sentence.span(verb.first, verb.last), name)


def _empty_object(clause: Clause, thing: Object, vague: bool) -> Mention | None:
    """The object of an act where it names nothing; behind a vague verb only where it is as empty as the verb."""
    if clause.mode is not Mode.ACT:
        return None
    if vague:
        return thing.mention(_NOUNS)
    return thing.mention(_NOUNS, "nouns.abstract") if thing.hollow else None


def _empty_names(thing: Object) -> Iterator[Vague]:
    """The empty nouns that a bare name ends in ("Billing stability and partner readiness")."""
    if not (thing.measured or thing.names_identifier):
        for noun in thing.conjuncts(_NOUNS):
            yield Vague(noun.start, noun.end, noun.text, noun.list)


def _joined(sentence: Sentence, found: Iterable[Vague]) -> tuple[Vague, ...]:
    """Degree and what it raises as one: "more scalable", "most admired"."""
    joined: list[Vague] = []
    for vague in found:
        prior = joined[-1] if joined else None
        if prior and sentence.text[prior.end : vague.start] == " " and _raises(prior, vague):
            joined[-1] = Vague(prior.start, vague.end, sentence.text[prior.start : vague.end], vague.sort)
        else:
            joined.append(vague)
    return tuple(joined)


def _raises(prior: Vague, vague: Vague) -> bool:
    if vague.sort.startswith(("verbs_vague", "time_phrases")):
        return False  # "Significantly reduce": how much is one question, to where another
    if vague.sort.startswith("nouns."):  # "meaningful progress"
        return prior.sort == "modifiers_vague.vague_adjectives"
    return prior.text.lower() in DEGREES


def _apart(found: Iterable[Vague]) -> list[Vague]:
    """In order of place, the longest of those that overlap."""
    kept: list[Vague] = []
    for vague in sorted(found, key=lambda v: (v.start, -v.end, v.sort)):
        if not kept or vague.start >= kept[-1].end:
            kept.append(vague)
    return kept
