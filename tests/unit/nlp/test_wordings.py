"""Every wording of a point in time is read from its example: none is dead, or hidden by one above it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rocklint.language.text.code_shapes import FROM_FIGURES, FROM_LETTERS
from rocklint.language.text.sentence import Sentence
from rocklint.language.time import grammar
from rocklint.language.time.time_words import Words
from rocklint.language.time.wordings import NO, CompiledWording

ROWS = [pytest.param(row, id=row.row.pattern) for row in grammar.POINTS.rows]


@pytest.fixture(scope="module")
def fitted() -> Iterator[list[CompiledWording]]:
    """The rows that have fitted since the list was emptied."""
    rows: list[CompiledWording] = []
    walk = CompiledWording.walk

    def noted(self, trial, i):
        j = walk(self, trial, i)
        if j != NO:
            rows.append(self)
        return j

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CompiledWording, "walk", noted)
        yield rows


@pytest.mark.parametrize("row", ROWS)
def test_a_row_decides_its_example(row, fitted):
    """The example may stand behind a word that leads to it."""
    fitted.clear()
    found = grammar.find_times(Words(Sentence(row.row.example)))
    assert row in fitted, [one.row.pattern for one in fitted]
    assert row.row.says is None or found


@pytest.mark.parametrize("shapes", [FROM_FIGURES, FROM_LETTERS], ids=["figures", "letters"])
def test_a_shape_decides_its_example(shapes):
    for shape in shapes:
        sentence = Sentence(shape.example)
        decided = [next((one for one in shapes if one.fit(sentence, i)), None) for i in range(len(sentence))]
        assert shape in decided, shape.example
