"""Reports are made of what anyone puts into a pull request: in every format it stays text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
import sample_reports as reports
from hypothesis import given
from hypothesis import strategies as st

from inert import assert_inert
from rocklint.model.finding import Letter, Safety, Severity
from rocklint.model.place import Location, Position
from rocklint.model.report import (
    Evidence,
    Grade,
    LetterState,
    LocatedEdit,
    MissingData,
    RelatedLocation,
    Report,
    ReportedFinding,
    RockResult,
    SuppressedBy,
)
from rocklint.reporters import FORMATS, Options, sanitise
from rocklint.reporters.page import cells, picture

PAYLOADS = (
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://evil\x07click\x1b]8;;\x07",
    "\x9b31m",
    "[red]markup[/red] [/] [bold",
    "x\n::error file=a.py::owned",
    "   ::add-mask::x",
    "##[command]rm ##vso[task.setvariable] ###[group]",
    "abc\u202edef\u2066\u2069\u200f",
    "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg",
    "\x00\x07\x08\x7f",
    "\ud800\udfff",
    "\ufeff\u200b\u00ad\U000e0041",
    ":",
    "::",
    "%0A::error::x",
    "日本語" * 40,
    "👩‍👩‍👧 e\u0301\u0301\u0301",
    "x" * 500,
    "",
)


def _name(payload: str) -> str:
    return ascii(payload)[1:-1][:24]


def infect(report: Report, text: str) -> Report:
    """The report with the text in every field that holds text."""
    place = Location(text, Position(3, 2), Position(3, 4), text)
    rock = RockResult(
        text,
        1,
        place,
        text,
        Grade.REWRITE,
        reports.letters("cam-c"),
        text,
        text,
        text,
        (Evidence(Letter.S, text, text),),
        text,
    )
    findings = tuple(
        replace(
            reports.finding(text, text, severity, place, text, why=text, ask=text + severity, rock=text, field=text),
            related=(RelatedLocation(place, text), RelatedLocation(replace(place, file="b", source=""), text)),
            edit=LocatedEdit(place, text, safety),
        )
        for severity, safety in zip(Severity, Safety, strict=True)
    )
    return replace(
        report,
        rocks=(rock, *report.rocks),
        findings=(*findings, replace(findings[0], rock=None), *report.findings),
        suppressed=(replace(findings[1], suppressed=SuppressedBy("comment", text, date(2027, 1, 15), place)),),
        unchecked=(MissingData(text, (text,)),),
        files=(text,),
        title=text,
        company=text,
    )


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("payload", PAYLOADS, ids=_name)
def test_payload_stays_inert(payload: str, format_: str) -> None:
    report = infect(reports.minimal(), payload)
    assert_inert(FORMATS[format_].render(report, Options(evidence=True)), format_)


@pytest.mark.parametrize("payload", PAYLOADS, ids=_name)
def test_colors_are_the_only_escapes(payload: str) -> None:
    report = infect(reports.minimal(), payload)
    colored = FORMATS["full"].render(report, Options(color="truecolor", evidence=True))
    plain = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert plain == FORMATS["full"].render(report, Options(evidence=True))
    assert_inert(plain)


@pytest.mark.parametrize("payload", PAYLOADS, ids=_name)
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_console(payload: str, width: int) -> None:
    text = FORMATS["full"].render(infect(reports.minimal(), payload), Options(width=width, evidence=True))
    assert max(map(cells.width, text.splitlines())) <= width


@pytest.mark.parametrize("payload", [*PAYLOADS, "<script>&\ufffe\uffff]]>"], ids=_name)
def test_the_picture_is_xml(payload: str) -> None:
    svg = picture.render(infect(reports.minimal(), payload))
    ElementTree.fromstring(svg)
    assert_inert(svg)


def test_huge_texts_do_not_take_long() -> None:
    for text in ("x" * 65536, "é" * 65536, "\u0301" * 65536, "word " * 13000, "::" * 30000, "\x1b" * 65536):
        FORMATS["full"].render(infect(reports.minimal(), text), Options(evidence=True))


TEXT = st.text(st.characters(exclude_categories=()), max_size=60) | st.sampled_from(PAYLOADS)
CODES = st.lists(TEXT, max_size=2).map(tuple)
NUMBER = st.integers(-2, 10**6)
PLACE = st.builds(Location, TEXT, st.builds(Position, NUMBER, NUMBER), st.builds(Position, NUMBER, NUMBER), TEXT)
ROCK = st.builds(
    RockResult,
    id=TEXT,
    number=NUMBER,
    location=PLACE,
    text=TEXT,
    grade=st.sampled_from(Grade),
    letters=st.dictionaries(st.sampled_from(Letter), st.none() | st.sampled_from(LetterState)),
    title=TEXT,
    owner=st.none() | TEXT,
    evidence=st.lists(st.builds(Evidence, st.sampled_from(Letter), TEXT, TEXT), max_size=2).map(tuple),
    rewrite=st.none() | TEXT,
)
FINDING = st.builds(
    ReportedFinding,
    code=TEXT,
    name=TEXT,
    message=TEXT,
    why=TEXT,
    ask=TEXT,
    location=PLACE,
    rock=st.none() | TEXT,
    field=st.none() | TEXT,
    related=st.lists(st.builds(RelatedLocation, PLACE, TEXT), max_size=2).map(tuple),
    edit=st.none() | st.builds(LocatedEdit, PLACE, TEXT, st.sampled_from(Safety)),
)


@st.composite
def any_report(draw: st.DrawFn) -> Report:
    rocks = draw(st.lists(ROCK, max_size=4))
    findings = draw(st.lists(FINDING, max_size=6))
    if rocks:
        ids = st.sampled_from([rock.id for rock in rocks])
        findings = [replace(f, rock=draw(ids)) if draw(st.booleans()) else f for f in findings]
    return Report(
        version="1",
        ruleset="1",
        as_of=draw(st.dates()),
        rocks=tuple(rocks),
        findings=tuple(findings),
        unchecked=tuple(
            draw(st.lists(st.builds(MissingData, TEXT, st.lists(TEXT, max_size=2).map(tuple)), max_size=2))
        ),
        title=draw(TEXT),
        company=draw(TEXT),
        crashed=draw(st.booleans()),
        read_any=draw(st.booleans()),
        meeting=draw(st.none() | st.dates(min_value=date(2000, 1, 1))),
    )


@given(any_report(), st.integers(40, 200), st.booleans())
def test_no_text_raises_or_comes_alive(report: Report, width: int, unicode: bool) -> None:
    options = Options(width=width, unicode=unicode, evidence=True)
    for name, format_ in FORMATS.items():
        text = format_.render(report, options)
        assert_inert(text, name)
        if name == "full":
            assert all(cells.width(line) <= width for line in text.split("\n"))


@given(TEXT)
def test_every_sanitiser_takes_every_text(text: str) -> None:
    for clean in (sanitise.terminal, sanitise.path, sanitise.html, sanitise.markdown, sanitise.github):
        clean(text).encode()
    sanitise.data(text).encode()
    assert sanitise.break_commands(sanitise.terminal(text)) == sanitise.terminal(text)
