"""Rules that are shared out to several processes say what they say in one."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rocklint.check import run_rules as speaking
from rocklint.check.session import Session
from rocklint.model.finding import Finding, Severity
from rocklint.model.plan import Rock
from rocklint.model.report import Report
from rocklint.rulebook.rule import Context, Need, NoOptions, rock_rule
from rocklint.rulebook.selection import Active
from rocklint.system import processes as copies

AS_OF = date(2026, 10, 1)
FULL = Path(__file__).parents[2] / "examples" / "full"


def checked(jobs: int, *more: Active) -> Report:
    session = replace(Session.open(FULL), jobs=jobs)
    session.__dict__["rules"] = (*session.rules, *more)
    return session.check(session.load([str(FULL)]), AS_OF)


@pytest.fixture(autouse=True)
def every_rock_is_worth_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "_WORTH", 1)


def rule_that(does: Callable[[Rock], None]) -> Active:
    @rock_rule(
        code="S999",
        name="odd",
        severity=Severity.INFO,
        since="0.1.0",
        needs=Need.TEXT,
        why="A rule for a test.",
        ask="Is it odd?",
        source="this test",
    )
    def check(rock: Rock, ctx: Context[NoOptions]):  # noqa: ARG001
        """It is odd."""
        does(rock)
        yield Finding(rock.sentence, "odd")

    return Active(check, Severity.INFO, NoOptions(), False)


@pytest.mark.parametrize("jobs", [2, 3, 64])
def test_the_same_report(jobs: int) -> None:
    assert checked(jobs) == checked(1)


def test_a_rule_that_stops_stops_at_the_same_rock() -> None:
    def stops(rock: Rock) -> None:
        if rock.id in ("D1", "I2"):
            raise SystemExit(3)

    alone, shared = checked(1, rule_that(stops)), checked(4, rule_that(stops))
    assert alone.crashed
    assert sum(f.code == "X900" for f in shared.findings) == 1
    assert shared == alone


def test_what_a_copy_leaves_undone_is_done_here() -> None:
    here = os.getpid()

    def dies(rock: Rock) -> None:  # noqa: ARG001
        if os.getpid() != here:
            os._exit(9)

    assert checked(3, rule_that(dies)) == checked(1, rule_that(dies))


def test_where_no_process_can_be_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "POSSIBLE", False)
    monkeypatch.setattr(copies, "started", None)
    assert checked(8) == checked(1)
