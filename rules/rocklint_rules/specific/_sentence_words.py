"""Words as the rules of Specific look at them: closed classes, content words, the opening of a sentence, quotes."""

import re

import rocklint.plugin as rl


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


EMPTY = _set(
    """a an and are as at be been but by for from had has have in into is it its must of off on or our out over shall
    should so than that the their them then this to was we were which while will with within would you your i my he
    she they us"""
)
"""Words that carry no content of their own."""

ASIDE = _set("owned owner due led end")
"""Words around an owner or a date."""

BEFORE_VERB = _set(
    """we i you they she he it us our the my and to will shall must should would all also each please goal rock is are
    in by q1 q2 q3 q4 h1 h2 this quarter first then need needs want wants going team phase"""
)
"""What may stand before the main verb without hiding it."""

BACK = _set("it them this these those that its their through using both")
"""Words that point back to what was said before."""

DETERMINERS = _set(
    """a an the our my all each every two three four five six seven eight nine ten at least new another one first
    second more up"""
)
"""Words behind which a noun follows: what stands before them is a verb."""

WE = _set("we us everyone everybody we'll")
"""Subjects that stand for a group by themselves."""

ASSURANCES = _set("will shall must should to all can need needs is are has have would")
"""Words behind which a group is the subject of the sentence ("the reps will ...")."""

PRONOUNS = _set("it this that them these those him her")
"""Pronouns that may stand where the object should."""

PREDICATES = _set(
    """is are was were be has have had will can may must not who what that which want wants up down ahead above below
    live online open active ready complete done operational available over under out better worse happy"""
)
"""Words that say something of a thing, with or without a verb."""

TOTAL = _set(
    "goal target total overall company annual yearly quarterly gross net million thousand k m percent usd eur of in"
)
"""Words beside a company's total that do not narrow it."""

_WORD = re.compile(r"[^\W_][\w'’&/>-]*")
MAX_READ = 2000
"""Sentences are read up to here, as the readers of facts do."""
VERBS = (
    "verbs_building.strict",
    "verbs_building.people_and_change",
    "verbs_building.decision",
    "verbs_performing.strict",
    "verbs_performing.movement",
    "verbs_completion.completion_verbs",
    "verbs_completion.plain_verbs",
)
"""The lists whose words are verbs; their neighbours in the same files list nouns."""
_NO_CONTENT = EMPTY | ASIDE
_QUOTABLE = 44
_HEADLINE = 6


def quoted(text: str, limit: int = _QUOTABLE) -> str:
    """The words in quotes, on one line and not too long for a message."""
    flat = " ".join(text.split())
    return f'"{flat}"' if len(flat) <= limit else f'"{flat[: limit - 3].rstrip()}..."'


def words(text: str, start: int = 0, end: int | None = None) -> list[rl.Span]:
    """The words between two characters."""
    stop = MAX_READ if end is None else min(end, MAX_READ)
    return [rl.Span(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, stop)]


def content(facts: rl.Facts, start: int = 0, end: int | None = None) -> list[rl.Span]:
    """The words that say what the sentence is about: neither who nor when nor grammar."""
    aside = _who_and_when(facts)
    return [
        word
        for word in words(facts.text, start, end)
        if word.text.casefold() not in _NO_CONTENT and not _within(word.start, word.end, aside)
    ]


def _who_and_when(facts: rl.Facts) -> list[rl.Span]:
    return [*facts.dates, *((facts.owner,) if facts.owner else ())]


def _within(start: int, end: int, spans: list[rl.Span]) -> bool:
    """True where one of the spans overlaps these characters."""
    for span in spans:  # noqa: SIM110 - asked of every word, and faster so
        if span.start < end and start < span.end:
            return True
    return False


def opens(facts: rl.Facts, at: int) -> bool:
    """True where nothing but a subject, a date or a label stands before character `at`."""
    aside = _who_and_when(facts)
    label = facts.text.rfind(":", 0, at)
    for match in _WORD.finditer(facts.text, label + 1, min(at, MAX_READ)):
        word = match.group()
        if (
            word.casefold() not in BEFORE_VERB
            and not word[:1].isdigit()
            and not word.endswith("ly")
            and not _within(match.start(), match.end(), aside)
        ):
            return False
    return True


def headline(facts: rl.Facts) -> list[rl.Span]:
    """The words of a bare headline ("CRM cleanup"): a few names, no verb, no number; empty where there is more."""
    if facts.verb or facts.measures or "\n" in facts.text.strip():
        return []
    named = content(facts)
    if len(named) > _HEADLINE:
        return []
    said = [word.text.casefold() for word in words(facts.text) if word.text.casefold() not in ASIDE]
    if any(w in PREDICATES or w.endswith(("ed", "'ve", "’ve")) for w in said) or (said[:1] and said[0].endswith("ing")):
        return []  # "referral stack operational", "runbook published": a result, by verbs that no list knows
    return [] if any(word.text[:1].isdigit() for word in named) else named


def vague(facts: rl.Facts, *sorts: str) -> list[rl.Vague]:
    """The vague words from these lists."""
    return [v for v in facts.vague if v.sort.startswith(sorts)]


def main_mention(facts: rl.Facts, name: str) -> rl.Mention | None:
    """The phrase of a list that is, or opens with, the main verb of the sentence."""
    at = facts.verb.start if facts.verb else len(facts.text)
    return next((m for m in facts.listed(name) if m.start <= at and opens(facts, m.start)), None)


def finish_given(rock: rl.Reading) -> bool:
    """True where a field already says how one will tell that the Rock is done."""
    return bool(rock.fields.target or rock.checkable or (rock.done and rock.done.measures))
