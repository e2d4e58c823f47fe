"""Shared by all tests: one session with the default rules and words (building the reader takes a moment), and what a
skip means."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Generator
from datetime import date

import pytest
from hypothesis import HealthCheck, settings

from rocklint.check.session import Session
from rocklint.language.words.vocabulary import Vocabulary

AS_OF = date(2026, 7, 1)
# A busy machine draws its examples slowly, and the suite says the same on every run; longer ones find what is new.
settings.register_profile("suite", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", settings.get_profile("suite"), derandomize=False, max_examples=10_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

# Nothing that is tested takes from, or adds to, what the person at this machine keeps.
_CACHE = tempfile.TemporaryDirectory(prefix="rocklint-cache-")
os.environ["ROCKLINT_CACHE_DIR"] = _CACHE.name

# What the machine that runs CI (Linux, as root) cannot have.
_NOT_IN_CI = ("root reads everything",)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that wants what this machine lacks is skipped and says so; CI has to have it, so there it fails."""
    report = yield
    if os.environ.get("CI") and sys.platform == "linux" and report.skipped and not hasattr(report, "wasxfail"):
        reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
        if not reason.endswith(_NOT_IN_CI):
            report.outcome = "failed"
            report.longrepr = f"CI must have what this test wants. {reason}"
    return report


@pytest.fixture(scope="session")
def session() -> Session:
    """Default configuration, default rules."""
    return Session()


@pytest.fixture(scope="session")
def vocabulary(session: Session) -> Vocabulary:
    """The words that come with the rules."""
    return session.vocabulary


@pytest.fixture(scope="session")
def reader(session: Session):
    """The reader of sentences."""
    from rocklint.language.reader import Reader

    return Reader(session.vocabulary)
