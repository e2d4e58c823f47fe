"""The facts of sentences: coloured in the sentence for people, or the frozen JSON that the fact scorer reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from rocklint.check.inspection import SentenceReading
from rocklint.language.facts import Facts, Measure, Span
from rocklint.reporters.options import ColorSystem, Options
from rocklint.reporters.sanitise import terminal

STYLES = {
    "owner": "bold cyan",
    "deadline": "bold magenta",
    "measure": "bold green",
    "vague": "bold yellow",
    "verb": "bold",
}
"""The colour of each sort of words, in the sentence and in its rows."""


def render_json(found: Sequence[SentenceReading], as_of: date) -> str:
    """The version 1 contract: one object a Rock, offsets in code points into `text`."""
    body = {"format": 1, "as_of": as_of.isoformat(), "rocks": [_rock(i) for i in found]}
    return json.dumps(body, ensure_ascii=True, indent=1) + "\n"


def _span(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _measure(m: Measure) -> dict[str, Any]:
    values = {"baseline": _number(m.baseline), "target": _number(m.target), "unit": m.unit, "currency": m.currency}
    name = _span(m.name) if m.name else None
    return {**_span(m), **values, "direction": m.direction, "metric": m.metric, "name": name}


def _rock(item: SentenceReading) -> dict[str, Any]:
    facts, day = item.facts, item.deadline
    deadline = None
    if facts.deadline and day:
        resolved = day.day.isoformat() if day.day else None
        deadline = {**_span(facts.deadline), "date": resolved, "precision": day.precision.value}
    return {
        "id": item.id,
        "path": item.path,
        "line": item.line,
        "text": facts.text,
        "owner": {**_span(facts.owner), "kind": facts.owner.kind} if facts.owner else None,
        "deadline": deadline,
        "measures": [_measure(m) for m in facts.measures],
        "completion": facts.completion.value,
        "vague": [_span(v) for v in facts.vague],
        "kind": facts.kind.value,
    }


def render(found: Sequence[SentenceReading], as_of: date, options: Options) -> str:
    """Each sentence with its words coloured, and a row for each thing read."""
    blocks = [_block(item, options) for item in found]
    return "\n".join([*blocks, f"{len(found)} sentences, as of {as_of}"]) + "\n"


def _paint(text: str, sort: str, color: ColorSystem | None) -> str:
    if color is None:
        return terminal(text)
    from rich.color import ColorSystem as System
    from rich.style import Style

    system = {"standard": System.STANDARD, "256": System.EIGHT_BIT, "truecolor": System.TRUECOLOR}[color]
    return Style.parse(STYLES[sort]).render(terminal(text), color_system=system)


def _marked(facts: Facts) -> list[tuple[int, int, str]]:
    """What to colour, left to right, nothing twice."""
    spans: list[tuple[int, int, str]] = []
    if facts.owner:
        spans.append((facts.owner.start, facts.owner.end, "owner"))
    if facts.deadline:
        spans.append((facts.deadline.start, facts.deadline.end, "deadline"))
    spans += [(v.start, v.end, "vague") for v in facts.vague]
    spans += [(m.start, m.end, "measure") for m in facts.measures]
    spans += [(facts.verb.start, facts.verb.end, "verb")] if facts.verb else []
    kept: list[tuple[int, int, str]] = []
    for start, end, sort in spans:
        if all(end <= s or start >= e for s, e, _ in kept):
            kept.append((start, end, sort))
    return sorted(kept)


def _sentence(facts: Facts, color: ColorSystem | None) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, sort in _marked(facts):
        pieces += [terminal(facts.text[at:start]), _paint(facts.text[start:end], sort, color)]
        at = end
    return "".join([*pieces, terminal(facts.text[at:])])


def _block(item: SentenceReading, options: Options) -> str:
    rows = [f"{terminal(item.id)}  {_sentence(item.facts, options.color)}"]
    rows += [f"    {label:<9} {text}" for label, text in _rows(item, options)]
    return "\n".join(rows) + "\n"


def _rows(item: SentenceReading, options: Options) -> Iterator[tuple[str, str]]:
    facts, day = item.facts, item.deadline
    arrow = "→" if options.unicode else "->"

    def shown(span: Span, sort: str) -> str:
        return _paint(span.text, sort, options.color)

    yield "owner", f"{shown(facts.owner, 'owner')} ({facts.owner.kind})" if facts.owner else "-"
    if facts.deadline and day:
        meant = f"{day.day} ({day.precision.value})" if day.day else "no day of the calendar"
        yield "deadline", f"{shown(facts.deadline, 'deadline')} {arrow} {meant}"
    else:
        yield "deadline", "-"
    for measure in facts.measures:
        yield "measure", f"{shown(measure, 'measure')} {arrow} {_values(measure, arrow)}"
    if not facts.measures:
        yield "measure", "-"
    decided = f', by "{terminal(facts.decided_by.text)}"' if facts.decided_by else ""
    yield "done", f"{facts.completion.value}{decided}"
    main = f", by {shown(facts.verb, 'verb')}" if facts.verb else ""
    yield "kind", f"{facts.kind.value}{main}"
    if facts.vague:
        yield "vague", ", ".join(shown(v, "vague") for v in facts.vague)


def _values(measure: Measure, arrow: str) -> str:
    def number(value: float | None) -> str:
        return "?" if value is None else f"{value:,.10g}"

    change = "by " if measure.change else ""
    values = f"{number(measure.baseline)} {arrow} " if measure.baseline is not None else ""
    unit = measure.currency or measure.unit
    metric = f", {measure.metric}" if measure.metric else ""
    return f"{measure.direction} {change}{values}{number(measure.target)} {unit}{metric}"
