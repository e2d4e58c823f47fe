"""A planning repository of five departments and four quarters, laid out in each of the ways that teams use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

QUARTERS = ("2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1")
DEPARTMENTS = ("sales", "marketing", "delivery", "finance", "people")
_OWNERS = {"sales": "Dana Ruiz", "marketing": "Bea Olsen", "delivery": "Ruth Vega", "finance": "Omar Reyes",
           "people": "Lena Ortiz"}  # fmt: skip
_DAYS = {"2026-Q2": "Jun 19", "2026-Q3": "Sep 18", "2026-Q4": "Dec 18", "2027-Q1": "Mar 19"}
_SAID = {
    "sales": ("Raise the win rate from {n}0% to 3{n}%", "Improve our follow-up"),
    "marketing": ("Bring cost per lead down from $9{n} to $70", "Work on the website"),
    "delivery": ("Bring the average install time from 2{n} days to 14 days", "Standardise the site survey"),
    "finance": ("Collect invoices in 3{n} days instead of 48", "Clean up the chart of accounts"),
    "people": ("Fill {n} open installer seats", "Write the handbook"),
}
PEOPLE = "people:\n" + "".join(
    f"  - {{name: {name}, role: {department.title()} Leader, department: {department}}}\n"
    for department, name in _OWNERS.items()
)
Files = dict[str, str]


def rocks(quarter: str, department: str) -> list[str]:
    """The Rocks of a department in a quarter, as items of a list."""
    number = QUARTERS.index(quarter) + 1
    short = department[:2].upper()
    first, second = (text.format(n=number) for text in _SAID[department])
    done = ", status: done" if number < 3 else ""
    return [
        f'{{id: {short}{number}1, rock: "{first}", owner: {_OWNERS[department]}, due: {_DAYS[quarter]}{done}}}',
        f'{{id: {short}{number}2, rock: "{second}"}}',
    ]


def _items(quarter: str, department: str, blanks: str = "") -> str:
    return "".join(f"{blanks}- {rock}\n" for rock in rocks(quarter, department))


def _each(name: str) -> Files:
    return {name.format(q=q, year=q[:4], number=q[5:], d=d): _items(q, d) for q in QUARTERS for d in DEPARTMENTS}


def _by_quarter() -> Files:
    return {f"rocks/{q}.yaml": "".join(f"{d.title()}:\n{_items(q, d, '  ')}" for d in DEPARTMENTS) for q in QUARTERS}


def _by_department() -> Files:
    return {
        f"{d}-rocks.yaml": "".join(f"{q}:\n  rocks:\n{_items(q, d, '    ')}" for q in QUARTERS) for d in DEPARTMENTS
    }


def _with_fields() -> Files:
    return {
        f"plans/{n}-{d}.yaml": f"quarter: {q}\ndepartment: {d}\nrocks:\n{_items(q, d, '  ')}"
        for n, q in enumerate(QUARTERS)
        for d in DEPARTMENTS
    }


def _one_file() -> Files:
    documents = [f"quarter: {q}\ndepartment: {d}\nrocks:\n{_items(q, d, '  ')}" for q in QUARTERS for d in DEPARTMENTS]
    return {"rocks.yaml": "---\n".join(documents)}


LAYOUTS: Mapping[str, Callable[[], Files]] = {
    "2026-Q4/sales.yaml": lambda: _each("{q}/{d}.yaml"),
    "2026/Q4/sales.yaml": lambda: _each("{year}/{number}/{d}.yaml"),
    "planning/2026-Q4/sales.yaml": lambda: _each("planning/{q}/{d}.yaml"),
    "sales/2026-Q4.yaml": lambda: _each("{d}/{q}.yaml"),
    "rocks/2026-Q4-sales.yaml": lambda: _each("rocks/{q}-{d}.yaml"),
    "rocks/2026-Q4.yaml": _by_quarter,
    "sales-rocks.yaml": _by_department,
    "quarter: in each file": _with_fields,
    "rocks.yaml": _one_file,
}
