"""What several rules of Specific ask of a sentence: its content words, its opening, and how to quote it."""

import re
from collections.abc import Iterable

import rocklint.plugin as rl
from rocklint_rules.specific._grammar import ASIDE, BEFORE_VERB, EMPTY, PREDICATES

_WORD = re.compile(r"[^\W_][\w'’&/>-]*")
MAX_READ = 2000
"""Sentences are read up to here, as the readers of facts do."""
VERBS = (
    "verbs_building.strict",
    "verbs_building.people_and_change",
    "verbs_building.decision",
    "verbs_performing.strict",
    "verbs_performing.movement",
    "verbs_completion.completion_verbs",
    "verbs_completion.plain_verbs",
)
"""The lists whose words are verbs; their neighbours in the same files list nouns."""
_NO_CONTENT = EMPTY | ASIDE
_QUOTABLE = 44
_HEADLINE = 6


def quoted(text: str, limit: int = _QUOTABLE) -> str:
    """The words in quotes, on one line and not too long for a message."""
    flat = " ".join(text.split())
    return f'"{flat}"' if len(flat) <= limit else f'"{flat[: limit - 3].rstrip()}..."'


def listing(words: Iterable[str]) -> str:
    """Names or words as one would say them: "a, b and c"."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def words(text: str, start: int = 0, end: int | None = None) -> list[rl.Span]:
    """The words between two characters."""
    stop = MAX_READ if end is None else min(end, MAX_READ)
    return [rl.Span(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, stop)]


def content(facts: rl.Facts, start: int = 0, end: int | None = None) -> list[rl.Span]:
    """The words that say what the sentence is about: neither who nor when nor grammar."""
    aside = _who_and_when(facts)
    return [
        word
        for word in words(facts.text, start, end)
        if word.text.casefold() not in _NO_CONTENT and not _within(word.start, word.end, aside)
    ]


def _who_and_when(facts: rl.Facts) -> list[rl.Span]:
    return [*facts.dates, *((facts.owner,) if facts.owner else ())]


def _within(start: int, end: int, spans: list[rl.Span]) -> bool:
    """True where one of the spans overlaps these characters."""
    for span in spans:  # noqa: SIM110 - asked of every word, and faster so
        if span.start < end and start < span.end:
            return True
    return False


def opens(facts: rl.Facts, at: int) -> bool:
    """True where nothing but a subject, a date or a label stands before character `at`."""
    aside = _who_and_when(facts)
    label = facts.text.rfind(":", 0, at)
    for match in _WORD.finditer(facts.text, label + 1, min(at, MAX_READ)):
        word = match.group()
        if (
            word.casefold() not in BEFORE_VERB
            and not word[:1].isdigit()
            and not word.endswith("ly")
            and not _within(match.start(), match.end(), aside)
        ):
            return False
    return True


def headline(facts: rl.Facts) -> list[rl.Span]:
    """The words of a bare headline ("CRM cleanup"): a few names, no verb, no number; empty where there is more."""
    if facts.verb or facts.measures or "\n" in facts.text.strip():
        return []
    named = content(facts)
    if len(named) > _HEADLINE:
        return []
    said = [word.text.casefold() for word in words(facts.text) if word.text.casefold() not in ASIDE]
    if any(w in PREDICATES or w.endswith(("ed", "'ve", "’ve")) for w in said) or (said[:1] and said[0].endswith("ing")):
        return []  # "referral stack operational", "runbook published": a result, by verbs that no list knows
    return [] if any(word.text[:1].isdigit() for word in named) else named


def vague(facts: rl.Facts, *sorts: str) -> list[rl.Vague]:
    """The vague words from these lists."""
    return [v for v in facts.vague if v.sort.startswith(sorts)]


def main_mention(facts: rl.Facts, name: str) -> rl.Mention | None:
    """The phrase of a list that is, or opens with, the main verb of the sentence."""
    at = facts.verb.start if facts.verb else len(facts.text)
    return next((m for m in facts.listed(name) if m.start <= at and opens(facts, m.start)), None)


def finish_given(rock: rl.Reading) -> bool:
    """True where a field already says how one will tell that the Rock is done."""
    return bool(rock.fields.done_when or rock.fields.target)
