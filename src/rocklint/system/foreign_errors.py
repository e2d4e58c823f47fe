"""Describes an exception that a plugin raised, without trusting the exception."""

from __future__ import annotations

_LONGEST = 300


def described(error: BaseException) -> str:
    """An error's type and words, shortened where they are long. Never raises, whatever the error does when asked."""
    name = type(error).__name__
    try:
        words = " ".join(str(error).split())
    except Exception:
        words = "it cannot say why"
    if len(words) > _LONGEST:
        words = words[:_LONGEST] + "..."
    return f"{name}: {words}" if words else name
