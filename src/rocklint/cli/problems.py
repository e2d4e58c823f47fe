"""Prints broken plugins and rules; the exit code is then 2."""

from __future__ import annotations

from collections.abc import Iterable

from rocklint.check.session import Session
from rocklint.cli import OK, UNUSABLE
from rocklint.cli.terminal import say
from rocklint.model.report import Report
from rocklint.rulebook.registry import PluginProblem
from rocklint.rulebook.reserved import INTERNAL


def tell(problems: Iterable[PluginProblem | str], told: Iterable[PluginProblem | str] = ()) -> None:
    """A line on standard error for each that was not told already."""
    from rocklint.reporters.sanitise import terminal

    known = set(map(str, told))
    for problem in map(str, problems):
        if problem not in known:
            say(f"rocklint: {terminal(problem)}")


def whole(session: Session, *reports: Report) -> int:
    """OK; or UNUSABLE where a plugin cannot be taken as it is, which was told when the session was opened, and where a
    rule stopped or nothing could be read, which is told now. What is sound is printed all the same."""
    said = [f.message for report in reports for f in report.findings if f.code == INTERNAL.code]
    if not all(report.read_any for report in reports):
        said.append("nothing could be read; rocklint check says why")
    tell(dict.fromkeys(said), session.problems)
    return UNUSABLE if session.problems or said else OK
