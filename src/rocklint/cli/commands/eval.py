"""`rocklint eval`: how well rocklint reads a team's own labelled sentences."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rocklint.check.inspection import inspect_text
from rocklint.cli import FINDINGS, OK, UNUSABLE
from rocklint.cli.arguments import ConfigPath, Shape, ShapeOption, open_session, parse_day
from rocklint.cli.problems import whole
from rocklint.cli.terminal import say, write
from rocklint.reporters.sanitise import terminal
from rocklint.source import Limits
from rocklint.source.paths import File, read, shown
from rocklint.source.yaml.limits import InputRefused
from rocklint.workbench.evaluation import Figure, LabelError, Scores, read_labels, score

HELP = "Score rocklint on labelled sentences (JSON Lines): precision, recall, F1 and accuracy, with --misses each miss."

PLANNING_DAY = date(2026, 7, 1)


def command(
    labels: Annotated[list[Path], typer.Argument(metavar="LABELS.jsonl...", help="Files of labelled sentences.")],
    misses: Annotated[bool, typer.Option("--misses", help="List each sentence that was read otherwise.")] = False,
    minimum: Annotated[
        list[str] | None,
        typer.Option("--min", metavar="FIGURE=VALUE", help="Exit 1 when a figure is below, as owner=0.9."),
    ] = None,
    format: ShapeOption = Shape.full,
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of",
            parser=parse_day,
            metavar="DATE",
            help="The day the labels were made for.",
            show_default=PLANNING_DAY.isoformat(),
        ),
    ] = None,
    config: ConfigPath = None,
) -> None:
    """Reads the sentences, compares with the labels, prints the figures."""
    wanted = dict(_minimum(m) for m in minimum or [])
    session = open_session(["."], config)
    try:
        rows = tuple(label for path in labels for label in read_labels(_text(path), shown(path)))
    except LabelError as error:
        say(f"rocklint: {terminal(str(error))}")
        raise typer.Exit(UNUSABLE) from None
    scores = score(rows, lambda text: inspect_text(session, text, as_of or PLANNING_DAY))
    unknown = wanted.keys() - scores.figures.keys()
    if unknown:
        raise typer.BadParameter(
            f"no figure is called {', '.join(sorted(unknown))}; there are {', '.join(scores.figures)}"
        )
    write(_json(scores) if format is Shape.json else _table(scores, misses))
    short = [
        f"{name} is {scores.figures[name].value:.3f}"
        for name, least in wanted.items()
        if scores.figures[name].value < least
    ]
    if short:
        say(f"below the minimum: {', '.join(short)}")
    raise typer.Exit(whole(session) or (FINDINGS if short else OK))


def _text(path: Path) -> str:
    """The text of a file, which may be a pipe or without end. Raises LabelError."""
    try:
        return read(File(shown(path), path, True), Limits()).decode()
    except (InputRefused, UnicodeDecodeError) as error:
        raise LabelError(f"{shown(path)}: {error}") from None


def _minimum(text: str) -> tuple[str, float]:
    name, _, value = text.partition("=")
    try:
        return name, float(value)
    except ValueError:
        raise typer.BadParameter(f"{text!r}: write it as owner=0.9") from None


def _row(figure: Figure) -> str:
    if figure.counted:
        counts = f"{figure.found} found, {figure.extra} extra, {figure.missed} missed"
        rates = f"P {figure.precision:.3f}  R {figure.recall:.3f}"
        return f"{figure.name:<13} F1 {figure.value:.3f}        {rates}   {counts}"
    return f"{figure.name:<13} accuracy {figure.value:.3f}  {figure.right} of {figure.all}"


def _table(scores: Scores, misses: bool) -> str:
    lines = [f"{scores.sentences} sentences", *(_row(figure) for figure in scores.figures.values())]
    if misses:
        lines += ["", *(f"{m.figure}  {m.id}  {terminal(m.text)}  ({terminal(m.note)})" for m in scores.misses)]
    return "\n".join(lines) + "\n"


def _json(scores: Scores) -> str:
    figures = {name: {"value": round(figure.value, 4), **_counts(figure)} for name, figure in scores.figures.items()}
    return json.dumps({"sentences": scores.sentences, "figures": figures}, indent=1) + "\n"


def _counts(figure: Figure) -> dict[str, int]:
    if figure.counted:
        return {"found": figure.found, "extra": figure.extra, "missed": figure.missed}
    return {"right": figure.right, "all": figure.all}
