"""What a Rock, an owner and a severity are called on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from rocklint.finding import Grade, LetterState, Report, Reported, RockResult, Severity
from rocklint.reporters import sanitise
from rocklint.reporters.page import Role

SEVERITY: Mapping[Severity, tuple[str, Role]] = {
    Severity.ERROR: ("missing", Role.MISSING),
    Severity.WARNING: ("ask", Role.ASK),
    Severity.INFO: ("question", Role.INFO),
}
STATE: Mapping[LetterState, Role] = {
    LetterState.CLEAR: Role.CLEAR,
    LetterState.ASK: Role.ASK,
    LetterState.MISSING: Role.MISSING,
}
GRADE: Mapping[Grade, Role] = {
    Grade.READY: Role.CLEAR,
    Grade.ONE_QUESTION: Role.INFO,
    Grade.FIX_FIRST: Role.ASK,
    Grade.REWRITE: Role.MISSING,
    Grade.NOT_YET: Role.MISSING,
}
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


def plural(count: int, one: str, many: str = "") -> str:
    """`1 Rock`, `3 Rocks`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def title(rock: RockResult) -> str:
    """The Rock's short title, or its sentence."""
    return sanitise.terminal(rock.title or rock.text)


def owner(rock: RockResult) -> str | None:
    """The owner's name without the role in brackets after it."""
    name = sanitise.terminal(rock.owner or "").strip()
    return _ASIDE.sub("", name) or name or None


class Handles:
    """Short names for Rocks: their id if the author gave one, else their number; with the file where two are alike."""

    def __init__(self, report: Report) -> None:
        short = {rock.id: _short(rock) for rock in report.rocks}
        seen = Counter(short.values())
        self._of = {
            rock.id: short[rock.id]
            if seen[short[rock.id]] == 1
            else f"{short[rock.id]} in {sanitise.terminal(rock.location.file)}"
            for rock in report.rocks
        }

    def short(self, rock: RockResult) -> str:
        """`3` or `C1`."""
        return _short(rock)

    def rock(self, rock: RockResult) -> str:
        """`Rock 3`, `Rock C1`, `Rock 3 in sales.yaml`."""
        return f"Rock {self._of[rock.id]}"


def _short(rock: RockResult) -> str:
    named = rock.id and not rock.id.startswith(rock.location.file + "#")
    return sanitise.terminal(rock.id) if named else str(rock.number)


def by_rock(report: Report) -> dict[str | None, list[Reported]]:
    """The findings of each Rock, in the report's order; those of no known Rock under None."""
    known = {rock.id for rock in report.rocks}
    groups: dict[str | None, list[Reported]] = {}
    for finding in report.findings:
        groups.setdefault(finding.rock if finding.rock in known else None, []).append(finding)
    return groups
