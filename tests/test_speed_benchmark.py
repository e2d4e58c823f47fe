"""The speed benchmark itself: plans that do not change from run to run, and a run that ends with a table."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

SPEED = Path(__file__).parent.parent / "benchmarks" / "speed"


@pytest.fixture
def inputs(monkeypatch):
    monkeypatch.syspath_prepend(str(SPEED))
    import inputs

    yield inputs
    for name in ("inputs", "rocks", "words"):
        sys.modules.pop(name, None)


def run(*arguments: object, rocklint: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, SPEED / "run.py", "--no-peers", "--rocklint", rocklint, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


def program(folder: Path, text: str) -> Path:
    path = folder / "rocklint"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_the_same_seed_gives_the_same_plan(inputs, tmp_path):
    one = inputs.write_plan(tmp_path / "one.yaml", 300).read_bytes()
    assert one == inputs.write_plan(tmp_path / "two.yaml", 300).read_bytes()
    assert one != inputs.write_plan(tmp_path / "three.yaml", 300, seed=1).read_bytes()


def test_the_plan_is_one_that_rocklint_reads_and_questions(inputs, session, tmp_path):
    plan = inputs.write_plan(tmp_path / "plan.yaml", 300)
    report = session.check(session.load([plan]), date(2026, 10, 1))
    sentences = inputs.write_sentences(tmp_path / "plan.txt", 300).read_text().splitlines()
    assert [rock.text for rock in report.rocks] == sentences
    assert len(set(sentences)) > 250
    assert len(report.findings) > 300
    assert not [finding for finding in report.findings if finding.code.startswith("X")]


def test_a_run_times_and_judges_every_state_and_tells_a_cache_that_shows(tmp_path):
    done = run("--only", "small", "--pairs", 1, "--json", rocklint=program(tmp_path, "tail -n 1 rocks.yaml"))
    part = json.loads(done.stdout)["parts"][0]
    assert {one["name"]: len(one["runs"]) for one in part["programs"]} == {
        "rocklint, nothing cached": 1,
        "rocklint, known sentences": 1,
        "rocklint, nothing changed": 1,
        "floor: imports": 1,
        "floor: spaCy": 1,
    }
    assert {one["text"] for one in part["compared"]} == {
        "rocklint, nothing cached / floor: spaCy",
        "rocklint, known sentences / floor: imports",
    }
    assert part["notes"] == ["The peers were left out, as asked.", "rocklint printed 2 different reports!"]


def test_a_program_that_does_not_work_ends_the_run(tmp_path):
    done = run("--only", "small", rocklint=program(tmp_path, "echo no such option >&2; exit 2"))
    assert done.returncode == 2
    assert "rocklint, nothing cached: exit code 2: no such option" in done.stderr
