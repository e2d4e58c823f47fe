"""Trains the judge of kind, completion, vague words and owners from the labelled sentences, and says how well it does.

python benchmarks/judge/train.py            cross-validates by source and prints the table
python benchmarks/judge/train.py --write    puts the table into docs/facts.md, and the weights from all sentences into
                                            the package (`make judge`)

The same sentences give the same bytes: no chance takes part but the seed of the folds, sums run in the order of the
rows, and weights are rounded to hundredths.

How much the grammar's findings are trusted is learned only from sentences that it was not developed on (those with a
`source`); the others teach words alone (`rocklint.language.outcome.clues.FOUND`).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rocklint.language.facts import Completion, Facts, Kind, Owner
from rocklint.language.learned import judge
from rocklint.language.outcome import clues
from rocklint.language.outcome.outcome_reader import main_clause, open_words
from rocklint.language.owners import likely_owner
from rocklint.language.owners.actors import Actors
from rocklint.language.owners.likely_owner import clues_of
from rocklint.language.owners.owner_reader import named_owner
from rocklint.language.owners.places import find_places
from rocklint.language.reader import Reader
from rocklint.rulebook.registry import load

FACTS = Path(__file__).parent.parent / "facts"
DEVELOPED = ("goals-dev", "hard-cases", "everyday", "outcomes", "owners-dates-measures")
"""Sets that the grammar was developed on."""
EXAMPLES = ("examples", "owners")
"""Our own, one of each shape: taught like the new ones, but no measure of anything."""
NEW = ("strangers", "strangers-outcomes")
SETS = (*DEVELOPED, *EXAMPLES, *NEW)
PAGE = FACTS.parent.parent / "docs" / "facts.md"
START, END = "<!-- judge: made by benchmarks/judge/train.py -->", "<!-- end of judge -->"
FOLDS = 5
SEED = 131
COMMON = 2
"""A clue in fewer sentences is left out."""
NEW_COUNTS = 2.0
"""How many old sentences a new one weighs."""
PULL = {"sentence": 0.5, "word": 1.0, "place": 1.0}
"""How strongly weights are pulled to zero."""
ROUNDS = 150
STEP = 0.05
SMALL = 3
"""Weights below this many hundredths are left out."""
_COMPLETIONS: dict[Any, Completion] = {
    True: Completion.BINARY,
    False: Completion.MEASURED,
    None: Completion.UNCLEAR,
}


@dataclass
class Row:
    """A labelled sentence: its label, the clues to it, to its words and to the places where an owner may stand, the
    characters of each token and place, whom the grammar names, and what was read of it."""

    label: dict[str, Any]
    new: bool
    clues: set[str]
    words: clues.WordClues
    tokens: list[tuple[int, int]]
    places: list[tuple[list[str], tuple[int, int]]]
    named: Owner | None
    facts: Facts

    def open(self, first: int, last: int) -> bool:
        """True where a label calls one of these tokens vague."""
        start, end = self.tokens[first][0], self.tokens[last][1]
        return any(a < end and start < b for a, b in self.vague)

    @property
    def owner(self) -> tuple[int, int] | None:
        """The characters of the labelled owner."""
        at = self.label["text"].find(self.label["owner"]) if self.label.get("owner") else -1
        return (at, at + len(self.label["owner"])) if at >= 0 else None

    @property
    def vague(self) -> list[tuple[int, int]]:
        """The characters of the labelled vague words."""
        found = [(self.label["text"].find(words), len(words)) for words in self.label.get("vague", ())]
        return [(at, at + length) for at, length in found if at >= 0]


def rows() -> list[Row]:
    """All labelled sentences, read."""
    vocabulary = load(["rocklint_rules"]).words().vocabulary
    reader = Reader(vocabulary)
    found = []
    for name in SETS:
        for line in (FACTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            sentence, facts = reader.read_sentence(label["text"])
            main = main_clause(sentence, reader.verbs)
            actors = Actors(sentence, vocabulary)
            found.append(
                Row(
                    label,
                    name not in DEVELOPED,
                    clues.of_sentence(sentence, main),
                    clues.WordClues(sentence, main),
                    list(zip(sentence.starts, sentence.ends, strict=True)),
                    [
                        (clues_of(actors, place), sentence.span(place.first, place.last)[:2])
                        for place in find_places(actors)
                    ],
                    named_owner(actors),
                    facts,
                )
            )
    return found


def taught(found: Iterable[str], new: bool, sides: str = "both") -> list[str]:
    """The clues that a sentence may teach; `sides`: those of the words, of the grammar, or of both."""
    return [
        clue
        for clue in found
        if (new or not clue.startswith(clues.FOUND))
        and (sides == "both" or clue.startswith(clues.FOUND) == (sides == "grammar"))
    ]


def fit(
    found: Sequence[Sequence[str]], answers: NDArray[np.int64], weights: NDArray[np.float64], many: int, pull: float
) -> tuple[dict[str, NDArray[np.float64]], NDArray[np.float64]]:
    """Softmax regression: the weights of each clue for each of `many` answers, and the start of each sum."""
    seen = Counter(clue for row in found for clue in row)
    place = {clue: at for at, clue in enumerate(sorted(c for c, times in seen.items() if times >= COMMON))}
    pairs = [(i, place[clue]) for i, row in enumerate(found) for clue in row if clue in place]
    row, clue = np.array([i for i, _ in pairs]), np.array([j for _, j in pairs])
    right = np.eye(many)[answers]
    w, start = np.zeros((len(place), many)), np.zeros(many)
    mean, square = np.zeros_like(w), np.zeros_like(w)
    for round_ in range(1, ROUNDS + 1):
        sums = np.stack([np.bincount(row, w[clue, k], len(found)) for k in range(many)], 1) + start
        chances = np.exp(sums - sums.max(1, keepdims=True))
        off = (chances / chances.sum(1, keepdims=True) - right) * weights[:, None]
        slope = np.stack([np.bincount(clue, off[row, k], len(place)) for k in range(many)], 1) + pull * w
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        w = w - STEP * (mean / (1 - 0.9**round_)) / (np.sqrt(square / (1 - 0.99**round_)) + 1e-6)
        start = start - off.sum(0) / weights.sum()
    return {clue: w[at] for clue, at in place.items()}, start


def hundredths(value: float) -> int:
    """A weight as the file holds it."""
    return round(float(value) * judge.HUNDREDTHS)


def trained(data: Sequence[Row], sides: str = "both") -> judge.Judge:
    """The judge that these sentences make."""
    sentence: dict[str, list[int]] = {"": [0] * judge.ANSWERS}
    at = 0
    for answer, values in (
        (lambda label: label.get("type"), list(judge.KINDS)),
        (
            lambda label: _COMPLETIONS[label["binary_only"]] if "binary_only" in label else None,
            list(judge.COMPLETIONS),
        ),
    ):
        part = [row for row in data if answer(row.label) is not None]
        weights = np.array([NEW_COUNTS if row.new else 1.0 for row in part])
        answers = np.array([values.index(answer(row.label)) for row in part])
        found = [sorted(taught(row.clues, row.new, sides)) for row in part]
        made, start = fit(found, answers, weights, len(values), PULL["sentence"])
        for clue, own in [("", start), *made.items()]:
            for k, value in enumerate(own):
                sentence.setdefault(clue, [0] * judge.ANSWERS)[at + k] = hundredths(value)
        at += len(values)
    return judge.Judge(
        {clue: own for clue, own in sentence.items() if clue == "" or max(map(abs, own)) >= SMALL},
        _word_weights([row for row in data if "vague" in row.label], sides),
        _place_weights([row for row in data if "owner" in row.label]),
    )


def _word_weights(data: Sequence[Row], sides: str) -> dict[str, int]:
    found, answers, weights = [], [], []
    for row in data:
        for i in row.words.tokens():
            found.append(taught([*row.words.whole, *row.words.of(i)], row.new, sides))
            answers.append(int(row.open(i, i)))
            weights.append(NEW_COUNTS if row.new else 1.0)
    return _yes_weights(found, answers, weights, PULL["word"])


def _place_weights(data: Sequence[Row]) -> dict[str, int]:
    found, answers, weights = [], [], []
    for row in data:
        for own, place in row.places:
            found.append(own)
            answers.append(int(row.owner is not None and _alike(place, row.owner)))
            weights.append(NEW_COUNTS if row.new else 1.0)
    return _yes_weights(found, answers, weights, PULL["place"])


def _alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """True where two stretches have half of their characters in common."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * both >= max(one[1], other[1]) - min(one[0], other[0])


def _yes_weights(
    found: Sequence[Sequence[str]], answers: Sequence[int], weights: Sequence[float], pull: float
) -> dict[str, int]:
    """The weight of each clue for yes rather than no."""
    made, start = fit(found, np.array(answers), np.array(weights), 2, pull)
    one = {"": hundredths(start[1] - start[0])} | {clue: hundredths(w[1] - w[0]) for clue, w in made.items()}
    return {clue: weight for clue, weight in one.items() if clue == "" or abs(weight) >= SMALL}


def crossed(data: Sequence[Row], sides: str) -> list[dict[str, Any]]:
    """Each new sentence as a judge answers that saw no sentence of its source."""
    sources = sorted({row.label["source"] for row in data if "source" in row.label})
    random.Random(SEED).shuffle(sources)
    fold = {source: at % FOLDS for at, source in enumerate(sources)}

    def folded(row: Row) -> int:
        return fold.get(row.label.get("source", ""), -1)

    answers = []
    for number in range(FOLDS):
        own = [row for row in data if folded(row) == number]
        made = trained([row for row in data if folded(row) != number], sides)
        answers += [{"row": row, **answered(made, row)} for row in own]
    return answers


def answered(made: judge.Judge, row: Row) -> dict[str, Any]:
    """What a judge says of one sentence."""
    kinds, completions = made.sentence_says(row.clues)
    likely = max(((made.owns(own), place) for own, place in row.places), default=(0.0, None))
    owner = likely[1] if likely[0] >= likely_owner.FROM else None
    return {"kinds": kinds, "completions": completions, "open": open_words(made, row.words), "owner": owner}


def table(data: Sequence[Row]) -> str:
    """The figures as Markdown: the words alone, the grammar's findings alone, both."""
    lines = ["| | kind | yes/no or unclear | vague | owner | sure of kind: share, right |", "|---|---|---|---|---|---|"]
    for name, sides in (("words alone", "words"), ("grammar alone", "grammar"), ("both", "both")):
        said = crossed(data, sides)
        kinds = [
            (s["kinds"], s["row"].label["type"])
            for s in said
            if s["row"].label.get("type", Kind.UNCLEAR) != Kind.UNCLEAR
        ]
        right = [judge.KINDS[int(np.argmax(chances))] == want for chances, want in kinds]
        sure = [hit for hit, (chances, _) in zip(right, kinds, strict=True) if max(chances) >= 0.9]
        open_ = [
            s for s in said if s["row"].label.get("binary_only", False) is not False and not s["row"].facts.measures
        ]
        ticked = [
            (s["completions"][0] >= s["completions"][2]) == (s["row"].label["binary_only"] is True) for s in open_
        ]
        lines.append(
            f"| {name} | {np.mean(right):.3f} | {np.mean(ticked):.3f} | {_vague_f1(said):.3f} "
            f"| {_owner_f1(said, sides):.3f} | {len(sure) / len(right):.2f}, {np.mean(sure):.3f} |"
        )
    return "\n".join(lines) + "\n"


def _vague_f1(said: Sequence[dict[str, Any]]) -> float:
    hits = found = labelled = 0
    for one in said:
        row, tokens = one["row"], one["open"]
        if "vague" not in row.label:
            continue
        starts = [i for i in tokens if i - 1 not in tokens]  # neighbours are one phrase
        hits += sum(row.open(i, i) for i in starts)
        found, labelled = found + len(starts), labelled + len(row.vague)
    return 2 * hits / (found + labelled)


def _owner_f1(said: Sequence[dict[str, Any]], sides: str) -> float:
    """The owner by the grammar alone, by the places alone, or by the places where the grammar names nobody."""
    hits = found = labelled = 0
    for one in said:
        row = one["row"]
        if "owner" not in row.label:
            continue
        named = (row.named.start, row.named.end) if row.named and sides != "words" else None
        owner = named or (one["owner"] if sides != "grammar" else None)
        found, labelled = found + (owner is not None), labelled + (row.owner is not None)
        hits += owner is not None and row.owner is not None and owner[0] < row.owner[1] and row.owner[0] < owner[1]
    return 2 * hits / (found + labelled)


def as_text(made: judge.Judge) -> str:
    """The weights as the package holds them, a clue a line and in order; first what they were made of."""
    sentence = [f"{json.dumps(clue)}:{json.dumps(own, separators=(',', ':'))}" for clue, own in made.sentence.items()]
    word, place = (
        sorted(f"{json.dumps(clue)}:{own}" for clue, own in part.items()) for part in (made.word, made.place)
    )
    made_of = [f"{json.dumps(name)}:{json.dumps(digest)}" for name, digest in label_digests().items()]
    parts = (("made_of", made_of), ("sentence", sorted(sentence)), ("word", word), ("place", place))
    return "{" + ",\n".join(f'"{name}":{{\n' + ",\n".join(lines) + "\n}" for name, lines in parts) + "}\n"


def label_digests() -> dict[str, str]:
    """SHA-256 of each file of labels, by its name."""
    return {name: hashlib.sha256((FACTS / f"{name}.jsonl").read_bytes()).hexdigest() for name in SETS}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights and the table")
    data = rows()
    figures = table(data)
    print(figures, end="")
    if parser.parse_args().write:
        Path(judge.__file__).with_name("weights.json").write_text(as_text(trained(data)), encoding="utf-8")
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(f"{page.split(START)[0]}{START}\n{figures}{END}{page.split(END)[1]}", encoding="utf-8")
