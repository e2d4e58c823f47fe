"""Many sentences read in several processes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rocklint import facts_data
from rocklint.facts import Facts
from rocklint.vocabulary import Vocabulary

_LEAST = 1_000
"""Sentences that make a further process worth its start."""
_PORTION = 250

_reader: Callable[[str], Facts] | None = None


def processors() -> int:
    """The processors that this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def worth(sentences: int, jobs: int) -> bool:
    """True where sharing them out saves time."""
    return jobs > 1 and sentences >= _LEAST


def read(
    texts: Sequence[str], vocabulary: Vocabulary, reader: Callable[[str], Facts], jobs: int
) -> Iterator[tuple[str, Facts]]:
    """The facts of each text, in the order of the texts. `reader` is what the processes start with where the system
    can copy a running program; elsewhere each makes its own of the vocabulary."""
    import multiprocessing  # one run in a hundred needs it

    portions = [texts[start : start + _PORTION] for start in range(0, len(texts), _PORTION)]
    jobs = min(jobs, len(portions))
    # A copy of this process has spaCy and the words already; macOS and Windows cannot copy one safely.
    copied = sys.platform.startswith("linux")
    context = multiprocessing.get_context("fork" if copied else "spawn")
    with context.Pool(jobs, _take if copied else _make, (reader if copied else replace(vocabulary),)) as pool:
        for portion, found in zip(portions, pool.imap(_portion, portions), strict=True):
            for text, data in zip(portion, found, strict=True):
                yield text, facts_data.from_data(text, data)


def _take(reader: Callable[[str], Facts]) -> None:
    global _reader
    _reader = reader


def _make(vocabulary: Vocabulary) -> None:
    from rocklint.nlp.reader import Reader

    _take(Reader(vocabulary).read)


def _portion(texts: Sequence[str]) -> list[list[object]]:
    assert _reader
    return [facts_data.to_data(_reader(text)) for text in texts]
