"""The quick dataclasses do what those of the standard library do; only declaring and making them costs less."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import field, replace
from functools import partial
from typing import Any

import pytest

from rocklint.system import records as quick


def _declared(decorator: Any, **options: bool) -> dict[str, Any]:
    """The same classes, declared by either decorator."""

    @decorator(frozen=True, **options)
    class Point:
        """A place."""

        x: int
        _y: int = 7
        y: tuple[int, ...] = ()

        @property
        def far(self) -> bool:
            """True for a place far off."""
            return self.x > 100

    @decorator(frozen=True, **options)
    class Named(Point):
        """A place with a name."""

        name: str = "here"
        seen: list[int] = field(default_factory=list, hash=False)

    @decorator(**options)
    class Counted:
        """What changes, and works something out when it is made."""

        start: int
        steps: dict[str, int] = field(default_factory=dict)
        last: int | None = field(init=False, default=None, repr=False)
        made: list[int] = field(init=False, default_factory=list, compare=False)

        def __post_init__(self) -> None:
            self.made.append(self.start)

        def __repr__(self) -> str:
            return f"Counted from {self.start}"

    return {"Point": Point, "Named": Named, "Counted": Counted}


@pytest.fixture(params=[False, True], ids=["dict", "slots"])
def both(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, Any]]:
    """The classes of the standard library, and ours."""
    return _declared(dataclasses.dataclass, slots=request.param), _declared(quick.dataclass, slots=request.param)


CALLS: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    ("Point", (1,), {}),
    ("Point", (1, 2, (3,)), {}),
    ("Point", (), {"y": (1,), "x": 3, "_y": 4}),
    ("Point", (), {}),
    ("Point", (1, 2, (), 4), {}),
    ("Point", (1,), {"z": 2}),
    ("Named", (1,), {"name": "there", "seen": [2]}),
    ("Named", (1, 2, (), "x"), {}),
    ("Counted", (5,), {}),
    ("Counted", (5, {"a": 1}), {}),
    ("Counted", (5,), {"last": 1}),
]


def _tried(make: Any) -> Any:
    try:
        return make()
    except TypeError:
        return TypeError


@pytest.mark.parametrize(("name", "args", "kwargs"), CALLS)
def test_made_alike(both: tuple[dict[str, Any], dict[str, Any]], name: str, args: Any, kwargs: Any) -> None:
    theirs, ours = (_tried(partial(classes[name], *args, **kwargs)) for classes in both)
    if theirs is TypeError:
        assert ours is TypeError
        return
    assert {f.name: getattr(ours, f.name) for f in dataclasses.fields(ours)} == {
        f.name: getattr(theirs, f.name) for f in dataclasses.fields(theirs)
    }
    assert repr(ours) == repr(theirs)
    assert hasattr(ours, "__dict__") == hasattr(theirs, "__dict__")
    assert _tried(partial(hash, ours)) == _tried(partial(hash, theirs))
    again = both[1][name](*args, **kwargs)
    assert ours == again
    assert ours != theirs
    assert copy.copy(ours) == ours
    first = dataclasses.fields(ours)[0].name
    assert replace(ours, **{first: 99}) != ours
    assert getattr(replace(ours, **{first: 99}), first) == 99


def test_a_default_made_anew_is_shared_by_nobody(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    for classes in both:
        one, other = classes["Named"](1), classes["Named"](1)
        one.seen.append(1)
        assert other.seen == []
        assert classes["Counted"](3).made == [3]


@quick.dataclass(frozen=True, slots=True, order=True)
class Version:
    """Compared part by part."""

    year: int
    number: int = 0


def test_in_order() -> None:
    assert sorted([Version(2, 1), Version(1, 9), Version(2)]) == [Version(1, 9), Version(2), Version(2, 1)]
    assert Version(1) <= Version(1) and Version(2) >= Version(1) and not Version(1) > Version(1)
    with pytest.raises(TypeError):
        assert Version(1) < (2, 0)


def test_sent_elsewhere_and_back() -> None:
    assert pickle.loads(pickle.dumps(Version(1, 2))) == Version(1, 2)


def test_a_class_keeps_its_own_methods(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    assert [repr(classes["Counted"](4)) for classes in both] == ["Counted from 4"] * 2
    assert [classes["Named"](101).far for classes in both] == [True, True]
