"""Quarters, the best of them, and the bands of a stretch."""

from __future__ import annotations

import pytest

from rocklint.domain.history import band, best, on_scale, periods, quarters, stretch, usual


@pytest.mark.parametrize(
    ("words", "count"),
    [("weekly", 13), ("every month", 3), ("Monthly", 3), ("per quarter", 1), ("bi-weekly", 6.5), ("annual", 0.25),
     ("daily", 63), ("when we can", None), (None, None), ("", None)],
)  # fmt: skip
def test_periods(words, count):
    assert periods(words) == count


def test_quarters_are_sums_or_means():
    assert quarters([9, 1, 2, 3, 4, 5, 6], 3, sums=True) == (6, 15)
    assert quarters([9, 1, 2, 3, 4, 5, 6], 3, sums=False) == (2, 5)
    assert quarters([10, 20], 13, sums=True) == (195,)
    assert quarters([400, 480], 0.25, sums=True) == (100, 120)
    assert quarters([], 3, sums=True) == ()
    assert quarters([float("nan"), 5], 1, sums=True) == (5,)


def test_scale_is_the_one_that_the_number_is_written_in():
    monthly = [32, 35, 33, 34]
    assert on_scale(monthly, 3, 45, sums=True) == (34,)
    assert on_scale(monthly, 3, 110, sums=True) == (102,)
    assert on_scale(monthly, 3, 110, sums=True, stated=3) == (34,)
    assert on_scale(monthly, 3, 110, sums=False) == (34,)
    assert on_scale(monthly, 3, sums=True) == (102,)
    assert on_scale([], 3, 110, sums=True) == ()


def test_best_looks_at_the_last_year():
    assert best([90, 60, 46, 52, 49, 50]) == 60
    assert best([46, 52, 49, 50]) == 52
    assert best([47, 45, 46, 45], "down") == 45
    assert best([]) is None
    assert usual([90, 46, 52, 49, 50]) == pytest.approx(49.25)


def test_stretch():
    assert stretch(50, 60) == pytest.approx(0.2)
    assert stretch(45, 36, "down") == pytest.approx(0.2)
    assert stretch(0, 10) is None


@pytest.mark.parametrize(
    ("before", "after", "good", "severity"),
    [(50, 60, "up", None), (52, 60, "up", None), (100, 125, "up", None), (100, 130, "up", "info"),
     (100, 150, "up", "warning"), (100, 199, "up", "warning"), (50, 100, "up", "error"), (50, 40, "up", None),
     (45, 35, "down", None), (40, 29, "down", "info"), (40, 20, "down", "error"), (0, 9, "up", None)],
)  # fmt: skip
def test_bands(before, after, good, severity):
    assert band(before, after, good) == severity


def test_small_counts_and_later_results():
    assert band(3, 6, counts=True) is None
    assert band(3, 7, counts=True) == "error"
    assert band(50, 100, steps=1) == "warning"
    assert band(50, 100, steps=4) is None
