"""Why a file is not YAML, in plain words, with the fix.

libyaml names the token that surprised it, which seldom is what the author did wrong. So causes are guessed from the
lines around it, and a guess is believed only if the file, fixed that way, can be read further.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.scanner import ScannerError

from rocklint.source.yaml.broken_lines import line_at
from rocklint.source.yaml.causes import Cause, causes
from rocklint.source.yaml.compose import LOADER
from rocklint.source.yaml.limits import InputRefused

_READ = 4_000_000
"""Characters that are read to try mends out: each trial reads the file once more."""
_TRIALS = 12
_DEEPEST = 100


def explain(text: str, error: Exception) -> InputRefused:
    """The likely cause of a parser's complaint."""
    mark = getattr(error, "problem_mark", None)
    index = min(mark.index if mark is not None else 0, len(text))
    context = getattr(error, "context_mark", None)
    opened = min(context.index, len(text)) if context is not None else index
    said = str(getattr(error, "problem", ""))
    if said.startswith("could not find expected ':'"):
        index = opened
    trials = min(_TRIALS, _READ // (len(text) + 1))
    for cause in causes(text, index, opened, said):
        if cause.mend is not None:
            trials -= 1
        if cause.mend is None or (trials >= 0 and _reads_further(text, cause, index)):
            return InputRefused(cause.detail, cause.start, cause.end, cause.mend)
    line = line_at(text, index)
    return InputRefused(
        "YAML cannot go on here. Often a sentence on this line or the one above must stand in quotes",
        line.start + len(line.text) - len(line.text.lstrip()) if index <= line.end else index,
        max(line.end, index),
    )


def _reads_further(text: str, cause: Cause, index: int) -> bool:
    """True where the mended text is read beyond the surprise."""
    mended = text[: cause.start] + (cause.mend or "") + text[cause.end :]
    grown = len(mended) - len(text)
    end_of_line = text.find("\n", max(index, cause.end))
    goal = (len(text) if end_of_line < 0 else end_of_line) + grown
    loader: Any = LOADER(mended)
    depth = 0
    try:
        while (kind := (event := loader.get_event()).__class__) is not yaml.StreamEndEvent:
            if event.start_mark.index > goal:
                return True  # what comes later (such as a depth that not every version reads) makes no difference
            depth += issubclass(kind, yaml.CollectionStartEvent) - issubclass(kind, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                return False
    except (yaml.YAMLError, ValueError) as error:
        # A scanner's context is the value that it stumbled in; a parser's is the whole list or mapping.
        inside = getattr(error, "context_mark", None) if isinstance(error, ScannerError) else None
        mark = inside or getattr(error, "problem_mark", None)
        return mark is not None and bool(mark.index > goal)
    finally:
        loader.dispose()
    return True
