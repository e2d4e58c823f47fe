"""The baseline in a check: known findings are kept back, and the file loses what is mended."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.check import baseline_file as debt
from rocklint.check.session import Session
from rocklint.cli.terminal import say
from rocklint.model.finding import Report
from rocklint.reporters.sanitise import terminal


def settled(
    session: Session, report: Report, paths: Sequence[str], *, write: bool, known: debt.Debt | None = None
) -> tuple[Report, bool]:
    """The report without what the baseline knows, and whether the baseline holds more than there is. With `write`
    it is made shorter at once; `known` is taken in place of the file. Raises ConfigError for a baseline that
    cannot be understood."""
    if known is None:
        known = debt.read(session.baseline_path(paths))
    if known is None:
        return report, False
    path = known.path
    result = debt.settle(report, known, paths)
    name = terminal(path.name)
    if result.known:
        say(f"{result.known} known finding{'s' * (result.known != 1)} kept back ({name}).")
    mended = sum(result.stale.values())
    if not mended:
        return result.report, False
    verb = "s are" if mended != 1 else " is"
    if not write:
        say(f"{mended} known finding{verb} mended and still in {name}: run rocklint check and commit the file.")
        return result.report, True
    try:
        debt.write(debt.without(known, result.stale))
        say(f"{mended} known finding{verb} mended: {name} is shorter now.")
    except debt.WriteError as error:
        say(f"rocklint: {terminal(str(error))}")
    return result.report, True
