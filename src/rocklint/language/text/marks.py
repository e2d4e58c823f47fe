"""What earlier readers found, by token: one look-up instead of a search through spans at every word."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.language.facts import Mention, Span
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.vocabulary import among


def _marked(sentence: Sentence, spans: Sequence[Span]) -> list[bool]:
    """By token: whether it begins inside one of the spans."""
    if not spans:
        return [False] * len(sentence.starts)
    mask = bytearray(len(sentence.text) + 1)
    for span in spans:
        mask[span.start : span.end] = b"\x01" * (span.end - span.start)
    return [bool(mask[start]) for start in sentence.starts]


_OWNING = frozenset({"owned", "led", "run", "managed", "driven", "headed"})


class Marks:
    """Which tokens belong to a measure, a date, the owner or an identifier; which mentions end where."""

    def __init__(self, sentence: Sentence) -> None:
        self.measured = _marked(sentence, sentence.measures)
        self.rated = _marked(sentence, [measure for measure in sentence.measures if measure.unit != "count"])
        self.dated = _marked(sentence, sentence.dates)
        self.moments = {(date.start, date.end) for date in sentence.dates}
        self.owned = _marked(sentence, (sentence.owner,) if sentence.owner else ())
        if sentence.owner:
            self._mark_owning(sentence)
        self.named = _marked(sentence, sentence.identifiers)
        self._by_end = sentence.by_end

    def _mark_owning(self, sentence: Sentence) -> None:
        """As in "owned by Dana" as a whole tells who: its participle is nobody's main verb."""
        first = next((i for i, owned in enumerate(self.owned) if owned), 0)
        while first and sentence.lower[first - 1] in ("the", "our"):
            first -= 1
        if first > 1 and sentence.lower[first - 1] == "by" and sentence.lower[first - 2] in _OWNING:
            self.owned[first - 2 : first] = [True, True]

    def ending(self, end: int, *lists: str) -> Mention | None:
        """A mention from these lists (or lists below them) whose last character is before `end`."""
        for mention in self._by_end.get(end, ()):
            if among(mention.list, lists):
                return mention
        return None
