"""Which rules run, and how to find out why."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from rocklint.model.finding import Severity
from rocklint.rulebook.config import parse
from rocklint.rulebook.registry import Registry
from rocklint.rulebook.registry import load as load_rules
from rocklint.rulebook.rule import FormerState
from rocklint.rulebook.selection import choose, decide

DAY = ("--as-of", "2026-10-01")
VAGUE = '- "Improve our follow-up by December 18, owned by Nadia Petrov"\n'


@pytest.fixture
def codes(rocklint, tmp_path):
    """Code -> severity of the findings, by file."""
    (tmp_path / "rocks.yaml").write_text(VAGUE)

    def run(config: str = "", *more: str):
        (tmp_path / "rocklint.yaml").write_text(config)
        done = rocklint("check", "--format", "json", *DAY, *more)
        assert done.code in (0, 1), done.err
        return {(f["path"], f["code"]): f["severity"] for f in json.loads(done.out)["findings"]}

    return run


@pytest.mark.parametrize(
    ("config", "on"),
    [
        ("", True),
        ("ignore: [S107]", False),
        ("ignore: [vague-outcome]", False),
        ("ignore: [S]", False),
        ("ignore: [S1]", False),
        ("ignore: [S]\nextend_select: [S107]", True),
        ("ignore: [S10]\nselect: [S1]", False),
        ("select: [S]\nignore: [ALL]", True),
        ("rules: {S107: off}\nselect: [S107, S102]", False),
        ("per_file: {rocks.yaml: {ignore: [S107]}}", False),
        ("per_file: {other.yaml: {ignore: [S107]}}", True),
        ("ignore: [S107]\nper_file: {'*.yaml': {extend-select: [S107]}}", True),
        ("rules: {S107: on}\nper_file: {'*.yaml': {ignore: [S107]}}", False),
    ],
)
def test_explicit_beats_implicit_and_the_longest_wins(codes, config, on):
    assert (("rocks.yaml", "S107") in codes(config)) is on


def test_files_may_differ(codes, tmp_path):
    (tmp_path / "sales").mkdir()
    (tmp_path / "sales" / "q4.yaml").write_text(VAGUE)
    found = codes("severity: {S: info}\nper_file: {sales/: {severity: {S107: error}, ignore: [M101]}}")
    assert found["rocks.yaml", "S107"] == "info"
    assert found["sales/q4.yaml", "S107"] == "error"
    assert ("rocks.yaml", "M101") in found
    assert ("sales/q4.yaml", "M101") not in found


def test_the_command_line_adds_and_filters(codes):
    off = next(d.rule.code for d in decide(parse({}), load_rules(["rocklint_rules"])) if not d.active)
    assert codes("ignore: [S107]", "--extend-select", "S107", "--min-confidence", "low")
    assert codes("", "--extend-select", f"S107,{off}", "--ignore", "S")["rocks.yaml", "S107"]


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("extend_select: [vague-outcom]", "vague-outcome"),
        ("per_file: {a: {ignore: [S1O7]}}", "S107"),
        ("per_file: {a: {ignroe: [S107]}}", "did you mean 'ignore'"),
        ("severity: {vague-outcom: info}", "vague-outcome"),
        ("rules: {vague-outcom: off}", "vague-outcome"),
        ("locked: [vague-outcom]", "vague-outcome"),
        ("ruleset: newest", "such as 2026.4"),
        ("ruleset: 2031.1", "the newest that this rocklint has"),
        ("time_rules: maybe", "time_rules"),
    ],
)
def test_slips_are_exit_2_with_the_nearest(rocklint, tmp_path, config, words):
    (tmp_path / "rocklint.yaml").write_text(config)
    (tmp_path / "rocks.yaml").write_text(VAGUE)
    done = rocklint("check", *DAY)
    assert done.code == 2
    assert words in done.err


def test_slips_on_the_command_line(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(VAGUE)
    for option in ("--select", "--ignore", "--extend-select"):
        done = rocklint("check", option, "vague-outcom", *DAY)
        assert done.code == 2
        assert "vague-outcome" in done.err


def test_config_says_what_holds_and_from_where(rocklint, tmp_path):
    (tmp_path / "rocklint.yaml").write_text("fail_on: warning\nignore: [S107]\nper_file: {rocks.yaml: {ignore: [M]}}")
    (tmp_path / "rocks.yaml").write_text(VAGUE)
    out = rocklint("config").out
    assert "warning  (rocklint.yaml)" in out
    assert "S107  vague-outcome  off  (ignore: S107)" in out
    assert "(default)" in out
    rules = {r["code"]: r for r in json.loads(rocklint("config", "rocks.yaml", "--format", "json").out)["rules"]}
    assert rules["M101"]["because"] == "per_file rocks.yaml: ignore: M"
    assert rules["S102"] | {"options": 0} == {
        "code": "S102", "name": "missing-owner", "on": True, "severity": "error", "because": "on by default",
        "options": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("config", "text", "rule", "words"),
    [
        ("", VAGUE, "S107", "it spoke"),
        ("", VAGUE, "vague-outcome", "the rule is on: on by default"),
        ("ignore: [S]", VAGUE, "S107", "the rule is off: ignore: S"),
        ("ignore: [S]", VAGUE, "S107", "if it were on, it would say"),
        ("", VAGUE, "S102", "nothing to say here"),
        ("", VAGUE, "S106", "no people data"),
        ("", VAGUE[:-1] + "  # rocklint: ignore[S107] agreed\n", "S107", "kept back by a comment (line 1): agreed"),
    ],
)
def test_why(rocklint, tmp_path, config, text, rule, words):
    (tmp_path / "rocklint.yaml").write_text(config)
    (tmp_path / "rocks.yaml").write_text(text)
    done = rocklint("why", rule, "rocks.yaml:1", *DAY)
    assert done.code == 0, done.err
    assert words in done.out


def test_why_names_the_baseline_and_the_nearest(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(VAGUE)
    rocklint("baseline", *DAY)
    assert "kept back by the baseline" in rocklint("why", "S107", "rocks.yaml:1", *DAY).out
    assert "vague-outcome" in rocklint("why", "vague-outcom", "rocks.yaml:1", *DAY).err
    assert rocklint("why", "S107", "rocks.yaml", *DAY).code == 2


def test_rules_of_the_day_can_be_milder_or_off():
    rules = load_rules(["rocklint_rules"])
    timed = [r for r in rules.rules if r.time and r.default]
    assert timed
    assert {a.rule for a in choose(parse({"time_rules": "off"}), rules)} & set(timed) == set()
    milder = [a for a in choose(parse({"time_rules": "warn"}), rules) if a.rule.time]
    assert {a.severity_of(Severity.ERROR) for a in milder} <= {Severity.WARNING, Severity.INFO}


def test_an_older_rule_set_gives_the_older_verdict():
    now = load_rules(["rocklint_rules"])
    first, second, *_ = now.rules
    later = Registry(
        (
            replace(first, ruleset="2027.1"),
            replace(second, severity=Severity.INFO, was=(FormerState("2026.4", severity=second.severity),)),
            *now.rules[2:],
        )
    )
    before = {a.rule.code: a.severity for a in choose(parse({}), now)}
    frozen = {a.rule.code: a.severity for a in choose(parse({"ruleset": "2026.4"}), later)}
    newest = {a.rule.code: a.severity for a in choose(parse({"ruleset": "2027.1"}), later)}
    assert frozen == {code: severity for code, severity in before.items() if code != first.code}
    assert newest == {**before, second.code: Severity.INFO}
    woken = {a.rule.code for a in choose(parse({"ruleset": "2026.4", "extend_select": [first.code]}), later)}
    assert first.code in woken


def test_a_rule_that_looks_at_the_day_is_marked():
    for rule in load_rules(["rocklint_rules"]).rules:
        if "as_of" in rule.page.with_suffix(".py").read_text():
            assert rule.time, f"{rule.code} looks at the day: say time=True"
