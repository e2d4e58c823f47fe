"""Plans of any size from a seed: the same seed and size give the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rocks import Dice, Made, bad, building, counting, performing

SEED = 20260
_ROCKS_A_PERSON = 5
_HEAD = "---\n# Made by benchmarks/speed.\nquarter: 2026-Q4\ncompany: Larkfield\ndepartment: sales\nrocks:\n"


def plan(rocks: int, seed: int = SEED) -> Iterator[Made]:
    """That many Rocks, five a person."""
    dice = Dice(seed, people=rocks // _ROCKS_A_PERSON + 5)
    for number in range(1, rocks + 1):
        kind = dice.random.choices((performing, counting, building, bad), weights=(30, 20, 35, 15))[0]
        yield kind(dice, f"R{number:06}")


def write_plan(file: Path, rocks: int, seed: int = SEED) -> Path:
    """A plan file, written Rock by Rock: whoever measures programs must stay small itself."""
    with file.open("w", encoding="utf-8", newline="\n") as out:
        out.write(_HEAD)
        out.writelines(rock.yaml() for rock in plan(rocks, seed))
    return file


def write_sentences(file: Path, rocks: int, seed: int = SEED) -> Path:
    """The sentences alone, one a line, for programs that read prose."""
    with file.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{rock.sentence}\n" for rock in plan(rocks, seed))
    return file
