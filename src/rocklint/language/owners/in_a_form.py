"""Owners in a form: behind a label ("**Owner:** Jane", "(owner Priya)") or in the cell of a table row."""

from __future__ import annotations

from collections.abc import Iterator

from rocklint.language.owners.actors import MARKS, Actor, Actors
from rocklint.language.owners.names import Trust
from rocklint.language.text.closed_classes import DASHES
from rocklint.language.words.vocabulary import Vocabulary

Cell = tuple[int, int]
"""Tokens of a cell, the last one exclusive."""

PUNCTUATION = frozenset(".,;:!?)]}|")
_STRONG = frozenset({":", "=", "|", "=>", "->", "→"})
_HOLES = {"[": "]", "<": ">", "{": "}"}
# Labels that are read without a sign behind them: "(owner Priya)", "DRI Jane".
_BARE = frozenset({"owner", "owners", "dri", "rock owner", "assignee", "accountable", "goal owner", "project owner"})
_BEFORE_BARE = frozenset({"(", "[", ",", ";", ".", "|", "*", "-", "–", "—", "the"})
_AFTER_VALUE = frozenset(
    {"by", "due", "to", "with", "from", "for", "will", "and", "(", "[", "/", "+", "&", "until", "on", "before", "@"}
)


class OwnerLabels:
    """The labels of a vocabulary by their first word, longest first, and the words of a table that are nobody."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.by_word: dict[str, list[tuple[str, ...]]] = {}
        for label in {w.lower() for name in ("fields.rock.owner", "seats.labels") for w in vocabulary.words(name)}:
            words = tuple(label.split())
            self.by_word.setdefault(words[0], []).append(words)
        for labels in self.by_word.values():
            labels.sort(key=lambda words: (-len(words), words))
        states = {
            w.lower()
            for name in ("fields.status_values", "fields.level_values", "seats.states")
            for w in vocabulary.words(name)
        }
        self.states = frozenset(states)


def find_labelled(actors: Actors, labels: OwnerLabels) -> Actor | None:
    """The owner behind the first label that has one."""
    lower = actors.sentence.lower
    if labels.by_word.keys().isdisjoint(actors.sentence.triggers):
        return None
    for i, word in enumerate(lower):
        for label in labels.by_word.get(word, ()):
            if tuple(lower[i : i + len(label)]) == label:
                found = _value(actors, i, i + len(label), " ".join(label))
                if found:
                    return found
                break
    return None


def _value(actors: Actors, start: int, k: int, label: str) -> Actor | None:
    sentence = actors.sentence
    words, lower = sentence.words, sentence.lower
    if words[k : k + 3] == ["(", "s", ")"]:
        k += 3
    if words[k : k + 1] == ["/"] and lower[k + 1 : k + 2] in (["dri"], ["owner"], ["lead"], ["accountable"]):
        k += 2
    while k < len(words) and (words[k] in MARKS or (words[k].isspace() and "\n" not in words[k])):
        k += 1
    if k >= len(words):
        return None
    sign = words[k]
    if sign in _STRONG:
        return _after_sign(actors, k + 1, sign)
    if sign == "is" and label == "lead":  # "project lead is Dominique"
        found = _named(actors, k + 1)
        return found if found and found.kind == "person" else None
    if label in ("who", "lead", "seat", "leads", "responsibility", "assigned"):
        return None
    if "\n" in sign and _opens_line(words, start):
        return _after_sign(actors, k + 1, sign)
    if sign in ("is", "are") or (sign in DASHES and not sentence.glued[k] and not sentence.glued[k - 1]):
        return _named(actors, k + 1) or (_unknown(actors, k + 1) if label in _BARE else None)
    if label in ("assigned to", "owned by", "led by"):
        return None
    before = lower[start - 1] if start else "("
    if label in _BARE and (before in _BEFORE_BARE or before.isspace()) and words[k - 1] != ")":
        return _named(actors, k)
    return None


def _opens_line(words: list[str], i: int) -> bool:
    while i and words[i - 1] in MARKS | {"-", "#"}:
        i -= 1
    return i == 0 or "\n" in words[i - 1]


def _named(actors: Actors, i: int) -> Actor | None:
    """Behind a weak sign only who is known, and no bare team ("Lead - Sales" is a theme)."""
    found = actors.group_at(actors.skip_marks(i), Trust.SUBJECT)
    return found if found and (found.kind != "team" or found.definite) else None


def _unknown(actors: Actors, i: int) -> Actor | None:
    """Behind "owner is" an unknown capitalised name that ends there: "Owner - Caspian;"."""
    i = actors.skip_marks(i)
    found = actors.group_at(i, Trust.FIELD) if i < len(actors.sentence) else None
    if found is None or found.kind != "person" or not actors.sentence.words[found.first][0].isupper():
        return None
    return found if _ends_value(actors, found.last + 1) else None


def _after_sign(actors: Actors, i: int, sign: str) -> Actor | None:
    sentence = actors.sentence
    words = sentence.words
    i = actors.skip_marks(i, frozenset({"("}))
    if i >= len(words):
        return None
    if words[i] in _HOLES:
        close = next((j for j in range(i + 1, min(i + 8, len(words))) if words[j] == _HOLES[words[i]]), None)
        return actors.fills(i + 1, close) if close else None
    found = actors.group_at(i, Trust.FIELD)
    if found is None:
        return _everyone(actors, i)
    if found.sure and (sign != "|" or _ends_value(actors, found.last + 1)):
        return found
    return found if _ends_value(actors, found.last + 1) and sentence.lower[found.first] not in actors.labels else None


def _everyone(actors: Actors, i: int) -> Actor | None:
    """ "Owner: everyone" names a group; "Owner: we" and "Owner: TBD" name nobody."""
    sentence = actors.sentence
    for j in range(min(i + 2, len(sentence) - 1), i - 1, -1):
        text = sentence.span(i, j)[2].lower()
        if text in actors.names.groups and text not in ("us", "we", "all of us", "both") and _ends_value(actors, j + 1):
            return Actor(i, j, "team")
    return None


def _ends_value(actors: Actors, k: int) -> bool:
    sentence = actors.sentence
    if k >= len(sentence):
        return True
    word = sentence.lower[k]
    return (
        word in PUNCTUATION or word in MARKS or word in DASHES or word.isspace() or word in _AFTER_VALUE
        or not word[0].isalpha() or word in actors.labels or not actors.is_free(k)
    )  # fmt: skip


def find_in_row(actors: Actors, labels: OwnerLabels) -> Actor | None:
    """The person or seat in a cell of a table row, or of a line set in columns."""
    words = actors.sentence.words
    pipes = words.count("|") + words.count("·")
    if pipes:
        lines = [list(_cells(words, first, last)) for first, last in _lines(words)]
        headed = _under_header(actors, lines, labels)
        if headed:
            return headed
        table = len(lines) > 1 and len(lines[0]) == len(lines[1])
        for number, cells in enumerate(lines):
            # The first row of a table may hold its headings: no guess there.
            found = _in_cells(actors, cells, labels, pipes > 1 and (number > 0 or not table))
            if found:
                return found
        return None
    if any(len(words[i]) > 1 or words[i] == "\t" for i in actors.sentence.blanks):
        for first, last in _lines(words):
            cells = list(_columns(words, first, last))
            found = _in_cells(actors, cells, labels, True) if len(cells) > 2 else None
            if found:
                return found
    return None


def _lines(words: list[str]) -> Iterator[Cell]:
    start = 0
    for i, word in enumerate(words):
        if "\n" in word:
            yield start, i
            start = i + 1
    yield start, len(words)


def _cells(words: list[str], first: int, last: int) -> Iterator[Cell]:
    start = first
    for i in range(first, last):
        if words[i] in ("|", "·"):
            if i > start:
                yield start, i
            start = i + 1
    if last > start:
        yield start, last


def _columns(words: list[str], first: int, last: int) -> Iterator[Cell]:
    start = first
    for i in range(first, last):
        if words[i].isspace() and (len(words[i]) > 1 or words[i] == "\t"):
            if i > start:
                yield start, i
            start = i + 1
    if last > start:
        yield start, last


def _under_header(actors: Actors, lines: list[list[Cell]], labels: OwnerLabels) -> Actor | None:
    if len(lines) < 2:
        return None
    lower = actors.sentence.lower
    number = next((n for n, (first, last) in enumerate(lines[0]) if _is_label(lower[first:last], labels)), None)
    if number is None:
        return None
    for cells in lines[1:]:
        if number < len(cells) and any(w[0].isalnum() for w in lower[cells[number][0] : cells[number][1]]):
            return actors.fills(*cells[number], Trust.FIELD)
    return None


def _is_label(lower: list[str], labels: OwnerLabels) -> bool:
    written = tuple(w for w in lower[:8] if w[0].isalpha())
    return bool(written) and written in labels.by_word.get(written[0], ())


def _in_cells(actors: Actors, cells: list[Cell], labels: OwnerLabels, row: bool) -> Actor | None:
    if len(cells) < 2:
        return None
    likely: list[Actor] = []
    for number, (first, last) in enumerate(cells):
        if last - first > 12:
            continue
        found = actors.fills(first, last) or _all_of(actors, first, last)
        named = actors.sentence.lower[found.last] in actors.names.team_nouns if found else False
        if found and found.kind != "person" and len(cells) == 2 and _tells_what(actors, cells[1 - number]):
            return found  # "CFO | Close the books", "| Launch the portal | Marketing |"
        whole = found is not None and (named or found.definite)
        if found and (found.kind == "person" or (number and (found.kind == "role" or whole))):
            return found
        if number and row:
            guess = actors.fills(first, last, Trust.FIELD)
            if (
                guess
                and guess.kind == "person"
                and (guess.last - guess.first < 2 or guess.number > 1)
                and not _is_state(actors, guess, labels)
            ):
                likely.append(guess)
    told = any(_tells_state(actors, cell, labels) for cell in cells) if row else False
    if told and not likely and len(cells) > 2:
        return _team_of_row(actors, cells)
    return likely[0] if told and len(likely) == 1 else None


def _all_of(actors: Actors, first: int, last: int) -> Actor | None:
    """The whole of a team in a cell: "All CS"."""
    first = actors.skip_marks(first)
    found = actors.fills(first + 1, last) if actors.sentence.lower[first : first + 1] == ["all"] else None
    return Actor(first, found.last, "team", definite=True) if found and found.kind == "team" else None


def _team_of_row(actors: Actors, cells: list[Cell]) -> Actor | None:
    """The first cell that is a team; behind the first cell a theme ("Quality") is one too, a metric is not."""
    sentence = actors.sentence
    for number, (first, last) in enumerate(cells):
        found = actors.fills(first, last, Trust.FIELD if number else Trust.PROSE) if last - first <= 6 else None
        if found and found.kind == "team":
            mentions = sentence.by_start.get(sentence.starts[found.first], ())
            counted = any(m.list.startswith(("metrics_", "nouns.performing")) for m in mentions)
            worded = [a for a, _ in cells if a != first and sentence.words[a][0].isalpha() and actors.is_free(a)]
            if not counted or (number == 0 and worded):  # "| Sales | $4M |" is a metric
                return found
    return None


def _tells_what(actors: Actors, cell: Cell) -> bool:
    """True where a cell holds a goal in words: a verb with what it acts on."""
    first = actors.skip_marks(cell[0])
    return cell[1] - first > 2 and actors.is_verb(first) and actors.sentence.words[first].istitle()


def _tells_state(actors: Actors, cell: Cell, labels: OwnerLabels) -> bool:
    """A number, a date or a state in a cell: what rows of goals have and other tables often have not."""
    lower = actors.sentence.lower[cell[0] : cell[1]][:12]
    return (
        any(w[0].isdigit() or w[-1].isdigit() or w in labels.states for w in lower) or " ".join(lower) in labels.states
    )


def _is_state(actors: Actors, actor: Actor, labels: OwnerLabels) -> bool:
    sentence = actors.sentence
    text = sentence.span(actor.first, actor.last)[2]
    word = sentence.lower[actor.first]
    return (
        text.lower() in labels.states or word in labels.states or text.isupper() or len(text) < 3
        or word in actors.labels or sentence.starts[actor.first] in sentence.by_start
    )  # fmt: skip
