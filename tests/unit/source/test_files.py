"""Arguments of the command line: files, folders, standard input, and what is none of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from rocklint.model.plan import NoteKind
from rocklint.source import Limits, load

ROCK = "- Close 60 deals\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, name: str, text: str = ROCK) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def files(loaded) -> list[str]:
    return [source.file for source in loaded.sources]


def kinds(loaded) -> list[NoteKind]:
    return [note.kind for source in loaded.sources for note in source.notes]


def test_folders(folder, vocabulary) -> None:
    for name in ("p/b.yaml", "p/a.yml", "p/sub/c.YAML", "p/.hidden/d.yaml", "p/.e.yaml", "p/notes.txt"):
        write(folder, name)
    write(folder, "p/rocklint.yaml", "quarter: 2026-Q4\n")
    write(folder, "p/people.yaml", "people: [{name: Ann}]\n")
    write(folder, "p/ci.yaml", "on: push\njobs: {}\n")
    loaded = load(["p"], vocabulary)
    assert files(loaded) == ["p/a.yml", "p/b.yaml", "p/sub/c.YAML"]
    assert not kinds(loaded)
    assert "p/people.yaml" in loaded.documents
    assert loaded.documents["p/b.yaml"].origin == folder / "p" / "b.yaml" or loaded.documents["p/b.yaml"].origin
    assert [rock.id for rock in loaded.rocks] == ["p/a.yml#1", "p/b.yaml#1", "p/sub/c.YAML#1"]


def test_every_file_once_and_in_order(folder, vocabulary) -> None:
    write(folder, "b.yaml")
    write(folder, "a.yaml")
    assert files(load(["b.yaml", ".", "./b.yaml"], vocabulary)) == ["b.yaml", "a.yaml"]
    assert not kinds(load(["a.yaml", "b.yaml", "."], vocabulary))


def test_settings_that_a_hook_passes_are_no_plan(folder, vocabulary) -> None:
    write(folder, "rocklint.yaml", "quarter: 2026-Q4\n")
    write(folder, ".pre-commit-config.yaml", "repos: []\n")
    write(folder, "a.yaml")
    assert files(load(["rocklint.yaml", ".pre-commit-config.yaml", "a.yaml"], vocabulary)) == ["a.yaml"]


def test_a_folder_without_rocks(folder, vocabulary) -> None:
    write(folder, "p/people.yaml", "people: []\n")
    loaded = load(["p"], vocabulary)
    assert files(loaded) == ["p"]
    assert kinds(loaded) == [NoteKind.NO_ROCKS]
    assert loaded.locate(loaded.sources[0].notes[0].place).start.line == 1


def test_standard_input(folder, vocabulary) -> None:
    write(folder, "a.yaml")
    loaded = load(["a.yaml", "-"], vocabulary, stdin=ROCK.encode(), stdin_name="plans/q4.yaml")
    assert files(loaded) == ["a.yaml", "plans/q4.yaml"]
    assert loaded.rocks[1].id == "plans/q4.yaml#1"
    assert load(["-"], vocabulary, stdin=b"- a b\n", stdin_name="\udcff").rocks[0].file == "\\udcff"


def test_ids_are_compared_across_files(folder, vocabulary) -> None:
    write(folder, "a.yaml", "- {id: C1, rock: a b}\n")
    write(folder, "b.yaml", "- {id: C1, rock: c d}\n")
    loaded = load(["a.yaml", "b.yaml"], vocabulary)
    (note,) = loaded.sources[1].notes
    assert note.kind is NoteKind.DUPLICATE_ID
    assert note.related
    assert note.related.file == "a.yaml"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda _: None, "There is no such file"),
        (lambda path: path.symlink_to("nowhere"), "does not exist"),
        (lambda path: path.symlink_to(path.name), "could not be read"),
        (lambda path: os.mkfifo(path), "pipe"),
        (lambda path: path.symlink_to("/dev/zero"), "device"),
        (lambda path: path.write_bytes(b"- x\n" * 100), "bytes in this file, and the limit is 100"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")
def test_what_cannot_be_read(folder, vocabulary, make, words) -> None:
    make(folder / "a.yaml")
    loaded = load(["a.yaml"], vocabulary, limits=Limits(bytes=100))
    assert not loaded.rocks
    (note,) = loaded.sources[0].notes
    assert note.kind is NoteKind.UNREADABLE
    assert words in note.detail


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_forbidden(folder, vocabulary) -> None:
    write(folder, "a.yaml")
    (folder / "a.yaml").chmod(0)
    assert "may not read" in load(["a.yaml"], vocabulary).sources[0].notes[0].detail


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_a_link_in_a_folder_does_not_lead_out_of_it(folder, vocabulary) -> None:
    write(folder, "secret.yaml")
    write(folder, "p/real.yaml")
    (folder / "p" / "out.yaml").symlink_to("../secret.yaml")
    (folder / "p" / "in.yaml").symlink_to("real.yaml")
    loaded = load(["p"], vocabulary)
    assert files(loaded) == ["p/in.yaml", "p/out.yaml"]
    (note,) = loaded.sources[1].notes
    assert "leads out of its folder" in note.detail
    assert load(["p/out.yaml"], vocabulary).rocks


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows forbids")
def test_names(folder, vocabulary) -> None:
    for name in ("new\nline.yaml", "\x1b[31mred.yaml", "é 😀.yaml"):
        write(folder, name)
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.yaml")).write_text(ROCK)
    loaded = load(["."], vocabulary)
    assert files(loaded) == ["\x1b[31mred.yaml", "new\nline.yaml", "é 😀.yaml", "\\udcff.yaml"]
    for rock in loaded.rocks:
        rock.file.encode()
        assert loaded.locate(rock.sentence).source == ROCK.rstrip()


def test_nothing_given(vocabulary) -> None:
    assert load([], vocabulary).rocks == ()
    assert load(["a\0b"], vocabulary).sources[0].notes[0].kind is NoteKind.UNREADABLE
