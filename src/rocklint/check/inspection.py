"""Each Rock's sentence as it is read, with the day of its deadline: what `rocklint inspect` shows."""

from __future__ import annotations

from datetime import date

from rocklint.check.session import Session
from rocklint.language.fact_reader import Progress
from rocklint.language.facts import Facts
from rocklint.model.calendar import ResolvedDate
from rocklint.source import LoadedPlan
from rocklint.system.records import dataclass


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A Rock's sentence as read; `line` is 1-based, `deadline` is None where the sentence names none."""

    id: str
    path: str
    line: int
    facts: Facts
    deadline: ResolvedDate | None


def inspect(
    session: Session, loaded: LoadedPlan, as_of: date, progress: Progress | None = None
) -> tuple[SentenceReading, ...]:
    """The facts of every Rock's sentence."""
    session.read.ahead((rock.text for rock in loaded.rocks), progress)
    session.read.keep()
    return tuple(
        _read(session, rock.id, rock.file, loaded.locate(rock.sentence).start.line, rock.text, as_of)
        for rock in loaded.rocks
    )


def inspect_text(session: Session, text: str, as_of: date) -> SentenceReading:
    """The facts of one sentence that stands in no file."""
    return _read(session, "1", "<text>", 1, text, as_of)


def _read(session: Session, id: str, path: str, line: int, text: str, as_of: date) -> SentenceReading:
    facts = session.read(text)
    resolved = session.calendar.resolve(facts.deadline.when, as_of) if facts.deadline else None
    return SentenceReading(id, path, line, facts, resolved)
