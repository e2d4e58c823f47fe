"""Makes a planning repository to begin with; no file that exists is overwritten."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Literal

from rocklint import __version__
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.calendar import Calendar, Quarter
from rocklint.system.records import dataclass
from rocklint.system.writing import create
from rocklint.workbench.schema import PARTS, file_name
from rocklint.workbench.schema import text as schema_text

Kind = Literal["sales", "company"]

_HOLE = re.compile(r"\{\{(\w+)\}\}")
_FILES = {
    "{{quarter}}.yaml": "rocks.yaml",
    "people.yaml": "people.yaml",
    "vto.yaml": "vto.yaml",
    "scorecard.yaml": "scorecard.yaml",
    "goals.yaml": "goals.yaml",
    "rocklint.yaml": "rocklint.yaml",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".github/workflows/rocks.yml": "workflow.yml",
    "README.md": "README.md",
}
"""What is written, and the template that it comes from: of the kind's own folder, else of the shared one."""


@dataclass(frozen=True, slots=True)
class NewPlan:
    """The files that were written and those that were there already, by their names in the folder."""

    folder: Path
    rocks: str
    made: tuple[str, ...]
    kept: tuple[str, ...]


def start(folder: Path, kind: Kind, as_of: date, vocabulary: Vocabulary, *, with_rocks: bool = True) -> NewPlan:
    """Writes what is missing in the folder; `with_rocks` false leaves the example Rocks out. Raises WriteError.

    The schemas that the files name for editors lie beside them: no editor need fetch anything."""
    words = _words(as_of, kind)
    made: list[str] = []
    kept: list[str] = []
    rocks = ""
    for pattern, template in _FILES.items():
        name = _filled(pattern, words)
        if template == "rocks.yaml":
            rocks = name
            if not with_rocks:
                continue
        text = _filled(_template(kind, template), words)
        (made if create(folder / name, text.encode(), root=folder) else kept).append(name)
    for part in PARTS:
        text = schema_text(part, vocabulary)
        (made if create(folder / file_name(part), text.encode(), root=folder) else kept).append(file_name(part))
    return NewPlan(folder, rocks, tuple(made), tuple(kept))


def _template(kind: Kind, name: str) -> str:
    folder = files("rocklint.workbench") / "templates"
    own = folder / kind / name
    return (own if own.is_file() else folder / "shared" / name).read_text(encoding="utf-8")


def _filled(text: str, words: Mapping[str, str]) -> str:
    return _HOLE.sub(lambda hole: words[hole[1]], text)


def _words(as_of: date, kind: Kind) -> dict[str, str]:
    calendar = Calendar()
    quarter = calendar.quarter_of(as_of)
    last = calendar.quarter_of(calendar.quarter_start(quarter) - timedelta(days=1))
    following = calendar.quarter_of(calendar.quarter_end(quarter) + timedelta(days=1))
    first = calendar.quarter_start(quarter)
    days = {
        "today": as_of,
        "start": first,
        "end": calendar.quarter_end(quarter),
        "result": calendar.quarter_end(following),
        "week3": first + timedelta(weeks=3),
        "week6": first + timedelta(weeks=6),
        "week10": first + timedelta(weeks=10),
        "reviewed": as_of - timedelta(days=30),
        "before_review": as_of - timedelta(days=60),
        "years_ago": first - timedelta(days=730),
        "year_end": calendar.quarter_end(Quarter(quarter.year, 4)),
        "three_years": calendar.quarter_end(Quarter(quarter.year + 3, 4)),
    }
    return {
        **{name: day.isoformat() for name, day in days.items()},
        "quarter": str(quarter),
        "last_quarter": str(last),
        "version": __version__,
        "delivery": "Dana Okafor" if kind == "company" else "Morgan Diaz",
    }
