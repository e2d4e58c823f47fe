"""Facts as nested lists that JSON can hold, and back: what a cache keeps of a sentence.

Only places are kept of a span, its words are those of the text; lists are by position, in the order of the fields
in `rocklint.language.facts`. Thousands of sentences are read back at the start of a
run, so nothing heavy is imported here.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from sys import intern
from typing import Any

from rocklint.language.facts import (
    Completion,
    DateMention,
    Facts,
    Kind,
    Measure,
    Mention,
    Owner,
    OwnerKind,
    Span,
    Vague,
    Verb,
    readable,
)
from rocklint.language.words.when import Form, Part, Unit, When

FORMAT = 4
"""Belongs in the key of whatever keeps the lists: raise it when a field of a fact is added, moved or removed."""

_WHEN = attrgetter(*When.__dataclass_fields__)
_MEASURE = attrgetter(*(name for name in Measure.__dataclass_fields__ if name not in ("text", "name")))
_MENTION = attrgetter("start", "end", "list", "entry")
_FORMS = {form.value: form for form in Form}
_UNITS = {unit.value: unit for unit in Unit}
_PARTS = {part.value: part for part in Part}
_COMPLETIONS = {completion.value: completion for completion in Completion}
_KINDS = {kind.value: kind for kind in Kind}


def to_data(facts: Facts) -> list[Any]:
    """The facts without their text: lists, strings, numbers, booleans and None, to give to `from_data`."""
    owner, decided, verb = facts.owner, facts.decided_by, facts.verb
    return [
        [facts.owner_chance, *((owner.start, owner.end, owner.kind) if owner else ())],
        # The deadline is one of the dates, and stays the same object when read back.
        facts.dates.index(facts.deadline) if facts.deadline else None,
        [[date.start, date.end, date.role, *_WHEN(date.when)] for date in facts.dates],
        [[*_MEASURE(measure), _place(measure.name)] for measure in facts.measures],
        [facts.completion.value, facts.completion_chance],
        _place(decided),
        [[vague.start, vague.end, vague.sort] for vague in facts.vague],
        [facts.kind.value, facts.kind_chance],
        [verb.start, verb.end, verb.lemma, *verb.lists] if verb else None,
        [_MENTION(mention) for mention in facts.mentions],
        [[span.start, span.end] for span in facts.identifiers],
    ]


def _place(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _span(seen: str, place: Sequence[int] | None) -> Span | None:
    return Span(place[0], place[1], seen[place[0] : place[1]]) if place else None


def from_data(text: str, data: Sequence[Any]) -> Facts:
    """The facts of `text` from what `to_data` made of them. Raises ValueError for data of another shape; the values
    in it are taken as they are."""
    try:
        return _facts(text, data)
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        raise ValueError(f"no facts of a sentence: {error}") from None


def _facts(text: str, data: Sequence[Any]) -> Facts:
    owner, deadline, dates, measures, completion, decided, vague, kind, verb, mentions, identifiers = data
    seen = readable(text)
    known = tuple([_date(seen, *date) for date in dates])
    return Facts(
        text,
        _owner(seen, *owner[1:]) if owner[1:] else None,
        float(owner[0]),
        known[deadline] if deadline is not None else None,
        known,
        tuple([_measure(seen, *measure) for measure in measures]),
        _COMPLETIONS[completion[0]],
        float(completion[1]),
        _span(seen, decided),
        tuple([Vague(start, end, seen[start:end], sort) for start, end, sort in vague]),
        _KINDS[kind[0]],
        float(kind[1]),
        Verb(verb[0], verb[1], seen[verb[0] : verb[1]], verb[2], tuple(verb[3:])) if verb else None,
        # The same few thousand words and names come back in a large plan: one copy of each is enough.
        tuple(
            [
                Mention(start, end, intern(seen[start:end]), intern(name), intern(entry))
                for start, end, name, entry in mentions
            ]
        ),
        tuple([Span(start, end, seen[start:end]) for start, end in identifiers]),
    )


def _owner(text: str, start: int, end: int, kind: OwnerKind) -> Owner:
    return Owner(start, end, text[start:end], kind)


def _measure(seen: str, start: int, end: int, *rest: Any) -> Measure:
    return Measure(start, end, seen[start:end], *(*rest[:-1], _span(seen, rest[-1])))


def _date(seen: str, start: int, end: int, role: Any, form: str, unit: str, *rest: Any) -> DateMention:
    year, month, day, number, nth, offset, part, *flags = rest
    when = When(_FORMS[form], _UNITS[unit], year, month, day, number, nth, offset, _PARTS[part], *flags)
    return DateMention(start, end, seen[start:end], when, role)
