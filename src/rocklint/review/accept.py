"""Writes answers and decisions into the scorecard, and leaves every other byte as it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from rocklint.model.company import Scorecard
from rocklint.model.place import KeyPath
from rocklint.review.answers import Answers
from rocklint.review.yaml_edit import Change, YamlEditError, YamlEditor, apply
from rocklint.source.settings import plain
from rocklint.source.yaml.document import Document
from rocklint.source.yaml.limits import Limits
from rocklint.source.yaml.nodes import Sequence
from rocklint.source.yaml.parse import parse_text
from rocklint.system.records import dataclass
from rocklint.system.writing import WriteError, replace


class AcceptError(ValueError):
    """Why the scorecard was not changed."""


@dataclass(frozen=True, slots=True)
class AcceptedAnswers:
    """What was written: the file, and the metrics whose day of review was set."""

    path: Path
    reviewed: tuple[str, ...]


def accept(answers: Answers, scorecard: Scorecard, document: Document) -> AcceptedAnswers:
    """Writes the review into the scorecard's file. Raises AcceptError; then nothing is written."""
    path = document.origin
    if path is None:
        raise AcceptError(f"{document.file} is no file that could be written")
    old = _bytes(path, document)
    day = answers.day.isoformat()
    if any(review.date == day for review in scorecard.reviews):
        raise AcceptError(
            f"{document.file} has a review of {day} already. Take it out first, or change the sheet's date"
        )
    editor = YamlEditor(document)
    expected = plain(document.root)
    changes: list[Change] = []
    reviewed: list[str] = []
    try:
        for metric in scorecard.metrics:
            if metric.id not in answers.decisions or _later(metric.last_reviewed, answers.day):
                continue
            place = metric.where.get("last_reviewed")
            name = str(place.path[-1]) if place else "last_reviewed"
            changes.append(editor.set_field(metric.place.path, name, day, metric.id))
            _at(expected, metric.place.path)[name] = day
            reviewed.append(metric.id)
        changes.append(_review(editor, scorecard, answers, document, expected))
        text = apply(document.text, changes)
    except YamlEditError as error:
        raise AcceptError(f"{document.file}: {error}") from None
    after = parse_text(text, document.file, Limits())
    if plain(after.root) != expected or len(after.roots) != len(document.roots):
        raise AcceptError(
            f"{document.file} is written in a way that cannot be added to safely, so nothing was changed. "
            f"Copy the entry under metrics_review: by hand"
        )
    try:
        replace(path, text.encode(document.encoding), old=old)
    except WriteError as error:
        raise AcceptError(str(error)) from None
    return AcceptedAnswers(path, tuple(reviewed))


def _bytes(path: Path, document: Document) -> bytes:
    """The file's bytes, which must be what the document was read from, to the last of them."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise AcceptError(f"{path}: {error.strerror}") from None
    if document.text.encode(document.encoding) != data:
        raise AcceptError(
            f"{document.file} is kept in {document.encoding.upper()} or was changed; save it as UTF-8 first"
        )
    return data


def _review(editor: YamlEditor, scorecard: Scorecard, answers: Answers, document: Document, expected: Any) -> Change:
    """The new entry, at the end of the reviews; they get a key of their own where there were none."""
    entry = dict(answers.entry)
    metrics = scorecard.where.get("metrics")
    style = editor.style_of(metrics.path) if metrics else editor.style_of(())
    known = scorecard.where.get("reviews")
    if known is None:
        home = scorecard.place.path
        found = document.find(home)
        if found and isinstance(found.node, Sequence):
            raise YamlEditError(
                "the file is a bare list of metrics: write metrics: above them, so that a review has a place"
            )
        _at(expected, home)["metrics_review"] = [entry]
        return editor.add_list(home, "metrics_review", entry, "the scorecard", style)
    inner = _inner(known.path, document)
    if inner:
        style = editor.style_of(inner)
    parent, name = _at(expected, known.path[:-1]), known.path[-1]
    parent[name] = [*(parent[name] or []), entry] if isinstance(parent[name], list | None) else parent[name]
    return editor.append(known.path, entry, str(name), style)


def _inner(path: KeyPath, document: Document) -> KeyPath | None:
    """A list inside the last review: what comes is written like it."""
    found = document.find(path)
    if found is None or not isinstance(found.node, Sequence) or not found.node.items:
        return None
    last = (*path, len(found.node.items) - 1)
    for name in ("decisions", "manager_interviews", "rep_interviews"):
        inner = document.find((*last, name))
        if inner and inner.exact and isinstance(inner.node, Sequence) and inner.node.items:
            return (*last, name)
    return None


def _at(data: Any, path: KeyPath) -> Any:
    for step in path:
        data = data[step]
    return data


def _later(written: str | None, day: date) -> bool:
    """True where a metric was reviewed after that day already."""
    try:
        return bool(written) and date.fromisoformat(written or "") > day
    except ValueError:
        return False
