"""Vague words: those that leave the outcome open where no number pins them down."""

from __future__ import annotations

from collections.abc import Iterator

from rocklint.facts import Mention, Vague
from rocklint.nlp.clauses import Clause, Mode
from rocklint.nlp.grammar import words
from rocklint.nlp.marks import Marks
from rocklint.nlp.objects import Object
from rocklint.nlp.sentence import Sentence

_VERBS = "verbs_vague.vague_verbs"
_WORDS = (
    "modifiers_vague.vague_adjectives",
    "modifiers_vague.vague_adverbs",
    "modifiers_vague.vague_quantifiers",
    "hedges.condition_hedges",
    "hedges.soft_evidence",
    "hedges.placeholders",
    "time_phrases.vague",
)
_COMPARED = words(
    """more less fewer lower higher additional extra further greater smaller larger bigger longer shorter faster
    minimum maximum most top at least single-digit double-digit several better improved increased"""
)
_OPENING_QUOTES = "“‘«"
_DEGREES = words("more most less very really highly extremely so truly much")
_OPEN_HEDGES = words("hopefully ideally possibly potentially perhaps maybe probably")
_NOT_VAGUE_TIMES = frozenset(
    {"this year", "later this year", "sometime this year", "quickly", "tbd", "long term", "short term"}
)
_STRICT = ("verbs_building.strict", "verbs_completion.completion_verbs", "verbs_building.people_and_change")


def verb_is_vague(clause: Clause, thing: Object) -> bool:
    """True where the main verb names no finish line and its object does not supply one."""
    verb = clause.verb
    if verb is None or not verb.listed(_VERBS):
        return False
    if clause.mode is Mode.DONE and verb.listed(*_STRICT, "verbs_vague.named_object_pins"):
        return False
    if verb.listed(_VERBS + ".context_needed"):
        return thing.starts_with("the", "our", "my", "your")
    if verb.listed("verbs_vague.named_object_pins", "verbs_building.people_and_change"):
        return thing.empty or thing.is_a("verbs_vague.empty_nouns")
    return not (verb.listed("verbs_completion.completion_verbs") and not verb.listed(_VERBS + ".weak"))


def vague_words(sentence: Sentence, marks: Marks, read: list[tuple[Clause, Object, bool]]) -> tuple[Vague, ...]:
    """The vague words in order, none overlapping; `read`: each clause, its object, whether its verb is vague."""
    found: list[Vague] = []
    main = {clause.verb.first for clause, _, _ in read if clause.verb}
    about = [False] * len(sentence)
    for clause, _, _ in read:
        if clause.segment.about:
            for i in range(clause.segment.first, clause.segment.last + 1):
                about[i] = True
    titled = _titled(sentence)
    for mention in sentence.mentions:
        if mention.list.startswith(_WORDS) or (mention.list == "hedges.modal_hedges" and mention.entry in _OPEN_HEDGES):
            at = sentence.index.get(mention.start)
            if at is None or at in main or about[at]:
                continue
            if not _explained(sentence, marks, mention, at, titled):
                found.append(Vague(mention.start, mention.end, mention.text, mention.list))
    found = _joined(sentence, found)
    loose = {v.start for v in found}
    found.extend(_verbs_and_nouns(sentence, read, loose))
    return _apart(found)


def _verbs_and_nouns(sentence: Sentence, read: list[tuple[Clause, Object, bool]], loose: set[int]) -> Iterator[Vague]:
    for number, (clause, thing, vague) in enumerate(read):
        verb = clause.verb
        if not vague or verb is None or clause.segment.about or _pinned(read, number):
            continue
        start, end = sentence.starts[clause.segment.first], sentence.ends[clause.segment.last]
        routine = verb.listed("verbs_vague.routine_verbs") and any(start <= at < end for at in loose)
        if not routine:
            name = next(lst for lst in verb.lists if lst.startswith(_VERBS))
            yield Vague(*sentence.span(verb.first, verb.last), name)
        noun = thing.mention("verbs_vague.empty_nouns")
        if noun:
            yield Vague(noun.start, noun.end, noun.text, noun.list)


def _pinned(read: list[tuple[Clause, Object, bool]], number: int) -> bool:
    """True where a measure stands in the clause, or behind it before the next clause with a verb of its own."""
    if read[number][1].measured:
        return True
    for clause, thing, _ in read[number + 1 : number + 7]:
        if clause.verb is not None and not clause.segment.aside and not clause.segment.about:
            return False
        if thing.measured:
            return True
    return False


def _titled(sentence: Sentence) -> bool:
    """True for a Headline in Title Case, where a capital says nothing about names."""
    long = [w for w in sentence.words if len(w) > 3 and w[0].isalpha()]
    return sum(w[0].isupper() for w in long) * 2 > len(long)


def _explained(sentence: Sentence, marks: Marks, mention: Mention, i: int, titled: bool) -> bool:
    """True where the word is pinned down by a number, part of a name or of a fixed term."""
    lower, last = sentence.lower, len(sentence) - 1
    entry = mention.entry.lower()
    end = i + max(len(mention.text.split()), 1) - 1
    before = lower[i - 1] if i else ""
    while end < last and sentence.ends[end] < mention.end:
        end += 1
    after = lower[end + 1] if end < last else ""
    if mention.list == "time_phrases.vague" and entry in _NOT_VAGUE_TIMES:
        return True
    if marks.named[i] or marks.owned[i] or before == "_" or (before in _OPENING_QUOTES and before and i > 1):
        return True
    if i and sentence.glued[i - 1] and before == "-" and i > 1 and sentence.glued[i - 2]:
        return True
    if entry in _COMPARED:
        if marks.measured[i] or before[:1].isdigit() or after[:1].isdigit() or before == "or" or before == "%":
            return True
        if after == "than" and end + 2 <= last and (lower[end + 2][:1].isdigit() or lower[end + 2] in "$€£"):
            return True
        if any(w[:1].isdigit() for w in lower[max(i - 2, 0) : i]) or (i > 1 and marks.measured[i - 1]):
            return True
    if entry == "well" and (before == "as" or after in "-as"):
        return True
    if any(m.list == "modifiers_vague.part_of_terms" for m in sentence.by_start.get(mention.start, ())):
        predicate = before in {"is", "are", "be", "being", "stay", "become"} and not (after[:1].isalpha())
        return not (predicate or before in _DEGREES)
    capital = sentence.words[i][:1].isupper() and i > 0 and before[:1].isalpha()
    return capital and not titled and end < last and sentence.words[end + 1][:1].isupper()


def _joined(sentence: Sentence, found: list[Vague]) -> list[Vague]:
    """Degree and adjective as one: "more scalable", "most admired"; and "most" with the word it raises."""
    ordered = _apart(found)
    joined: list[Vague] = []
    for vague in ordered:
        if joined:
            prior = joined[-1]
            if (
                prior.text.lower() in _DEGREES
                and sentence.text[prior.end : vague.start] == " "
                and "time" not in vague.sort
            ):
                joined[-1] = Vague(prior.start, vague.end, sentence.text[prior.start : vague.end], vague.sort)
                continue
        joined.append(vague)
    return joined


def _apart(found: list[Vague]) -> tuple[Vague, ...]:
    """In order of place, the longest of those that overlap."""
    kept: list[Vague] = []
    for vague in sorted(found, key=lambda v: (v.start, -v.end, v.sort)):
        if not kept or vague.start >= kept[-1].end:
            kept.append(vague)
    return tuple(kept)
