"""Whatever a sentence, id, owner, file name or plugin message holds, it changes the words of a report and nothing of
its structure: the same report with a plain word in the same places has the same skeleton, in every format."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest
import sample_reports as reports
from markdown_it import MarkdownIt
from markdown_it.token import Token

from inert import assert_inert
from rocklint.model.place import Location, Position
from rocklint.model.report import Report, SuppressedBy
from rocklint.reporters import FORMATS, Options

PAYLOADS = (
    "x\n::error::x",
    "::error file=a,line=1::x",
    "%0A::error::x",
    "a%0Ab%25%2C",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://evil\x07click",
    "abc\u202edef\u2066x",
    "[red]x[/red]",
    "[/]",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</style></title></select></td>x",
    '"><svg onload=alert(1)>',
    "' onclick='alert(1)",
    "]]>x<![CDATA[",
    "<!-- x",
    "--> x",
    "&lt;script&gt; &#x3c;",
    "a|b|c",
    "|---|",
    "``` x",
    "`x` ``y``",
    "*a* _b_ ~~c~~ **d**",
    "# x",
    "- x",
    "1. x",
    "> x",
    "---",
    "[x](javascript:alert(1))",
    "![x](http://evil/x.png)",
    "<http://evil> http://evil www.evil.com",
    "@everyone #1 !2",
    "##[command]rm ##vso[task.setvariable]x",
    "{{ x }} ${x} {0}",
    "\\",
    "\ud800",
    "\x00",
)
WHERE: dict[str, Callable[[Report, str], Report]] = {}


def where(change: Callable[[Report, str], Report]) -> Callable[[Report, str], Report]:
    WHERE[change.__name__] = change
    return change


@where
def sentence(report: Report, text: str) -> Report:
    source = f'  - rock: "{text}"'
    at = Location("rocks.yaml", Position(12, 12), Position(12, 12 + len(text)), source)
    rock = replace(report.rocks[0], text=text, title=text, location=at, rewrite=text)
    findings = tuple(replace(f, location=at) if f.rock else f for f in report.findings)
    return replace(report, rocks=(rock,), findings=findings)


@where
def id(report: Report, text: str) -> Report:
    def named(findings: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(f, rock=text, key=text) if f.rock else f for f in findings)

    return replace(
        report,
        rocks=(replace(report.rocks[0], id=text),),
        findings=named(report.findings),
        suppressed=named(report.suppressed),
    )


@where
def owner(report: Report, text: str) -> Report:
    return replace(report, rocks=(replace(report.rocks[0], owner=text),), company=text, title=text)


@where
def file_name(report: Report, text: str) -> Report:
    def moved(findings: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(f, location=replace(f.location, file=text)) for f in findings)

    rock = replace(report.rocks[0], location=replace(report.rocks[0].location, file=text))
    return replace(
        report, rocks=(rock,), files=(text,), findings=moved(report.findings), suppressed=moved(report.suppressed)
    )


@where
def message(report: Report, text: str) -> Report:
    """What a plugin says, and what its rule is called."""
    told = tuple(replace(f, message=text, why=text + " a", ask=text + " b", name=text) for f in report.findings)
    return replace(report, findings=told)


@where
def reason(report: Report, text: str) -> Report:
    said = tuple(replace(f, message=text, suppressed=SuppressedBy("comment", text)) for f in report.suppressed)
    return replace(report, suppressed=said)


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Any] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, [name for name, _ in attrs]))
        for name, value in attrs:
            assert not name.startswith("on")
            if name in ("href", "src", "action", "style"):
                assert name == "href"
                assert re.fullmatch(r"#(grade=[a-zA-Z+]+|[SMART]=[a-z]+)", value or "")

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def _html(text: str) -> Any:
    parser = _Html()
    parser.feed(text)
    return parser.found


def _xml(text: str) -> Any:
    return [(element.tag, sorted(element.attrib)) for element in ElementTree.fromstring(text).iter()]


def _markdown(text: str) -> Any:
    """The tokens that GitHub's parser would see, without the words and without the empty comments that break links."""
    parser = MarkdownIt("gfm-like", {"linkify": False}).disable("linkify")
    assert "<!--" not in re.sub(r"(?<=[@#!:w])<!-- -->", "", text)

    def kinds(tokens: list[Token]) -> Any:
        found = []
        for token in tokens:
            if token.type in ("text", "softbreak", "text_special") or token.content == "<!-- -->":
                continue
            found.append((token.type, token.tag, kinds(token.children or [])))
        return found

    return kinds(parser.parse(text))


def _shape(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shape(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_shape(part) for part in value]
    return type(value).__name__


def _json(text: str) -> Any:
    return _shape(json.loads(text))


def _command(line: str) -> list[str]:
    """A workflow command as GitHub's runner reads it: name, and the names of its properties."""
    _, head, _ = line.split("::", 2)
    name, _, properties = head.partition(" ")
    return [name, *(part.partition("=")[0] for part in properties.split(","))]


SKELETON: dict[str, Callable[[str], Any]] = {
    "html": _html,
    "junit": _xml,
    "markdown": _markdown,
    "json": _json,
    "sarif": _json,
    "gitlab": _json,
    "rdjson": _json,
    "jsonl": lambda text: [_json(line) for line in text.splitlines()],
    "github": lambda text: [_command(line) for line in text.splitlines()],
    "concise": lambda text: text.count("\n"),
    "full": lambda _: "",  # its lines wrap with the words; assert_inert holds for each of them
}


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
@pytest.mark.parametrize("format_", FORMATS)
def test_a_payload_changes_words_and_nothing_else(format_: str, payload: str) -> None:
    for place, put in WHERE.items():
        report = put(reports.suppressed(), payload)
        text = FORMATS[format_].render(report, Options(evidence=True))
        assert_inert(text, format_)
        plain = FORMATS[format_].render(put(reports.suppressed(), "word"), Options(evidence=True))
        assert SKELETON[format_](text) == SKELETON[format_](plain), place


def test_sarif_messages_hold_no_link() -> None:
    report = message(reports.conflict(), "see [this](http://evil)")
    results = json.loads(FORMATS["sarif"].render(report))["runs"][0]["results"]
    assert not any("](" in result["message"]["text"] for result in results)


def test_what_stands_there_can_still_be_read() -> None:
    report = sentence(reports.suppressed(), 'Raise <b> & "c" | 5%')
    html = FORMATS["html"].render(report)
    assert "Raise &lt;b&gt; &amp; &quot;c&quot; | 5%" in html
    assert r"Raise \<b\> \& " in FORMATS["markdown"].render(report)
    assert "5%25" in FORMATS["github"].render(message(report, "5%"))
