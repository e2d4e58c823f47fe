"""Why a file is not YAML, in plain words, with the mend."""

from __future__ import annotations

from rocklint.source.limits import Refused


def explain(text: str, error: Exception) -> Refused:
    """The likely cause of a parser's complaint."""
    mark = getattr(error, "problem_mark", None)
    index = mark.index if mark is not None else 0
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", start)
    return Refused("This line is not YAML. Put the sentence in quotes", start, len(text) if end < 0 else end)
