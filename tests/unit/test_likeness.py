"""The likest of many names: what difflib says, at a fraction of its cost."""

from __future__ import annotations

from difflib import get_close_matches

from hypothesis import given
from hypothesis import strategies as st

from rocklint.language.words.likeness import Likeness

_NAMES = st.text(alphabet="abcen -", max_size=8)


@given(st.lists(_NAMES, max_size=20), _NAMES, st.sampled_from([0.5, 0.6, 0.75, 0.82]))
def test_it_is_what_difflib_says(names: list[str], text: str, cutoff: float) -> None:
    said = get_close_matches(text, [name for name in names if name], n=1, cutoff=cutoff)
    assert Likeness(names).nearest(text, cutoff) == next(iter(said), None)


def test_a_name_without_end_is_like_nothing() -> None:
    assert Likeness(["a" * 100_000, "ann bee"]).nearest("ann be", 0.6) == "ann bee"
