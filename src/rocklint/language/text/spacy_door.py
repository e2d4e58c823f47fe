"""The door to spaCy: its tokens, vocabulary and phrase matcher, without the start of everything else in it.

`spacy/__init__` loads the pipelines, the training and the command line, whichever submodule is asked for: half of
what the check of a few Rocks would cost. So the package is put among the loaded modules before its `__init__` has run,
and the submodules that we use are imported below it. Nobody is to notice: the first time that anything else is asked
of the package (`spacy.blank`, `from spacy import displacy`, `import spacy.language`), the `__init__` runs after all.
Where spaCy is loaded already it is taken as it is, and where anything goes wrong it is loaded in the plain way.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType
from typing import Any

_PARTS = ("spacy.tokens", "spacy.vocab", "spacy.matcher")
"""In this order: the matcher and the vocabulary import each other by way of the tokens."""


class _Waiting(ModuleType):
    """A package whose `__init__` has still to run, and runs when it is asked for what it does not hold."""

    def __getattr__(self, name: str) -> Any:
        _start.finish(name)
        return getattr(self, name)


class _Start:
    """The start of spaCy in two steps: our parts at once, the package's `__init__` when somebody wants the rest."""

    def __init__(self) -> None:
        self._lock = RLock()  # other threads wait; the one that is at work comes in again, and is told so
        self._at_work = False
        self._package: ModuleType | None = None

    def begin(self) -> None:
        """Imports our parts, if spaCy is installed and nobody has imported it. Raises what the plain import raises."""
        spec = find_spec("spacy") if "spacy" not in sys.modules else None
        if spec is None:
            return
        package = module_from_spec(spec)
        package.__class__ = _Waiting
        with self._working():
            self._package = sys.modules["spacy"] = package
            try:
                for part in _PARTS:
                    import_module(part)
            except Exception:  # an arrangement of spaCy's modules that we do not know
                self._run_init(package)
            else:
                # Without a path no submodule is found: whoever imports one asks for the path first, and `finish` runs.
                del package.__path__

    def finish(self, wanted: str) -> None:
        """Runs the `__init__`, once. Raises AttributeError while that, or the import of our parts, is under way."""
        with self._lock:
            if self._at_work:
                raise AttributeError(f"module 'spacy' has no attribute {wanted!r}", name=wanted, obj=self._package)
            if isinstance(self._package, _Waiting):
                with self._working():
                    self._run_init(self._package)

    @contextmanager
    def _working(self) -> Iterator[None]:
        with self._lock:
            self._at_work = True
            try:
                yield
            finally:
                self._at_work = False

    @staticmethod
    def _run_init(package: ModuleType) -> None:
        spec = package.__spec__
        if spec is None or spec.loader is None:
            raise ImportError("spaCy cannot be loaded", name="spacy")
        package.__path__ = spec.submodule_search_locations or []
        spec.loader.exec_module(package)
        package.__class__ = ModuleType


_start = _Start()
_start.begin()

from spacy.attrs import LOWER  # type: ignore[import-not-found]  # noqa: E402 - just loaded
from spacy.matcher import PhraseMatcher  # noqa: E402
from spacy.tokens import Doc  # noqa: E402
from spacy.vocab import Vocab  # noqa: E402

__all__ = ["LOWER", "Doc", "PhraseMatcher", "Vocab"]
