"""The processes that share a run's work do not look into the checked folder either."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import rocklint


def test_further_processes_import_nothing_of_the_folder(tmp_path):
    (tmp_path / "multiprocessing.py").write_text("open('caught', 'w')\n")
    env = {**os.environ, "PYTHONPATH": str(Path(rocklint.__file__).parent.parent)}
    code = (
        "from rocklint.system.isolation import isolate; isolate(); import subprocess, sys; "
        "subprocess.run([sys.executable, '-c', 'import multiprocessing'], check=True)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "caught").exists()
