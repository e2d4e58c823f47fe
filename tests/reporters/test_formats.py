"""Every format on one plan, byte by byte, and what each promises to those who read it."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
import sample_reports as reports
from syrupy.assertion import SnapshotAssertion

from rocklint.model.finding import Safety, Severity
from rocklint.model.place import Location, Position
from rocklint.model.report import Report, RuleText
from rocklint.reporters import FORMATS, Options
from rocklint.reporters.programs.fingerprints import fingerprints
from rocklint.reporters.programs.machine import from_root, uri

PLACED = Options(folder="/work/plans/sales", root="/work/plans")


def _without_assets(text: str) -> str:
    return re.sub(r"(<style>|<script>).*?(</style>|</script>)|'sha256-[^']*'", r"\1...\2", text, flags=re.S)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_plan_in_every_format(format_: str, snapshot: SnapshotAssertion) -> None:
    report = reports.suppressed()
    text = FORMATS[format_].render(report, PLACED)
    assert text == FORMATS[format_].render(report, PLACED)
    assert text.endswith("\n")
    assert _without_assets(text) == snapshot


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("make", [reports.minimal, reports.good, reports.nothing, reports.large, reports.conflict])
def test_every_plan_can_be_shown(format_: str, make) -> None:
    FORMATS[format_].render(make())


@pytest.mark.parametrize("format_", ["json", "jsonl", "sarif", "gitlab", "junit", "rdjson", "html"])
def test_formats_for_programs_are_ascii(format_: str) -> None:
    """Whatever encoding the console has, the bytes are the same."""
    report = reports.good()
    rock = replace(report.rocks[0], text="売上 Müller “now” 😀", title="売上 Müller “now” 😀")
    assert FORMATS[format_].render(replace(report, rocks=(rock,))).isascii()


def _shuffled(report: Report) -> Report:
    """The same findings after somebody sorted and indented the file."""
    moved = []
    for number, finding in enumerate(report.findings):
        at = finding.location
        start = Position(at.start.line + 40 + number, at.start.column + 4)
        moved.append(replace(finding, location=replace(at, start=start, end=Position(start.line, at.end.column + 4))))
    random.Random(7).shuffle(moved)
    return replace(report, findings=tuple(moved))


@pytest.mark.parametrize("make", [reports.minimal, reports.conflict])
def test_fingerprints_know_rock_rule_and_text_and_no_line(make) -> None:
    report, moved = make(), _shuffled(make())
    marks = dict(zip([f.message for f in report.findings], fingerprints(report, report.findings), strict=True))
    assert marks == dict(zip([f.message for f in moved.findings], fingerprints(moved, moved.findings), strict=True))
    assert len(set(marks.values())) == len(marks)
    other = replace(report, rocks=tuple(replace(rock, text=rock.text + " now") for rock in report.rocks))
    changed = fingerprints(other, report.findings)
    for finding, mark in zip(report.findings, changed, strict=True):
        assert (mark == marks[finding.message]) == (finding.rock is None)


def test_two_findings_that_share_everything_keep_their_own_fingerprints() -> None:
    report = reports.minimal()
    twice = (*report.findings, *report.findings)
    assert len(set(fingerprints(report, twice))) == len(twice)


@pytest.mark.parametrize(
    ("file", "name", "as_uri"),
    [
        ("rocks.yaml", "sales/rocks.yaml", "sales/rocks.yaml"),
        ("../q 4.yaml", "q 4.yaml", "q%204.yaml"),
        ("/work/plans/people/a#b.yaml", "people/a#b.yaml", "people/a%23b.yaml"),
        ("/elsewhere/a.yaml", "/elsewhere/a.yaml", "file:///elsewhere/a.yaml"),
        ("../../other/a.yaml", "../../other/a.yaml", "../../other/a.yaml"),
        ("<stdin>", "<stdin>", "%3Cstdin%3E"),
        ("a:b.yaml", "sales/a:b.yaml", "sales/a%3Ab.yaml"),
    ],
)
def test_files_are_named_from_the_root_of_the_repository(file: str, name: str, as_uri: str) -> None:
    assert from_root(file, PLACED) == name
    assert uri(file, PLACED) == as_uri
    assert from_root(file, Options()) == file


def test_sarif_carries_the_page_of_each_rule_that_spoke() -> None:
    texts = (
        RuleText("S105", "owner-text-conflict", Severity.ERROR, "Two owners.", "Why.", lambda: "# Page\n<b>x</b>\n"),
        RuleText("S999", "silent", Severity.INFO, "Never said.", "Why.", lambda: "unread"),
    )
    run = json.loads(FORMATS["sarif"].render(replace(reports.conflict(), rules=texts)))["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert "S999" not in rules
    assert rules["S105"]["help"] == {"text": "# Page\n<b>x</b>\n", "markdown": "# Page\n&lt;b>x&lt;/b>\n"}
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_says_of_each_finding_whether_it_is_suppressed() -> None:
    open_, *_ = json.loads(FORMATS["sarif"].render(reports.conflict()))["runs"][0]["results"]
    assert "suppressions" not in open_
    results = json.loads(FORMATS["sarif"].render(reports.suppressed()))["runs"][0]["results"]
    said = [result["suppressions"] for result in results]
    assert said[:2] == [[], []]
    assert [one["kind"] for (one,) in said[2:]] == ["inSource", "inSource", "external"]
    assert said[2][0]["justification"] == "agreed on Monday; the name follows (until 2027-01-15)"
    assert said[2][0]["location"]["physicalLocation"]["region"]["startLine"] == 11


def test_sarif_offers_safe_edits_and_nothing_with_holes() -> None:
    fixes = [r.get("fixes") for r in json.loads(FORMATS["sarif"].render(reports.conflict()))["runs"][0]["results"]]
    assert fixes[0][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "quarter"}
    holes = json.loads(FORMATS["sarif"].render(reports.minimal()))["runs"][0]["results"]
    assert not any("fixes" in result for result in holes)


def test_github_shows_the_worst_first_because_it_stops_after_ten() -> None:
    kinds = re.findall(r"^::(\w+) ", FORMATS["github"].render(reports.conflict()), re.M)
    assert kinds == ["error", "warning", "warning", "warning", "notice"]


def test_junit_fails_what_fails_the_run() -> None:
    def failures(fails: Severity | None) -> list[str]:
        root = ElementTree.fromstring(FORMATS["junit"].render(reports.minimal(), Options(fails=fails)))
        return [case.get("name", "") for case in root.iter("testcase") if case.find("failure") is not None]

    assert failures(None) == []
    assert failures(Severity.ERROR) == ["Rock 3: Increase # of leads"]
    assert len(failures(Severity.INFO)) == 2


def test_junit_calls_a_rule_that_stopped_an_error() -> None:
    report = reports.minimal()
    crash = replace(report.findings[1], code="X900", name="internal-error")
    root = ElementTree.fromstring(FORMATS["junit"].render(replace(report, findings=(crash,), crashed=True)))
    assert root.find(".//error").get("type") == "X900 internal-error"  # type: ignore[union-attr]
    assert root.find("testsuite").get("errors") == "1"  # type: ignore[union-attr]


def test_rdjson_counts_columns_in_bytes_and_offers_what_can_be_applied() -> None:
    report = reports.conflict()
    source = "# für: qater"
    at = Location("rocks.yaml", Position(2, 8), Position(2, 13), source)
    edit = replace(report.findings[0].edit, location=at)  # type: ignore[type-var]
    finding = replace(report.findings[0], location=at, edit=edit)
    (one,) = json.loads(FORMATS["rdjson"].render(replace(report, findings=(finding,))))["diagnostics"]
    assert one["location"]["range"] == {"start": {"line": 2, "column": 9}, "end": {"line": 2, "column": 14}}
    assert one["suggestions"] == [{"range": one["location"]["range"], "text": "quarter"}]
    holes = replace(finding, edit=replace(edit, safety=Safety.NEEDS_INPUT))  # type: ignore[type-var]
    (one,) = json.loads(FORMATS["rdjson"].render(replace(report, findings=(holes,))))["diagnostics"]
    assert "suggestions" not in one


def test_jsonl_is_the_json_report_in_lines() -> None:
    report = reports.suppressed()
    whole = json.loads(FORMATS["json"].render(report))
    lines = [json.loads(line) for line in FORMATS["jsonl"].render(report).splitlines()]

    def parts(kind: str) -> list[dict[str, object]]:
        return [{key: value for key, value in line.items() if key != "kind"} for line in lines if line["kind"] == kind]

    assert lines[0]["kind"] == "run"
    assert parts("rock") == whole["rocks"]
    assert parts("finding") == whole["findings"]
    assert parts("unchecked") == whole["unchecked"]
    assert [line["suppressed"]["by"] for line in parts("suppressed")] == ["comment", "field", "baseline"]
    assert parts("summary") == [{**whole["summary"], "suppressed": 3}]
