"""`limits:` in rocklint.yaml."""

from __future__ import annotations

import pytest

from rocklint.check.session import Session
from rocklint.source import Limits

PLAN = "- Close 60 deals\n- Open two branches\n"


def test_the_defaults_are_those_of_the_reader() -> None:
    assert Session().limits == Limits()


def test_a_limit_of_ones_own(rocklint, tmp_path) -> None:
    (tmp_path / "rocks.yaml").write_text(PLAN)
    (tmp_path / "rocklint.yaml").write_text("limits: {rocks: 1, bytes: 1000}\n")
    done = rocklint("check", "rocks.yaml", "-f", "concise")
    assert done.code == 2
    assert "rocks.yaml:2:3: error X901" in done.out
    assert "2 Rocks in this file, and the limit is 1" in done.out
    done = rocklint("check", "-", "-f", "concise", stdin=PLAN * 40)
    assert "bytes in this file, and the limit is 1,000" in done.out


def test_company_files_too(rocklint, tmp_path) -> None:
    (tmp_path / "rocks.yaml").write_text("- Close 60 deals\n")
    (tmp_path / "people.yaml").write_text("[{name: Ann}, {name: Ben}]\n")
    (tmp_path / "rocklint.yaml").write_text("limits: {items: 1}\n")
    assert "people.yaml:1:15: error X901" in rocklint("check", "rocks.yaml", "-f", "concise").out


def test_no_limit_is_no_limit(rocklint, tmp_path) -> None:
    (tmp_path / "rocks.yaml").write_text(PLAN)
    for limit in ("bytes: 0", "depth: 100000", "rocks: many", "lines: 3"):
        (tmp_path / "rocklint.yaml").write_text(f"limits: {{{limit}}}\n")
        done = rocklint("check", "rocks.yaml")
        assert done.code == 2
        assert f"limits.{limit.partition(':')[0]}" in done.err


DEEP = [piece * levels for levels in (201, 1_001, 100_000) for piece in ("[", "- ", "{a: ")]


@pytest.mark.parametrize("text", DEEP, ids=lambda text: f"{text[:3]} {len(text)}")
def test_the_depth_of_every_kind_of_file(rocklint, tmp_path, text) -> None:
    def said() -> str:
        done = rocklint("check", "rocks.yaml", "-f", "concise", "--no-cache")
        return done.out + done.err

    (tmp_path / "rocks.yaml").write_text(text)
    assert "101 levels of nesting, and the limit is 100" in said()
    (tmp_path / "rocklint.yaml").write_text("limits: {depth: 200}\n")
    assert "201 levels of nesting, and the limit is 200" in said()
    (tmp_path / "rocks.yaml").write_text(PLAN)
    (tmp_path / "people.yaml").write_text(text)
    assert "201 levels of nesting, and the limit is 200" in said()
    (tmp_path / "people.yaml").unlink()
    (tmp_path / "rocklint.yaml").write_text("rule_files: [own.yaml]\n")
    (tmp_path / "own.yaml").write_text(text)
    assert "31 levels of nesting, and the limit is 30" in said()
    (tmp_path / "rocklint.yaml").write_text(text)
    assert "31 levels of nesting, and the limit is 30" in said()
