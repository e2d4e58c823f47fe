"""Findings as plain tuples and back, to pass them between processes."""

from __future__ import annotations

from typing import Any

from rocklint.model.finding import Confidence, Edit, Finding, Related, Safety, Severity
from rocklint.model.place import Place


def to_data(finding: Finding) -> tuple[Any, ...]:
    """Text, numbers and tuples only."""
    edit = finding.edit
    return (
        _place(finding.place),
        finding.message,
        finding.ask,
        finding.why,
        finding.severity and finding.severity.value,
        finding.confidence.value,
        tuple([(_place(one.place), one.message) for one in finding.related]),
        edit and (_place(edit.place), edit.text, edit.safety.value),
    )


def from_data(data: tuple[Any, ...]) -> Finding:
    """The finding again."""
    place, message, ask, why, severity, confidence, related, edit = data
    return Finding(
        Place(*place),
        message,
        ask,
        why,
        severity and Severity(severity),
        Confidence(confidence),
        tuple([Related(Place(*at), said) for at, said in related]),
        edit and Edit(Place(*edit[0]), edit[1], Safety(edit[2])),
    )


def _place(place: Place) -> tuple[Any, ...]:
    return (place.file, place.path, place.start, place.end, place.on_key, place.raw)
