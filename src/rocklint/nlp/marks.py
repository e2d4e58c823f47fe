"""What earlier readers found, by token: one look-up instead of a search through spans at every word."""

from __future__ import annotations

from collections.abc import Iterable

from rocklint.facts import Mention, Span
from rocklint.nlp.sentence import Sentence


def _mask(length: int, spans: Iterable[Span]) -> bytearray:
    mask = bytearray(length + 1)
    for span in spans:
        mask[span.start : span.end] = b"\x01" * (span.end - span.start)
    return mask


_OWNING = frozenset({"owned", "led", "run", "managed", "driven", "headed"})


class Marks:
    """Which tokens belong to a measure, a date, the owner or an identifier; which mentions end where."""

    def __init__(self, sentence: Sentence) -> None:
        n = len(sentence.text)

        def tokens(spans: Iterable[Span]) -> list[bool]:
            mask = _mask(n, spans)
            return [bool(mask[start]) for start in sentence.starts]

        self.measured = tokens(sentence.measures)
        self.rated = tokens(measure for measure in sentence.measures if measure.unit != "count")
        self.dated = tokens(sentence.dates)
        self.moments = {(date.start, date.end) for date in sentence.dates}
        self.owned = tokens((sentence.owner,) if sentence.owner else ())
        self._mark_owning(sentence)
        self.named = tokens(sentence.identifiers)
        self.mentioned: dict[int, list[Mention]] = {}
        for mention in sentence.mentions:
            self.mentioned.setdefault(mention.end, []).append(mention)

    def _mark_owning(self, sentence: Sentence) -> None:
        """ "owned by Dana" as a whole tells who: its participle is nobody's main verb."""
        first = next((i for i, owned in enumerate(self.owned) if owned), 0)
        while first and sentence.lower[first - 1] in ("the", "our"):
            first -= 1
        if first > 1 and sentence.lower[first - 1] == "by" and sentence.lower[first - 2] in _OWNING:
            self.owned[first - 2 : first] = [True, True]

    def ending(self, end: int, *lists: str) -> Mention | None:
        """A mention from these lists (or lists below them) whose last character is before `end`."""
        for mention in self.mentioned.get(end, ()):
            if any(mention.list == name or mention.list.startswith(name + ".") for name in lists):
                return mention
        return None
