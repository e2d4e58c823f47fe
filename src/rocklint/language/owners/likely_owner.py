"""Who is likely the owner where nothing that the grammar knows names one: a place of the sentence, by what is learned.

Whether "Facilities: Improve the loading dock" is told to a team or said of a theme no list of words can settle.
"""

from __future__ import annotations

from rocklint.language.facts import Owner, OwnerKind
from rocklint.language.learned.judge import judge
from rocklint.language.learned.stems import stem
from rocklint.language.owners.actors import Actors
from rocklint.language.owners.names import Trust
from rocklint.language.owners.places import Place, find_places
from rocklint.language.text.closed_classes import DETERMINERS, INDEFINITE, NAMED_WITH
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.system.records import dataclass

FROM = 0.4
"""Chance from which a place is taken for the owner: to ask an owner for a name costs more than to miss one."""
_SHAPE = 5
"""Words whose shape counts."""
_MOST_CELLS = 6
_MOST_FOUND = 2
_BEFORE_NAMES = DETERMINERS | INDEFINITE | NAMED_WITH


@dataclass(frozen=True, slots=True)
class Likely:
    """The owner, None where nobody is likely, and the chance that this answer is right, from 0 to 1."""

    owner: Owner | None
    chance: float


def likely_owner(actors: Actors) -> Likely:
    """The likeliest owner; nobody where no place is likely enough."""
    says = judge().owns
    weighed = ((says(clues_of(actors, place)), place) for place in find_places(actors))
    chance, place = max(weighed, default=(0.0, None), key=lambda one: one[0])
    if place is None or chance < FROM:
        return Likely(None, round(1 - chance, 2))
    kind = _kind(actors, place)[1] or ("person" if actors.looks_like_name(place.first) else "team")
    return Likely(Owner(*actors.sentence.span(place.first, place.last), kind), round(chance, 2))


def clues_of(actors: Actors, place: Place) -> list[str]:
    """The clues to whether a place names the owner: its words, what it looks like, how it stands."""
    sentence, where, first, last = actors.sentence, place.where, place.first, place.last
    written = sentence.words
    stems = [stem(word) for word in sentence.lower[first : last + 1] if not word.isspace()]
    behind = last + 1
    while behind < len(written) and not written[behind][0].isalnum():
        behind += 1
    shape = "".join(_shape(word) for word in written[first : last + 1][:_SHAPE])
    kind = _kind(actors, place)[0]
    acts, told = actors.is_verb(first), behind < len(written) and actors.is_verb(behind)
    clues = [f"w {one}" for one in stems]
    clues += [f"in {mention.list}" for mention in sentence.by_start.get(sentence.starts[first], ())]
    led = _led_by(sentence, first)
    clues += (
        *(f"number {where} {place.number}", f"of {where} {min(place.of, _MOST_CELLS)}", f"long {last - first}"),
        *(f"shape {shape}", f"shape {where} {shape}", f"shape {kind} {shape}"),
        *(f"f {stems[0]}", f"l {stems[-1]}", f"... {sentence.lower[last][-3:]}"),
        *(f"f {where} {stems[0]}", f"l {where} {stems[-1]}"),
        *(f"led {led}", f"led {where} {led}"),
        *(f"n {_stem_at(sentence, behind)}", f"nn {_stem_at(sentence, behind + 1)}"),
        *(f"kind {kind}", f"kind {where} {kind}", f"name {actors.looks_like_name(first) is not None}"),
        *(f"told {where} {told}", f"told {kind} {told}", f"told {where} {kind} {told}"),
        *(f"acts {where} {acts}", f"acts {kind} {acts}"),
        f"dates {where} {min(len(sentence.dates), _MOST_FOUND)}",
        f"measures {where} {min(len(sentence.measures), _MOST_FOUND)}",
        f"figure {any(sentence.figures[first : last + 1])}",
    )
    return clues


def _stem_at(sentence: Sentence, i: int) -> str:
    return stem(word_at(sentence, i) or "$")


def _led_by(sentence: Sentence, first: int) -> str:
    """The last word before the place, whatever signs stand between them."""
    before = (i for i in range(first - 1, -1, -1) if sentence.words[i][0].isalnum())
    return _stem_at(sentence, next(before, -1))


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "0"
    if not word[0].isalpha():
        return word
    return "A" if word.isupper() else "X" if word[0].isupper() else "x"


def _kind(actors: Actors, place: Place) -> tuple[str, OwnerKind | None]:
    """What the words look like, also behind "each" and of several ("each squad", "Engineering teams"), and whether that
    is known anywhere or only where owners stand."""
    first = place.first + (place.last > place.first and actors.sentence.lower[place.first] in _BEFORE_NAMES)
    text, kind = actors.sentence.span(first, place.last)[2], actors.names.kind
    for form in (text, text[:-1]) if text.endswith("s") else (text,):
        likely = kind(form, Trust.FIELD, True)
        if likely:
            known = kind(form, Trust.PROSE, True)
            listed = first > place.first or actors.sentence.starts[first] in actors.sentence.by_start
            unnamed = likely == "person" and known is None and listed
            return f"{likely} {known} {form == text}", "team" if unnamed else likely
    return "unknown", None
