"""Gives a Rock its five letters and its grade.

Points: 100, an error takes 25, a warning 8, a question nothing. A Rock that misses one of what, who, when and
measure is at best "fix first", two "rewrite", three "not a Rock yet".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from rocklint.domain.reading import Reading
from rocklint.language.facts import Completion, Kind
from rocklint.model.finding import SMART, Letter, Severity
from rocklint.model.report import Evidence, Grade, LetterState
from rocklint.rulebook.rule import Rule

Spoken = tuple[Rule, Severity]

_POINTS = {Severity.ERROR: 25, Severity.WARNING: 8, Severity.INFO: 0}
_FLOORS = ((95, Grade.READY), (80, Grade.ONE_QUESTION), (60, Grade.FIX_FIRST), (40, Grade.REWRITE))
_ESSENTIALS = {
    "what": frozenset({"S101"}),
    "who": frozenset({"S102", "S103"}),
    "when": frozenset({"T101", "T102", "T203"}),
    "measure": frozenset({"M101"}),
}
_GRADES = tuple(Grade)


def grade(spoken: Iterable[Spoken]) -> Grade:
    """The grade that the findings on one Rock leave it."""
    spoken = tuple(spoken)
    points = 100 - sum(_POINTS[severity] for _, severity in spoken)
    by_points = next((word for floor, word in _FLOORS if points >= floor), Grade.NOT_YET)
    missed = {rule.code for rule, severity in spoken if severity is Severity.ERROR}
    gaps = sum(bool(codes & missed) for codes in _ESSENTIALS.values())
    cap = (Grade.READY, Grade.FIX_FIRST, Grade.REWRITE, Grade.NOT_YET, Grade.NOT_YET)[gaps]
    return max(by_points, cap, key=_GRADES.index)


def letters(spoken: Iterable[Spoken], evidence: Iterable[Evidence]) -> Mapping[Letter, LetterState | None]:
    """missing for an error, ask for a warning, clear where words or at least a question show that the letter was
    looked at, and None where nothing could be looked at."""
    worst: dict[Letter, int] = {}
    for rule, severity in spoken:
        for letter in (rule.letter, *rule.counts_under):
            worst[letter] = min(worst.get(letter, severity.rank), severity.rank)
    shown = {e.letter for e in evidence}
    states = (LetterState.MISSING, LetterState.ASK, LetterState.CLEAR)
    return _by_letter(
        tuple([states[worst[x]] if x in worst else LetterState.CLEAR if x in shown else None for x in SMART])
    )


@cache
def _by_letter(states: tuple[LetterState | None, ...]) -> Mapping[Letter, LetterState | None]:
    """One table for all Rocks that stand alike."""
    return dict(zip(SMART, states, strict=True))


def evidence(reading: Reading) -> tuple[Evidence, ...]:
    """The words that speak for each letter: what stands in the fields first, then what the sentence says."""
    rock, facts = reading.rock, reading.facts
    found: list[Evidence] = []

    def add(letter: Letter, label: str, text: str | None) -> None:
        if text:
            found.append(Evidence(letter, label, text))

    if facts.verb:
        add(Letter.S, "does", facts.verb.text)
    if reading.owner:
        add(Letter.S, "owner", reading.owner[0])
    add(Letter.S, "done when", rock.done_when)
    if rock.target:
        moved = f"{rock.baseline.text} to {rock.target.text}" if rock.baseline else rock.target.text
        add(Letter.M, "measure", f"{rock.metric} {moved}" if rock.metric else moved)
    else:
        for measure in facts.measures:
            add(Letter.M, "measure", measure.text)
        if not facts.measures and facts.completion is Completion.BINARY and not reading.is_sales:
            add(Letter.M, "done or not", facts.decided_by.text if facts.decided_by else rock.text)
    add(Letter.A, "why now", rock.why_now)
    if rock.trade_off:
        add(Letter.A, "what gives", rock.trade_off.text or rock.trade_off.metric)
    if reading.kind is Kind.BUILDING:
        add(Letter.A, "build weeks", rock.build_weeks.text if rock.build_weeks else None)
        add(Letter.A, "hours a week", rock.hours_per_week.text if rock.hours_per_week else None)
    add(Letter.R, "supports", ", ".join(rock.supports))
    add(Letter.R, "ideal client", rock.ideal_client)
    segments = facts.listed("segments")
    if segments and not rock.ideal_client:
        add(Letter.R, "for", segments[0].text)
    if reading.due:
        add(Letter.T, "due", reading.due.text)
    if reading.result_date:
        add(Letter.T, "result", reading.result_date.text)
    return tuple(found)
