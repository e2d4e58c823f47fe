"""Earlier versions of a file from a real git repository, which may be hostile."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from rocklint.system import git as gitlog
from rocklint.system.git import contents_on, tree_at, written_on

DAY = date(2026, 10, 14)
LIMIT = 10_000


class Repository:
    """A git repository whose commits are made on chosen days."""

    def __init__(self, top: Path) -> None:
        self.top = top
        top.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str, day: str = "2026-10-01") -> str:
        """What git says."""
        around = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        when = f"{day}T12:00:00+00:00"
        who = {"NAME": "Test", "EMAIL": "test@example.com", "DATE": when}
        around |= {f"GIT_{role}_{k}": v for role in ("AUTHOR", "COMMITTER") for k, v in who.items()}
        done = subprocess.run(
            ["git", *arguments], cwd=self.top, env=around, capture_output=True, text=True, check=True, timeout=30
        )
        return done.stdout.strip()

    def commit(self, day: str, **files: str) -> None:
        """Writes files (`a__b` is a/b) and commits them on a day."""
        for name, text in files.items():
            path = self.top / (name.replace("__", "/") + ".yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", day, day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """One with a plan that changed in November."""
    made = Repository(tmp_path / "plans")
    made.commit("2026-09-28", q4="target: 60\n", sales__q4="in a folder\n")
    made.commit("2026-10-13", q4="target: 62\n")
    made.commit("2026-11-20", q4="target: 52\n", late="new\n")
    return made


def test_the_version_of_a_day(repository):
    paths = [repository.top / "q4.yaml", repository.top / "sales" / "q4.yaml", repository.top / "late.yaml"]
    assert contents_on(paths, DAY, LIMIT) == {paths[0]: b"target: 62\n", paths[1]: b"in a folder\n"}
    assert contents_on(paths[:1], date(2026, 9, 30), LIMIT) == {paths[0]: b"target: 60\n"}


def test_nothing_was_committed_yet(repository):
    assert contents_on([repository.top / "q4.yaml"], date(2026, 1, 1), LIMIT) == {}


def test_changes_that_are_not_committed_do_not_matter(repository):
    path = repository.top / "q4.yaml"
    path.write_text("target: 10\n")
    assert contents_on([path], DAY, LIMIT) == {path: b"target: 62\n"}


def test_a_merged_branch_counts_from_its_merge(repository):
    repository.git("checkout", "-q", "-b", "change", "HEAD~1")
    repository.commit("2026-10-14", q4="target: 1\n")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "-s", "ours", "-m", "merge", "change", day="2026-11-21")
    path = repository.top / "q4.yaml"
    assert contents_on([path], DAY, LIMIT) == {path: b"target: 62\n"}


def test_a_hook_of_another_repository_does_not_confuse(repository, tmp_path, monkeypatch):
    other = Repository(tmp_path / "other")
    other.commit("2026-09-01", q4="other\n")
    monkeypatch.setenv("GIT_DIR", str(other.top / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.top))
    path = repository.top / "q4.yaml"
    assert contents_on([path], DAY, LIMIT) == {path: b"target: 62\n"}


def test_the_days_of_lines(repository):
    path = repository.top / "q4.yaml"
    repository.commit("2026-11-21", q4="target: 52\nowner: Ana\ndue: Dec 18\n")
    path.write_bytes(b"# not committed\r\ntarget: 52\r\nowner: Jo\r\ndue: Dec 18\r\n")
    assert written_on(path) == {2: date(2026, 11, 20), 4: date(2026, 11, 21)}
    assert written_on(repository.top / "gone.yaml") == {}


def test_no_repository(tmp_path):
    (tmp_path / "q4.yaml").write_text("target: 60\n")
    assert contents_on([tmp_path / "q4.yaml"], DAY, LIMIT) is None
    assert contents_on([tmp_path / "gone" / "q4.yaml"], DAY, LIMIT) is None


def test_an_empty_repository(tmp_path):
    empty = Repository(tmp_path / "empty")
    assert contents_on([empty.top / "q4.yaml"], DAY, LIMIT) is None


def test_no_git(repository, monkeypatch):
    monkeypatch.setattr(gitlog.shutil, "which", lambda *_, **__: None)
    assert contents_on([repository.top / "q4.yaml"], DAY, LIMIT) is None


def test_a_git_in_the_current_folder_is_not_run(repository, tmp_path, monkeypatch):
    fake = tmp_path / "git"
    fake.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
    fake.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert contents_on([repository.top / "q4.yaml"], DAY, LIMIT)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "bin", str(tmp_path)]))
    assert contents_on([repository.top / "q4.yaml"], DAY, LIMIT) is None
    assert not (tmp_path / "ran").exists()


def test_a_git_in_the_checked_repository_is_not_run(repository, tmp_path, monkeypatch):
    fake = repository.top / "node_modules" / ".bin" / "git"
    fake.parent.mkdir(parents=True)
    fake.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
    fake.chmod(0o755)
    (repository.top / "sub").mkdir()
    monkeypatch.chdir(repository.top / "sub")
    monkeypatch.setenv("PATH", f"{fake.parent}{os.pathsep}{os.environ['PATH']}")
    assert contents_on([repository.top / "q4.yaml"], DAY, LIMIT)
    assert not (tmp_path / "ran").exists()


def test_a_git_that_does_not_answer(repository, tmp_path, monkeypatch):
    slow = tmp_path / "bin" / "git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setattr(gitlog, "_TIMEOUT", 0.2)
    monkeypatch.setenv("PATH", f"{slow.parent}{os.pathsep}{os.environ['PATH']}")
    paths = [repository.top / "q4.yaml", repository.top / "sales" / "q4.yaml"]
    assert contents_on(paths, DAY, LIMIT) is None
    slow.write_text(f"#!/bin/sh\ntouch {tmp_path}/again\n")
    assert contents_on(paths, DAY, LIMIT) is None
    assert not (tmp_path / "again").exists()


def test_a_shallow_clone_does_not_know(repository, tmp_path):
    subprocess.run(
        ["git", "clone", "-q", "--depth=1", f"file://{repository.top}", "clone"], cwd=tmp_path, check=True, timeout=30
    )
    assert contents_on([tmp_path / "clone" / "q4.yaml"], DAY, LIMIT) is None


def test_what_lies_outside_and_what_is_too_big(repository, tmp_path):
    outside = tmp_path / "outside.yaml"
    outside.write_text("secret\n")
    (repository.top / "link.yaml").symlink_to(outside)
    repository.commit("2026-10-02", big="x" * (LIMIT + 1))
    assert contents_on([repository.top / "link.yaml", repository.top / "big.yaml"], DAY, LIMIT) == {}


def test_names_that_mean_something_to_git(repository):
    names = ["--all.yaml", "a b.yaml", "HEAD.yaml", "é:x.yaml", "-.yaml", "two\nlines.yaml"]
    for name in names:
        (repository.top / name).write_text(f"{name!r}\n", encoding="utf-8")
    repository.commit("2026-10-02")
    found = contents_on([repository.top / name for name in names], DAY, LIMIT)
    assert {path.name for path in found} == set(names[:-1])
    assert all(body.decode() == f"{path.name!r}\n" for path, body in found.items())


def test_nothing_that_the_repository_names_is_run(repository, tmp_path):
    """Hooks, pagers, filters, text conversion, watchers and a remote that runs a command when an object is missing."""
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\necho $0 $* >> {tmp_path}/ran\n")
    trap.chmod(0o755)
    for hook in ("post-checkout", "pre-commit", "reference-transaction", "fsmonitor-watchman", "post-index-change"):
        shutil.copy(trap, repository.top / ".git" / "hooks" / hook)
    (repository.top / ".gitattributes").write_text("*.yaml diff=evil filter=evil\n")
    for key in (
        "core.pager", "pager.cat-file", "core.fsmonitor", "core.editor", "core.sshCommand", "core.askPass",
        "diff.external", "diff.evil.textconv", "diff.evil.command", "filter.evil.smudge", "filter.evil.clean",
        "gpg.program", "credential.helper", "core.gitProxy", "uploadpack.packObjectsHook", "core.alternateRefsCommand",
        "alias.rev-parse", "alias.cat-file", "remote.origin.uploadpack", "remote.origin.vcs",
    ):  # fmt: skip
        repository.git("config", key, f"!{trap}" if key.startswith("alias") else str(trap))
    for key, value in {
        "core.hooksPath": str(repository.top / ".git" / "hooks"),
        "remote.origin.url": f"ext::{trap}",
        "remote.origin.promisor": "true",
        "remote.origin.partialclonefilter": "blob:none",
        "extensions.partialClone": "origin",
        "core.repositoryFormatVersion": "1",
        "protocol.ext.allow": "always",
        "log.showSignature": "true",
        "remote.origin.fetch": "+refs/heads/*:refs/remotes/origin/*",
    }.items():
        repository.git("config", key, value)
    repository.git("config", "--unset", "remote.origin.vcs")
    path = repository.top / "q4.yaml"
    assert contents_on([path], DAY, LIMIT) == {path: b"target: 62\n"}
    path.write_text("# new\ntarget: 52\n")
    assert written_on(path) == {2: date(2026, 11, 20)}
    assert not (tmp_path / "ran").exists()
    blob = repository.git("--no-pager", "rev-parse", "HEAD~1:q4.yaml")
    stored = repository.top / ".git" / "objects" / blob[:2] / blob[2:]
    stored.chmod(0o644)
    stored.unlink()
    (tmp_path / "ran").unlink(missing_ok=True)
    assert contents_on([path], DAY, LIMIT) == {}
    assert not (tmp_path / "ran").exists()


@pytest.fixture
def trap(tmp_path):
    """A program that notes that it ran."""
    made = tmp_path / "trap"
    made.write_text(f"#!/bin/sh\necho $0 $* >> {tmp_path}/ran\n")
    made.chmod(0o755)
    return made


def test_a_repository_that_calls_another_folder_its_own(repository, tmp_path):
    for worktree in ("/", str(tmp_path), "../.."):
        repository.git("config", "core.worktree", worktree)
        assert contents_on([repository.top / "q4.yaml"], DAY, LIMIT) is None
        assert tree_at(repository.top, "HEAD", (".yaml",), LIMIT) is None


def test_settings_that_lead_to_further_settings(repository, tmp_path, trap):
    for name in ("more", "config.worktree"):
        (repository.top / ".git" / name).write_text(
            f'[core]\n\tfsmonitor = {trap}\n\tpager = {trap}\n[diff "evil"]\n\ttextconv = {trap}\n'
        )
    repository.git("config", "include.path", "more")
    repository.git("config", "extensions.worktreeConfig", "true")
    (repository.top / ".gitattributes").write_text("*.yaml diff=evil\n")
    path = repository.top / "q4.yaml"
    assert contents_on([path], DAY, LIMIT) == {path: b"target: 62\n"}
    assert written_on(path)
    assert not (tmp_path / "ran").exists()


def test_a_bare_repository_inside_the_plan(repository, tmp_path, trap):
    """A pull request cannot bring `.git`, but it can bring the files of a repository without one."""
    bare = repository.top / "sales"
    subprocess.run(["git", "init", "-q", "--bare", bare], check=True, timeout=30)
    with (bare / "config").open("a") as config:
        config.write(f"[core]\n\tbare = false\n\tworktree = ..\n\tfsmonitor = {trap}\n\tpager = {trap}\n")
    assert contents_on([bare / "q4.yaml"], DAY, LIMIT) is None
    assert written_on(bare / "q4.yaml") == {}
    assert not (tmp_path / "ran").exists()


def test_the_environment_of_another_git(repository, tmp_path, trap, monkeypatch):
    for key in ("GIT_PAGER", "GIT_EXTERNAL_DIFF", "GIT_SSH_COMMAND", "GIT_EDITOR", "GIT_ASKPASS", "GIT_PROXY_COMMAND"):
        monkeypatch.setenv(key, str(trap))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.fsmonitor")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(trap))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(tmp_path))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "ran"))
    path = repository.top / "q4.yaml"
    assert contents_on([path], DAY, LIMIT) == {path: b"target: 62\n"}
    assert not (tmp_path / "ran").exists()


def test_settings_that_are_pipes_are_waited_for_once(repository, monkeypatch):
    os.mkfifo(repository.top / ".git" / "pipe")
    repository.git("config", "include.path", "pipe")
    monkeypatch.setattr(gitlog, "_TIMEOUT", 0.3)
    asked = []
    real = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda *a, **k: asked.append(a) or real(*a, **k))
    folders = [repository.top / str(number) / "q4.yaml" for number in range(50)]
    for path in folders:
        path.parent.mkdir()
    assert contents_on(folders, DAY, LIMIT) is None
    assert len(asked) == 1


def test_many_large_files_are_not_all_read(repository, monkeypatch):
    monkeypatch.setattr(gitlog, "_TOGETHER", 25)
    repository.commit("2026-10-02", a="x" * 10, b="y" * 10, c="z" * 10)
    found = contents_on([repository.top / f"{name}.yaml" for name in "abc"], DAY, LIMIT)
    assert sorted(path.stem for path in found) == ["a", "b"]
