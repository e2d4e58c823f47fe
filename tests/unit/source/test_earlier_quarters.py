"""Earlier quarters and results to read, from files of their own and from the plan itself."""

from __future__ import annotations

from datetime import date

import pytest

from rocklint.check.session import Session
from rocklint.source import load_text

ROCKS = "rocks: [Close 60 deals]\n"


def company(session, text):
    return session.company(load_text(text, "rocks.yaml", session.vocabulary)).company


@pytest.mark.parametrize(
    "previous",
    [
        "previous:\n  - quarter: 2026-Q3\n    rocks: [Finish the CRM migration]\n",
        "previous:\n  quarter: 2026-Q3\n  rocks:\n    - rock: Finish the CRM migration\n",
        "previous quarters:\n  2026-Q3: [Finish the CRM migration]\n",
        "previous:\n  - {quarter: 2026-Q3, rock: Finish the CRM migration, status: done}\n",
    ],
)
def test_previous_quarters_inside_a_plan(session, previous):
    (quarter,) = company(session, previous + ROCKS).previous
    assert quarter.quarter == "2026-Q3"
    assert [(r.text, r.quarter) for r in quarter.rocks] == [("Finish the CRM migration", "2026-Q3")]


def test_names_of_files_are_no_quarters(session):
    assert company(session, "previous: [2026-Q3.yaml]\n" + ROCKS).previous is None


def test_earlier_rocks_are_no_part_of_the_plan(session):
    loaded = load_text("previous:\n  2026-Q3: [Finish the CRM migration]\n" + ROCKS, "rocks.yaml", session.vocabulary)
    assert [rock.text for rock in loaded.rocks] == ["Close 60 deals"]
    assert not [note for source in loaded.sources for note in source.notes]


def test_a_file_is_named_after_its_quarter(tmp_path):
    (tmp_path / "rocklint.yaml").write_text("files: {previous: [2026-Q3.yaml]}\n")
    (tmp_path / "2026-Q3.yaml").write_text("- Finish the CRM migration\n")
    (tmp_path / "2026-Q4.yaml").write_text(ROCKS)
    session = Session.open(tmp_path)
    around = session.company(session.load([str(tmp_path)]))
    (quarter,) = around.company.previous
    assert (quarter.quarter, quarter.rocks[0].quarter) == ("2026-Q3", "2026-Q3")
    assert around.documents[quarter.file].locate(quarter.rocks[0].sentence).start.line == 1


def test_results_to_read(session):
    text = "results_to_read:\n  - {from: 2026-Q2, rock: Lead definition, metric: mql_to_sql, read_on: 2026-12-31}\n"
    first, second = company(session, text + "  - Read the win rate on Dec 31\n" + ROCKS).results_to_read
    assert (first.quarter, first.rock, first.metric, first.read_on) == (
        "2026-Q2", "Lead definition", "mql_to_sql", "2026-12-31",
    )  # fmt: skip
    assert second.rock == "Read the win rate on Dec 31"


def test_a_log_of_changes(session):
    text = """
rocks:
  - rock: Close 60 deals
    issue: I-14
    changed:
      - {date: 2026-11-20, field: target, from: 60, to: 52}
      - 2026-11-21: due date moved
      - scope cut
"""
    loaded = load_text(text, "rocks.yaml", session.vocabulary)
    (rock,) = loaded.rocks
    assert [(c.date, c.field, c.was, c.now, c.text) for c in rock.changed] == [
        ("2026-11-20", "target", "60", "52", ""),
        ("2026-11-21", None, None, None, "due date moved"),
        (None, None, None, None, "scope cut"),
    ]
    assert rock.issue == "I-14"
    assert not loaded.sources[0].notes
    assert session.check(loaded, date(2026, 7, 1)).rocks
