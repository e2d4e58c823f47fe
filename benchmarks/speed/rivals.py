"""Programs to compare with, installed on first use into a folder of their own: the project does not depend on them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from peers import FOLDER, python_with

_FROM_PYPI = ("yamllint", "check-jsonschema", "proselint")
_FROM_NPM = {"spectral": "@stoplight/spectral-cli@6", "write-good": "write-good@1"}
_NODE = FOLDER / "npm"


class AbsentError(Exception):
    """A program that cannot be had here, and why."""


@cache
def python_program(name: str) -> Path:
    """The path of a program from PyPI. Raises AbsentError."""
    try:
        return python_with(*_FROM_PYPI).parent / name
    except (subprocess.CalledProcessError, OSError) as error:
        raise AbsentError(f"pip could not install {', '.join(_FROM_PYPI)} ({error})") from None


@cache
def node_program(name: str) -> Path:
    """The path of a program from npm. Raises AbsentError."""
    program = _NODE / "node_modules" / ".bin" / name
    if shutil.which("node") is None:
        raise AbsentError("there is no node on this machine")
    if not program.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise AbsentError("there is no npm on this machine")
        options = ["--no-audit", "--no-fund", "--loglevel=error", "--prefix", str(_NODE)]
        _NODE.mkdir(parents=True, exist_ok=True)
        done = subprocess.run([npm, "install", *options, *_FROM_NPM.values()], stdout=sys.stderr)
        if done.returncode:
            raise AbsentError("npm could not install it")
    return program


def versions() -> dict[str, str]:
    """The versions of the programs that are installed."""
    found = {}
    for package in ("@stoplight/spectral-cli", "write-good"):
        described = _NODE / "node_modules" / package / "package.json"
        if described.exists():
            found[package] = str(json.loads(described.read_text(encoding="utf-8"))["version"])
    python = FOLDER / "bin" / "python"
    if python.exists():
        ask: list[str | Path] = [python, "-m", "pip", "list", "--format", "json", "--disable-pip-version-check"]
        listed = subprocess.run(ask, capture_output=True, text=True)
        installed = json.loads(listed.stdout or "[]")
        found |= {one["name"]: one["version"] for one in installed if one["name"] in _FROM_PYPI}
    if shutil.which("node"):
        found["node"] = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    return found
