"""`check --format` and `--output`: several reports at once, written whole or not at all."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from rocklint.reporters import FORMATS

BAD = "- Improve our follow-up\n"
DAY = ("--as-of", "2026-10-01")


@pytest.fixture(autouse=True)
def plan(tmp_path):
    (tmp_path / "rocks.yaml").write_text(BAD)


@pytest.mark.parametrize("name", FORMATS)
def test_the_exit_code_does_not_depend_on_the_format(rocklint, name):
    assert rocklint("check", "rocks.yaml", "--format", name, *DAY).code == 1
    assert rocklint("check", "rocks.yaml", "-f", name, "-o", f"{name}=out", "--fail-on", "never", *DAY).code == 0


def test_several_reports_of_one_run(rocklint, tmp_path):
    alone = rocklint("check", "rocks.yaml", *DAY)
    done = rocklint("check", "rocks.yaml", *DAY, "--output", "sarif=out.sarif", "--output", "html=report.html",
                    "-o", "junit=junit.xml", "-o", "markdown=notes.md", "-o", "full=page.txt")  # fmt: skip
    assert done == alone
    assert json.loads((tmp_path / "out.sarif").read_text())["version"] == "2.1.0"
    assert ElementTree.parse(tmp_path / "junit.xml").getroot().tag == "testsuites"
    assert (tmp_path / "report.html").read_text().startswith("<!DOCTYPE html>")
    assert (tmp_path / "notes.md").read_text().startswith("# ")
    assert (tmp_path / "page.txt").read_text() == alone.out
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == [".git"]


def test_places_are_named_from_the_root_of_the_repository(rocklint, tmp_path, monkeypatch):
    (tmp_path / "sales").mkdir()
    (tmp_path / "sales" / "q4.yaml").write_text(BAD)
    monkeypatch.chdir(tmp_path / "sales")
    results = json.loads(rocklint("check", "q4.yaml", "-f", "sarif", *DAY).out)["runs"][0]["results"]
    places = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results}
    assert places == {"sales/q4.yaml"}
    whole = json.loads(rocklint("check", str(tmp_path / "sales"), "-f", "gitlab", *DAY).out)
    assert {issue["location"]["path"] for issue in whole} == {"sales/q4.yaml"}


def test_colours_stay_out_of_files(rocklint, tmp_path):
    rocklint("check", "rocks.yaml", "--color", "always", "-o", "full=page.txt", *DAY)
    assert "\x1b" not in (tmp_path / "page.txt").read_text()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("sarif", "FORMAT=FILE"),
        ("sarif=", "FORMAT=FILE"),
        ("sarf=out", "did you mean sarif?"),
        ("=out", "is no format"),
    ],
)
def test_a_wrong_output_is_a_usage_error(rocklint, given, words):
    done = rocklint("check", "rocks.yaml", "--output", given, *DAY)
    assert done.code == 2
    assert words in " ".join(done.err.replace("│", " ").split())


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("html=rocks.yaml",), "was read for this report"),
        (("html=./a/../rocks.yaml",), "was read for this report"),
        (("html=rocklint.yaml",), "was read for this report"),
        (("html=people.yaml",), "was read for this report"),
        (("html=no/folder.html",), "no/folder.html"),
        (("html=one.txt", "json=one.txt"), "has the html report already"),
        (("html=out.html",), "leads out of its repository"),
    ],
)
def test_what_cannot_be_written_is_said_and_exits_2(rocklint, tmp_path, tmp_path_factory, given, words):
    (tmp_path / "a").mkdir()
    (tmp_path / "rocklint.yaml").write_text("ignore: [S109]\n")
    (tmp_path / "people.yaml").write_text("people: [{name: Ann Lee, role: AE}]\n")
    outside = tmp_path_factory.mktemp("outside") / "kept"
    outside.write_text("kept")
    (tmp_path / "out.html").symlink_to(outside)
    done = rocklint("check", "rocks.yaml", *(part for one in given for part in ("--output", one)), *DAY)
    assert done.code == 2
    assert words in done.err
    assert "Improve our follow-up" in done.out  # the report itself is still there
    assert (tmp_path / "rocks.yaml").read_text() == BAD
    assert outside.read_text() == "kept"


def test_an_older_report_is_replaced_and_keeps_its_mode(rocklint, tmp_path):
    (tmp_path / "out.json").write_text("old" * 100_000)
    (tmp_path / "out.json").chmod(0o640)
    rocklint("check", "rocks.yaml", "-o", "json=out.json", *DAY)
    assert json.loads((tmp_path / "out.json").read_text())["version"] == 1
    assert (tmp_path / "out.json").stat().st_mode & 0o777 == 0o640


def test_annotations_come_with_a_line_for_people(rocklint):
    done = rocklint("check", "rocks.yaml", "-f", "github", *DAY)
    assert all(line.startswith("::") for line in done.out.splitlines())
    assert "1 Rock" in done.err


def test_what_is_set_aside_comes_with_its_reason(rocklint, tmp_path):
    rocks = "- Improve our follow-up  # rocklint: ignore[S102, M101] the seat is open; until 2027-01-15\n"
    (tmp_path / "rocks.yaml").write_text(rocks)
    rocklint("check", "rocks.yaml", *DAY, "-o", "sarif=o.sarif", "-o", "markdown=o.md", "-o", "html=o.html")
    results = json.loads((tmp_path / "o.sarif").read_text())["runs"][0]["results"]
    reasons = {r["ruleId"]: r["suppressions"][0]["justification"] for r in results if r["suppressions"]}
    assert reasons == dict.fromkeys(("S102", "M101"), "the seat is open (until 2027-01-15)")
    assert "the seat is open, until 2027-01-15" in (tmp_path / "o.md").read_text()
    assert "the seat is open, until 2027-01-15" in (tmp_path / "o.html").read_text()
    rocklint("baseline", "rocks.yaml", *DAY)
    done = rocklint("check", "rocks.yaml", *DAY, "-f", "jsonl", "-o", "html=rocklint-baseline.yaml")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 2
    assert "was read for this report" in done.err
    assert {line["suppressed"]["by"] for line in lines if line["kind"] == "suppressed"} == {"comment", "baseline"}
    assert not any(line["kind"] == "finding" for line in lines)
