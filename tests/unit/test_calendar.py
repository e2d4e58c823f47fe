"""Symbolic points in time become days, for any fiscal year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.language.words.when import Form, Part, Unit, When
from rocklint.model.calendar import Calendar, Quarter

AS_OF = date(2026, 7, 1)
STARTS = st.integers(1, 12)
DAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))


def day(when: When, calendar: Calendar | None = None, as_of: date = AS_OF) -> date | None:
    return (calendar or Calendar()).resolve(when, as_of).day


def quarter(number: int, **more: object) -> When:
    return When(Form.QUARTER, Unit.QUARTER, number=number, **more)  # type: ignore[arg-type]


@given(STARTS, DAYS)
def test_quarters_tile_the_year(start: int, someday: date) -> None:
    """Every day lies in the quarter that it belongs to, and so do that quarter's first and last day."""
    calendar = Calendar(start)
    found = calendar.quarter_of(someday)
    first, last = calendar.quarter_start(found), calendar.quarter_end(found)
    assert first <= someday <= last
    assert calendar.quarter_of(first) == found == calendar.quarter_of(last)
    assert calendar.quarter_of(last + timedelta(days=1)) > found
    assert Quarter.parse(str(found)) == found
    assert calendar.quarter_named(str(found)) == (first, last)


WHENS = st.builds(
    When,
    form=st.sampled_from(list(Form)),
    unit=st.sampled_from(list(Unit)),
    year=st.none() | st.integers(-5, 10005),
    month=st.none() | st.integers(-1, 14),
    day=st.none() | st.integers(-1, 40),
    number=st.none() | st.integers(-2, 10**12),
    nth=st.integers(-2, 6),
    offset=st.integers(-(10**6), 10**6),
    part=st.sampled_from(list(Part)),
    exclusive=st.booleans(),
    fiscal=st.booleans(),
    calendar=st.booleans(),
    numeric=st.booleans(),
    name=st.sampled_from(["", "christmas", "winter", "new_year", "nothing"]),
)
QUARTERS = st.none() | st.builds(Quarter, st.integers(1, 9999), st.integers(1, 4))


@given(WHENS, STARTS, QUARTERS, st.booleans(), st.dates())
def test_resolve_never_raises(when: When, start: int, plan: Quarter | None, day_first: bool, as_of: date) -> None:
    """Whatever the fields say, on whatever day."""
    Calendar(start, plan, day_first).resolve(when, as_of)


YEARLESS = st.one_of(
    st.builds(When, st.just(Form.DATE), st.just(Unit.DAY), month=st.integers(1, 12), day=st.integers(1, 31),
              exclusive=st.booleans()),
    st.builds(When, st.just(Form.MONTH), st.just(Unit.MONTH), month=st.integers(1, 12),
              part=st.sampled_from(list(Part)), exclusive=st.booleans()),
    st.builds(When, st.just(Form.QUARTER), st.just(Unit.QUARTER), number=st.integers(1, 4),
              part=st.sampled_from(list(Part)), exclusive=st.booleans()),
    st.builds(When, st.just(Form.HALF), st.just(Unit.HALF), number=st.integers(1, 2),
              part=st.sampled_from(list(Part)), exclusive=st.booleans()),
    st.builds(When, st.just(Form.CURRENT), st.sampled_from([Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR]),
              part=st.sampled_from(list(Part)), fiscal=st.booleans(), offset=st.integers(0, 2)),
    st.builds(When, st.just(Form.WITHIN), st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR]),
              number=st.integers(0, 40)),
    st.builds(When, st.just(Form.WEEKDAY), st.just(Unit.DAY), number=st.integers(0, 6), exclusive=st.booleans()),
    st.builds(When, st.just(Form.NAMED), st.just(Unit.DAY), exclusive=st.booleans(),
              name=st.sampled_from(["christmas", "winter", "new_year", "easter", "thanksgiving", "labor_day"])),
)  # fmt: skip


@given(YEARLESS, STARTS, DAYS)
def test_never_before_the_planning_day(when: When, start: int, as_of: date) -> None:
    """Where no year is written, the day meant is still to come."""
    found = Calendar(start).resolve(when, as_of).day
    assert found is None or found >= as_of
    impossible = when.form is Form.DATE and (when.day or 0) > 28
    assert found is not None or impossible


@pytest.mark.parametrize(
    ("start", "when", "wanted"),
    [
        (1, quarter(4), date(2026, 12, 31)),
        (1, quarter(2), date(2027, 6, 30)),
        (1, quarter(4, exclusive=True), date(2026, 9, 30)),
        (1, quarter(4, exclusive=True, part=Part.END), date(2026, 12, 31)),
        (2, quarter(4), date(2027, 1, 31)),
        (7, quarter(1), date(2026, 9, 30)),
        (7, quarter(1, year=2027), date(2026, 9, 30)),
        (7, quarter(4, year=2026, calendar=True), date(2026, 12, 31)),
        (10, When(Form.YEAR, Unit.YEAR, year=2027, fiscal=True), date(2027, 9, 30)),
        (10, When(Form.YEAR, Unit.YEAR, year=2027), date(2027, 12, 31)),
        (10, When(Form.CURRENT, Unit.QUARTER), date(2026, 9, 30)),
        (2, When(Form.CURRENT, Unit.QUARTER, offset=1), date(2026, 10, 31)),
        (4, When(Form.HALF, Unit.HALF, number=1), date(2026, 9, 30)),
        (1, When(Form.DATE, Unit.DAY, month=2, day=29), None),
        (1, When(Form.DATE, Unit.DAY, month=2, day=29, year=2028), date(2028, 2, 29)),
        (1, When(Form.DATE, Unit.DAY, month=6, day=31), None),
    ],
)
def test_fiscal_years(start: int, when: When, wanted: date | None) -> None:
    """Quarters and halves follow the fiscal year, plain years the one on the wall; a year is named by its end."""
    assert day(when, Calendar(start)) == wanted


def test_order_of_day_and_month() -> None:
    """4/5 is April 5 unless the company writes the day first; 13/5 can only be the 13th of May."""
    figures = When(Form.DATE, Unit.DAY, month=4, day=5, year=2027, numeric=True)
    assert day(figures) == date(2027, 4, 5)
    assert day(figures, Calendar(day_first=True)) == date(2027, 5, 4)
    assert day(When(Form.DATE, Unit.DAY, month=13, day=5, numeric=True)) == date(2027, 5, 13)
    assert day(When(Form.DATE, Unit.DAY, month=13, day=45, numeric=True)) is None


def test_the_plans_quarter_is_where_dates_are_looked_for() -> None:
    """In late November, "Oct 31" of a Q4 plan has passed: it is not next year's."""
    october = When(Form.DATE, Unit.DAY, month=10, day=31)
    late, plan = date(2026, 11, 21), Calendar(quarter=Quarter(2026, 4))
    assert day(october, as_of=late) == date(2027, 10, 31)
    assert day(october, plan, late) == date(2026, 10, 31)
    week = When(Form.NUMBERED, Unit.WEEK, number=6)
    assert day(week, as_of=late) is None
    assert day(week, plan, late) == date(2026, 11, 11)
    soon = When(Form.WITHIN, Unit.DAY, number=30)
    assert day(soon, plan, late) == date(2026, 12, 21)
    assert day(soon, plan, date(2026, 9, 20)) == date(2026, 10, 31)


def test_precision() -> None:
    """A day where the words name one, else the unit they speak in."""
    resolve = Calendar().resolve
    assert resolve(quarter(4), AS_OF).precision is Unit.QUARTER
    assert resolve(quarter(4, part=Part.END), AS_OF).precision is Unit.DAY
    assert resolve(When(Form.WITHIN, Unit.DAY, number=90), AS_OF).precision is Unit.DAY
    assert resolve(When(Form.WITHIN, Unit.WEEK, number=6), AS_OF).precision is Unit.WEEK
    assert resolve(When(Form.EVENT), AS_OF).precision is Unit.UNKNOWN


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-Q4", Quarter(2026, 4)), ("Q4 2026", Quarter(2026, 4)), ("q4/26", Quarter(2026, 4)),
        ("FY27 Q1", Quarter(2027, 1)), ("Q1 FY2027", Quarter(2027, 1)), ("4Q26", Quarter(2026, 4)),
        ("Q4'26", Quarter(2026, 4)), ("2026Q3", Quarter(2026, 3)), ("Quarter 2 2026", Quarter(2026, 2)),
        ("Q4", None), ("2026", None), ("Q5 2026", None), ("", None), ("Q" * 100, None), ("Q1 Q2 2026", None),
    ],
)  # fmt: skip
def test_names_of_quarters(text: str, wanted: Quarter | None) -> None:
    """The ways in which plans name their quarter."""
    assert Quarter.parse(text) == wanted
