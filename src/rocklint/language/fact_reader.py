"""Sentences -> Facts, each sentence read once: in this run, or in an earlier one with the same words and readers.

Facts are a pure function of a text and the vocabulary. spaCy is imported with the first sentence that nobody knows;
many of those are shared out to copies of the process.
"""

from __future__ import annotations

import json
import marshal
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from rocklint.language import facts_json as facts_data
from rocklint.language.facts import Facts
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.system import processes as copies
from rocklint.system.build_stamp import stamp
from rocklint.system.cache import Cache, key
from rocklint.system.records import cached_property

_KIND = "facts"
_AT_ONCE = 2_000
"""Sentences that are looked up and kept together."""
_ALONE = 500
"""Sentences that are read before the process is copied: the copies then have most words ready."""
_SHARE = 4_000
"""Sentences that a copy reads before what it found is taken over."""
_TOLD = 100
"""Sentences between two tellings of progress."""
_WORTH = 1_000
"""Sentences that make further processes worth their start."""

Progress = Callable[[int, int], None]
"""Told how many sentences of how many are read."""


class FactReader:
    """The facts of sentences, by one vocabulary; `jobs` is how many processes may read at once."""

    def __init__(self, vocabulary: Vocabulary, cache: Cache | None = None, jobs: int = 1) -> None:
        self._vocabulary = vocabulary
        self._cache = cache
        self._jobs = jobs
        self._known: dict[str, Facts] = {}
        self._new: list[str] = []

    @cached_property
    def _reader(self) -> Callable[[Sequence[str]], Iterator[Facts]]:
        from rocklint.language.reader import Reader

        return Reader(self._vocabulary).read_all

    @cached_property
    def _base(self) -> bytes:
        return key(stamp(), str(facts_data.FORMAT), self._vocabulary.fingerprint)

    def __call__(self, text: str) -> Facts:
        """The facts of a sentence."""
        known = self._known.get(text)
        if known is None:
            self._recall([text])
            known = self._known.get(text)
        if known is None:
            known = self._known[text] = next(self._reader([text]))
            self._new.append(text)
        return known

    def ahead(self, texts: Iterable[str], progress: Progress | None = None) -> None:
        """Has the sentences read before they are asked for, which costs less for many at once than one by one."""
        wanted = [text for text in dict.fromkeys(texts) if text not in self._known]
        for start in range(0, len(wanted), _AT_ONCE):
            self._recall(wanted[start : start + _AT_ONCE])
        missing = [text for text in wanted if text not in self._known]
        done = len(wanted) - len(missing)
        for texts, jobs in self._rounds(missing):
            for number, (text, facts) in enumerate(zip(texts, self._read(texts, jobs), strict=True)):
                self._known[text] = facts
                if progress and number % _TOLD == 0:  # the others are about as far as this process
                    progress(done + min(number * jobs, len(texts)), len(wanted))
            done += len(texts)
            self._new += texts
            if len(self._new) >= _AT_ONCE:
                self.keep()

    def _rounds(self, texts: Sequence[str]) -> Iterator[tuple[Sequence[str], int]]:
        """The texts in the portions in which they are read, each with the number of processes for it."""
        jobs = self._jobs if copies.POSSIBLE and len(texts) >= _WORTH else 1
        if texts:
            yield texts[:_ALONE], 1
        for start in range(_ALONE, len(texts), jobs * _SHARE):
            yield texts[start : start + jobs * _SHARE], jobs

    def _read(self, texts: Sequence[str], jobs: int) -> Iterator[Facts]:
        """The facts of each text; all parts but the first are read by copies of this process."""
        share = -(-len(texts) // jobs)
        own, *others = [texts[start : start + share] for start in range(0, len(texts), share)]
        read = self._reader  # made before it is copied
        running = [(part, copies.started(partial(_packed, read, part))) for part in others]
        yield from read(own)
        for part, copy in running:
            done = copy.result()
            yield from read(part) if done is None else map(facts_data.from_data, part, marshal.loads(done[0]))

    def _recall(self, texts: Sequence[str]) -> None:
        """Takes what the cache knows."""
        if not self._cache:
            return
        keys = {key(self._base, text): text for text in texts}
        for name, kept in self._cache.get_all(_KIND, keys).items():
            try:
                self._known[keys[name]] = facts_data.from_data(keys[name], json.loads(kept))
            except (ValueError, RecursionError):
                continue

    def keep(self) -> None:
        """Gives what was read anew to the cache."""
        if self._cache and self._new:
            entries = {
                key(self._base, text): json.dumps(facts_data.to_data(self._known[text]), separators=(",", ":"))
                for text in self._new
            }
            self._cache.put_all(_KIND, entries)
        self._new.clear()


def _packed(read: Callable[[Sequence[str]], Iterator[Facts]], texts: Sequence[str]) -> list[bytes]:
    return [marshal.dumps([facts_data.to_data(facts) for facts in read(texts)])]
