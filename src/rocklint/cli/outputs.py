"""`--output FORMAT=FILE`: the report in further formats, each file written whole or not at all."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, TypedDict

import typer

from rocklint.check.session import Session
from rocklint.cli.terminal import PIPED_WIDTH, say
from rocklint.model.report import Report
from rocklint.reporters import FORMATS, Options
from rocklint.reporters.sanitise import terminal
from rocklint.system import writing as files
from rocklint.system.records import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file that it goes to."""

    format: str
    path: Path


class ProgramPlace(TypedDict):
    """Where the program runs."""

    folder: str
    root: str


def known_format(name: str) -> str:
    """The name of a format; an unknown one is a usage error that offers the nearest."""
    if name in FORMATS:
        return name
    near = difflib.get_close_matches(name, FORMATS, 1)
    raise typer.BadParameter(
        f"{name!r} is no format; " + (f"did you mean {near[0]}?" if near else f"there are {', '.join(FORMATS)}")
    )


def parse_output(text: str) -> Output:
    """`sarif=out.sarif`."""
    name, given, path = text.partition("=")
    if not given or not path:
        raise typer.BadParameter(f"{text!r}: write it as FORMAT=FILE, such as sarif=out.sarif")
    return Output(known_format(name), Path(path))


Outputs = Annotated[
    list[Output] | None,
    typer.Option(
        "--output",
        "-o",
        parser=parse_output,
        metavar="FORMAT=FILE",
        help="Also write the report to a file, such as sarif=out.sarif; may be given several times.",
    ),
]


def placed() -> ProgramPlace:
    """The working folder and the root of its repository."""
    here = Path.cwd()
    return ProgramPlace(folder=here.as_posix(), root=files.root_of(here / "report").as_posix())


def protected(session: Session, report: Report, paths: Sequence[str]) -> frozenset[Path]:
    """Files that no report may be written over: what was read for it, and the baseline."""
    settings = [session.config_path] if session.config_path else []
    read = (*map(Path, report.files), session.baseline_path(paths), *settings)
    return frozenset(Path(os.path.realpath(path)) for path in read)


def write_outputs(outputs: Sequence[Output], report: Report, shown: Options, spare: Iterable[Path]) -> bool:
    """Writes all of them; False, with a line that says why, where one could not be written."""
    plain = replace(shown, width=PIPED_WIDTH, color=None, unicode=True)
    spare = frozenset(spare)
    taken: dict[Path, str] = {}
    done = True
    for output in outputs:
        try:
            real = files.target_of(output.path)
            if real in spare:
                raise files.WriteError(f"{output.path} was read for this report; nothing was written over it")
            if taken.setdefault(real, output.format) != output.format:
                raise files.WriteError(f"{output.path} has the {taken[real]} report already")
            text = FORMATS[output.format].render(report, plain)
            files.replace(output.path, text.encode("utf-8", "backslashreplace"))
        except files.WriteError as error:
            say(f"rocklint: --output {output.format}: {terminal(str(error))}")
            done = False
    return done
