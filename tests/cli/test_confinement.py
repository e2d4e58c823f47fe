"""What lies outside the repository is not read, whatever its settings, links and plans name."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from rocklint.check import baseline_file
from rocklint.check.session import Session
from rocklint.rulebook.config import ConfigError

DAY = date(2026, 10, 1)
SECRET = "secret-of-the-machine"
FORMS = {
    "people": 'files: {{people: "{}"}}',
    "vto": 'files: {{vto: "{}"}}',
    "scorecard": 'files: {{scorecard: "{}"}}',
    "goals": 'files: {{goals: "{}"}}',
    "previous": 'files: {{previous: ["{}"]}}',
    "rule_files": 'rule_files: ["{}"]',
    "baseline": 'baseline: "{}"',
}
OUTSIDE = (
    "../outside/secret.yaml",
    "sub/../../outside/secret.yaml",
    "link.yaml",  # a link to a file outside
    "sub/folder/secret.yaml",  # a link to a folder outside
    "{outside}/secret.yaml",
    "/etc/passwd",
    "/proc/self/environ",
    "..",
    ".git/config",
    "sub/../.GIT/config",
    "git.yaml",  # a link into .git
    "a\\0b",
    "C:\\\\Windows\\\\win.ini",
    "\\\\\\\\server\\\\share\\\\x.yaml",
    "//server/share/x.yaml",
)
ODD = (
    "loop.yaml",  # a link to itself
    "pipe",
    ".",
    "sub",
    "x" * 5000,
    "~/.ssh/config",
    "file:///etc/passwd",
    "http://example.com/people.yaml",
)
_opened: list[str] | None = None
"""The files that are opened while somebody looks; a hook stays for as long as Python runs."""


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _opened is not None and event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
        _opened.append(os.path.realpath(os.fsdecode(arguments[0])))


sys.addaudithook(_note)


@pytest.fixture(autouse=True)
def plan(tmp_path, monkeypatch):
    """A repository with links out of it."""
    repository, outside = tmp_path / "plan", tmp_path / "outside"
    (repository / ".git").mkdir(parents=True)
    (repository / "sub").mkdir()
    outside.mkdir()
    (outside / "secret.yaml").write_text(f"{SECRET}: [{SECRET}]\nversion: '1'\nfindings: [{SECRET}]\n")
    (repository / "rocks.yaml").write_text('- "Improve follow-up"\n')
    (repository / "link.yaml").symlink_to(outside / "secret.yaml")
    (repository / "sub" / "folder").symlink_to(outside)
    (repository / ".git" / "config").write_text(f"[http]\n\textraheader = {SECRET}\n")
    (repository / ".GIT").mkdir(exist_ok=True)
    (repository / "git.yaml").symlink_to(".git/config")
    (repository / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(repository / "pipe")
    monkeypatch.chdir(repository)
    return repository


def said(session, path="rocks.yaml"):
    """What a check says, the usual rules being at hand; and the outside stays closed."""
    global _opened
    _opened = seen = []
    outside = Path.cwd().parent / "outside"
    try:
        opened = Session.open(Path(path))
        if not opened.config.rule_files:
            for part in ("registry", "words", "read"):
                opened.__dict__[part] = getattr(session, part)
        report = opened.check(opened.load([path]), DAY)
        baseline_file.read(opened.baseline_path([path]))
        words = "\n".join(f"{f.code} {f.location.file} {f.message}" for f in report.findings)
    except ConfigError as error:
        words = f"error {error}"
    _opened = None
    assert SECRET not in words
    assert "root:" not in words
    assert not [name for name in seen if name.startswith((str(outside), "/etc/passwd", "/proc/"))]
    return words


@pytest.mark.parametrize("setting", FORMS)
def test_settings_name_no_file_outside(plan, session, setting):
    for name in OUTSIDE:
        (plan / "rocklint.yaml").write_text(FORMS[setting].format(name.format(outside=plan.parent / "outside")))
        words = said(session)
        assert words.startswith("error "), name
        assert "outside the folder of the configuration" in words or "no file can have this name" in words


@pytest.mark.parametrize("setting", FORMS)
def test_odd_names_are_said_and_nothing_waits(plan, session, setting):
    for name in ODD:
        (plan / "rocklint.yaml").write_text(FORMS[setting].format(name))
        words = said(session)
        if setting not in ("baseline", "previous"):  # a baseline that is not there is none, and a folder holds quarters
            assert "error " in words or "X901" in words, name
        assert "http:" not in words or "no such file" in words.lower()


def test_files_of_the_usual_names_are_no_links_out(plan, session):
    for name in ("people", "vto", "scorecard", "goals"):
        (plan / f"{name}.yaml").symlink_to("../outside/secret.yaml")
    words = said(session)
    for name in ("people", "vto", "scorecard", "goals"):
        assert f"X901 {name}.yaml the file is not read: this is a link that leads out" in words


def test_settings_and_baseline_are_no_links_out(plan, session):
    (plan / "rocklint-baseline.yaml").symlink_to("../outside/secret.yaml")
    assert "link that leads out" in said(session)
    (plan / "rocklint.yaml").symlink_to("../outside/secret.yaml")
    assert "is a link that leads out of its repository" in said(session)


def test_links_inside_the_repository_are_followed(plan, session):
    (plan / "sub" / "crew.yaml").write_text("- {name: Ann, seat: Head of Sales}\n")
    (plan / "people.yaml").symlink_to("sub/crew.yaml")
    (plan / "sub" / "settings.yaml").write_text("ignore: [ALL]\n")
    (plan / "rocklint.yaml").symlink_to("sub/settings.yaml")
    assert "X901" not in said(session)
    assert "error" not in said(session)


def test_a_folder_with_links_out_is_read_without_them(session):
    words = said(session, ".")
    assert "X901 link.yaml the file is not read: this is a link that leads out of its folder" in words
    assert "X901 git.yaml the file is not read: this is a link that leads out of its folder or into .git" in words
    assert "X901 loop.yaml" in words
    assert "secret.yaml" not in words


def test_links_that_lead_nowhere_stop_no_command(plan, rocklint, monkeypatch):
    monkeypatch.chdir(plan)
    for name in ("people.yaml", "a.yaml"):
        (plan / name).symlink_to(name)
    done = rocklint("check", ".", "--output", "json=a.json")
    assert done.code == 1, done.err
    assert "fault" not in done.err
