"""In which language is a sentence? Function words decide: every language has few of them, and no sentence does without.

A name or a loanword ("the El Paso site", "schnitzel") is no evidence: the tables hold articles, prepositions and
conjunctions only, and none that is also an English word. What a headline of two words leaves open, the other sentences
of the plan decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rocklint.language.words.vocabulary import Vocabulary
from rocklint.system.records import dataclass

_TABLE = "languages"
_ENGLISH = "english"
_WORD = re.compile(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?")
_PARTICLES = re.compile(r"\b(?:de|da|di|du|del|von|van)(?: (?:la|las|los|der|den))? (?=[A-ZÀ-Þ])")
"""Words inside a name: "Rio de Janeiro", "de la Cruz"."""
_MOST_READ = 500
_SURE = 2
"""How many different function words decide by themselves."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a sentence shows: how many different function words of each other language, and how many English ones."""

    counts: Counter[str]
    english: int

    @property
    def found(self) -> int:
        """How many different function words its language has."""
        return max(self.counts.values(), default=0)

    def language(self, of_plan: str = "") -> str:
        """Its language; where several have as many words, the plan's."""
        best = [name for name, count in self.counts.items() if count == self.found]
        return of_plan if of_plan in best else best[0] if best else ""

    @property
    def sure(self) -> bool:
        """True where the sentence decides by itself."""
        return self.found >= _SURE and self.found > self.english


def other_languages(texts: Sequence[str], vocabulary: Vocabulary) -> dict[int, str]:
    """The sentences of a plan that are not English: their numbers, and the language ("German"). Those that do not show
    it go with the plan where most of it is in that language."""
    known = vocabulary.derived(_Words)
    shown = [known.evidence(text) for text in texts]
    sure = {number: one for number, one in enumerate(shown) if one.sure}
    if not sure:
        return {}
    most, _ = sum((one.counts for one in sure.values()), Counter[str]()).most_common(1)[0]
    found = {number: one.language(most) for number, one in sure.items()}
    if len(sure) > sum(one.english > one.found for one in shown):
        open_ = (number for number, one in enumerate(shown) if number not in sure and not one.english)
        found.update((number, most) for number in open_ if shown[number].language(most) in (most, ""))
    return {number: name.title() for number, name in found.items()}


class _Words:
    """The function words of each language, from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        table = vocabulary.tables.get(_TABLE, {})
        self._english = frozenset(table.get(_ENGLISH, ()))
        self._of: dict[str, list[str]] = {}
        for language, words in table.items():
            for word in words if language != _ENGLISH else ():
                self._of.setdefault(word, []).append(language)

    def evidence(self, text: str) -> _Evidence:
        """What a sentence shows. A word with a capital inside the sentence belongs to a name ("El Paso")."""
        said = text[:_MOST_READ].split()
        english = self._english.intersection(said)
        if said and "'" not in text and "’" not in text and self._of.keys().isdisjoint((*said, said[0].lower())):
            return _Evidence(Counter(), len(english))  # nearly always
        words = {
            match.group().replace("’", "'")
            for match in _WORD.finditer(_PARTICLES.sub(" ", text[:_MOST_READ]))
            if match.group().islower() or match.start() == 0
        }
        lower = {word.lower() for word in words}
        counts = Counter(language for word in lower for language in self._of.get(word, ()))
        return _Evidence(counts, len(lower & self._english))
