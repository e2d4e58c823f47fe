"""Files are written whole, keep their mode, and never lie outside the repository."""

from __future__ import annotations

import os
import stat

import pytest

from rocklint.files import WriteError, create, replace, root_of


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
