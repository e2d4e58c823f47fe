"""Owner fields: how many they name, of what sort, with which role, and whether two name the same owner."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.domain.owners import SameOwners, owner_kind, role_of, same_owner, split_owners
from rocklint.language.words.vocabulary import Vocabulary

ONE = (
    "Priya",
    "Priya (RevOps)",
    "Marcus, VP Sales",
    "Bell, Marcus",
    "O'Brien, Pat",
    "Sales and Marketing Leader",
    "Sales/Marketing leader",
    "Head of Sales & Partnerships",
    "VP, Sales",
    "Director, Client Services",
    "Founder & CEO",
    "Owner/Operator",
    "Anne-Marie de la Cruz",
    "R&D",
    "n/a",
    "sales and marketing",
    "dana.ruiz@example.com",
    "VP of Operations, Northern Region",
    "General Manager, Western Division",
    "Plant Manager, Line 2",
    "Director, Finance and Tax",
    "Regional Director, North & East",
)
SEVERAL = [
    ("Sales Manager, Sam", ("Sales Manager", "Sam")),
    ("VP Sales, VP Marketing", ("VP Sales", "VP Marketing")),
    ("Director of Nursing and Dana", ("Director of Nursing", "Dana")),
    ("Lena and Marcus", ("Lena", "Marcus")),
    ("Lena & Marcus", ("Lena", "Marcus")),
    ("Lena&Marcus", ("Lena", "Marcus")),
    ("Dana/Tom", ("Dana", "Tom")),
    ("Dana, Tom & Iris", ("Dana", "Tom", "Iris")),
    ("Marcus with Lena", ("Marcus", "Lena")),
    ("Marcus or Lena", ("Marcus", "Lena")),
    ("Marcus\nLena", ("Marcus", "Lena")),
    ("CRO and CMO", ("CRO", "CMO")),
    ("Head of Sales and Dana", ("Head of Sales", "Dana")),
    ("Marketing Manager, Sales Manager", ("Marketing Manager", "Sales Manager")),
    ("Sales/Finance", ("Sales", "Finance")),
    ("co-owned by Dana and Tom", ("Dana", "Tom")),
    ("@dana @tom", ("@dana", "@tom")),
    ("Priya (RevOps) and Marcus (VP Sales)", ("Priya (RevOps)", "Marcus (VP Sales)")),
]


@pytest.mark.parametrize("text", ONE)
def test_one_owner(vocabulary: Vocabulary, text: str) -> None:
    assert split_owners(text, vocabulary) == (text,)


@pytest.mark.parametrize(("text", "owners"), SEVERAL)
def test_several_owners(vocabulary: Vocabulary, text: str, owners: tuple[str, ...]) -> None:
    assert split_owners(text, vocabulary) == owners


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dana Whitlock", "person"),
        ("denise", "person"),
        ("theo.k", "person"),
        ("JHM", "person"),
        ("Dana (CRO)", "person"),
        ("Lena and Marcus", "person"),
        ("@dario", "person"),
        ("CRO", "role"),
        ("the charge nurse", "role"),
        ("Account Executive", "role"),
        ("Library", "team"),
        ("the board", "group"),
        ("Site Superintendent", "role"),
        ("Sales team", "team"),
        ("Leasing", "team"),
        ("QHSE", "team"),
        ("everyone", "group"),
        ("we", "group"),
        ("all AEs", "group"),
        ("Account managers", "group"),
        ("TBD", "unassigned"),
        ("open seat", "unassigned"),
        ("[Name]", "unassigned"),
        ("", "unassigned"),
        ("?", "unassigned"),
        ("somewhere over the rainbow", "unknown"),
    ],
)
def test_owner_kind(vocabulary: Vocabulary, text: str, kind: str) -> None:
    assert owner_kind(text, vocabulary) == kind


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("the CRO", "revenue_leader"),
        ("VP, Sales", "sales_leader"),
        ("Sales VP", "sales_leader"),
        ("Vice President, Sales", "sales_leader"),
        ("Interim VP of Sales", "sales_leader"),
        ("Tom, Account Executive", "account_executive"),
        ("Dana (CRO)", "revenue_leader"),
        ("head of sales ops", "sales_ops"),
        ("Founder & CEO", "visionary"),
        ("Dana", None),
        ("Beekeeper", None),
    ],
)
def test_role_of(vocabulary: Vocabulary, text: str, role: str | None) -> None:
    found = role_of(text, vocabulary)
    assert (found.id if found else None) == role


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Priya Nair", "Priya (RevOps)", True),
        ("Priya", "priya nair", True),
        ("Bell, Marcus", "Marcus B.", True),
        ("José Pérez", "Jose Perez", True),
        ("dana.ruiz@example.com", "Dana Ruiz", True),
        ("@dario", "Dario Conti", True),
        ("JHM", "Jane H. Miller", True),
        ("CRO", "the CRO", True),
        ("CRO", "Dana (CRO)", True),
        ("CRO", "Chief Revenue Officer", True),
        ("Sales team", "Sales", True),
        ("Lena and Marcus", "Lena", True),
        ("Marcus", "Lena", False),
        ("Marcus Bell", "Marcus Aurel", False),
        ("Mark", "Marcus", False),
        ("CRO", "CFO", False),
        ("Dana", "CRO", False),
    ],
)
def test_same_owner(vocabulary: Vocabulary, a: str, b: str, same: bool) -> None:
    assert same_owner(a, b, vocabulary) is same
    assert same_owner(b, a, vocabulary) is same


_WRITTEN = (
    "Priya Nair | Priya | priya.nair@example.com | P. Nair | Nair | PN | Pia Noll | Dana (CRO) | CRO | the CRO | M | ?"
    " | Chief Revenue Officer | Sales | Sales team | Lena and Marcus | Marcus Bell | Bell, Marcus | TBD"
)
_NAME = st.sampled_from(_WRITTEN.split(" | ")) | st.text(alphabet="PNpn .", max_size=6)


@given(st.lists(_NAME, max_size=12), _NAME)
def test_all_of_the_same_owner(vocabulary: Vocabulary, owners: list[str], sought: str) -> None:
    known: SameOwners[int] = SameOwners(vocabulary)
    for at, owner in enumerate(owners):
        known.add(owner, at)
    same = tuple(at for at, owner in enumerate(owners) if same_owner(owner, sought, vocabulary))
    assert known.first(sought) == next(iter(same), None)
    assert known.all(sought) == same


@given(st.text(max_size=80) | st.text(alphabet="Jane ,;/&+()[]@.\n-'’ CROand", max_size=80))
def test_never_raises(vocabulary: Vocabulary, text: str) -> None:
    parts = split_owners(text, vocabulary)
    assert all(part.strip() for part in parts) or parts == (text,)
    owner_kind(text, vocabulary)
    role_of(text, vocabulary)
    same_owner(text, text[::-1], vocabulary)
