"""Does a comment go on with the sentence before it? `- Increase # of SQLs to 45` loads as "Increase"."""

from __future__ import annotations

import re

from rocklint.language.words.vocabulary import Vocabulary

_MARKER = re.compile(r"(?:rocklint\b|[A-Z]\d{3}\b|TODO|FIXME|XXX|noqa|yaml|https?:)", re.I)
_OF = re.compile(r"of\s+\w", re.I)
_TOUCHING_NUMBER = re.compile(r"\d+\s+\w")
_NUMBER = re.compile(r"[$€£]?\d[\d,.]*+(?:\s*+(?:%|[kmb]\b))?\s++[a-z]", re.I)
_DATE = re.compile(r"\d{4}-\d|\d{1,2}[./]\d")
_GOES_ON = re.compile(
    r"(?:to|by|from|per|in|into|with|within|at|for|on|across|through|until|before|after|above|below|over|under|than|via"
    r"|and|or|so|that|which|who|while|without|between|using)\s+\S"
)
_ALWAYS_ON = re.compile(r"(?:and|per|than|that|which|into|within|so that|across|between|without)\s+\S")
_REMARK = re.compile(
    r"(?:in (?:progress|review|q\d|draft)|on (?:hold|track|time)|off track|at risk|as |by request|with \w+\Z"
    r"|to (?:do|discuss|be|confirm|check|review|decide)\b|for (?:now|later|review|discussion|reference)"
    r"|from (?:last|the|our|page|slide))"
)
_DANGLING = re.compile(
    r"(?:^|\s)(?:the|a|an|of|by|to|from|and|or|our|per|with|for|in|at|than|into|over|under|total|average|first)\Z", re.I
)


def counted_words(vocabulary: Vocabulary) -> frozenset[str]:
    """The names of funnel metrics, in lower case: what a "#" before them counts."""
    return frozenset(name.casefold().lstrip("#").strip() for metric in vocabulary.metrics for name in metric.names)


def continues(before: str, comment: str, counted: frozenset[str]) -> bool:
    """True where `comment` (with its #) is the rest of the sentence `before` rather than a remark about it."""
    touching = comment[1:]
    words = touching.strip()
    if not words or _MARKER.match(words) or words[0] in "#-=!":
        return False
    if _OF.match(words) or _TOUCHING_NUMBER.match(touching):
        return True
    if _DANGLING.search(before) or (not before and _is_counted(words, counted)):
        return True
    if before.endswith((".", "!", "?", ";")):
        return False
    if _DATE.match(words) or _REMARK.match(words):
        return False
    if _NUMBER.match(words) or _ALWAYS_ON.match(words):
        return True
    if _GOES_ON.match(words):
        return any(c.isdigit() for c in words) or before.count(" ") < 3
    return _is_counted(words, counted) and (before.count(" ") < 3 or any(c.isdigit() for c in words))


def _is_counted(words: str, counted: frozenset[str]) -> bool:
    parts = words.casefold().rstrip(".,;").split()
    for length in range(min(4, len(parts)), 0, -1):
        name = " ".join(parts[:length])
        if name in counted or name.removesuffix("s") in counted:
            return True
    return False
