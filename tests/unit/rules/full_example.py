"""The full example with one change: `examples/full` is loaded as data, changed, written to a folder and checked.

    def typo(files):
        files["2026-Q4"]["rocks"][0]["owner"] = "Priya Nayr"

    assert newly(tmp_path, typo) == {"S106"}

`files` holds the seven files by name without ending; take one out and it is not written.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rocklint.check.session import Session
from rocklint.language.fact_reader import FactReader
from rocklint.model.report import Report

FULL = Path(__file__).parents[3] / "examples" / "full"
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
AS_OF = date(2026, 10, 1)
Files = dict[str, Any]
Change = Callable[[Files], object]

_readers: dict[str, FactReader] = {}


@cache
def _original() -> Files:
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FULL.glob("*.yaml"))}


def checked(folder: Path, change: Change | None = None, as_of: date = AS_OF) -> Report:
    """The report on the full example after a change."""
    files = copy.deepcopy(_original())
    if change:
        change(files)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        text = yaml.dump(content, Dumper=DUMPER, sort_keys=False, allow_unicode=True, width=1000)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    session = Session.open(folder)
    # Sentences are read once for all changes: the readers depend on the words alone.
    session.__dict__["read"] = _readers.setdefault(session.vocabulary.fingerprint, session.read)
    return session.check(session.load([str(folder)]), as_of)


@cache
def _unchanged(folder: Path, as_of: date) -> Counter[str]:
    return Counter(f.code for f in checked(folder, None, as_of).findings)


def newly(folder: Path, change: Change, as_of: date = AS_OF) -> set[str]:
    """The codes that speak (more often) after a change than before it."""
    after = Counter(f.code for f in checked(folder / "changed", change, as_of).findings)
    return set(after - _unchanged(folder / "unchanged", as_of))
