"""A sentence cut into segments: at labels, table cells, lines, sentence ends, dashes and parentheses.

"KR 2: Grow renewals (from 60% to 70%) | Owner: Dana" has a label (dropped), the goal's words, an aside and a
cell that says who. Which segment is the goal is for `clauses` to say.
"""

from __future__ import annotations

from dataclasses import replace

from rocklint.language.text.closed_classes import words
from rocklint.language.text.sentence import Sentence
from rocklint.system.records import dataclass

_CUTS = words("‖ ● => • ⏲ | ▪ · ; ¦")
_SENTENCE_ENDS = words(". ! ?")
_DASHES = words("-- – — -")
_ABOUT = words(
    """owner owners due deadline date status metric metrics baseline current confidence strategy accountable end
    start decision timeframe timeline department priority id progress sponsor dri responsible who when why notes
    note budget lead leader assigned assignee quarter period measured measure unit type category team milestones
    dependencies risk updated reviewer target"""
)
TITLES = words(
    """rock rocks kr krs key result results objective objectives okr okrs goal goals title label outcome initiative
    project priority name what task company department personal individual stretch smart big o"""
)
MAX_LABEL = 8


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens `first` to `last` (inclusive); `opener` and `closer` are the words that cut it off, or ""."""

    first: int
    last: int
    opener: str = ""
    closer: str = ""
    aside: bool = False
    about: bool = False


def _cuts(sentence: Sentence, i: int) -> bool:
    """True where token i separates two segments."""
    word, lower = sentence.words[i], sentence.lower
    if word in _CUTS:
        return True
    after = sentence.words[i + 1] if i + 1 < len(lower) else ""
    if word.isspace():
        return "\n" in word or "\t" in word or len(word) > 2
    if word in _SENTENCE_ENDS:
        return not (sentence.glued[i] and (after[:1].isalnum() or after in _SENTENCE_ENDS)) and not after[:1].islower()
    if word == ":":
        return not (sentence.glued[i] and after[:1].isalnum())
    if word in _DASHES:
        spaced = i == 0 or not sentence.glued[i - 1]
        return (spaced and not sentence.glued[i]) or (word == "—" and not after[:1].isdigit()) or i == 0
    return word == "→" and i > 0 and not _amount(sentence.words[i - 1]) and not _amount(after)


def _amount(word: str) -> bool:
    return word[:1].isdigit() or word in {"%", "$", "€", "£"}


def _label_start(sentence: Sentence, first: int, colon: int) -> int:
    """The token where a known label ("Key Result 2", "Owner") before this colon begins, or the colon itself."""
    at, known = colon, colon
    while at > first and colon - at < MAX_LABEL:
        word = sentence.lower[at - 1]
        if word in _ABOUT or word in TITLES:
            known = at - 1
        elif not (word[:1].isdigit() or word in {"*", "_", ".", "#"} or word.isspace()):
            break
        at -= 1
    return known


def segments(sentence: Sentence) -> list[Segment]:
    """The segments in order; labels are left out, what a label says about the segment behind it is kept."""
    cut: list[Segment] = []
    first, opener, depth, about = 0, "", 0, False

    def close(last: int, closer: str) -> None:
        if last >= first:
            cut.append(Segment(first, last, opener, closer, depth > 0, about))

    for i, word in enumerate(sentence.words):
        if word in "()":
            close(i - 1, word)
            depth = depth + 1 if word == "(" else max(depth - 1, 0)
            first, opener = i + 1, word
        elif not word.isalnum() and _cuts(sentence, i):
            if word == ":" or word == "→":
                label = _label_start(sentence, first, i)
                close(label - 1, "")
                names = [w for w in sentence.lower[label:i] if w in _ABOUT or w in TITLES]
                about = bool(names) and names[-1] in _ABOUT and names[0] not in {"key", "kr"}
                if label == i and cut and cut[-1].last == i - 1:
                    cut[-1] = replace(cut[-1], closer=":")
            else:
                close(i - 1, word)
                about = False
            first, opener = i + 1, word
            if word.isspace() or word in _SENTENCE_ENDS:
                depth = 0
    close(len(sentence) - 1, "")
    return cut
