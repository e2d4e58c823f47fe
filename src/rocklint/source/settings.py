"""Settings and rule files as plain data: the same reader and limits as for Rocks, every scalar as written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rocklint.model.plan import NoteKind
from rocklint.source.paths import File, read
from rocklint.source.yaml.limits import InputRefused, Limits
from rocklint.source.yaml.nodes import Mapping, Node, Scalar, key_text
from rocklint.source.yaml.parse import parse_bytes

_SETTINGS = Limits(bytes=1 << 20, nodes=100_000, depth=30)


class SettingsError(ValueError):
    """A settings file that is not readable YAML; the message says where and why."""


def load_settings(path: Path) -> Any:
    """Mappings, lists and texts of a settings file; None where it is empty. Raises SettingsError."""
    try:
        document = parse_bytes(read(File(path.name, path, True), _SETTINGS), path.name, _SETTINGS)
    except InputRefused as refused:
        raise SettingsError(f"{path.name}: {refused.detail[:1].lower()}{refused.detail[1:]}") from None
    for note in document.notes:
        if note.kind in (NoteKind.UNREADABLE, NoteKind.DUPLICATE_KEY):
            line = document.locate(note.place).start.line
            raise SettingsError(f"{path.name}, line {line}: {note.detail or note.text}")
    return plain(document.root)


def plain(node: Node | None) -> Any:
    """A tree as dicts, lists, texts and None. Depth is bounded by the limits that the tree was read with."""
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return None
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key_text(key): plain(value) for key, value in zip(node.keys, node.values, strict=True)}
    return [plain(item) for item in node.items]
