"""What the promise lists is what there is."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from rocklint.cli.app import COMMANDS
from rocklint.reporters import FORMATS

ROOT = Path(__file__).parent.parent
PROMISE = (ROOT / "STABILITY.md").read_text(encoding="utf-8")


def test_the_commands_and_formats_are_there():
    row = next(line for line in PROMISE.splitlines() if line.startswith("| Commands"))
    assert set(re.findall(r"`([\w-]+)`", row)) <= set(COMMANDS)
    assert [name for name in FORMATS if f"`{name}`" not in PROMISE and f"--format {name}" not in PROMISE] == []


def test_the_hooks_are_those_that_are_promised():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["rocklint", "rocklint-plan"]
    assert all(f"`{hook['id']}`" in PROMISE for hook in hooks)
