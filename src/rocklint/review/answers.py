"""Reads a filled-in review sheet: what was answered and decided, and nothing that was left empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from rocklint.language.spelling import nearest
from rocklint.model.plan import NoteKind
from rocklint.source.fields import normal
from rocklint.source.settings import plain
from rocklint.source.yaml.document import Document
from rocklint.system.records import dataclass

ACTIONS = ("keep", "change", "add", "drop")
_INTERVIEWS = ("rep_interviews", "manager_interviews")
_WHO, _METRIC, _ACTION = "who", "metric", "action"


class AnswersError(ValueError):
    """What is wrong with a filled-in sheet; one line for each thing."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The review as it will stand in the scorecard: its day, the entry, and the decisions by metric."""

    day: date
    entry: Mapping[str, Any]
    decisions: Mapping[str, str]

    @property
    def interviews(self) -> int:
        """How many people answered."""
        return sum(len(self.entry.get(part, ())) for part in _INTERVIEWS)


def read_answers(document: Document, metrics: Mapping[str, str]) -> Answers:
    """The answers of a sheet; `metrics` maps the scorecard's ids and names to its ids. Raises AnswersError."""
    for note in document.notes:
        if note.kind in (NoteKind.UNREADABLE, NoteKind.DUPLICATE_KEY):
            line = document.locate(note.place).start.line
            raise AnswersError(f"{document.file}, line {line}: {note.detail or note.text}")
    given = _entry(plain(document.root), document.file)
    problems = list(_problems(given, metrics))
    if problems:
        raise AnswersError("\n".join(f"{document.file}: {problem}" for problem in problems))
    entry: dict[str, Any] = {}
    for name, value in given.items():
        kept = value
        if name in _INTERVIEWS:
            kept = [k for one in value or () if len(k := _filled(one)) > (_WHO in one)]
        elif name == "decisions":
            kept = [_decision(one, metrics) for one in value or () if _said(one.get(_ACTION))]
        if _said(kept):
            entry[name] = kept
    if not any(entry.get(part) for part in (*_INTERVIEWS, "decisions")):
        raise AnswersError(f"{document.file}: nothing is filled in yet")
    decisions = {d[_METRIC]: d[_ACTION] for d in entry.get("decisions", ())}
    return Answers(date.fromisoformat(entry["date"]), entry, decisions)


def _entry(data: Any, file: str) -> dict[str, Any]:
    key = next((k for k in data if normal(k) == "metrics review"), None) if isinstance(data, dict) else None
    found = data[key] if key is not None and isinstance(data, dict) else None
    if isinstance(found, list) and len(found) == 1:
        found = found[0]
    if not isinstance(found, dict):
        raise AnswersError(f"{file}: this is no review sheet; rocklint review --write FILE makes one")
    return found


def _problems(given: Mapping[str, Any], metrics: Mapping[str, str]) -> Iterator[str]:
    day = given.get("date")
    try:
        date.fromisoformat(day if isinstance(day, str) else "")
    except ValueError:
        yield f"date: {day or 'it is empty'}; write the day of the review as 2026-12-31"
    for part in (*_INTERVIEWS, "decisions"):
        rows = given.get(part)
        if rows is not None and not (isinstance(rows, list) and all(isinstance(row, dict) for row in rows)):
            yield f"{part}: a list of entries is expected, each with a dash (-)"
            return
    for part in _INTERVIEWS:
        for row in given.get(part) or ():
            if not _said(row.get(_WHO)) and _filled(row):
                yield f"{part}: an answer stands without who gave it"
    seen: set[str] = set()
    for row in given.get("decisions") or ():
        if _said(row.get(_ACTION)):
            yield from _about(row, metrics, seen)


def _about(row: Mapping[str, Any], metrics: Mapping[str, str], seen: set[str]) -> Iterator[str]:
    metric, action = str(row.get(_METRIC) or "").strip(), str(row[_ACTION]).strip().casefold()
    if not metric:
        yield f"decisions: {action} what? A metric is missing"
    elif action not in ACTIONS:
        close = nearest(action, ACTIONS, 0.5)
        hint = f"; did you mean {close}?" if close else ""
        yield f"{metric}: {action!r} is no decision; there are {', '.join(ACTIONS)}{hint}"
    elif action != "add" and metrics and metric not in metrics:
        close = nearest(metric, metrics)
        yield f"{metric}: the scorecard has no such metric{f'; did you mean {close}?' if close else ''}"
    known = metrics.get(metric, metric)
    if metric and known in seen:
        yield f"{metric}: decided on twice"
    seen.add(known)


def _filled(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.strip() if isinstance(value, str) else value for name, value in row.items() if _said(value)}


def _decision(row: Mapping[str, Any], metrics: Mapping[str, str]) -> dict[str, Any]:
    metric = str(row[_METRIC]).strip()
    changed = {_METRIC: metrics.get(metric, metric), _ACTION: str(row[_ACTION]).strip().casefold()}
    return {**_filled(row), **changed}


def _said(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else bool(value)
