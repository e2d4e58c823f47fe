"""What users install: rocklint's wheel and the example plugin's, built and run outside the source tree."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BAD = '- "Close 60 deals by December 31, owned by Marcus"\n'


def run(*args: str | Path, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *args], cwd=cwd, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder with both wheels installed, first on the import path, and an empty place to work in."""
    base = tmp_path_factory.mktemp("wheels")
    env = {**os.environ, "PYTHONPATH": str(base / "site"), "NO_COLOR": "1"}
    for project in (ROOT, ROOT / "examples" / "plugin"):
        build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", base / "dist", project)
        done = run(*build, cwd=base, env=dict(os.environ))
        assert done.returncode == 0, done.stdout + done.stderr
    wheels = sorted((base / "dist").glob("*.whl"))
    assert len(wheels) == 2
    pip = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", base / "site", *wheels)
    done = run(*pip, cwd=base, env=dict(os.environ))
    assert done.returncode == 0, done.stderr
    work = base / "planning"
    work.mkdir()
    (work / "rocks.yaml").write_text(BAD)
    return work, env


def test_the_wheel_brings_rules_pages_and_words(installed):
    work, env = installed
    where = run(
        "-c", "import rocklint, rocklint_rules; print(rocklint.__file__, rocklint_rules.__file__)", cwd=work, env=env
    )
    assert all(str(work.parent / "site") in path for path in where.stdout.split()), where.stdout
    done = run("-m", "rocklint", "check", "rocks.yaml", "--as-of", "2026-10-01", cwd=work, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 Rock" in done.stdout
    assert "## What satisfies it" in run("-m", "rocklint", "explain", "M102", cwd=work, env=env).stdout


def test_the_example_plugin_speaks_and_its_page_holds(installed):
    work, env = installed
    tested = run("-m", "rocklint", "test", "larkfield_rules", cwd=work, env=env)
    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert "R801  region-unnamed: 4 cases, 2 fired, ok" in tested.stdout
    (work / "rocklint.yaml").write_text("plugins: [rocklint_rules, larkfield_rules]\n")
    done = run("-m", "rocklint", "check", "rocks.yaml", "--format", "concise", cwd=work, env=env)
    assert "warning R801 region-unnamed" in done.stdout
    assert "R801" in run("-m", "rocklint", "rules", "R", cwd=work, env=env).stdout


def test_new_rule_makes_a_plugin_that_passes_its_own_test(installed):
    work, env = installed
    package = work.parent / "site" / "acme_rules"
    made = run("-m", "rocklint", "new-rule", "S", "no-buzzwords", "--into", package, cwd=work, env=env)
    assert made.returncode == 0, made.stderr
    assert "S801 no-buzzwords" in made.stdout
    again = run("-m", "rocklint", "new-rule", "S", "no-jargon", "--into", package, cwd=work, env=env)
    assert "S802 no-jargon" in again.stdout
    tested = run("-m", "rocklint", "test", "acme_rules", cwd=work, env=env)
    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert "2 of 2 rules hold" in tested.stdout
    repeated = run("-m", "rocklint", "new-rule", "S", "no-jargon", "--into", package, cwd=work, env=env)
    assert repeated.returncode == 2
    assert "there already" in repeated.stderr


def test_the_wheel_brings_the_templates(installed):
    work, env = installed
    done = run("-m", "rocklint", "init", "begin", "--as-of", "2026-10-01", cwd=work, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (work / "begin" / ".github" / "workflows" / "rocks.yml").is_file()
    done = run("-m", "rocklint", "check", "begin", "--as-of", "2026-10-01", cwd=work, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
