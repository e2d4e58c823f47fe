"""One line a finding."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sample_reports as reports
from syrupy.assertion import SnapshotAssertion

from rocklint.reporters import FORMATS


@pytest.mark.parametrize("make", [reports.minimal, reports.conflict, reports.good])
def test_lines(make, snapshot: SnapshotAssertion) -> None:
    assert FORMATS["concise"].render(make()) == snapshot


def test_a_message_of_several_lines_stays_on_one() -> None:
    report = reports.minimal()
    broken = replace(report.findings[0], message="one\n::error::two\r\nthree")
    text = FORMATS["concise"].render(replace(report, findings=(broken,)))
    assert text == "rocks.yaml:4:4: info A101 nothing-changes one : :error: :two three\n"
