"""What is longer than its readers read is said, wherever it stands; notes for people may be long."""

from __future__ import annotations

import pytest

from rocklint.model.plan import NoteKind
from rocklint.source import load, load_company, load_text

LONG = "x " * 1_001
EVEN = "x" * 2_000


def cut(loaded) -> list[tuple[int, str]]:
    notes = [note for source in loaded.sources for note in source.notes if note.kind is NoteKind.CUT]
    return [(loaded.locate(note.place).start.line, note.detail) for note in notes]


@pytest.mark.parametrize(
    "text",
    [
        f"\n- {LONG}\n",
        f"- owner: Ann\n  rock: {LONG}\n",
        f"- rock: Close 60 deals\n  done_when: {LONG}\n",
        f"- rock: Close 60 deals\n  supports: [short, {LONG}]\n",
        f"- milestones:\n  - {LONG}\n  rock: Close 60 deals\n",
        f"- rock: Close 60 deals\n  depends_on: {LONG}\n",
        f"- rock: Close 60 deals\n  trade_off: {LONG}\n",
        f"department: sales\nrocks: ['{LONG}']\n",
    ],
)
def test_in_a_rock(vocabulary, text) -> None:
    assert cut(load_text(text, "f.yaml", vocabulary)) == [(2, "2,001 characters, and the limit is 2,000")]


@pytest.mark.parametrize("field", ["notes", "why_now", "issue"])
def test_nobody_reads_notes(vocabulary, field) -> None:
    assert not cut(load_text(f"- rock: {EVEN}\n  {field}: {LONG}\n", "f.yaml", vocabulary))


def test_in_a_company_file(vocabulary, tmp_path) -> None:
    path = tmp_path / "vto.yaml"
    path.write_text(f"ten_year_target: short\ncore_values: [short, {LONG}]\ntarget_market: {LONG}\n")
    loaded = load_company({"vto": path}, (), load([], vocabulary).documents.values(), vocabulary)
    kinds = [note.kind for source in loaded.sources for note in source.notes]
    assert kinds == [NoteKind.CUT, NoteKind.CUT]


def test_the_place_is_where_reading_stops(vocabulary) -> None:
    loaded = load_text(f"- rock: {LONG}\n", "f.yaml", vocabulary)
    (note,) = loaded.sources[0].notes
    location = loaded.locate(note.place)
    assert (location.start.column, location.end.column) == (9 + 2_000, 9 + 2_001)
