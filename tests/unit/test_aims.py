"""Which metric a sentence sets out to move, and whose."""

from __future__ import annotations

import pytest

from rocklint.language.aims import aimed_at, whose
from rocklint.model.finding import quoted


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Increase # of SQLs", "# of SQLs"),
        ("Increase the number of SQLs", "SQLs"),
        ("Get more quotes", "quotes"),
        ("Launch a campaign to increase SQLs by December", "SQLs"),
        ("Raise average deal size with better proposals", "average deal size"),
        ("Make more calls", "calls"),
        ("Improve conversion rate", "conversion rate"),
        ("Improve the discovery call guide", None),
        ("Lead the proposal rewrite", None),
        ("Publish the guide; every AE uses it on 10 calls", None),
        ("Rewrite the script for renewals", None),
    ],
)
def test_aimed_at(reader, sentence, words):
    aim = aimed_at(reader.read(sentence))
    assert (aim.text if aim else None) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Raise SQLs from family bakeries from 12 to 20 a month", "from family"),
        ("Cut churn among dental subscribers to 2%", "among dental"),
        ("Raise SQLs from 12 to 20 a month", None),
        ("Get 500 leads from the website", None),
        ("Get 500 leads from our LinkedIn ads", None),
        ("Raise revenue from the current level to $2M", None),
    ],
)
def test_whose(reader, sentence, words):
    assert whose(reader.read(sentence)) == words


def test_quoted_keeps_to_one_short_line():
    assert quoted("Increase\n  # of SQLs") == '"Increase # of SQLs"'
    assert quoted("word " * 30, 20) == '"word word word…"'
