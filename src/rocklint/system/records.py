"""Dataclasses that are quick to declare and quick to make, and properties that are quick to work out.

`dataclasses.dataclass` writes and compiles the methods of a class when the class is declared: a fifth of the start of
a run, most of it for classes or methods that the run never uses. And `frozen=True` sets each field by a call of its
own, which makes an object four times as dear. Here a method is compiled with its first call, and frozen means frozen
for the type checker, which holds all code to it, and hashed like frozen ones; at run time nothing stands in the way of
an assignment.

`functools.cached_property` takes a lock before Python 3.12, which costs more than most answers about a Rock.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
    from functools import cached_property
else:

    class cached_property:  # noqa: N801
        """A property that is worked out once and then kept among the object's attributes."""

        def __init__(self, work_out: Callable[[Any], Any]) -> None:
            self._work_out = work_out
            self.__doc__ = work_out.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self._name = name

        def __get__(self, thing: Any, owner: type) -> Any:
            if thing is None:
                return self
            value = thing.__dict__[self._name] = self._work_out(thing)
            return value

    def dataclass(cls: Any = None, /, *, frozen: bool = False, slots: bool = False, order: bool = False) -> Any:
        """A decorator like `dataclasses.dataclass`, with or without options."""

        def declared(cls: type) -> type:
            own = cls.__dict__
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            for name, make in {**_METHODS, **(_ORDER if order else {})}.items():
                if name not in own:
                    setattr(made, name, _with_first_call(made, name, make))
            if not frozen and "__hash__" not in own:
                made.__hash__ = None
            return made

        return declared if cls is None else declared(cls)


_ABSENT = object()


def _with_first_call(owner: type, name: str, make: Callable[[type, str], Any]) -> Callable[..., Any]:
    """The method, which puts the compiled one into its own place as soon as it is called."""

    def method(*args: Any, **kwargs: Any) -> Any:
        made = make(owner, name)
        setattr(owner, name, made)
        return made(*args, **kwargs)

    method.__name__ = name
    return method


def _init(owner: type, name: str) -> Any:
    """The method that nearly every class needs: writing it takes a quarter of the time of having it written."""
    known: dict[str, Any] = {"_ABSENT": _ABSENT}
    parameters, lines = ["self"], []
    for field in dataclasses.fields(owner):
        given = value = field.name
        usual = f"default_{field.name}"
        if field.default is not dataclasses.MISSING:
            known[usual] = field.default
            given, value = f"{given}={usual}", value if field.init else usual
        elif field.default_factory is not dataclasses.MISSING:
            known[usual] = field.default_factory
            given = f"{given}=_ABSENT"
            value = f"{usual}() if {value} is _ABSENT else {value}" if field.init else f"{usual}()"
        elif not field.init:
            continue
        parameters += [given] if field.init else []
        lines.append(f"self.{field.name} = {value}")
    lines.append("self.__post_init__()" if hasattr(owner, "__post_init__") else "pass")
    exec(f"def {name}({', '.join(parameters)}):\n  " + "\n  ".join(lines), known)
    made = known[name]
    made.__qualname__ = f"{owner.__qualname__}.{name}"
    return made


def _others(**options: bool) -> Callable[[type, str], Any]:
    """Has `dataclasses` write a method for a class with the same fields."""

    def make(owner: type, name: str) -> Any:
        # A field belongs to the class that it is declared in, and takes notes on it.
        fields = [(field.name, object, copy(field)) for field in dataclasses.fields(owner)]
        wanted: Mapping[str, Any] = {"init": False, "repr": False, "eq": False, **options}
        return dataclasses.make_dataclass(owner.__name__, fields, **wanted).__dict__[name]

    return make


_METHODS = {
    "__init__": _init,
    "__repr__": _others(repr=True),
    "__eq__": _others(eq=True),
    "__hash__": _others(unsafe_hash=True),
}
_ORDER = dict.fromkeys(("__lt__", "__le__", "__gt__", "__ge__"), _others(eq=True, order=True))

__all__ = ["cached_property", "dataclass"]
