"""A company's own rules: words, rule files, and plugins that do not behave."""

from __future__ import annotations

import sys

import pytest

ROCKS = (
    'rocks:\n  - rock: "Create synergy with hospital clients by December 31"\n    owner: Ann\n    department: ops\n'
    "    status: purple\n"
)
RULES = """\
rules:
  - code: S801
    name: no-buzzwords
    kind: existence
    words: [synergy, low-hanging fruit]
    message: '"{match}" says nothing to a client'
    ask: What will a client notice?
    bad: ["Create synergy between sales and service by Dec 31"]
    good: ["Answer every service call within 2 hours by Dec 31"]
  - code: S802
    name: say-patients
    kind: substitution
    swap: {clients: patients}
    message: 'we say {better}, not {match}'
    bad: ["Call 40 clients by Dec 31"]
    good: ["Call 40 patients by Dec 31"]
  - code: R801
    name: links-up
    kind: required
    field: supports
    when: {department: ops}
    message: '{field} is not said'
    bad: [{rock: "Open a clinic by Dec 31", department: ops}]
    good: [{rock: "Open a clinic by Dec 31", department: sales}]
  - code: P801
    name: known-status
    kind: allowed
    field: status
    values: [on-track, off-track, done]
    message: '"{match}" is no status of ours'
    bad: [{rock: "Open a clinic", status: purple}]
    good: [{rock: "Open a clinic", status: On-Track}]
"""
DAY = ("--as-of", "2026-10-01")


@pytest.fixture
def company(rocklint, tmp_path):
    (tmp_path / "rocklint.yaml").write_text("rule_files: [ours.yaml]\n")
    (tmp_path / "ours.yaml").write_text(RULES)
    (tmp_path / "rocks.yaml").write_text(ROCKS)
    return rocklint


def test_rule_files_speak_at_the_words(company):
    out = company("check", "rocks.yaml", "--format", "concise", *DAY).out
    assert 'rocks.yaml:2:19: warning S801 no-buzzwords "synergy" says nothing to a client' in out
    assert "S802 say-patients we say patients, not clients" in out
    assert "R801 links-up supports is not said" in out
    assert 'rocks.yaml:5:13: warning P801 known-status "purple" is no status of ours' in out


def test_rule_files_run_their_own_cases(company):
    done = company("test", "ours.yaml")
    assert done.code == 0, done.out
    assert "4 of 4 rules hold" in done.out
    assert "S801  no-buzzwords: 2 cases, 1 fired, ok" in done.out


def test_a_case_that_does_not_hold_is_named(company, tmp_path):
    (tmp_path / "ours.yaml").write_text(RULES.replace("Create synergy between", "Create harmony between"))
    done = company("test", "ours.yaml")
    assert done.code == 1
    assert "S801  no-buzzwords: 2 cases, 0 fired, does not hold" in done.out


def test_explain_shows_a_rule_of_a_file(company):
    assert "What will a client notice?" in company("explain", "no-buzzwords").out


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("kind: existence", "kind: existense"), "existence"),
        (("code: S801", "code: Z801"), "code"),
        (("words: [synergy, low-hanging fruit]", "wrods: [synergy]"), "w"),
        (("code: S802", "code: S102"), "repeats S102"),
        (("low-hanging fruit]", '" "]'), "words.1: String should have at least 1 character"),
    ],
)
def test_a_wrong_rule_file_is_named_and_exit_2(company, tmp_path, change, words):
    (tmp_path / "ours.yaml").write_text(RULES.replace(*change))
    done = company("check", "rocks.yaml", *DAY)
    assert done.code == 2
    assert words in done.err
    assert "Traceback" not in done.err


def test_words_are_told_apart_however_they_are_written(company, tmp_path):
    words = RULES.replace("{clients: patients}", '{" Clients ": patients, i: I, ward: floor, the ward: our floor}')
    (tmp_path / "ours.yaml").write_text(words)
    (tmp_path / "rocks.yaml").write_text("- clients, ı, the ward, ward\n", encoding="utf-8")
    out = company("check", "rocks.yaml", "--format", "concise", *DAY).out
    assert [line.partition("say-patients ")[2] for line in out.splitlines() if "S802" in line] == [
        "we say patients, not clients", "we say I, not ı", "we say our floor, not the ward", "we say floor, not ward",
    ]  # fmt: skip


def test_rule_files_lie_below_the_configuration(company, tmp_path):
    (tmp_path / "rocklint.yaml").write_text("rule_files: [../ours.yaml]\n")
    done = company("check", "rocks.yaml", *DAY)
    assert done.code == 2
    assert "outside" in done.err


def test_words_are_added_and_taken_out(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text('- "Publish a turbo price book by December 31, owned by Ann"\n')
    plain = rocklint("check", "rocks.yaml", "--format", "concise", *DAY).out
    (tmp_path / "rocklint.yaml").write_text("vocab: {add: {modifiers_vague.vague_adjectives: [turbo]}}\n")
    added = rocklint("check", "rocks.yaml", "--format", "concise", *DAY).out
    assert "turbo" not in plain
    assert '"turbo" means something else' in added


PLUGIN = """\
from rocklint.plugin import Finding, Need, Severity, rock_rule

@rock_rule(
    code="{code}", name="{name}", severity=Severity.WARNING, since="1", needs=Need.TEXT, why="w", ask="a", source="s"
)
def check(rock, ctx):
    \"\"\"Stops.\"\"\"
    raise RuntimeError("out of order")
    yield Finding(rock.sentence, "never")

RULES = (check,)
"""


@pytest.fixture
def plugin(monkeypatch, tmp_path_factory):
    """Writes a module outside the checked folder, where installed packages lie."""
    site = tmp_path_factory.mktemp("site")
    monkeypatch.syspath_prepend(str(site))

    def write(name: str, text: str) -> None:
        (site / f"{name}.py").write_text(text)
        sys.modules.pop(name, None)

    return write


def test_a_rule_that_raises_is_one_finding_and_the_others_still_speak(rocklint, tmp_path, plugin):
    plugin("broken_rule", PLUGIN.format(code="S801", name="broken"))
    (tmp_path / "rocklint.yaml").write_text("plugins: [rocklint_rules, broken_rule]\n")
    (tmp_path / "rocks.yaml").write_text('- "Improve follow-up"\n- "Improve pricing"\n')
    done = rocklint("check", "rocks.yaml", "--format", "concise", *DAY)
    assert done.code == 2
    assert done.out.count("internal-error") == 1
    assert "broken (S801) stopped with RuntimeError: out of order" in done.out
    assert "S102" in done.out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("raise ValueError('no licence')", "could not be imported: ValueError: no licence"),
        ("x = 1", "has no RULES"),
        (PLUGIN.format(code="M102", name="mine"), "repeats M102"),
        ("RULES = ('S801',)", "which is not a rule"),
    ],
)
def test_a_plugin_that_is_wrong_names_itself_and_the_run_goes_on(rocklint, tmp_path, plugin, text, words):
    plugin("bad_plugin", text)
    (tmp_path / "rocklint.yaml").write_text("plugins: [rocklint_rules, bad_plugin]\n")
    (tmp_path / "rocks.yaml").write_text('- "Improve follow-up"\n')
    done = rocklint("check", "rocks.yaml", "--format", "concise", *DAY)
    assert done.code == 2
    assert "bad_plugin" in done.err
    assert words in done.err
    assert "S102" in done.out
