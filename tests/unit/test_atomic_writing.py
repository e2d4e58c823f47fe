"""Files are written whole, keep their mode, and never lie outside the repository."""

from __future__ import annotations

import os
import stat

import pytest

from rocklint.model.finding import Letter
from rocklint.system.writing import WriteError, create, replace, root_of
from rocklint.workbench.rule_starter import ScaffoldError, new_rule


def test_replaces_the_whole_file_and_keeps_its_mode(tmp_path):
    path = tmp_path / "scorecard.yaml"
    path.write_bytes(b"old\r\n")
    path.chmod(0o640)
    replace(path, b"new\r\n", old=b"old\r\n")
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["scorecard.yaml"]


def test_a_file_changed_in_between_is_left_alone(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"theirs")
    with pytest.raises(WriteError, match="another program"):
        replace(path, b"ours", old=b"before")
    assert path.read_bytes() == b"theirs"


def test_a_failed_write_leaves_nothing_behind(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(WriteError, match="No space"):
        replace(path, b"new")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.yaml", b"old")]


def test_links_inside_the_repository_are_followed_and_stay_links(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "data").mkdir()
    real = tmp_path / "data" / "scorecard.yaml"
    real.write_bytes(b"old")
    link = tmp_path / "scorecard.yaml"
    link.symlink_to(real)
    replace(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("linked", ["file", "folder", "repository"])
def test_links_out_of_the_repository_are_refused(tmp_path, linked):
    repository, outside = tmp_path / "plan", tmp_path / "outside"
    (repository / ".git").mkdir(parents=True)
    outside.mkdir()
    (outside / "s.yaml").write_bytes(b"theirs")
    if linked == "repository":
        (outside / ".git").mkdir()
    if linked == "file":
        path = repository / "s.yaml"
        path.symlink_to(outside / "s.yaml")
    else:
        (repository / "sub").symlink_to(outside)
        path = repository / "sub" / "s.yaml"
    with pytest.raises(WriteError, match="leads out of its repository"):
        replace(path, b"ours")
    with pytest.raises(WriteError, match="leads out of its repository"):
        create(path.with_name("new.yaml"), b"ours") if linked != "file" else replace(path, b"ours")
    assert (outside / "s.yaml").read_bytes() == b"theirs"
    assert not (outside / "new.yaml").exists()


def test_create_never_overwrites(tmp_path):
    path = tmp_path / "deep" / "a.yaml"
    assert create(path, b"one", root=tmp_path)
    assert not create(path, b"two", root=tmp_path)
    assert path.read_bytes() == b"one"
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    assert not create(tmp_path / "dangling", b"x", root=tmp_path)
    assert not (tmp_path / "nothing").exists()


def test_the_root_is_that_of_the_repository(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert root_of(tmp_path / "a" / "b" / "c.yaml") == tmp_path.resolve()


def test_a_failed_creation_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="No space"):
        create(tmp_path / "a.yaml", b"new")
    assert not list(tmp_path.iterdir())


def test_file_systems_without_hard_links(tmp_path, monkeypatch):
    def lacking(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", lacking)
    assert create(tmp_path / "a.yaml", b"one")
    assert not create(tmp_path / "a.yaml", b"two")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.yaml", b"one")]


def test_new_files_get_the_usual_mode(tmp_path):
    before = os.umask(0o027)
    try:
        create(tmp_path / "a.yaml", b"")
        replace(tmp_path / "b.yaml", b"")
    finally:
        os.umask(before)
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o640}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_stays_its_owners(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    os.chown(path, 12345, 23456)
    path.chmod(0o604)
    replace(path, b"new")
    facts = path.stat()
    assert (facts.st_uid, facts.st_gid, stat.S_IMODE(facts.st_mode)) == (12345, 23456, 0o604)


def test_what_is_no_plain_file_stays_what_it_is(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        with pytest.raises(WriteError, match="no plain file"):
            replace(tmp_path / name, b"x")
        assert not create(tmp_path / name, b"x")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_loop_of_links_is_no_plain_file(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(WriteError):
        replace(tmp_path / "a", b"x")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b"]


def test_a_new_rule_leaves_the_package_as_it_was(tmp_path):
    package = tmp_path / "ours"
    package.mkdir()
    before = (
        "\ufeff# ours\r\nfrom ours import first\r\n\r\nRULES = (  # in this order\r\n    first.check,  # é\r\n)\r\n"
    )
    (package / "__init__.py").write_bytes(before.encode())
    new_rule(package, Letter.S, "second-one")
    after = (package / "__init__.py").read_bytes().decode()
    assert after == before.replace("first\r\n", "first\r\nfrom ours import second_one\r\n").replace(
        "first.check,", "first.check, second_one.check,"
    )


def test_a_new_rule_follows_no_link_out(tmp_path):
    package = tmp_path / "plan" / "ours"
    package.mkdir(parents=True)
    (tmp_path / "plan" / ".git").mkdir()
    (package / "no_buzzwords.py").symlink_to(tmp_path / "outside.py")
    with pytest.raises(ScaffoldError, match="there already"):
        new_rule(package, Letter.S, "no-buzzwords")
    (package / "__init__.py").symlink_to(tmp_path / "theirs.py")
    with pytest.raises(WriteError, match="leads out"):
        new_rule(package, Letter.S, "other")
    assert not (tmp_path / "outside.py").exists()
    assert not (tmp_path / "theirs.py").exists()


def test_nothing_is_written_among_gits_own_files(tmp_path):
    hook = tmp_path / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(parents=True)
    hook.write_text("theirs")
    (tmp_path / "rocklint-baseline.yaml").symlink_to(".git/hooks/pre-commit")
    (tmp_path / ".github").symlink_to(".git/hooks")
    for path in (tmp_path / "rocklint-baseline.yaml", hook, tmp_path / ".github" / "pre-commit"):
        with pytest.raises(WriteError, match=r"or into \.git"):
            replace(path, b"ours")
    with pytest.raises(WriteError, match=r"or into \.git"):
        create(tmp_path / ".github" / "workflows" / "rocks.yml", b"ours", root=tmp_path)
    assert [p.name for p in hook.parent.iterdir()] == ["pre-commit"]
    assert hook.read_text() == "theirs"
