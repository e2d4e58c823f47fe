"""Points in time, and the one by which the whole goal is due."""

from __future__ import annotations

from dataclasses import replace

from rocklint.language.facts import DateMention, DateRole, Span
from rocklint.language.text.closed_classes import PREPOSITIONS
from rocklint.language.text.sentence import Sentence
from rocklint.language.time import events
from rocklint.language.time import grammar as times
from rocklint.language.time.context import Context, date_words
from rocklint.language.time.time_words import Words
from rocklint.language.time.use import TimeUse, Use, Weight, judge
from rocklint.language.time.wordings import Time
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.language.words.when import Form, Part, When


def find_dates(sentence: Sentence, vocabulary: Vocabulary) -> tuple[tuple[DateMention, ...], DateMention | None]:
    """Every point in time in the sentence, in order, and the deadline among them.

    Consumes the words of every point in time, also of those that are no date of this goal ("Q3 renewals"); a
    measured window ("within 2 days") is left for the measures.
    """
    dated = _signalled(sentence)
    mentions: list[DateMention] = []
    deadline: DateMention | None = None
    if dated:
        judged = _judged(sentence, vocabulary)
        chosen = _deadline([j for j in judged if j.use is Use.DUE])
        for one in judged:
            if one.use is Use.NONE:
                continue
            mention = _mention(sentence, one, _role(one, chosen))
            mentions.append(mention)
            if one is chosen:
                deadline = mention
        taken = [(d.start, d.end) for d in mentions]
        sentence.identifiers = _untouched(sentence.identifiers, taken)
    vague = [m for m in sentence.mentions if m.list == "time_phrases.vague"]
    for word in vague:
        if not any(d.start < word.end and word.start < d.end for d in mentions):
            mentions.append(DateMention(word.start, word.end, word.text, When(Form.VAGUE, name=word.entry)))
    return tuple(sorted(mentions, key=lambda d: (d.start, d.end))), deadline


def _untouched(names: tuple[Span, ...], dates: list[tuple[int, int]]) -> tuple[Span, ...]:
    """The names that hold no word of a date."""
    chars = {char for start, end in dates for char in range(start, end)}
    return tuple(name for name in names if name.start not in chars and name.end - 1 not in chars)


def _signalled(sentence: Sentence) -> bool:
    triggers = sentence.triggers
    if not triggers.isdisjoint(times.SIGNALS) or not triggers.isdisjoint(events.SIGNALS):
        return True
    return sentence.has_digit and any(word[-1].isdecimal() for word in triggers)


def _judged(sentence: Sentence, vocabulary: Vocabulary) -> list[TimeUse]:
    words = Words(sentence)
    found = times.find_times(words)
    happenings = events.find_events(sentence, words, vocabulary)
    if not found and not happenings:
        return []
    context = Context(sentence, words, vocabulary)
    judged: list[TimeUse] = []
    names = {char: name for name in sentence.identifiers for char in range(name.start, name.end)}
    covered = {i for h in happenings for i in range(h.first, h.last + 1)}
    for time in found:
        start, end = sentence.starts[words.at[time.first]], sentence.ends[words.at[time.last]]
        if _is_fraction(sentence.text, start, end):
            continue
        whole_date = time.when.form is Form.DATE and (time.when.year is not None or not time.when.numeric)
        if (_inside(names, start, end) and not whole_date) or covered.intersection(range(time.first, time.last + 1)):
            continue
        one = judge(context, time, judged[-1] if judged else None)
        if one.use is Use.NONE and _is_share(words, time, vocabulary):
            continue
        if one.use is not Use.UNREAD:  # a measured window keeps its figures for the measures
            sentence.consume(start, end)
            judged.append(_placed(one, words))
    for event in happenings:
        judged.append(_placed(TimeUse(event, Use.DUE, Weight.BY, event.first), words))
    return sorted(judged, key=lambda one: one.time.first)


def _inside(names: dict[int, Span], start: int, end: int) -> bool:
    """Is this part of a longer name ("Vision 2030")? A name that is all date ("4Q26") is one."""
    first, last = names.get(start), names.get(end - 1)
    return (first is not None and first.start < start) or (last is not None and last.end > end)


def _is_fraction(text: str, start: int, end: int) -> bool:
    """True for "2/3 of the customers"."""
    return "/" in text[start:end] and text[end : end + 4] == " of "


def _is_share(w: Words, time: Time, vocabulary: Vocabulary) -> bool:
    """True for "8/8 pilot customers renewed" and "a score of 4/5": so many of so many."""
    when = time.when
    if not when.numeric or when.year is not None or (when.month or 0) > (when.day or 0):
        return False
    if when.day in (5, 10) and not date_words(vocabulary)["ratings"].isdisjoint(
        w.lower[max(time.first - 6, 0) : time.first]
    ):
        return True
    for word in w.lower[time.last + 1 : time.last + 4]:
        if not word.isalpha() or word in PREPOSITIONS:
            return False
        if word.endswith("s") and len(word) > 3 and not word.endswith("ss"):
            return True
    return False


def _placed(one: TimeUse, words: Words) -> TimeUse:
    """The same with the sentence's own token numbers."""
    time = replace(one.time, first=words.at[one.time.first], last=words.at[one.time.last])
    return replace(one, time=time, first=words.at[one.first] if one.first >= 0 else time.first)


def _mention(sentence: Sentence, one: TimeUse, role: DateRole) -> DateMention:
    when = replace(one.time.when, exclusive=True) if one.exclusive else one.time.when
    return DateMention(*sentence.span(one.first, one.time.last), when, role)


def _role(one: TimeUse, chosen: TimeUse | None) -> DateRole:
    if one.use is Use.START:
        return "start"
    if one.result:
        return "result"
    step = chosen is not None and one is not chosen and not chosen.result
    return "milestone" if step else "due"


def _deadline(due: list[TimeUse]) -> TimeUse | None:
    """The last by which the whole goal is due, among those worded most clearly."""
    weight = max((one.weight for one in due), default=None)
    best: TimeUse | None = None
    for one in due:
        if one.weight == weight and (best is None or not _second_is_earlier(best.time.when, one.time.when)):
            best = one
    return best


def _second_is_earlier(first: When, second: When) -> bool:
    """True where the date that is said second is the earlier one ("by Dec 31, drafts by Oct 15").

    Without a year, what is less than half a year ahead in the round of months counts as later ("by Nov 30 ... by
    Feb 28").
    """
    a, b = _last_day(first), _last_day(second)
    if a is None or b is None:
        return a is not None and second.form is Form.EVENT
    if first.year and second.year:
        return (second.year, *b) < (first.year, *a)
    ahead = (b[0] - a[0]) % 12
    return ahead > 6 or (ahead == 0 and b[1] < a[1])


def _last_day(when: When) -> tuple[int, int] | None:
    """The last month and day of a point in time, as far as the words alone tell."""
    whole = when.part in (Part.WHOLE, Part.END, Part.LATE)
    months = (when.number or 0) * {Form.QUARTER: 3, Form.HALF: 6}.get(when.form, 0)
    month, day = {
        Form.DATE: (when.month, when.day),
        Form.MONTH: (when.month, 31 if whole else 15),
        Form.YEAR: (12, 31),
    }.get(when.form, (months, 31 * whole))
    return (month, day) if month and day is not None else None
