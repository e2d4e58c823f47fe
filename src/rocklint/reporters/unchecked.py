"""What was not checked for want of a file, and what the file would unlock: silence must not look like praise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rocklint.finding import SMART, Letter, Report, Unchecked
from rocklint.reporters import sanitise
from rocklint.reporters.labels import plural
from rocklint.reporters.page import Page, Role

_WORDS: Mapping[str, tuple[str, str, str]] = {  # need: what stays open, what is not there, what to add
    "scorecard": ("stretch and trade-offs", "no scorecard", "a scorecard"),
    "people": ("capacity and quota", "no people file", "a people file"),
    "vto": ("3-Year Picture", "no V/TO", "a V/TO with three measurables"),
    "goals": ("quotas and company goals", "no goals file", "a goals file"),
    "previous": ("Rocks carried over", "no earlier quarter", "last quarter's Rocks"),
}


def add_unchecked(page: Page, report: Report) -> None:
    """One paragraph: what, for want of which file; then what each file would add."""
    if not report.unchecked:
        return
    page.gap()
    what = [f"{_words(u)[0]} ({_words(u)[1]})" for u in report.unchecked]
    page.prose(f"Not checked: {', '.join(what)}.")
    dark = [x for x in SMART if report.rocks and all(rock.letters.get(x) is None for rock in report.rocks)]
    adds = [
        f"{_words(u)[2]} adds {plural(len(u.rules), 'check')}{_columns(u, dark)}" for u in report.unchecked if u.rules
    ]
    if adds:
        page.prose(f"{adds[0][0].upper()}{'; '.join(adds)[1:]}.", Role.QUIET)


def _words(unchecked: Unchecked) -> tuple[str, str, str]:
    need = sanitise.terminal(unchecked.need)
    return _WORDS.get(unchecked.need, (need, f"no {need} file", f"a {need} file"))


def _columns(unchecked: Unchecked, dark: Sequence[Letter]) -> str:
    """The columns of the table that stand empty and would be filled."""
    filled = [letter.value for letter in dark if any(rule.startswith(letter.value) for rule in unchecked.rules)]
    return f" and fills column {' and '.join(filled)}" if filled else ""
