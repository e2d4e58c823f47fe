"""The plan two weeks into its quarter, from git. Rules compare today's targets with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.calendar import Calendar, Quarter
from rocklint.model.plan import SETTLING, SettledPlan
from rocklint.source import LoadedPlan, load_bytes
from rocklint.system.git import contents_on

_LARGEST = 4 * 1024 * 1024


def settled_plans(
    loaded: LoadedPlan, stated: str | None, calendar: Calendar, as_of: date, vocabulary: Vocabulary
) -> tuple[SettledPlan, ...] | None:
    """The earlier version of each file whose quarter (the Rocks' own, else `stated`) is more than two weeks old; None
    where git has no answer and the plan keeps no log of its changes."""
    quarters: dict[str, Quarter] = {}
    for rock in loaded.rocks:
        quarter = Quarter.parse(rock.quarter or stated or "")
        if quarter and 1970 < quarter.year < 2200:
            quarters.setdefault(rock.file, quarter)
    asked: dict[date, dict[Path, str]] = {}
    for file, quarter in quarters.items():
        document = loaded.documents.get(file)
        settled = calendar.quarter_start(quarter) + SETTLING
        if document and document.origin and settled < as_of:
            asked.setdefault(settled, {})[document.origin] = file
    answers = {day: contents_on(paths, day, _LARGEST) for day, paths in asked.items()}
    if answers and all(found is None for found in answers.values()) and not any(rock.changed for rock in loaded.rocks):
        return None
    return tuple(
        SettledPlan(
            file=asked[day][path],
            quarter=str(quarters[asked[day][path]]),
            day=day,
            rocks=load_bytes(content, asked[day][path], vocabulary).rocks,
        )
        for day, found in answers.items()
        for path, content in (found or {}).items()
    )
