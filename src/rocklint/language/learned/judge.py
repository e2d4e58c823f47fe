"""The learned judge: how likely each answer is, from the clues of a sentence.

A linear model over clues that are there or not, so that its answer can be taken apart clue by clue. The weights lie
beside this module in `weights.json`, made by `make judge` from the labelled sentences in `benchmarks/facts`: whole
numbers in hundredths, which every machine reads and adds alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path

from rocklint.language.facts import Completion, Kind
from rocklint.system.records import cached_property, dataclass

KINDS = (Kind.BUILDING, Kind.PERFORMING, Kind.UNCLEAR)
COMPLETIONS = (Completion.BINARY, Completion.MEASURED, Completion.UNCLEAR)
ANSWERS = len(KINDS) + len(COMPLETIONS)
HUNDREDTHS = 100
_BITS = 24
_MASK, _HALF = (1 << _BITS) - 1, 1 << _BITS - 1
_CERTAIN = 50.0
"""Sums beyond this are as sure as a chance can be."""
_WEIGHTS = Path(__file__).with_name("weights.json")


@dataclass(frozen=True)
class Judge:
    """The weights: of a clue to the sentence one for each kind, then one for each completion; of a clue to a word
    one, for "leaves it open"; of a clue to a place one, for "names the owner". The clue "" is the start from which each
    sum begins."""

    sentence: Mapping[str, Sequence[int]]
    word: Mapping[str, int]
    place: Mapping[str, int]

    def sentence_says(self, clues: Iterable[str]) -> tuple[Sequence[float], Sequence[float]]:
        """The chances of each of KINDS and of each of COMPLETIONS; either sums to 1."""
        weights = self._packed
        total = weights[""] + sum([weights[clue] for clue in clues if clue in weights])
        sums = [(total >> _BITS * k & _MASK) - _HALF for k in range(ANSWERS)]
        return _chances(sums[: len(KINDS)]), _chances(sums[len(KINDS) :])

    @cached_property
    def _packed(self) -> dict[str, int]:
        """All weights of a clue in one whole number, so that a sum over clues is one addition a clue; the start holds
        an offset that keeps every sum above zero."""
        packed = {clue: sum(own << _BITS * k for k, own in enumerate(every)) for clue, every in self.sentence.items()}
        packed[""] += sum(_HALF << _BITS * k for k in range(ANSWERS))
        return packed

    def word_is_open(self, sentence: int, clues: Iterable[str]) -> float:
        """The chance that a word leaves the outcome open; `sentence` is the `sum` of the sentence's own clues."""
        return _chance(sentence + self.sum(clues))

    def owns(self, clues: Iterable[str]) -> float:
        """The chance that a place names the owner."""
        weights = self.place
        return _chance(weights[""] + sum([weights[clue] for clue in clues if clue in weights]))

    def sum(self, clues: Iterable[str]) -> int:
        """The weights of clues to a word added up."""
        weights = self.word
        return sum([weights[clue] for clue in clues if clue in weights])


def _chance(total: int) -> float:
    return 1 / (1 + exp(-max(min(total / HUNDREDTHS, _CERTAIN), -_CERTAIN)))


def _chances(sums: Sequence[int]) -> Sequence[float]:
    highest = max(sums)
    shares = [exp((one - highest) / HUNDREDTHS) for one in sums]
    return [share / sum(shares) for share in shares]


@cache
def judge() -> Judge:
    """The judge that lies in the package."""
    data = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return Judge(data["sentence"], data["word"], data["place"])
