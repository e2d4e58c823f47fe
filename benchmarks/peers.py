"""Programs to compare with live in a folder of their own, made by the benchmark that needs them."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

FOLDER = Path(__file__).parent.parent / ".venv" / "peers"


def python_with(*packages: str) -> Path:
    """A Python that has these packages, installed on first use."""
    python = FOLDER / "bin" / "python"
    marker = FOLDER / ("has-" + "-".join(packages))
    if not python.exists():
        venv.create(FOLDER, with_pip=True)
    if not marker.exists():
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True, stdout=sys.stderr)
        marker.touch()
    return python
