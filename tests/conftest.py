"""Shared by all tests: one session with the default rules and words (building the reader takes a moment)."""

from __future__ import annotations

import os
import tempfile
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
