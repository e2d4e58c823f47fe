"""The table of Rocks in the HTML page: a row each, its findings below it, and the filter above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.model.finding import SMART, Severity
from rocklint.model.report import Grade, Report, ReportedFinding, RockResult
from rocklint.reporters.html import fragments as parts
from rocklint.reporters.html.fragments import at, evidence, grade, sign, text, word
from rocklint.reporters.page.labels import SEVERITY, Index, owner, short, title
from rocklint.reporters.sanitise import html


def table(report: Report, index: Index) -> Iterator[str]:
    """Filter and table; a Rock's findings open with a click, so that the table is seen as a whole."""
    yield from _filter(report)
    yield '<div class="table"><table id="rocks"><thead><tr><th></th><th>Rock</th><th>owner</th>'
    yield "".join(f'<th class="l">{letter.value}</th>' for letter in SMART)
    yield '<th class="grade">grade</th></tr></thead>'
    for rock in report.rocks:
        yield from _rock(rock, index)
    yield "</table></div>"


def _filter(report: Report) -> Iterator[str]:
    owners = sorted({owner(rock) or "" for rock in report.rocks} - {""}, key=str.casefold)
    yield '<form id="filter" hidden>'
    yield '<input type="search" name="q" placeholder="Filter by words" aria-label="Filter by words">'
    yield from _choice("grade", "every grade", [g.value for g in Grade if any(r.grade is g for r in report.rocks)])
    yield from _choice("owner", "every owner", owners)
    yield '<button type="button" id="all">Show all</button>'
    yield '<button type="button" id="open">Open findings</button>'
    yield '<span class="shown soft" id="shown" aria-live="polite"></span></form>'


def _choice(name: str, every: str, values: list[str]) -> Iterator[str]:
    yield f'<select name="{name}" aria-label="{name}"><option value="">{every}</option>'
    yield "".join(f'<option value="{html(value)}">{html(value)}</option>' for value in values)
    yield "</select>"


def _rock(rock: RockResult, index: Index) -> Iterator[str]:
    states = "".join(f' data-{x.value.lower()}="{word(rock.letters.get(x))}"' for x in SMART)
    name = owner(rock)
    yield f'<tbody class="one" data-grade="{rock.grade.value}" data-owner="{html(name or "")}"{states}>'
    yield f'<tr><td class="id">{html(short(rock))}</td><td class="rock">{html(title(rock))}</td>'
    yield f'<td class="owner">{html(name) if name else "?"}</td>'
    yield "".join(f'<td class="l">{sign(x.value, rock.letters.get(x))}</td>' for x in SMART)
    yield f'<td class="grade">{grade(rock.grade)}</td></tr>'
    findings = index.own(rock)
    if findings or rock.evidence:
        yield '<tr class="more"><td></td><td colspan="8"><details>'
        yield f"<summary>{_summary(findings)} <span>{at(rock.location)}</span></summary>"
        yield from parts.findings(findings)
        if rock.rewrite and findings:
            yield '<blockquote><span class="soft">a rewrite, with holes to fill</span>'
            yield f"<br>{text(rock.rewrite)}</blockquote>"
        yield from evidence(rock)
        yield "</details></td></tr>"
    yield "</tbody>"


def _summary(findings: Sequence[ReportedFinding]) -> str:
    """`1 missing, 2 ask`, each in its colour; `words behind the letters` where nothing is open."""
    counts = [(sum(f.severity is severity for f in findings), *SEVERITY[severity]) for severity in Severity]
    said = [f'<b class="{parts.CLASS[role]}">{count} {label}</b>' for count, label, role in counts if count]
    return ", ".join(said) or "words behind the letters"
