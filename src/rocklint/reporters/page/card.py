"""The card of one Rock: its sentence, its letters with the words behind them, its findings and a rewrite."""

from __future__ import annotations

from rocklint.model.report import LetterState, Report, RockResult
from rocklint.reporters.options import Options
from rocklint.reporters.page.findings import add_findings
from rocklint.reporters.page.labels import GRADE, STATE, Index, brief
from rocklint.reporters.page.styled_lines import Line, Page, Role, write

_WORDS = 15


def render(report: Report, options: Options | None = None) -> str:
    """The cards of the report's Rocks as text, one below the other."""
    page = Page.of(options or Options())
    index = Index(report)
    for rock in report.rocks:
        page.gap()
        _add_head(page, rock, index)
    add_findings(page, report, index)
    return write(page.lines, options.color if options else None)


def _add_head(page: Page, rock: RockResult, index: Index) -> None:
    page.prose(f"{index.name(rock)}: {brief(rock.text)}", Role.TITLE)
    page.prose(
        f"owner {brief(rock.owner or '?')}", Role.QUIET, indent=_WORDS, lead=((rock.grade.value, GRADE[rock.grade]),)
    )
    read_as = f"read as a sales Rock, by {brief(rock.sales)}" if rock.sales else "not read as a sales Rock"
    page.prose(read_as, Role.QUIET, indent=_WORDS, lead=(("", Role.PLAIN),))
    page.gap()
    for letter, state in rock.letters.items():
        words = "; ".join(f"{e.label}: {brief(e.text)}" for e in rock.evidence if e.letter is letter)
        word, role = ("-", Role.QUIET) if state is None else (state.value, STATE[state])
        lead: Line = ((f"  {letter.value}  ", Role.TITLE), (word, role))
        page.prose(words or _silence(state), Role.PLAIN if words else Role.QUIET, indent=_WORDS, lead=lead)


def _silence(state: LetterState | None) -> str:
    return "nothing to look at yet" if state is None else "nothing said yet"
