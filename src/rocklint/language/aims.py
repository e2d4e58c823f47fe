"""Which metric a sentence sets out to move, whether or not a number follows.

"Increase # of SQLs" is about SQLs; "Improve the discovery call guide" is not about discoveries, although both names
stand in the funnel. What tells them apart: a verb of change or a word like "more" leads up to the name without a
preposition between, and the name ends its phrase.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from rocklint.language.facts import Facts, Mention

_MOVES = (
    "verbs_performing.strict",
    "verbs_performing.movement",
    "verbs_vague.vague_verbs.weak",
    "modifiers_vague.vague_quantifiers",
)
_METRICS = frozenset({"metrics_funnel", "funnel_stages.unnamed_conversion"})
_REACH = 40
"""A verb further away than this many characters does not govern the name."""
_LINK = "to for by with that so from through via until before at on as who which while"
_WORD = rf"(?!(?:{'|'.join(_LINK.split())})\b)[^\W\d_]++"
_INSIDE_PHRASE = re.compile(rf"[\s#]*+(?:{_WORD}[ -]++){{0,5}}#?\s*", re.IGNORECASE)
_AFTER = (
    "rate rates conversion conversions volume count number numbers and or to from by in for of at on with per through "
    "via while so this next before until across within among above below over under each every a is are soon asap "
    "eventually significantly substantially dramatically month year quarter vs versus without"
)
_ENDS_PHRASE = re.compile(rf"\s*(?:\Z|[^\w\s]|\d|(?:{'|'.join(_AFTER.split())})\b)", re.IGNORECASE)

_SOURCES = (
    "ads? advertising blog booths? calls? campaigns? content e-?mails? events? facebook google inbound instagram "
    "landing linkedin mailings? marketing newsletters? online organic outbound outreach paid referrals? search seo "
    "shows? sites? social trade web webinars? websites? youtube"
)
"""Where leads come from is not whose they are."""
_WHOSE = re.compile(
    r"\s+(?:from|among)\s+(?!from\b|to\b|the\s+(?:current|previous|last)\b"
    rf"|(?:(?:the|our|its|a|new|company)\s+){{0,2}}(?:{'|'.join(_SOURCES.split())})\b)[^\W\d_]+",
    re.IGNORECASE,
)


def _is_metric(mention: Mention) -> bool:
    return mention.list in _METRICS or mention.list.startswith("metrics_activity.")


def aimed_at(facts: Facts) -> Mention | None:
    """The metric's name in the sentence; None where no metric is to move."""
    text = facts.text
    moves = sorted((m.end, m.start) for m in facts.mentions if m.list.startswith(_MOVES))
    for metric in facts.mentions:
        if not _is_metric(metric) or not _ENDS_PHRASE.match(text, metric.end):
            continue
        first = bisect_left(moves, (metric.start - _REACH, 0))
        last = bisect_left(moves, (metric.start + 1, 0))
        if any(_INSIDE_PHRASE.fullmatch(text, end, metric.start) for end, _ in moves[first:last]):
            return metric
    return None


def whose(facts: Facts) -> str | None:
    """Whose leads, clients or contracts a metric counts, where the words right behind its name say so: "SQLs from
    family bakeries"."""
    behind = (_WHOSE.match(facts.text, m.end) for m in facts.mentions if m.list == "metrics_funnel")
    return next((found[0].strip() for found in behind if found), None)
