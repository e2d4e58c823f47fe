"""The real pre-commit program runs our hooks in the example team's repository.

The hook's repository is this project as it stands in the working tree, in a git repository of its own; the example's
configuration is used as it is, its address turned to that repository by git.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PRE_COMMIT = Path(sys.executable).parent / "pre-commit"
GOOD = """\
quarter: 2026-Q4
department: delivery
rocks:
  - rock: "Bring the average install time from 21 days to 14 days by December 18"
    owner: Ruth Vega
"""
BAD = """\
quarter: 2026-Q4
rocks:
  - rock: "Improve our follow-up"
"""


def git(*args: str, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *args], cwd=cwd, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A planning repository with the example's pre-commit configuration, the hook installed."""
    base = tmp_path_factory.mktemp("precommit")
    hook = base / "rocklint"
    settings = {
        "user.name": "Test",
        "user.email": "test@example.com",
        "protocol.file.allow": "always",
        f"url.{hook}.insteadOf": "https://github.com/rocklint/rocklint",
    }
    # pre-commit hands only git's settings by number on to the git that it calls.
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env |= {"PRE_COMMIT_HOME": str(base / "cache"), "GIT_CONFIG_COUNT": str(len(settings))}
    for number, (key, value) in enumerate(settings.items()):
        env |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    wanted = ("src", "rules", "*.toml", "*.md", "LICENSE", ".pre-commit-hooks.yaml")
    listing = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *wanted)
    listed = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (hook / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, hook / name)
    for args in (["init"], ["add", "-A"], ["commit", "-m", "hook"], ["tag", "v0.1.0"]):
        done = git(*args, cwd=hook, env=env)
        assert done.returncode == 0, done.stderr
    team = base / "team"
    shutil.copytree(ROOT / "examples" / "team", team)
    (team / "rocks.yaml").unlink()
    assert git("init", cwd=team, env=env).returncode == 0
    subprocess.run([PRE_COMMIT, "install"], cwd=team, env=env, check=True, capture_output=True)
    return team, env


def test_a_bad_rock_stops_the_commit_and_a_good_one_passes(planning):
    team, env = planning
    rocks = team / "rocks.yaml"
    rocks.write_text(BAD)
    git("add", "-A", cwd=team, env=env)
    stopped = git("commit", "-m", "Rocks", cwd=team, env=env)
    said = stopped.stdout + stopped.stderr
    assert stopped.returncode != 0, said
    assert "S102" in said, said
    assert git("log", cwd=team, env=env).returncode != 0

    rocks.write_text(GOOD)
    git("add", "-A", cwd=team, env=env)
    passed = git("commit", "-m", "Rocks", cwd=team, env=env)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Rocks" in git("log", "--oneline", cwd=team, env=env).stdout


def test_the_whole_plan_is_checked_when_a_company_file_changes(planning):
    team, env = planning
    config = team / ".pre-commit-config.yaml"
    config.write_text(config.read_text() + "      - id: rocklint-plan\n")
    (team / "rocks.yaml").write_text(BAD)
    git("add", "-A", cwd=team, env=env)
    git("commit", "--no-verify", "-m", "Old debt", cwd=team, env=env)

    (team / "people.yaml").write_text("people: [{name: Ruth Vega, role: Operations Leader}]\n")
    git("add", "-A", cwd=team, env=env)
    stopped = git("commit", "-m", "People", cwd=team, env=env)
    said = stopped.stdout + stopped.stderr
    assert stopped.returncode != 0, said
    changed, whole = (
        next(line for line in said.splitlines() if name in line) for name in ("changed Rocks", "whole plan")
    )
    assert changed.endswith("Skipped")
    assert whole.endswith("Failed")
    assert "S102" in said, said

    (team / "rocks.yaml").write_text(GOOD)
    git("add", "-A", cwd=team, env=env)
    passed = git("commit", "-m", "People and Rocks", cwd=team, env=env)
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_a_file_is_never_an_option():
    """pre-commit hands names on as they are; a file may be called `--output=json=../somewhere/q1.yaml`."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    files = next(hook["files"] for hook in hooks if hook.get("pass_filenames", True))
    plans = (
        "rocks.yaml",
        "2026-Q4.yml",
        "sales/q1.yaml",
        "rocks/sales.yaml",
        "a/2026/x.yaml",
        "Rocks-sales.yaml",
        "q/-q1.yaml",
    )
    assert all(re.search(files, name) for name in plans)
    others = (
        "--output=json=../x/q1.yaml",
        "-q1.yaml",
        "--config=q1.yaml",
        "-/rocks.yaml",
        "people.yaml",
        "docs/setup.yaml",
    )
    assert not any(re.search(files, name) for name in others)
