"""Deadlines that are happenings: "before the next board meeting", "by the trade show", "by the end of the program".

The text does not say on which day they are, so they resolve to none; still they are a finish line.
"""

from __future__ import annotations

from rocklint.language.text.closed_classes import words as closed
from rocklint.language.text.sentence import Sentence
from rocklint.language.time.time_words import DETERMINERS, MONTHS, PLURALS, UNITS, Words, digits
from rocklint.language.time.wordings import Time
from rocklint.language.words.when import Form, Part, When

_LEADS = frozenset({"before", "by", "prior", "ahead", "advance", "time", "until"})
SIGNALS = _LEADS
_SECOND = {"prior": "to", "ahead": "of", "advance": "of", "time": "for"}
_ENDS = frozenset({"end", "close", "start", "beginning", "conclusion", "completion"})
_PICKED = closed("next upcoming coming annual quarterly yearly first final national board year-end this")
_STOPS = closed("and or to of for with by in on at each every all any is are we they it that which a an")
_RHYTHM = frozenset({"weekly", "daily", "monthly", "usual", "regular", "same"})
_BEGINS = frozenset({"starts", "begins", "ends", "opens", "closes", "kicks"})
_HAPPENS = frozenset({
    "arrives", "begins", "closes", "ends", "expires", "goes", "kicks", "lapses", "launches", "leaves", "matures",
    "opens", "retires", "returns", "runs", "starts",
})  # fmt: skip
_ONCE = frozenset({"audit", "workshop"})
"""Of the happenings of every week, those that need only "the"."""
_EACH = frozenset({"each", "every", "all", "any", "whenever", "always"})
_MODIFIERS = 5


def find_events(sentence: Sentence, w: Words) -> list[Time]:
    """Every happening behind "before", "by" and the like, with that word."""
    heads = {
        m.start: (m.end, m.list, m.text.lower() != m.entry.lower() and m.text.lower().endswith("s"))
        for m in sentence.mentions
        if m.list in ("time_phrases.events", "time_phrases.events_common", "time_phrases.event_spans")
    }
    if not heads and _HAPPENS.isdisjoint(sentence.triggers):
        return []
    places = {sentence.ends[at]: i for i, at in enumerate(w.at) if at >= 0}
    found: list[Time] = []
    for i in range(w.size):
        if w.lower[i] in _LEADS:
            time = (_event(sentence, w, i, heads, places) if heads else None) or _clause(sentence, w, i)
            found += [time] if time else []
    return found


def _clause(sentence: Sentence, w: Words, i: int) -> Time | None:
    """ "Before the seed round closes", "until our lease ends"; not what comes back: "each one before a term ends"."""
    j = i + 1
    if w.lower[i] not in ("before", "until") or not (w.lower[j] in DETERMINERS or w.words[j][:1].isupper()):
        return None
    if not _EACH.isdisjoint(w.lower[max(i - 10, 0) : i]):
        return None
    for k in range(j + 1, min(j + 1 + _MODIFIERS, w.size)):
        if w.lower[k] in _HAPPENS:
            if w.lower[k - 1] in UNITS or w.lower[k - 1] in MONTHS:
                return None  # "before the quarter ends" has a day
            last = k + (w.lower[k + 1] in ("off", "live", "out", "up"))
            words = sentence.text[sentence.starts[w.at[i]] : sentence.ends[w.at[last]]]
            return Time(i, last, When(Form.EVENT, exclusive=w.lower[i] == "before", name=words), led=True)
        if w.lower[k] in _STOPS or not w.lower[k][:1].isalnum():
            return None
    return None


def _event(
    sentence: Sentence, w: Words, i: int, heads: dict[int, tuple[int, str, bool]], places: dict[int, int]
) -> Time | None:
    second = _SECOND.get(w.lower[i])
    if second and w.lower[i + 1] != second:
        return None
    first = i - 1 if w.lower[i] in ("advance", "time") and i and w.lower[i - 1] == "in" else i
    if w.lower[i] in ("advance", "time") and first == i:
        return None
    if first and (
        w.lower[first - 1] in UNITS or w.lower[first - 1] in PLURALS or w.lower[first - 1] in ("hours", "minutes")
    ):
        return None  # "24 hours before the meeting"
    j = i + (2 if second else 1)
    ended = False
    k = j + 1 if w.lower[j] in DETERMINERS else j
    if w.lower[k] in _ENDS and w.lower[k + 1] == "of":
        ended, j = True, k + 2
    determined = w.lower[j] in DETERMINERS or w.lower[j] == "this"
    j += determined
    picked = False
    if not determined and w.lower[j].endswith("ing") and sentence.starts[w.at[j]] not in heads:
        return None  # "by opening two stores"
    head_end = -1
    sort, plural = "", False
    for k in range(j, j + _MODIFIERS):
        if (
            k >= w.size
            or w.lower[k] in _STOPS
            or not (w.lower[k][:1].isalnum() or w.lower[k] in "-'’s&" or (w.lower[k] == "." and w.glued[k]))
        ):
            break
        if k <= head_end:
            continue
        hit = heads.get(sentence.starts[w.at[k]])
        if hit:
            last = places.get(hit[0])
            if last is None:
                break
            head_end, sort, plural = last, hit[1], hit[2]
        elif head_end >= 0:
            if (
                k == head_end + 1
                and w.lower[k][:1].isalpha()
                and not (w.lower[k] in _BEGINS or w.lower[k].endswith("ly"))
            ):
                head_end = -1  # "before launch planning": the happening is something else
            break
        named = determined and (head_end < 0 or w.lower[k] in _ONCE) and w.lower[k] not in _RHYTHM
        picked = picked or named or w.lower[k] in _PICKED or w.words[k][:1].isupper()
    if head_end < 0 or (plural and not determined):
        return None
    if sort == "time_phrases.events_common" and not picked:
        return None
    if sort == "time_phrases.event_spans":
        counted = digits(w.lower[head_end + 1], 2)
        head_end += counted is not None
        if not (ended or w.lower[head_end + 1] in _BEGINS) and counted is None:
            return None
    if (
        w.lower[i] == "by"
        and not (determined or ended or sort == "time_phrases.event_spans")
        and w.lower[head_end + 1] in ("of", "and")
    ):
        return None
    words = sentence.text[sentence.starts[w.at[i]] : sentence.ends[w.at[head_end]]]
    exclusive = w.lower[i] not in ("by", "until")
    when = When(Form.EVENT, part=Part.END if ended else Part.WHOLE, exclusive=exclusive, name=words)
    return Time(first, head_end, when, led=True)
