"""Who is killed in the middle of a write leaves the old file or the new one, and at most one hidden file beside it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_hundred_kills_lose_nothing(tmp_path):
    script = Path(__file__).with_name("writers.py")
    done = subprocess.run(
        [sys.executable, script, tmp_path, "200", "7"], capture_output=True, text=True, check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr
    figures = re.fullmatch(r"kills 200, in the middle of a write (\d+), replacements (\d+)\n", done.stdout)
    assert figures, done.stdout
    assert int(figures[1]) > 0
    assert int(figures[2]) > 0


def test_what_a_kill_leaves_behind_is_no_plan(rocks_beside_a_leftover, session):
    loaded = session.load([str(rocks_beside_a_leftover)])
    assert [source.file.rpartition("/")[2] for source in loaded.sources] == ["rocks.yaml"]


@pytest.fixture
def rocks_beside_a_leftover(tmp_path):
    """A folder in which a write of rocks.yaml was killed."""
    (tmp_path / "rocks.yaml").write_text('- "Improve follow-up"\n')
    (tmp_path / ".rocks.yaml.0123456789ab.tmp").write_text('- "Improve fol')
    return tmp_path
