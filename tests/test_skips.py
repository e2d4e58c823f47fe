"""A test that wants what a machine lacks is skipped with its reason, and fails in CI."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import pytest

@pytest.mark.skipif(True, reason="no chromium on the PATH")
def test_wants_a_program():
    pass

def test_wants_a_file():
    pytest.skip("no such file here")

@pytest.mark.skipif(True, reason="root reads everything")
def test_for_others_than_root():
    pass

@pytest.mark.xfail(reason="not yet")
def test_not_yet():
    raise AssertionError
"""


@pytest.mark.skipif(sys.platform != "linux", reason="CI is Linux")
@pytest.mark.parametrize(
    ("ci", "words"),
    [("true", "1 failed, 1 skipped, 1 xfailed, 1 error"), ("", "3 skipped, 1 xfailed")],
)
def test_a_skip(tmp_path, ci, words) -> None:
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_here.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", "."]
    env = {**os.environ, "CI": ci}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert words in done.stdout
    assert "no chromium on the PATH" in done.stdout
    assert "CI must have what this test wants" in done.stdout or not ci
