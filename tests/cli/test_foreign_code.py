"""No code of the checked repository is run or imported: real processes in a folder full of traps."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import rocklint
import rocklint_rules

OURS = [str(Path(package.__file__ or "").parent.parent) for package in (rocklint, rocklint_rules)]
PROGRAM = "from rocklint.cli import main; main()"
TRAP = "import sys; open({!r}, 'a').write(__name__ + '\\n'); raise SystemExit(97)\n"
SHADOWS = (
    "yaml", "typer", "click", "rich", "pydantic", "pydantic_core", "spacy", "thinc", "catalogue", "srsly", "numpy",
    "rocklint_rules", "json", "pathlib", "difflib", "fnmatch", "tempfile", "subprocess", "secrets", "dataclasses",
    "sitecustomize", "usercustomize", "conftest", "setup", "evil_rules",
)  # fmt: skip
"""Modules that a run imports, or that some program would; the last is named as a plugin."""
PLUGINS = (
    "evil_rules", "evil_rules.deep", "local.rules", ".evil_rules", "..evil_rules", "./evil_rules", "evil_rules.py",
    "/{here}/evil_rules", "../plan/evil_rules", "__main__", "evil_rules.__main__", "antigravity", "this",
    "idlelib.idle", "unittest.__main__", "lib2to3.__main__", "pip.__main__", "a..b", "", "os", "evil-rules",
    "évil rules", "rocklint.cli", "C:\\\\evil_rules", "sys.path",
)  # fmt: skip


class Place:
    """A folder full of traps, and what was caught in them."""

    def __init__(self, top: Path) -> None:
        self.plan = top / "plan"
        self.caught_file = top / "caught"
        trap = TRAP.format(str(self.caught_file))
        (self.plan / ".git").mkdir(parents=True)
        (self.plan / "rocks.yaml").write_text('- "Improve follow-up"\n')
        for name in SHADOWS:
            (self.plan / f"{name}.py").write_text(trap)
        for name in ("spacy_extra", "evil_rules", "local/rules", "rocklint"):
            (self.plan / name).mkdir(parents=True)
            (self.plan / name / "__init__.py").write_text(trap)
            (self.plan / name / "__main__.py").write_text(trap)
        (self.plan / "evil_rules" / "deep.py").write_text(trap)
        (self.plan / "evil.pth").write_text("import evil_rules\n")
        metadata = self.plan / "evil-1.0.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n")
        groups = ("pydantic", "spacy_factories", "spacy_languages", "spacy_lookups", "thinc_ops", "rocklint", "rich")
        (metadata / "entry_points.txt").write_text("".join(f"[{g}]\nen = evil_rules:x\n" for g in groups))

    def settings(self, text: str) -> None:
        (self.plan / "rocklint.yaml").write_text(text)

    def run(self, *words: str, path: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        """Python in the folder; `path` are further entries of PYTHONPATH, before ours."""
        given = os.pathsep.join([*(path or []), *OURS])
        env = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"} | {"PYTHONPATH": given}
        return subprocess.run(
            [sys.executable, *words], cwd=self.plan, env=env, capture_output=True, text=True, check=False, timeout=120
        )

    @property
    def caught(self) -> str:
        return self.caught_file.read_text() if self.caught_file.exists() else ""


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path)


CHECK = ("check", "rocks.yaml", "--format", "concise", "--as-of", "2026-10-01")


def sound(done):
    return done.returncode == 1 and "S102" in done.stdout and "Traceback" not in done.stderr


def test_the_program_sees_nothing_of_the_folder(place):
    # What the `rocklint` script does; -P as the script's own folder stands in the place of the current one.
    done = place.run("-P", "-c", PROGRAM, *CHECK)
    assert sound(done), done.stderr
    assert not place.caught


def test_python_m_takes_the_folder_off_the_path_before_anything_is_imported(place):
    for name in ("rocklint/__init__.py", "rocklint/__main__.py"):
        (place.plan / name).unlink()
    (place.plan / "rocklint").rmdir()
    done = place.run("-m", "rocklint", *CHECK)
    assert sound(done), done.stderr
    assert not place.caught


@pytest.mark.parametrize("entry", ["", "{plan}/../plan/"])
def test_a_path_that_holds_the_folder_by_mistake(place, entry):
    # What Python itself imports before us, and a package of our own name, is beyond us: that path is the user's own.
    for name in ("sitecustomize", "usercustomize"):
        (place.plan / f"{name}.py").unlink()
    for name in ("__init__", "__main__"):
        (place.plan / "rocklint" / f"{name}.py").unlink()
    (place.plan / "rocklint").rmdir()
    done = place.run("-P", "-c", PROGRAM, *CHECK, path=[entry.format(plan=place.plan)])
    assert sound(done), done.stderr
    assert not place.caught


def test_plugins_are_installed_packages(place):
    names = ", ".join(f'"{name.format(here=place.plan)}"' for name in PLUGINS)
    place.settings(f"plugins: [rocklint_rules, {names}]\n")
    done = place.run("-P", "-c", PROGRAM, *CHECK)
    assert done.returncode == 2
    assert "S102" in done.stdout
    assert "Traceback" not in done.stderr
    assert done.stdout.count("X900") == len(PLUGINS)
    assert not place.caught
    assert "Zen of Python" not in done.stdout


def test_test_imports_nothing_of_the_folder(place):
    done = place.run("-P", "-c", PROGRAM, "test", "evil_rules")
    assert done.returncode == 2, done.stderr
    assert not place.caught


def test_an_editable_plugin_works_in_its_own_folder(place):
    """`pip install --editable` puts the folder on the path behind Python's own library."""
    (place.plan / "company_rules.py").write_text("RULES = ()\n")
    place.settings("plugins: [rocklint_rules, company_rules]\n")
    for name in SHADOWS:
        (place.plan / f"{name}.py").unlink()
    (place.plan / "evil-1.0.dist-info" / "entry_points.txt").unlink()
    added = f"import sys; sys.path.append({str(place.plan)!r}); {PROGRAM}"
    done = place.run("-P", "-c", added, *CHECK)
    assert sound(done), done.stdout + done.stderr
