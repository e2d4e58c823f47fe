"""What YAML 1.1 turns an unquoted value into. rocklint keeps the words; other programs do not."""

from __future__ import annotations

from typing import Any

import yaml

_RESOLVERS: dict[str, list[tuple[str, Any]]] = yaml.SafeLoader.yaml_implicit_resolvers
_TYPES = {"bool", "int", "float", "timestamp"}


def type_of(value: str) -> str | None:
    """bool, int, float, null or timestamp for an unquoted value that YAML does not keep as text."""
    for tag, pattern in _RESOLVERS.get(value[:1], ()):
        if pattern.match(value):
            kind = str(tag).rpartition(":")[2]
            return kind if kind in _TYPES or kind == "null" else None
    return None


def becomes(value: str) -> str | None:
    """What another YAML program would read instead of these words, where that is not what they say; else None."""
    kind = type_of(value)
    if kind == "bool":
        return "true" if value.lower() in ("yes", "true", "on") else "false"
    if kind == "null":
        return "nothing"
    if kind in ("int", "float"):
        read = _number(value)
        return None if read is None or read == value.lstrip("+") else f"the number {read}"
    return None


def _number(value: str) -> str | None:
    digits = value.replace("_", "")
    sign = "-" if digits.startswith("-") else ""
    digits = digits.lstrip("+-")
    try:
        if ":" in digits:
            whole = 0.0
            for part in digits.split(":"):
                whole = whole * 60 + float(part)
            return f"{sign}{whole:g}"
        if digits[:2].lower() in ("0x", "0b"):
            return sign + str(int(digits, 0))
        if digits.isdigit():
            # Python will not turn more than some thousand digits into a number, and nobody names a Rock so.
            return (
                None if len(digits) > 400 else sign + str(int(digits, 8 if digits[0] == "0" and digits != "0" else 10))
            )
        return sign + f"{float(digits):.15g}"
    except ValueError:
        return None
