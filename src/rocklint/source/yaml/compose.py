"""libyaml's events into a tree, without recursion and within limits.

PyYAML's own composer crashes the process at some 50,000 nested brackets; events and a list as the stack do not.
The text is fed in pieces, so that what goes on for ever is noticed before it is held in memory.
"""

from __future__ import annotations

import re
from dataclasses import field
from sys import intern
from typing import Any

import yaml
from yaml.error import MarkedYAMLError
from yaml.scanner import ScannerError

from rocklint.source.yaml.feed import Feed
from rocklint.source.yaml.limits import InputRefused, Limits, over
from rocklint.source.yaml.nodes import CIRCLE, Mapping, Node, Scalar, Sequence, key_text
from rocklint.system.records import dataclass

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where PyYAML was built with it; the loader in Python is twenty times slower and reads the same."""

_PROPERTIES = re.compile(r"(?:[&!]\S*+(?:\s++(?:#[^\r\n]*+)?)*+){1,2}")

_AHEAD = 1024
"""Characters that libyaml reads on, on one line, before it tells a bracket: until then it might open a key."""
_MOST_TAGS = 100
_OFTEN = 20
"""Characters of what comes again and again: fields, names, days. A large plan holds each of them once."""

_Anchored = tuple[Node, int, int, int]
"""What an anchor names, its values, its height in levels, and its characters."""


@dataclass(slots=True)
class ValueTree:
    """The documents of one file, all scalars in the order written, and what the tree itself has to say:
    repeated keys as (mapping, first position, repeated position) and aliases of an open anchor."""

    roots: list[Node] = field(default_factory=list)
    scalars: list[Scalar] = field(default_factory=list)
    repeated: list[tuple[Mapping, int, int]] = field(default_factory=list)
    recursive: list[Scalar] = field(default_factory=list)


def compose(text: str, limits: Limits) -> ValueTree:
    """The tree of `text`. Raises `InputRefused` over a limit and `yaml.YAMLError` where it is not YAML."""
    try:
        return _composed(text, limits)
    except ScannerError as error:
        # Brackets that were read and not told count as well. What comes behind them is no reason to say something else,
        # and neither is a limit that libyaml has itself (1,000 levels, since PyYAML 6.0.4).
        end = min(mark.index for mark in (error.context_mark, error.problem_mark) if mark is not None)
        near = max(0, end - _AHEAD - 1)
        if text.count("[", near, end) + text.count("{", near, end) > limits.depth:
            _stop_sooner(text[:end], limits)
        raise


def _stop_sooner(beginning: str, limits: Limits) -> None:
    """Raises what is wrong before the end of a file's beginning, if anything is."""
    try:
        _composed(beginning, limits)
    except MarkedYAMLError as error:
        if error.problem_mark is not None and error.problem_mark.index < len(beginning):
            raise


def _composed(text: str, limits: Limits) -> ValueTree:
    # libyaml compares every %TAG line with all before it: sixty thousand of them take four seconds.
    if text.startswith("%") or "\n%" in text:
        tags = text.count("%TAG")
        if tags > _MOST_TAGS:
            raise over("%TAG lines in this file", tags, _MOST_TAGS)
    feed = Feed(text, limits)
    scalars = feed.scalars
    remember = scalars.append
    made = ValueTree(scalars=scalars)
    loader = LOADER(feed)
    next_event = loader.get_event
    longest = limits.scalar
    stack = feed.open
    heights = [0]
    anchors: dict[str, _Anchored | None] = {}
    uses = documents = 0
    top = items = stack[0][0]
    try:
        while True:
            event = next_event()
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                value = event.value
                if len(value) <= _OFTEN:
                    value = intern(value)
                start = event.start_mark.index
                end = event.end_mark.index
                node = Scalar(value, start, end, event.style or "")
                if event.anchor is not None or event.tag is not None:
                    node.tag = event.tag
                    node.begin(_content_start(text, node))
                    if event.anchor is not None:
                        anchors[event.anchor] = (node, 1, 0, len(value))
                if len(value) > longest:
                    raise over("characters in one value", len(value), longest, start, end)
                items.append(node)
                remember(node)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                start = event.start_mark.index
                if len(stack) > limits.depth:
                    raise over("levels of nesting", len(stack), limits.depth, start, start + 1)
                if event.anchor is not None:
                    anchors[event.anchor] = None
                items = []
                mapping = kind is yaml.MappingStartEvent
                nodes = len(scalars) + feed.others
                stack.append((items, start, mapping, bool(event.flow_style), event.anchor, nodes, feed.repeated))
                feed.others += 1
                heights.append(1)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                if len(items) > limits.entries:
                    feed.check_entries(stack[-1])
                _, start, mapping, flow, anchor, before, repeated = stack.pop()
                end = event.end_mark.index
                made_node: Node
                if mapping:
                    made_node = Mapping(items[::2], items[1::2], start, end, flow)
                    _note_repeated(made_node, made.repeated)
                else:
                    made_node = Sequence(items, start, end, flow)
                items = stack[-1][0]
                items.append(made_node)
                height = heights.pop()
                if height >= heights[-1]:
                    heights[-1] = height + 1
                if anchor is not None:
                    size = len(scalars) + feed.others - before
                    anchors[anchor] = (made_node, size, height, end - start + feed.repeated - repeated)
            elif kind is yaml.AliasEvent:
                uses += 1
                if uses > limits.aliases:
                    raise over("aliases (*name)", uses, limits.aliases, event.start_mark.index, event.end_mark.index)
                items.append(_alias(event, anchors, feed, made, len(stack) - 1, heights))
            elif kind is yaml.DocumentEndEvent:
                root = top.pop()
                if not (isinstance(root, Scalar) and root.is_null):
                    made.roots.append(root)
                documents += 1
                if documents > limits.documents:
                    raise over("documents in one file", documents, limits.documents, event.start_mark.index)
                feed.check()
                anchors.clear()
            elif kind is yaml.StreamEndEvent:
                if LOADER is yaml.SafeLoader:
                    _pair_surrogates(scalars)
                return made
    finally:
        loader.dispose()


def _alias(
    event: Any,
    anchors: dict[str, _Anchored | None],
    feed: Feed,
    made: ValueTree,
    depth: int,
    heights: list[int],
) -> Node:
    start, end = event.start_mark.index, event.end_mark.index
    if event.anchor not in anchors:
        raise InputRefused(
            f"*{event.anchor} refers to a name (&{event.anchor}) that this file does not define. "
            "Text that starts with * must stand in quotes",
            start,
            end,
        )
    known = anchors[event.anchor]
    if known is None:  # inside the very collection that it names: a value of its own ends the circle
        circle = Scalar("", start, end, CIRCLE)
        made.recursive.append(circle)
        feed.others += 1
        return circle
    node, size, height, length = known
    if depth + height > feed.limits.depth:
        raise over("levels of nesting", depth + height, feed.limits.depth, start, end)
    if height >= heights[-1]:
        heights[-1] = height + 1
    # An alias costs nothing here, but whoever walks the tree pays for it: it counts as what it stands for.
    feed.others += size
    feed.repeated += length
    if feed.repeated > feed.limits.bytes:
        raise over("characters in this file with its aliases written out", feed.repeated, feed.limits.bytes, start, end)
    if feed.nodes > feed.limits.nodes:
        raise over("values in this file with its aliases written out", feed.nodes, feed.limits.nodes, start, end)
    return node


def _note_repeated(mapping: Mapping, repeated: list[tuple[Mapping, int, int]]) -> None:
    keys = mapping.keys
    if len(keys) < 2 or len({key.value if key.__class__ is Scalar else key for key in keys}) == len(keys):
        return
    first: dict[str, int] = {}
    for at, key in enumerate(keys):
        known = first.setdefault(key_text(key), at)
        if known != at and key_text(key) != "<<":
            repeated.append((mapping, known, at))


def _content_start(text: str, node: Scalar) -> int:
    """libyaml lets a value start at its anchor or tag; this is where its own text starts."""
    properties = _PROPERTIES.match(text, node.start, node.end)
    return properties.end() if properties else node.start


def _pair_surrogates(scalars: list[Scalar]) -> None:
    """The loader in Python lets `"\\uD83D"` through; halves of pairs can be neither printed nor written."""
    for scalar in scalars:
        if not scalar.value.isprintable():
            scalar.value = scalar.value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
