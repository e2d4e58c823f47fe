"""Main verb, building or performing, completion and vague words: the parts put together for one sentence."""

from __future__ import annotations

from bisect import bisect_left

from rocklint.language.clauses.clause_reader import Clause, ClauseReader
from rocklint.language.clauses.main_verb import Hits, Mode
from rocklint.language.clauses.objects import Object, how_clause
from rocklint.language.clauses.verbs import Form, VerbBook, VerbHit
from rocklint.language.facts import Completion, Kind, Span, Vague, Verb
from rocklint.language.outcome.kind import kind_of
from rocklint.language.outcome.vague_words import vague_words, verb_is_vague
from rocklint.language.outcome.yes_or_no import is_binary
from rocklint.language.text.closed_classes import words
from rocklint.language.text.marks import Marks
from rocklint.language.text.sentence import Sentence
from rocklint.system.records import dataclass

_BARELY_PURPOSE = words("used able want need have continue going aim goal plan hope try how ways is are")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the sentence promises and how one will tell that it is done."""

    completion: Completion
    decided_by: Span | None
    vague: tuple[Vague, ...]
    kind: Kind
    verb: Verb | None


def find_outcome(sentence: Sentence, verbs: VerbBook) -> Outcome:
    """Reads the outcome from the sentence and the measures already found in it."""
    marks = Marks(sentence)
    hits = {i: found for i, found in verbs.find(sentence.lower).items() if not marks.owned[i]}
    read = [
        (clause, thing, verb_is_vague(clause, thing))
        for clause in ClauseReader(sentence, marks, hits).read()
        for thing in (Object(sentence, marks, clause),)
    ]
    vague = vague_words(sentence, marks, read)
    starts = [word.start for word in vague]
    goals = _goals(read)
    kind, binary = Kind.UNCLEAR, None
    for clause, thing, vague_verb in goals:
        how = how_clause(sentence, hits, clause)
        loose = _loose(sentence, clause, starts)
        if kind is Kind.UNCLEAR:
            kind = kind_of(clause, thing, how, loose)
        if binary is None and is_binary(clause, thing, vague_verb, loose, how):
            binary = clause
    main = next((clause for clause, _, _ in goals if clause.verb), None)
    verb = main.verb if main else None
    completion, decided = Completion.UNCLEAR, None
    if sentence.measures:
        first = sentence.measures[0]
        completion, decided = Completion.MEASURED, Span(first.start, first.end, first.text)
    elif binary:
        completion, decided = Completion.BINARY, _deciding(sentence, binary)
    if kind is Kind.UNCLEAR and completion is Completion.BINARY:
        kind = Kind.BUILDING  # what is done once and for all mostly puts something in place
    if completion is Completion.UNCLEAR and not vague and main:
        vague = _whole(sentence, main)
    if completion is Completion.UNCLEAR:
        vague = _with_purposes(sentence, hits, vague)
    return Outcome(
        completion,
        decided,
        vague,
        kind,
        Verb(*sentence.span(verb.first, verb.last), verb.lemma, verb.lists) if verb else None,
    )


def _goals(read: list[tuple[Clause, Object, bool]]) -> list[tuple[Clause, Object, bool]]:
    """The clauses that promise something, the most telling first: those with a verb or an amount before bare names."""
    own = [part for part in read if not (part[0].segment.about or part[0].segment.aside or part[0].label)] or read[:4]
    telling = [part for part in own if part[0].mode is not Mode.NAME]
    return telling + [part for part in own if part[0].mode is Mode.NAME]


def _loose(sentence: Sentence, clause: Clause, starts: list[int]) -> bool:
    """True where one of the vague words, which begin at `starts`, stands in the clause."""
    at = bisect_left(starts, sentence.starts[clause.segment.first])
    return at < len(starts) and starts[at] < sentence.ends[clause.segment.last]


def _whole(sentence: Sentence, clause: Clause) -> tuple[Vague, ...]:
    """Verb and object together, where no single word of them is to blame ("Position the firm for growth")."""
    if clause.verb is None or not clause.verb.lists or clause.mode is not Mode.ACT:
        return ()
    if clause.object_last < clause.object_first and clause.verb.listed("verbs_completion.plain_verbs"):
        return ()
    first, last = clause.verb.first, max(clause.verb.last, clause.object_last)
    return (Vague(*sentence.span(first, last), clause.verb.lists[0]),)


def _with_purposes(sentence: Sentence, hits: Hits, vague: tuple[Vague, ...]) -> tuple[Vague, ...]:
    """The vague words, and those changes for whose sake an open goal is there ("partner with them to raise sales")."""
    found, starts = list(vague), [word.start for word in vague]
    for i, readings in hits.items():
        if i < 2 or sentence.lower[i - 1] != "to" or sentence.lower[i - 2] in _BARELY_PURPOSE:
            continue
        hit = next((hit for hit in readings if hit.form is Form.BASE and _leaves_open(hit)), None)
        if hit:
            start, end, text = sentence.span(hit.first, hit.last)
            before = bisect_left(starts, start)
            free = before == 0 or vague[before - 1].end <= start
            if free and (before == len(vague) or vague[before].start >= end):
                found.append(Vague(start, end, text, hit.lists[0]))
    return tuple(sorted(found, key=lambda word: word.start))


def _leaves_open(hit: VerbHit) -> bool:
    """True for a change without its amount ("reduce", "make improvements to")."""
    return hit.listed("verbs_performing.movement") or (
        hit.last > hit.first and hit.listed("verbs_vague.vague_verbs.weak")
    )


def _deciding(sentence: Sentence, clause: Clause) -> Span:
    if clause.verb:
        return Span(*sentence.span(clause.verb.first, clause.verb.last))
    return Span(*sentence.span(clause.start, clause.segment.last))
