"""Shared by all tests: one session with the default rules and words (building the reader takes a moment)."""

from __future__ import annotations

from datetime import date

import pytest

from rocklint.session import Session
from rocklint.vocabulary import Vocabulary

AS_OF = date(2026, 7, 1)


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
    from rocklint.nlp.reader import Reader

    return Reader(session.vocabulary)
