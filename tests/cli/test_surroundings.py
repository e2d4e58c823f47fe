"""Every command says what it can and ends with 0, 1 or 2, whatever is missing around it, and reaches for nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rocklint.cli.app import COMMANDS


@pytest.mark.skipif(not hasattr(os, "fork") or not Path("/dev/full").exists(), reason="needs fork and /dev/full")
def test_all_commands_in_poor_surroundings(tmp_path):
    tmp_path.chmod(0o777)  # for the run as nobody
    script = Path(__file__).with_name("surroundings.py")
    env = {k: v for k, v in os.environ.items() if k not in ("LANG", "LC_ALL", "LC_CTYPE")} | {"LC_ALL": "C"}
    with Path(os.devnull).open() as nothing:
        done = subprocess.run(
            [sys.executable, script, tmp_path, "6"],
            stdin=nothing, env=env, capture_output=True, text=True, check=False, timeout=400,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    runs = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(runs) > 80
    used = {command.split()[0] for name, command, *_ in runs if name == "as usual"}
    assert set(COMMANDS) <= used
    for name, command, code, out, err, forbidden in runs:
        said = f"{command}, {name}: {code}\n{out[-500:]}\n{err[-1000:]}"
        assert code in (0, 1, 2), said
        assert "Traceback" not in out + err, said
        assert "Exception ignored" not in err, said
        assert "fault in rocklint" not in err, said
        assert not forbidden, f"{command}, {name}: {forbidden}"
        if (name, command) == ("as usual", "check"):
            assert "SMART" in out or "Rocks" in out, said
