"""Names of files, and arguments, with everything that a name may hold."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from payloads import NAMES, WORDS
from plans import PLAN

from inert import assert_inert
from rocklint.reporters import FORMATS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names that Windows forbids")
DAY = ("--as-of", "2026-10-01")


def put(folder: Path) -> None:
    for name in NAMES:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(PLAN, encoding="utf-8")


def test_files_in_every_format(rocklint, folder) -> None:
    put(folder)
    outputs = [part for name in FORMATS for part in ("--output", f"{name}={name}.out")]
    assert "C1" in rocklint("check", ".", *outputs, *DAY)
    for name in FORMATS:
        text = (folder / f"{name}.out").read_text(encoding="utf-8")
        assert len(text) > 1_000
        assert_inert(text, name)


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_file_that_is_named(rocklint, folder, name) -> None:
    put(folder)
    given = os.fsdecode(name)
    rocklint("check", "--format", "concise", *DAY, "--", given, given + " that is not there")
    rocklint("check", "--format", "concise", *DAY, "--stdin-filename", given, "-", stdin=PLAN.encode())
    rocklint("check", "--config", given, "--", given)


ARGUMENTS = {
    name: WORDS[name] for name in ("escape", "bell", "bidi", "lines", "azure", "markup", "formats", "long")
} | {
    "bytes": "\udcff\udc80",
}


@pytest.mark.parametrize("words", ARGUMENTS.values(), ids=ARGUMENTS)
def test_words_as_arguments(rocklint, folder, words) -> None:
    (folder / "rocks.yaml").write_text(PLAN, encoding="utf-8")
    for args in (
        ["check", "rocks.yaml", "--for", words],
        ["check", "rocks.yaml", "--select", words],
        ["check", "rocks.yaml", "--since", words],
        ["check", "rocks.yaml", "--as-of", words],
        ["check", "rocks.yaml", "--format", words],
        ["check", words],
        ["show", words, "rocks.yaml"],
        ["inspect", words],
        ["explain", words],
        ["why", words, words],
        ["config", words],
        ["eval", words],
        ["test", words],
        ["schema", words],
        ["new-rule", "S", words],
        ["new-rule", "S", "x", "--into", words],
        ["review", "rocks.yaml", "--accept", words],
        [words],
    ):
        rocklint(*args)
