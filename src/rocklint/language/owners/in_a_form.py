"""Owners in a form: behind a label ("**Owner:** Jane", "(owner Priya)") or in the cell of a table row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rocklint.language.owners.actors import NO_NAME_ENDINGS, Actor, Actors
from rocklint.language.owners.candidate import OwnerTable
from rocklint.language.owners.names import Trust
from rocklint.language.text.around import NO, Row, Table, yes
from rocklint.language.text.closed_classes import BEHIND_OWNER, DASHES, LISTS, words
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.words.vocabulary import Vocabulary

Cell = tuple[int, int]
"""Tokens of a cell, the last one exclusive."""

_HOLES = {"[": "]", "<": ">", "{": "}"}
_BEHIND_VALUE = BEHIND_OWNER | words("to from for will and /")
_BARS = words("| ·")
_MOST_IN_CELL = 12


class OwnerLabels:
    """The labels of a vocabulary by their first word, longest first, and the words of a table that are nobody."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.by_word: dict[str, list[tuple[str, ...]]] = {}
        for label in {w.lower() for name in ("fields.rock.owner", "seats.labels") for w in vocabulary.words(name)}:
            written = tuple(label.split())
            self.by_word.setdefault(written[0], []).append(written)
        for labels in self.by_word.values():
            labels.sort(key=lambda written: (-len(written), written))
        lists = ("fields.status_values", "fields.level_values", "seats.states")
        self.states = frozenset(word.lower() for name in lists for word in vocabulary.words(name))
        traits = ("bare", "word")
        self.traits = {trait: frozenset(vocabulary.words(f"accountability.labels.{trait}")) for trait in traits}


class Label:
    """An owner's label as a table sees it: tokens `first` to `last`, and its "(s)" and marks."""

    def __init__(self, actors: Actors, first: int, last: int, labels: OwnerLabels) -> None:
        self.sentence: Sentence = actors.sentence
        self.clauses: Sequence[int] = actors.clauses
        self.before = first - 1
        self.behind = _behind_label(actors, last + 1)
        text = self.sentence.span(first, last)[2].lower()
        self.traits = frozenset([text, *(trait for trait, known in labels.traits.items() if text in known)])


def _behind_label(actors: Actors, k: int) -> int:
    """The first token behind a label, its "(s)", "/DRI" and marks."""
    words = actors.sentence.words
    if words[k : k + 3] == ["(", "s", ")"]:
        k += 3
    if actors.written(k) == "/" and word_at(actors.sentence, k + 1) in actors.names.answering:
        k += 2
    while k < len(words) and actors.is_mark(k) and "\n" not in words[k]:
        k += 1
    return k


def anybody(actors: Actors, i: int) -> Actor | None:
    """Almost any name, also in the brackets of a form: "Owner: [Jane]"."""
    i = actors.skip_marks(i, frozenset("("))
    hole = _HOLES.get(actors.written(i))
    if hole:
        close = next((j for j in range(i + 1, i + 8) if actors.written(j) == hole), 0)
        return actors.fills(i + 1, close)
    found = actors.group_at(i, Trust.FIELD)
    if found is None:
        return _everyone(actors, i)
    label = actors.sentence.lower[found.first] in actors.labels
    likely = not label and not actors.is_verb(found.first) and _ends_value(actors, found.last + 1)
    return found if found.sure or likely else None


def whole_cell(actors: Actors, i: int) -> Actor | None:
    """Almost any name that nothing follows."""
    found = anybody(actors, i)
    return found if found and _ends_value(actors, found.last + 1) else None


def known(actors: Actors, i: int) -> Actor | None:
    """Somebody known for what it is, and no bare team ("Lead - Sales" is a theme)."""
    found = actors.group_at(actors.skip_marks(i), Trust.SUBJECT)
    return found if found and (found.kind != "team" or found.definite) else None


def known_or_capital(actors: Actors, i: int) -> Actor | None:
    """Somebody known, or an unknown capitalised name that ends there: "Owner - Caspian;"."""
    found = known(actors, i)
    if found:
        return found
    found = whole_cell(actors, i)
    return found if found and found.kind == "person" and actors.written(found.first)[0].isupper() else None


def person(actors: Actors, i: int) -> Actor | None:
    """Somebody known who is a person."""
    found = known(actors, i)
    return found if found and found.kind == "person" else None


def _apart(label: Label, i: int, way: int) -> int:
    glued, s = label.sentence.glued, label.sentence
    return i + way if word_at(s, i) in DASHES and not glued[i] and not glued[i - 1] else NO


VALUES: Table[Label, Callable[[Actors, int], Actor | None] | None] = Table(
    Row(anybody, "# :|=|=>|->|→", "Open the Leeds clinic by Q3. Owner: Jane"),
    Row(whole_cell, "# |", "Owner | Jane"),
    Row(person, "lead: # is", "Finish the merger by 12/1; integration lead is Dominique"),
    Row(None, "word: #", "Speed to lead under 5 minutes"),
    Row(known_or_capital, "# is|are", "The deck ships in May. Owner is Oyelowo; Rhea reviews it."),
    Row(known_or_capital, "# APART", "Owner/DRI — Oyelowo B. | Trial-to-paid 19%"),
    Row(known, "bare: !WORD #", "Merge duplicate records by Dec 31 (owner Priya)"),
    pieces={"APART": _apart},
)
"""How what stands behind a label is read."""

_VALUES = VALUES.read_with(LISTS)


def find_labelled(actors: Actors, labels: OwnerLabels) -> Actor | None:
    """The owner behind the first label that has one."""
    lower = actors.sentence.lower
    if labels.by_word.keys().isdisjoint(actors.sentence.triggers):
        return None
    for i, word in enumerate(lower):
        if word not in labels.by_word:
            continue
        fitting = (len(label) for label in labels.by_word[word] if tuple(lower[i : i + len(label)]) == label)
        length = next(fitting, 0)
        found = _value(actors, Label(actors, i, i + length - 1, labels)) if length else None
        if found:
            return found
    return None


def _value(actors: Actors, label: Label) -> Actor | None:
    match = _VALUES.match(label)
    return match.row.means(actors, match.last + 1) if match and match.row.means else None


def _everyone(actors: Actors, i: int) -> Actor | None:
    """The group of "Owner: everyone"; "Owner: we" and "Owner: TBD" name nobody."""
    for j in range(min(i + 2, len(actors.sentence) - 1), i - 1, -1):
        text = actors.sentence.span(i, j)[2].lower()
        if text in actors.names.everyone and _ends_value(actors, j + 1):
            return Actor(i, j, "team")
    return None


def _ends_value(actors: Actors, k: int) -> bool:
    word = word_at(actors.sentence, k)
    return not word[:1].isalpha() or word in _BEHIND_VALUE or word in actors.labels or not actors.is_free(k)


IN_CELL = OwnerTable(
    yes("person: #", "| Open the second site | Carl | 2026-12-31 |"),
    yes("!person first: # BAR? MARKS VERB", "Finance | Publish the cash report"),
    yes("!theme later: #", "| R-3 | Lab audit passed | Facilities crew | Done |"),
)
"""Who fills a cell. `later`: not the first cell of its row."""


def find_in_row(actors: Actors, labels: OwnerLabels) -> Actor | None:
    """The person or seat in a cell of a table row."""
    words = actors.sentence.words
    pipes = words.count("|") + words.count("·")
    if not pipes:
        return None
    lines = [list(_parts(*line, lambda i: words[i] in _BARS)) for line in _lines(words)]
    table = len(lines) > 1 and len(lines[0]) == len(lines[1])
    # The first row of a table may hold its headings: no guess there.
    rows = (_in_cells(actors, cells, labels, pipes > 1 and not (table and n == 0)) for n, cells in enumerate(lines))
    return next(filter(None, rows), None)


def _lines(words: list[str]) -> Iterator[Cell]:
    breaks = [i for i, word in enumerate(words) if "\n" in word]
    yield from zip([0, *(i + 1 for i in breaks)], [*breaks, len(words)], strict=True)


def _parts(first: int, last: int, parts: Callable[[int], bool]) -> Iterator[Cell]:
    """What stands between the tokens of a line that part its cells."""
    for i in range(first, last + 1):
        if i == last or parts(i):
            if i > first:
                yield first, i
            first = i + 1


def _in_cells(actors: Actors, cells: list[Cell], labels: OwnerLabels, row: bool) -> Actor | None:
    if len(cells) < 2:
        return None
    likely: list[Actor] = []
    for number, cell in enumerate(cells):
        if cell[1] - cell[0] > _MOST_IN_CELL:
            continue
        found = actors.fills(*cell)
        if found and IN_CELL.says(actors, found, None, "later" if number else "first"):
            return found
        if number and row:
            likely.extend(_guess(actors, cell, labels))
    if not row or len(likely) > 1 or not any(_tells_state(actors, cell, labels) for cell in cells):
        return None
    return likely[0] if likely else _team_of_row(actors, cells)


def _guess(actors: Actors, cell: Cell, labels: OwnerLabels) -> Iterator[Actor]:
    """An unknown name that fills a cell and is no state."""
    found = actors.fills(*cell, Trust.FIELD)
    if found and found.kind == "person" and (found.last - found.first < 2 or found.number > 1):
        sentence = actors.sentence
        text, word = sentence.span(found.first, found.last)[2], sentence.lower[found.first]
        state = text.lower() in labels.states or word in labels.states or word in actors.labels
        state = state or word.endswith(NO_NAME_ENDINGS)
        if not (state or text.isupper() or len(text) < 3 or sentence.starts[found.first] in sentence.by_start):
            yield found


def _team_of_row(actors: Actors, cells: list[Cell]) -> Actor | None:
    """The first cell that is a team; behind the first cell a theme ("Quality") is one too, a metric is not."""
    if len(cells) < 3:
        return None
    sentence = actors.sentence
    for number, (first, last) in enumerate(cells):
        found = actors.fills(first, last, Trust.FIELD if number else Trust.PROSE) if last - first <= 6 else None
        if found and found.kind == "team":
            mentions = sentence.by_start.get(sentence.starts[found.first], ())
            counted = any(m.list.startswith(("metrics_", "nouns.performing")) for m in mentions)
            worded = any(a != first and sentence.words[a][0].isalpha() and actors.is_free(a) for a, _ in cells)
            if not counted or (number == 0 and worded):  # "| Sales | $4M |" is a metric
                return found
    return None


def _tells_state(actors: Actors, cell: Cell, labels: OwnerLabels) -> bool:
    """A number, a date or a state in a cell: what rows of goals have and other tables often have not."""
    lower = actors.sentence.lower[slice(*cell)][:_MOST_IN_CELL]
    stated = " ".join(lower) in labels.states or not labels.states.isdisjoint(lower)
    return stated or any(w[0].isdigit() or w[-1].isdigit() for w in lower)
