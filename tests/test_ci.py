"""The GitHub action and the GitLab job: their own scripts run in a shell, with rocklint at hand and pip noted down."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parent.parent
BAD = '- "Improve our follow-up"\n'
GOOD = '- "Bring the average install time from 21 days to 14 days by December 18, owned by Ruth Vega"\n'


@dataclass(frozen=True)
class Place:
    """A planning repository, and programs that stand for the runner's."""

    plan: Path
    env: dict[str, str]
    installed: Path

    def run(self, script: str, **env: str) -> subprocess.CompletedProcess[str]:
        bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(bash, cwd=self.plan, env={**self.env, **env}, capture_output=True, text=True, check=False)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    plan, programs, installed = tmp_path / "plan", tmp_path / "bin", tmp_path / "installed"
    for folder in (plan / ".git", programs):
        folder.mkdir(parents=True)
    for name, does in {
        "rocklint": f'exec "{sys.executable}" -m rocklint "$@"',
        "python": f'printf "%s\\n" "$@" > "{installed}"',
        "pip": f'printf "%s\\n" "$@" > "{installed}"',
    }.items():
        (programs / name).write_text(f"#!/bin/sh\n{does}\n")
        (programs / name).chmod(0o755)
    (plan / "rocks.yaml").write_text(BAD)
    env = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "NO_COLOR": "1"}
    env |= {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"), "GITHUB_OUTPUT": str(tmp_path / "output")}
    return Place(plan, env, installed)


@pytest.fixture(scope="module")
def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return loaded


def step(action: dict[str, Any], name: str, **inputs: str) -> tuple[str, dict[str, str]]:
    """A step's script and its environment, with the inputs filled in."""
    found = next(s for s in action["runs"]["steps"] if s.get("name") == name)
    values = {f"inputs.{key}": str(spec["default"]) for key, spec in action["inputs"].items()}
    values |= {f"inputs.{key.replace('_', '-')}": value for key, value in inputs.items()}
    values["github.action_path"] = "/the/action"
    fill = {
        key: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda hole: values[hole[1]], text) for key, text in found["env"].items()
    }
    return found["run"], fill


def check(place: Place, action: dict[str, Any], **inputs: str) -> subprocess.CompletedProcess[str]:
    script, env = step(action, "Check the Rocks", **inputs)
    return place.run(script, **env)


def test_findings_are_annotations_and_a_summary(place, action):
    done = check(place, action, args="--as-of 2026-10-01")
    assert done.returncode == 1, done.stderr
    assert "::error file=rocks.yaml,line=1" in done.stdout
    summary = Path(place.env["GITHUB_STEP_SUMMARY"]).read_text()
    assert "S102" in summary
    assert "follow-up" in summary
    assert Path(place.env["GITHUB_OUTPUT"]).read_text() == "exit-code=1\n"


def test_nothing_to_stop_for(place, action):
    (place.plan / "rocks.yaml").write_text(GOOD)
    done = check(place, action, summary="false", args="--as-of 2026-10-01")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not Path(place.env["GITHUB_STEP_SUMMARY"]).exists()


def test_sarif_and_the_threshold(place, action):
    done = check(place, action, sarif="out.sarif", fail_on="never", paths="rocks.yaml\n.")
    assert done.returncode == 0, done.stderr
    assert json.loads((place.plan / "out.sarif").read_text())["runs"][0]["results"]


def test_an_input_is_never_a_command(place, action):
    for text in ("$(touch hit)", "`touch hit`", "; touch hit", '"; touch hit; "', "*"):
        check(place, action, paths=text, args=text, fail_on=text, sarif=text)
        assert not (place.plan / "hit").exists(), text
    for found in action["runs"]["steps"]:
        assert "${{" not in found.get("run", "")


def test_it_installs_itself_or_the_version_that_is_asked_for(place, action):
    for version, wanted in (("", "/the/action"), ("0.1.0", "rocklint==0.1.0")):
        script, env = step(action, "Install rocklint", version=version)
        done = place.run(script, **env)
        assert done.returncode == 0, done.stderr
        assert place.installed.read_text().split() == [
            "-P", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wanted
        ]  # fmt: skip


def test_every_input_is_used_and_every_step_names_its_shell(action):
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert {name for name in action["inputs"] if f"inputs.{name} }}}}" not in text} == set()
    assert all(s["shell"] == "bash" for s in action["runs"]["steps"] if "run" in s)


def test_the_gitlab_job_leaves_its_reports(place):
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))["rocklint"]
    variables = {**job["variables"], "ROCKLINT_ARGS": "--as-of 2026-10-01", "ROCKLINT_VERSION": "0.1.0"}
    done = place.run("\n".join(job["script"]), **variables)
    assert done.returncode == 1, done.stderr
    assert place.installed.read_text().split() == ["install", "--quiet", "rocklint==0.1.0"]
    reports = job["artifacts"]["reports"]
    assert json.loads((place.plan / reports["codequality"]).read_text())[0]["check_name"]
    assert ElementTree.parse(place.plan / reports["junit"]).getroot().tag == "testsuites"
    assert all((place.plan / name).is_file() for name in job["artifacts"]["paths"])
    assert job["artifacts"]["when"] == "always"
