"""Guesses what an author did wrong where a file is not YAML, from the lines around the error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rocklint.source.yaml.broken_lines import NEAR, Line, indents, line_above, line_at
from rocklint.source.yaml.quoting import quoted

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


class Cause(NamedTuple):
    """A guess: what happened and what to do, where, and the text that would mend it there."""

    detail: str
    start: int
    end: int
    mend: str | None = None


def causes(text: str, index: int, opened: int, said: str) -> Iterator[Cause]:
    """Guesses, the likeliest first."""
    line = line_at(text, index)
    above = line_above(text, line)
    first = line_at(text, opened)
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
        yield Cause("A list must start on a line of its own, below its key", line.at, line.end)
    if said.startswith("did not find expected <document start>"):
        yield Cause(
            "The text goes on where YAML thinks that it is over. Put a dash before each sentence", line.start, line.end
        )
    if said.startswith(("did not find expected ',' or", "expected ',' or")):
        sign = text[opened : opened + 1]
        detail = f"The {sign} on this line is not closed. Close it, or put the sentence in quotes"
        yield Cause(detail, opened, first.end)


def _tabs(line: Line, said: str) -> Iterator[Cause]:
    lead = line.text[: len(line.text) - len(line.text.lstrip())]
    if "\t" in lead:
        detail = "A tab stands before the text of this line. YAML wants blanks there: replace each tab with two blanks"
        yield Cause(detail, line.start, line.start + len(lead), lead.replace("\t", "  "))
        if "tab" in said or said.startswith("found character that cannot start"):
            yield Cause(detail, line.start, line.start + len(lead))


def _escapes(text: str, index: int, opened: int, said: str) -> Iterator[Cause]:
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
        yield Cause(detail, at, pair.end(), character)
        yield Cause(detail, at, pair.end())
    elif text[at + 1 : at + 3].lower() == "ud":
        yield Cause(f"{text[at : at + 6]} is half a character and says nothing. Delete it", at, at + 6)
    else:
        detail = "In double quotes, \\ begins an escape that YAML must know. Write \\\\, or use single quotes"
        yield Cause(detail, at, at + 2, "\\" + text[at : at + 2])
        yield Cause(detail, at, at + 2)


def _open_quote(text: str, line: Line, first: Line, said: str) -> Iterator[Cause]:
    """A quote that opens a value and does not close on its line."""
    candidate: Line | None = first if "quoted scalar" in said or "end of stream" in said else line
    for _ in range(NEAR):
        if candidate is None:
            break
        value = candidate.value
        quote = value[:1]
        if quote in ("'", '"') and quote and not _closes(value, quote):
            detail = (
                f"The quote ({quote}) that opens here is not closed on this line. Close it at the end of the sentence"
            )
            yield Cause(detail, candidate.at, candidate.at + len(value), quoted(value[1:].strip()))
        candidate = line_above(text, candidate)
    if said.startswith(("found unexpected end of stream", "found unexpected document")):
        yield Cause("A quote opens here and is not closed. Close it at the end of the sentence", first.at, first.end)


def _closes(value: str, quote: str) -> bool:
    inner = value[1:].replace("''", "") if quote == "'" else re.sub(r"\\.", "", value[1:])
    return quote in inner


def _first_sign(line: Line) -> Iterator[Cause]:
    sign = line.value[:1]
    closing = {"[": "]", "{": "}"}.get(sign)
    if closing and closing not in line.value:
        detail = f"The {sign} on this line is not closed. Close it, or put the text in quotes if it is a sentence"
        yield Cause(detail, line.at, line.at + len(line.value))
    elif closing and line.value.endswith(closing):
        detail = f"Something between {sign} and {closing} must stand in quotes: text with a colon, a comma or a bracket"
        yield Cause(detail, line.at, line.at + len(line.value))
    elif sign in _STARTS and sign:
        detail = f"Text that starts with {sign} must stand in quotes: to YAML, {sign} there begins {_STARTS[sign]}"
        yield Cause(detail, line.at, line.at + len(line.value), quoted(line.value))


def _after_quote(line: Line) -> Iterator[Cause]:
    if line.value[:1] in ("'", '"') and line.value:
        detail = "The text goes on after a closing quote. Put the whole sentence in quotes"
        bare, quote = line.value, line.value[0]
        if len(bare) > 2 and bare.endswith(quote):  # "He said "yes" to it"
            bare = bare[1:-1].replace("''", "'") if quote == "'" else bare[1:-1]
        elif quote == '"':
            bare = bare.replace('"', "'")
        yield Cause(detail, line.at, line.at + len(line.value), quoted(bare))


def _field_below_sentence(line: Line, above: Line) -> Iterator[Cause]:
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
    yield Cause(detail, at, at + len(bare), mend)


def _cut_off(line: Line, above: Line) -> Iterator[Cause]:
    """A sentence over two lines whose first one holds a ` #`."""
    raw = above.text[above.at - above.start :]
    if " #" in raw and not line.text.lstrip().startswith("-"):
        detail = (
            "The # begins a comment, which ends the sentence; its next line then hangs in the air. Put it in quotes"
        )
        yield Cause(detail, above.at, line.end, quoted(f"{raw.strip()} {line.text.strip()}"))


def _colon(line: Line) -> Iterator[Cause]:
    if ": " in line.value or line.value.endswith(":"):
        before = line.value.split(": ", 1)[0].removesuffix(":")
        after = f' after "{_short(before)}"' if before.strip() else ""
        detail = f"The colon{after} makes YAML see a field there. Put the sentence in quotes"
        value = Cause(detail, line.at, line.at + len(line.value), quoted(line.value))
        start = line.start + len(line.dash)
        whole = Cause(detail, start, line.at + len(line.value), quoted(f"{line.key}: {line.value}"))
        # "Raise the win rate: 28% to 34%: now" is one sentence, "done_when: guide done: 10 calls" a field.
        if line.key is not None and line.dash.strip() and line.key.count(" ") >= 2:
            yield whole
        yield value
        if line.key is not None:
            yield whole


def _glued(line: Line) -> Iterator[Cause]:
    match = _GLUED.match(line.text)
    if match:
        at = line.start + match.end("key")
        yield Cause(f'A blank is missing after "{match["key"]}:"', at, at + 1, ": ")


def _indentation(text: str, line: Line, above: Line, said: str) -> Iterator[Cause]:
    here = len(line.text) - len(line.text.lstrip(" "))
    up = len(above.text) - len(above.text.lstrip(" "))
    at = line.start + here
    starts_item, item_above = line.text.lstrip().startswith("- "), above.text.lstrip().startswith("- ")
    if starts_item != item_above and here == up and (starts_item or line.key or line.text.rstrip().endswith(":")):
        detail = (
            "List items (-) and fields stand side by side here. Put the list below a key of its own, such as rocks:"
        )
        yield Cause(detail, at, line.end)
    inside = len(above.dash) if above.dash.strip() else up
    if said.startswith("could not find expected ':'") and not line.dash.strip():
        detail = "If this line goes on with the sentence above, indent it further, or put the whole sentence in quotes"
        yield Cause(detail, line.start, at, " " * (inside + 2))
    wanted = dict.fromkeys((up, inside, *indents(text, line)))
    for blanks in wanted:
        if blanks != here:
            detail = f"This line is indented by {here}, and the lines it belongs to by {blanks}. Line them up"
            yield Cause(detail, line.start, at, " " * blanks)
    if said.startswith(("did not find expected key", "did not find expected '-'", "could not find expected ':'")):
        detail = (
            "This line is neither a list item nor a field of what stands above. If it goes on with the sentence above, "
            "put that in quotes; otherwise line it up with its neighbours"
        )
        yield Cause(detail, at, line.end)


def _short(words: str) -> str:
    words = words.strip()
    return words if len(words) <= 40 else words[:37].rstrip() + "..."
