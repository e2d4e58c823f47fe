"""`--format html`: one page in one file, with the table, the chart of letters, the questions and a filter.

It fetches nothing, now or when it is opened: style and script stand in it, and its own policy forbids the browser
everything else, also what a hostile text might try.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from rocklint.model.finding import Letter
from rocklint.model.report import Grade, Report, ReportedFinding, tally
from rocklint.reporters.html.chart import chart
from rocklint.reporters.html.fragments import CLASS, findings, text
from rocklint.reporters.html.html_table import table
from rocklint.reporters.options import Options
from rocklint.reporters.page.findings import SEVERAL
from rocklint.reporters.page.labels import GRADE, Index, heading, plural, set_aside
from rocklint.reporters.page.meeting_questions import announce, choose, whom
from rocklint.reporters.page.unchecked import rows_of
from rocklint.reporters.sanitise import html

_ASSETS = Path(__file__).with_name("assets")


def render(report: Report, options: Options | None = None) -> str:  # noqa: ARG001 - every format has the same shape
    """The page, in ASCII: what lies beyond stands as a character reference."""
    page = "\n".join(_page(report)) + "\n"
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _asset(name: str) -> str:
    return "\n" + (_ASSETS / name).read_text(encoding="ascii")


def _source(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _page(report: Report) -> Iterator[str]:
    style, script = _asset("report.css"), _asset("report.js")
    policy = (
        f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{html(heading(report))}</title>\n<style>{style}</style>\n</head>\n<body>"
    yield from _body(report, Index(report))
    yield f"<script>{script}</script>\n</body>\n</html>"


def _body(report: Report, index: Index) -> Iterator[str]:
    yield f"<header><h1>{html(heading(report))}</h1>"
    yield f'<p class="soft">Which Rocks are SMART, and what to ask. As of {report.as_of.isoformat()}.</p>'
    yield "</header><main>"
    yield from _praise(report)
    if report.rocks:
        yield from _grades(report)
        yield '<div class="two"><section class="card"><h2>The five letters</h2>'
        yield from chart(report)
        yield "</section>"
        yield from _questions(report, index)
        yield "</div>"
    yield from _loose("Reading the files", [f for f in index.loose if f.letter is Letter.X])
    if report.rocks:
        yield '<section class="card"><h2>Rocks</h2>'
        yield from table(report, index)
        yield "</section>"
    yield from _shared(index)
    yield from _loose("The plan", [f for f in index.loose if f.letter is not Letter.X])
    yield from _suppressed(report)
    yield from _unchecked(report)
    yield "</main><footer>"
    yield f"rocklint {html(report.version)}, rule set {html(report.ruleset)}, as of {report.as_of.isoformat()}</footer>"


def _praise(report: Report) -> Iterator[str]:
    said = ""
    if not report.read_any:
        said = "Nothing could be read."
    elif not report.rocks:
        said = "No Rocks found."
    elif not report.findings and all(rock.grade is Grade.READY for rock in report.rocks):
        said = "All ready: nothing to ask. Well put."
    if said:
        yield f'<p class="card">{said}</p>'
    if report.crashed:
        yield '<p class="card ask">One check stopped on an error of its own; everything else on this page holds.</p>'


def _grades(report: Report) -> Iterator[str]:
    yield '<ul class="grades" id="grades">'
    for grade, count in tally(report).grades.items():
        zero = "" if count else " zero"
        link = f'href="#grade={grade.value.replace(" ", "+")}" data-key="grade" data-value="{grade.value}"'
        yield f'<li><a class="{CLASS[GRADE[grade]]}{zero}" {link}><b>{count:,}</b> {grade.value}</a></li>'
    yield "</ul>"


def _questions(report: Report, index: Index) -> Iterator[str]:
    chosen = choose(report, index)
    yield f'<section class="card"><h2>{announce(chosen, report) if chosen else "Nothing to ask"}</h2>'
    if chosen:
        yield '<ol class="questions" id="questions">'
        for asked in chosen:
            yield f'<li><em>{text(asked.ask)}</em><span class="soft">{html(whom(asked, index))}</span></li>'
        yield "</ol>"
    elif report.suppressed:
        yield f'<p class="soft">{plural(len(report.suppressed), "finding")} set aside below.</p>'
    yield "</section>"


def _loose(name: str, loose: Sequence[ReportedFinding]) -> Iterator[str]:
    if loose:
        yield f'<section class="card"><h2>{name}</h2>'
        yield from findings(loose)
        yield "</section>"


def _shared(index: Index) -> Iterator[str]:
    """What is asked of several Rocks, once."""
    if not index.shared:
        return
    yield f'<section class="card" id="shared"><h2>{SEVERAL}</h2><ul class="plain">'
    for question in index.shared:
        named = f'<span class="soft">{text(index.names(question))}</span>'
        yield f"<li><em>{text(question.ask)}</em> <code>{text(question.code)}</code> {named}</li>"
    yield "</ul></section>"


def _suppressed(report: Report) -> Iterator[str]:
    if not report.suppressed:
        return
    agreed, known = set_aside(report)
    yield '<section class="card" id="suppressed"><h2>Set aside</h2>'
    if agreed:
        yield f'<ul class="plain">{"".join(map(_reason, agreed))}</ul>'
    if known:
        yield f"<details><summary>{plural(len(known), 'finding')} known before (baseline)</summary>"
        yield f'<ul class="plain">{"".join(f"<li>{_named(found)}</li>" for found in known)}</ul></details>'
    yield "</section>"


def _reason(found: ReportedFinding) -> str:
    said = found.suppressed
    until = f", until {said.until.isoformat()}" if said and said.until else ""
    return f'<li>{_named(found)}<p class="soft">{text(said.why) if said else ""}{until}</p></li>'


def _named(found: ReportedFinding) -> str:
    return f"{text(found.rock or 'The plan')}: {text(found.message)} <code>{text(found.code)}</code>"


def _unchecked(report: Report) -> Iterator[str]:
    rows = rows_of(report)
    if rows:
        yield '<section class="card"><h2>Not checked</h2><ul class="plain" id="unchecked">'
        for what, want, adds in rows:
            yield f'<li>{html(what)} <span class="soft">for want of: {html(want)}; adds {html(adds)}</span></li>'
        yield "</ul></section>"
