"""What `supports` leads to: over other Rocks, in a circle, over a chain longer than any plan's."""

from __future__ import annotations

from datetime import date

import pytest

from rocklint.domain.supports import measurables_of, nearest_supported, supported
from rocklint.model.company import Measurable, Picture, Vto
from rocklint.model.place import Place
from rocklint.model.plan import Company, Plan, Rock

HERE = Place("vto.yaml")
ARR = Measurable(id="recurring_revenue", name="Annual recurring revenue", place=HERE)
VTO = Vto(place=HERE, three_year_picture=Picture(place=HERE, measurables=(ARR,)))


def plan(*links: tuple[str, str]) -> Plan:
    """A plan of Rocks, each with its id and what it supports."""
    rocks = tuple(
        Rock(id=id, file="r.yaml", path=(at,), has_id=True, text=f"Goal {id}", supports=(supports,))
        for at, (id, supports) in enumerate(links)
    )
    return Plan(date(2026, 7, 1), rocks=rocks, company=Company(vto=VTO))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("recurring_revenue", "measurable"),
        ("Measurable: recurring revenue", "measurable"),
        ("3-Year Picture: Annual recurring revenue, $7.2M", "measurable"),
        ("rock A1", "rock"),
        ("goal A1", "rock"),
        ("annual revenue", None),
        ("", None),
    ],
)
def test_named(text: str, kind: str | None) -> None:
    found = supported(text, plan(("A1", "none")))
    assert (found.kind if found else None) == kind


def test_over_other_rocks() -> None:
    whole = plan(("A1", "A2"), ("A2", "A3"), ("A3", "recurring_revenue"))
    assert measurables_of(whole.rocks[0], whole) == (ARR,)


def test_a_circle_ends() -> None:
    whole = plan(("A1", "A2"), ("A2", "A1"))
    assert measurables_of(whole.rocks[0], whole) == ()


def test_a_chain_of_thousands_raises_nothing() -> None:
    whole = plan(*((f"A{n}", f"A{n + 1}") for n in range(3000)))
    assert measurables_of(whole.rocks[0], whole) == ()
    assert measurables_of(whole.rocks[-1], whole) == ()


def test_the_nearest_name_is_looked_for_so_often_and_no_more() -> None:
    whole = plan(*((f"A{n}", f"recuring_revenue{n}") for n in range(300)))
    assert nearest_supported("recuring_revenue299", whole) is None  # whoever asks first
    assert nearest_supported("recuring_revenue0", whole) == "recurring_revenue"
    assert nearest_supported("recuring_revenue199", whole) == "recurring_revenue"
    assert nearest_supported("recuring_revenue200", whole) is None
