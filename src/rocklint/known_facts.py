"""Sentences -> Facts, each sentence read once: in this run, or in an earlier one with the same words and readers.

Facts are a pure function of a text and the vocabulary. spaCy is imported with the first sentence that nobody knows;
many of those are shared out to further processes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from rocklint import facts_data
from rocklint.cache import Cache, key
from rocklint.facts import Facts
from rocklint.installation import stamp
from rocklint.vocabulary import Vocabulary

_KIND = "facts"
_AT_ONCE = 2_000
"""Sentences that are looked up, read and kept together."""

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
    def _reader(self) -> Callable[[str], Facts]:
        from rocklint.nlp.reader import Reader

        return Reader(self._vocabulary).read

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
            known = self._known[text] = self._reader(text)
            self._new.append(text)
        return known

    def ahead(self, texts: Iterable[str], progress: Progress | None = None) -> None:
        """Has the sentences read before they are asked for, which costs less for many at once than one by one."""
        wanted = [text for text in dict.fromkeys(texts) if text not in self._known]
        for start in range(0, len(wanted), _AT_ONCE):
            self._recall(wanted[start : start + _AT_ONCE])
        missing = [text for text in wanted if text not in self._known]
        done = len(wanted) - len(missing)
        for text, facts in self._read(missing):
            self._known[text] = facts
            self._new.append(text)
            done += 1
            if len(self._new) >= _AT_ONCE:
                self.keep()
            if progress and done % 100 == 0:
                progress(done, len(wanted))

    def _read(self, texts: Sequence[str]) -> Iterator[tuple[str, Facts]]:
        from rocklint import parallel

        if parallel.worth(len(texts), self._jobs):
            yield from parallel.read(texts, self._vocabulary, self._reader, self._jobs)
        else:
            for text in texts:
                yield text, self._reader(text)

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
