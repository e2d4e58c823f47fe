"""Why a file is not YAML, in plain words, with the mend.

libyaml names the token that surprised it, which seldom is what the author did wrong. So causes are guessed from the
lines around it, and a guess with a mend is believed only if the file, mended so, can be read further.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml.scanner import ScannerError

from rocklint.source.compose import LOADER
from rocklint.source.limits import Refused
from rocklint.source.quoting import quoted

_VALUE = re.compile(
    r"(?P<dash>\s*(?:-\s+)*)(?:(?P<key>\w[\w./&()' -]{0,40}?|\"[^\"]*\"|'[^']*')\s*:\s+)?(?P<value>.*?)"
    r"(?P<comment>\s+#\s*[A-Z]\d{3}:.*|\s{2,}#.*)?\s*\Z"
)
_FIELD = re.compile(r"\s+[A-Za-z][\w -]{0,30}:(?:\s|\Z)")
_GLUED = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<key>[A-Za-z][\w-]*( [\w-]+)?):(?P<value>[^\s/:].*)")
_PAIR = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_STARTS = {
    "%": "a directive",
    "@": "nothing that it knows",
    "`": "nothing that it knows",
    "*": "a reference",
    "&": "a name to refer to",
    "!": "a type",
    "|": "a block of text on the next lines",
    ">": "a block of text on the next lines",
    "[": "a list",
    "]": "the end of a list",
    "{": "a set of fields",
    "}": "the end of a set of fields",
    ",": "the next item of a list",
    "?": "a key",
}
_LARGEST = 2_000_000
"""Characters up to which mends are tried out; each trial reads the file once more."""
_TRIALS = 12
_DEEPEST = 100
_BEFORE = 25
"""Lines above the surprise that are looked at for a quote left open."""


class _Cause(NamedTuple):
    detail: str
    start: int
    end: int
    mend: str | None = None


class _Line(NamedTuple):
    """A line with the places of its value; `start` is where the line starts in the file."""

    start: int
    text: str
    value: str
    at: int
    key: str | None
    dash: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def explain(text: str, error: Exception) -> Refused:
    """The likely cause of a parser's complaint."""
    mark = getattr(error, "problem_mark", None)
    index = min(mark.index if mark is not None else 0, len(text))
    context = getattr(error, "context_mark", None)
    opened = min(context.index, len(text)) if context is not None else index
    said = str(getattr(error, "problem", ""))
    if said.startswith("could not find expected ':'"):
        index = opened
    trials = _TRIALS if len(text) <= _LARGEST else 0
    for cause in _causes(text, index, opened, said):
        if cause.mend is not None:
            trials -= 1
        if cause.mend is None or (trials >= 0 and _reads_further(text, cause, index)):
            return Refused(cause.detail, cause.start, cause.end, cause.mend)
    line = _line(text, index)
    return Refused(
        "YAML cannot go on here. Often a sentence on this line or the one above must stand in quotes",
        line.start + len(line.text) - len(line.text.lstrip()),
        line.end,
    )


def _reads_further(text: str, cause: _Cause, index: int) -> bool:
    """True where the mended text is read beyond the surprise."""
    mended = text[: cause.start] + (cause.mend or "") + text[cause.end :]
    grown = len(mended) - len(text)
    end_of_line = text.find("\n", max(index, cause.end))
    goal = (len(text) if end_of_line < 0 else end_of_line) + grown
    loader: Any = LOADER(mended)
    depth = 0
    try:
        while (kind := loader.get_event().__class__) is not yaml.StreamEndEvent:
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


def _line(text: str, index: int) -> _Line:
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", start)
    line = text[start : len(text) if end < 0 else end].rstrip("\r")
    match = _VALUE.match(line[:2000])
    if match is None:
        return _Line(start, line, "", start, None, "")
    return _Line(start, line, match["value"], start + match.start("value"), match["key"], match["dash"])


def _above(text: str, line: _Line) -> _Line | None:
    """The line before, blank ones and comments left out."""
    for _ in range(_BEFORE):
        if line.start == 0:
            return None
        line = _line(text, line.start - 1)
        if line.text.strip() and not line.text.lstrip().startswith("#"):
            return line
    return None


def _causes(text: str, index: int, opened: int, said: str) -> Iterator[_Cause]:
    """Guesses, the likeliest first."""
    line = _line(text, index)
    above = _above(text, line)
    first = _line(text, opened)
    yield from _tabs(line, said)
    yield from _escapes(text, index, opened, said)
    yield from _open_quote(text, line, first, said)
    for place in dict.fromkeys((line, first)):
        yield from _first_sign(place)
    yield from _after_quote(line)
    if above is not None:
        yield from _glued(above)
        yield from _field_below_sentence(line, above)
        yield from _cut_off(line, above)
    yield from _colon(line)
    yield from _glued(line)
    if above is not None:
        yield from _colon(above)
        yield from _indentation(text, line, above, said)
    if said.startswith("block sequence entries"):
        yield _Cause("A list must start on a line of its own, below its key", line.at, line.end)
    if said.startswith("did not find expected <document start>"):
        yield _Cause(
            "The text goes on where YAML thinks that it is over. Put a dash before each sentence", line.start, line.end
        )
    if said.startswith(("did not find expected ',' or", "expected ',' or")):
        sign = text[opened : opened + 1]
        detail = f"The {sign} on this line is not closed. Close it, or put the sentence in quotes"
        yield _Cause(detail, opened, first.end)


def _tabs(line: _Line, said: str) -> Iterator[_Cause]:
    lead = line.text[: len(line.text) - len(line.text.lstrip())]
    if "\t" in lead:
        detail = "A tab stands before the text of this line. YAML wants blanks there: replace each tab with two blanks"
        yield _Cause(detail, line.start, line.start + len(lead), lead.replace("\t", "  "))
        if "tab" in said or said.startswith("found character that cannot start"):
            yield _Cause(detail, line.start, line.start + len(lead))


def _escapes(text: str, index: int, opened: int, said: str) -> Iterator[_Cause]:
    if "escape" not in said and "hex" not in said and "Unicode" not in said:
        return
    at = text.rfind("\\", opened, index + 1)
    at = index if at < 0 else at
    pair = _PAIR.match(text, at)
    if pair:
        character = (
            (pair[0].encode("ascii").decode("unicode_escape")).encode("utf-16", "surrogatepass").decode("utf-16")
        )
        detail = (
            f"{pair[0]} is how JSON writes {character}; YAML does not read pairs of \\u. "
            f"Write the character itself, or \\U{ord(character):08X}"
        )
        yield _Cause(detail, at, pair.end(), character)
        yield _Cause(detail, at, pair.end())
    elif text[at + 1 : at + 3].lower() == "ud":
        yield _Cause(f"{text[at : at + 6]} is half a character and says nothing. Delete it", at, at + 6)
    else:
        detail = "In double quotes, \\ begins an escape that YAML must know. Write \\\\, or use single quotes"
        yield _Cause(detail, at, at + 2, "\\" + text[at : at + 2])
        yield _Cause(detail, at, at + 2)


def _open_quote(text: str, line: _Line, first: _Line, said: str) -> Iterator[_Cause]:
    """A quote that opens a value and does not close on its line."""
    candidate: _Line | None = first if "quoted scalar" in said or "end of stream" in said else line
    for _ in range(_BEFORE):
        if candidate is None:
            break
        value = candidate.value
        quote = value[:1]
        if quote in ("'", '"') and quote and not _closes(value, quote):
            detail = (
                f"The quote ({quote}) that opens here is not closed on this line. Close it at the end of the sentence"
            )
            yield _Cause(detail, candidate.at, candidate.at + len(value), quoted(value[1:].strip()))
        candidate = _above(text, candidate)
    if said.startswith(("found unexpected end of stream", "found unexpected document")):
        yield _Cause("A quote opens here and is not closed. Close it at the end of the sentence", first.at, first.end)


def _closes(value: str, quote: str) -> bool:
    inner = value[1:].replace("''", "") if quote == "'" else re.sub(r"\\.", "", value[1:])
    return quote in inner


def _first_sign(line: _Line) -> Iterator[_Cause]:
    sign = line.value[:1]
    closing = {"[": "]", "{": "}"}.get(sign)
    if closing and closing not in line.value:
        detail = f"The {sign} on this line is not closed. Close it, or put the text in quotes if it is a sentence"
        yield _Cause(detail, line.at, line.at + len(line.value))
    elif closing and line.value.endswith(closing):
        detail = f"Something between {sign} and {closing} must stand in quotes: text with a colon, a comma or a bracket"
        yield _Cause(detail, line.at, line.at + len(line.value))
    elif sign in _STARTS and sign:
        detail = f"Text that starts with {sign} must stand in quotes: to YAML, {sign} there begins {_STARTS[sign]}"
        yield _Cause(detail, line.at, line.at + len(line.value), quoted(line.value))


def _after_quote(line: _Line) -> Iterator[_Cause]:
    if line.value[:1] in ("'", '"') and line.value:
        detail = "The text goes on after a closing quote. Put the whole sentence in quotes"
        bare, quote = line.value, line.value[0]
        if len(bare) > 2 and bare.endswith(quote):  # "He said "yes" to it"
            bare = bare[1:-1].replace("''", "'") if quote == "'" else bare[1:-1]
        elif quote == '"':
            bare = bare.replace('"', "'")
        yield _Cause(detail, line.at, line.at + len(line.value), quoted(bare))


def _field_below_sentence(line: _Line, above: _Line) -> Iterator[_Cause]:
    """`- Close 60 deals` with `owner: Marcus` below it."""
    if not _FIELD.match(line.text) or "-" not in above.dash or not above.value:
        return
    bare = above.value if above.key is None else above.text[len(above.dash) :].strip()
    at = above.at if above.key is None else above.start + len(above.dash)
    if bare[:1] in ("'", '"'):
        mend, said = f"rock: {bare}", bare
    else:
        mend, said = f"rock: {quoted(bare)}", quoted(bare)
    detail = f"Fields stand below a sentence that has no name of its own. Give it one: rock: {_short(said)}"
    yield _Cause(detail, at, at + len(bare), mend)


def _cut_off(line: _Line, above: _Line) -> Iterator[_Cause]:
    """A sentence over two lines whose first one holds a ` #`."""
    raw = above.text[above.at - above.start :]
    if " #" in raw and not line.text.lstrip().startswith("-"):
        detail = (
            "The # begins a comment, which ends the sentence; its next line then hangs in the air. Put it in quotes"
        )
        yield _Cause(detail, above.at, line.end, quoted(f"{raw.strip()} {line.text.strip()}"))


def _colon(line: _Line) -> Iterator[_Cause]:
    if ": " in line.value or line.value.endswith(":"):
        before = line.value.split(": ", 1)[0].removesuffix(":")
        after = f' after "{_short(before)}"' if before.strip() else ""
        detail = f"The colon{after} makes YAML see a field there. Put the sentence in quotes"
        value = _Cause(detail, line.at, line.at + len(line.value), quoted(line.value))
        start = line.start + len(line.dash)
        whole = _Cause(detail, start, line.at + len(line.value), quoted(f"{line.key}: {line.value}"))
        # "Raise the win rate: 28% to 34%: now" is one sentence, "done_when: guide done: 10 calls" a field.
        if line.key is not None and line.dash.strip() and line.key.count(" ") >= 2:
            yield whole
        yield value
        if line.key is not None:
            yield whole


def _glued(line: _Line) -> Iterator[_Cause]:
    match = _GLUED.match(line.text)
    if match:
        at = line.start + match.end("key")
        yield _Cause(f'A blank is missing after "{match["key"]}:"', at, at + 1, ": ")


def _indentation(text: str, line: _Line, above: _Line, said: str) -> Iterator[_Cause]:
    here = len(line.text) - len(line.text.lstrip(" "))
    up = len(above.text) - len(above.text.lstrip(" "))
    at = line.start + here
    starts_item, item_above = line.text.lstrip().startswith("- "), above.text.lstrip().startswith("- ")
    if starts_item != item_above and here == up and (starts_item or line.key or line.text.rstrip().endswith(":")):
        detail = (
            "List items (-) and fields stand side by side here. Put the list below a key of its own, such as rocks:"
        )
        yield _Cause(detail, at, line.end)
    inside = len(above.dash) if above.dash.strip() else up
    if said.startswith("could not find expected ':'") and not line.dash.strip():
        detail = "If this line goes on with the sentence above, indent it further, or put the whole sentence in quotes"
        yield _Cause(detail, line.start, at, " " * (inside + 2))
    wanted = dict.fromkeys((up, inside, *_indents(text, line)))
    for blanks in wanted:
        if blanks != here:
            detail = f"This line is indented by {here}, and the lines it belongs to by {blanks}. Line them up"
            yield _Cause(detail, line.start, at, " " * blanks)
    if said.startswith(("did not find expected key", "did not find expected '-'", "could not find expected ':'")):
        detail = (
            "This line is neither a list item nor a field of what stands above. If it goes on with the sentence above, "
            "put that in quotes; otherwise line it up with its neighbours"
        )
        yield _Cause(detail, at, line.end)


def _indents(text: str, line: _Line) -> Iterator[int]:
    """How far the nearest lines above are indented."""
    above = _above(text, line)
    for _ in range(6):
        if above is None:
            return
        yield len(above.text) - len(above.text.lstrip(" "))
        above = _above(text, above)


def _short(words: str) -> str:
    words = words.strip()
    return words if len(words) <= 40 else words[:37].rstrip() + "..."
