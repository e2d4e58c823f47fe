"""The results as tables that read well in a terminal and in Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from goals import MIB, Verdict
from groups import Result
from timing import Timed


def page(result: Result) -> str:
    """One part of the benchmark."""
    parts = [f"## {result.title}", grid(("program", "seconds", "of computing", "peak MiB"), map_rows(result.timed))]
    if result.verdicts:
        rows = [_verdict(one) for one in result.verdicts]
        parts.append(grid(("compared", "measured", "by computing", "at most", "held"), rows))
    parts += [f"Note: {note}" for note in result.notes]
    return "\n\n".join(parts)


def map_rows(timed: Sequence[Timed]) -> list[tuple[str, ...]]:
    """Medians of the seconds, the highest peak."""
    return [(one.name, f"{one.seconds:.3f}", f"{one.cpu:.3f}", f"{one.peak / MIB:.0f}") for one in timed]


def _verdict(one: Verdict) -> tuple[str, ...]:
    held = {None: "", True: "yes", False: "NO"}[one.held]
    if one.unit:
        return one.text, f"{one.measured:.0f}{one.unit}", "", f"{one.most:.0f}{one.unit}", held
    cpu = "" if one.of_cpu is None else f"{one.of_cpu:.2f} x"
    return one.text, f"{one.measured:.2f} x", cpu, "" if one.most is None else f"{one.most:g} x", held


def grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with aligned columns, the first one to the left, the others to the right."""
    widths = [max(len(row[at]) for row in (head, *rows)) for at in range(len(head))]
    rule = [f"{'-' * widths[0]}", *(f"{'-' * (width - 1)}:" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in (head, rule, *rows))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    return f"| {' | '.join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)])} |"


def data(result: Result) -> dict[str, Any]:
    """The same for a program, with every single run."""
    return {
        "title": result.title,
        "programs": [
            {"name": one.name, "seconds": one.seconds, "peak_bytes": one.peak, "runs": [asdict(r) for r in one.runs]}
            for one in result.timed
        ],
        "compared": [{**asdict(one), "held": one.held} for one in result.verdicts],
        "notes": result.notes,
    }
