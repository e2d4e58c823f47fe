"""Words of the word lists in short texts, and names of metrics, for the rules about plans."""

import re
from collections.abc import Iterable

import rocklint.plugin as rl


def metric_words(id: str) -> str:
    """A metric's id as people say it: "meetings held" for "meetings_held"."""
    return " ".join(id.replace("_", " ").split())


def metric_of(name: str | None, plan: rl.PlanReading) -> rl.Metric | None:
    """What the vocabulary knows of a metric named by id or in words."""
    return rl.metrics.metric_said(name, plan.vocabulary, plan.read) if name else None


def metric_key(name: str | None, plan: rl.PlanReading) -> str:
    """What two names of the same metric have in common."""
    return rl.metrics.metric_key(name or "", plan.vocabulary, plan.read)


_WORD = re.compile(r"[\w'’-]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case; ids fall apart at their underscores."""
    return tuple(_WORD.findall(text.casefold().replace("_", " ")))


def long_words(text: str) -> set[str]:
    """The words by which two texts can be about the same: those of more than three letters."""
    return {word for word in words(text) if len(word) > 3}


def said(text: str, list_name: str, vocabulary: rl.Vocabulary) -> str | None:
    """The first phrase of a list that stands in the text, whole words only."""
    spaced = f" {' '.join(words(text))} "
    return next((entry for entry, phrase in vocabulary.derived(_Phrases).of(list_name) if phrase in spaced), None)


class _Phrases:
    """The phrases of word lists as they are looked for, with blanks around them."""

    def __init__(self, vocabulary: rl.Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._lists: dict[str, tuple[tuple[str, str], ...]] = {}

    def of(self, list_name: str) -> tuple[tuple[str, str], ...]:
        """Each entry of a list, and what is looked for."""
        if list_name not in self._lists:
            entries = self._vocabulary.words(list_name)
            self._lists[list_name] = tuple((entry, f" {entry.casefold()} ") for entry in entries)
        return self._lists[list_name]


def listed(names: Iterable[str], limit: int = 3) -> str:
    """Names for a message: "Plan", "Install" and 2 more."""
    known = [f'"{name}"' for name in names]
    if len(known) > limit:
        return f"{', '.join(known[: limit - 1])} and {len(known) - limit + 1} more"
    return rl.joined(known)
