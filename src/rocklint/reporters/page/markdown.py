"""`--format markdown`: the page for meeting notes, job summaries and wikis. The questions are boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.model.finding import SMART, Letter, Severity
from rocklint.model.report import Grade, Report, ReportedFinding, RockResult, tally
from rocklint.reporters.options import LARGE, Options
from rocklint.reporters.page.findings import SEVERAL, offer
from rocklint.reporters.page.labels import SEVERITY, Index, brief, heading, owner, plural, set_aside, short, title
from rocklint.reporters.page.meeting_questions import announce, choose, whom
from rocklint.reporters.page.unchecked import rows_of
from rocklint.reporters.sanitise import markdown, path


def render(report: Report, options: Options | None = None) -> str:
    """The page."""
    return "\n".join(_lines(report, options or Options())) + "\n"


def _lines(report: Report, options: Options) -> Iterator[str]:
    index = Index(report)
    yield f"# {markdown(heading(report))}"
    if report.rocks:
        counts = (f"**{grade.value}** {count:,}" for grade, count in tally(report).grades.items() if count)
        yield from ("", " · ".join(counts), "")
        yield from _table(report)
    yield from _praise(report)
    chosen = choose(report, index)
    if chosen:
        yield from ("", f"## {announce(chosen, report)}", "")
        for finding in chosen:
            yield f"- [ ] **{markdown(whom(finding, index))}**: {_text(finding.ask)} ({_code(finding)})"
    yield from _loose("Reading the files", [f for f in index.loose if f.letter is Letter.X])
    if options.shows_details(len(report.rocks)):
        for rock in report.rocks:
            yield from _rock(rock, index, options)
    if index.shared:
        yield from ("", f"## {SEVERAL}", "")
    for question in index.shared:
        asked = f"{_text(index.names(question))}: *{_text(question.ask)}* ({markdown(question.code)})"
        yield f"- **{SEVERITY[Severity.INFO][0]}** {asked}"
    yield from _loose("The plan", [f for f in index.loose if f.letter is not Letter.X])
    yield from _suppressed(report)
    rows = rows_of(report)
    if rows:
        yield from ("", "## Not checked", "")
        for what, want, adds in rows:
            yield f"- {markdown(what)} (no {markdown(want)}){': ' + markdown(adds) if adds else ''}"
    counted = (
        f"{report.count(Severity.ERROR):,} missing, {report.count(Severity.WARNING):,} to ask, "
        f"{plural(report.count(Severity.INFO), 'question')}"
    )
    yield from ("", f"As of {report.as_of.isoformat()}: {counted}.")


def _table(report: Report) -> Iterator[str]:
    rocks = report.rocks
    if len(rocks) > LARGE:
        rocks = tuple(rock for rock in rocks if rock.grade is not Grade.READY)
    if rocks:
        yield f"| | Rock | owner | {' | '.join(letter.value for letter in SMART)} | grade |"
        yield f"|---|---|---|{'---|' * len(SMART)}---|"
    for rock in rocks:
        states = (_state(rock, letter) for letter in SMART)
        cells = (markdown(short(rock)), markdown(title(rock)), markdown(owner(rock) or "?"), *states, rock.grade.value)
        yield f"| {' | '.join(cells)} |"
    rest = len(report.rocks) - len(rocks)
    if rest:
        yield from ("", f"{plural(rest, 'Rock')} {'is' if rest == 1 else 'are'} ready and not listed.")


def _state(rock: RockResult, letter: Letter) -> str:
    state = rock.letters.get(letter)
    if state is None:
        return "–"
    return state.value if state.value == "clear" else f"**{state.value}**"


def _praise(report: Report) -> Iterator[str]:
    if not report.read_any:
        yield from ("", "Nothing could be read.")
    elif report.rocks and not report.findings and all(rock.grade is Grade.READY for rock in report.rocks):
        yield from ("", "All ready: nothing to ask. Well put.")
    if report.crashed:
        yield from ("", "One check stopped on an error of its own; everything else on this page holds.")


def _rock(rock: RockResult, index: Index, options: Options) -> Iterator[str]:
    findings = index.own(rock)
    proof = rock.evidence if options.evidence else ()
    if not findings and not proof:
        return
    at = f"{path(rock.location.file)}:{rock.location.start.line}"
    yield from ("", f"## {markdown(index.name(rock))}: {markdown(title(rock))}", "")
    yield f"{markdown(owner(rock) or 'no owner')} · {rock.grade.value} · {markdown(at)}"
    yield ""
    for finding in findings:
        yield from _finding(finding)
    if rock.rewrite and findings:
        yield from ("", f"> {_text(rock.rewrite)}")
    if proof:
        yield ""
    for shown in proof:
        yield f"- {shown.letter.value} clear, {_text(shown.label)}: {_text(shown.text)}"


def _loose(name: str, findings: Sequence[ReportedFinding]) -> Iterator[str]:
    if findings:
        yield from ("", f"## {name}", "")
    for finding in findings:
        yield from _finding(finding)


def _finding(finding: ReportedFinding) -> Iterator[str]:
    yield f"- **{SEVERITY[finding.severity][0]}** {_text(finding.message)} ({_code(finding)})"
    if finding.why:
        yield f"  {_text(finding.why)}"
    if finding.ask:
        yield f"  *{_text(finding.ask)}*"
    if finding.edit:
        yield f"  → {markdown(offer(finding.edit))}"


def _suppressed(report: Report) -> Iterator[str]:
    agreed, known = set_aside(report)
    if report.suppressed:
        yield from ("", "## Set aside", "")
    for finding in agreed:
        said = finding.suppressed
        until = f", until {said.until.isoformat()}" if said and said.until else ""
        why = f": {_text(said.why)}" if said and said.why else ""
        yield f"- {_text(finding.rock or 'The plan')}, {_text(finding.message)} ({_code(finding)}){why}{until}"
    if known:
        yield f"- {plural(len(known), 'finding')} known before (baseline)"


def _code(finding: ReportedFinding) -> str:
    return markdown(finding.code)


def _text(text: str) -> str:
    return markdown(brief(text))
