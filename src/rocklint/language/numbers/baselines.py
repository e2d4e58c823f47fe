"""Values that say where things stand today, and labels in front of values.

"(currently 88%)", "up from 88%", "vs 12 today", "Baseline: 39", "Target: 58".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rocklint.language.numbers.surroundings import MARKUP, Surroundings
from rocklint.language.text.quantity import DASHES, Quantity
from rocklint.language.text.sentence import word_at

FROM_FILLER = frozenset({
    "a", "an", "the", "our", "its", "their", "current", "currently", "baseline", "base", "average", "of",
    "about", "around", "roughly", "approximately", "today", "’s", "'s", "existing", "present", "starting",
    "level", "last", "year", "just", "under", "over", "only", "nearly", "almost", "approx", "~",
})  # fmt: skip
_BASELINE_WORDS = frozenset({
    "currently", "current", "baseline", "today", "now", "was", "were", "previously", "previous", "vs", "versus",
    "presently", "prior", "formerly", "start", "starting", "started", "yesterday", "as-is",
})  # fmt: skip
_BASELINE_FILLER = frozenset({
    "is", "at", "of", "a", "an", "the", "our", ":", ".", "around", "about", "just", "only", "it", "we", "are",
    "we’re", "we're", "stands", "sits", "value", "level", "rate", "progress", "status", "result", "score", "(", "than",
    "=", "approximately", "roughly", "~", "point", "from", "with", "year", "quarter", "month", "last",
    "’s", "'s", "running", "average", "averaging", "position", "number",
})  # fmt: skip
_BASELINE_AFTER = frozenset({"today", "now", "currently", "presently", "baseline", "previously"})
_SKIPPED_HEADS = frozenset({
    "confidence", "weight", "weighting", "progress", "status", "priority", "budget", "phone", "probability",
    "likelihood", "effort", "capacity", "resources", "history", "investment", "importance",
})  # fmt: skip
_SKIPPED_LABELS = frozenset({
    "confidence", "weight", "weighting", "progress", "status", "complete", "completion", "completed",
    "priority", "budget", "phone", "id", "version", "page", "ticket", "week", "day", "month", "probability",
    "likelihood", "health", "effort", "year", "quarter", "duration", "points", "actual", "date", "due",
    "start", "rank", "attachment", "tel", "fax", "ext", "room", "done", "sprint", "owner", "no",
    "number", "importance", "resources", "capacity", "history", "investment",
})  # fmt: skip
_BASELINE_LABELS = frozenset(
    {
        "baseline",
        "current",
        "currently",
        "today",
        "now",
        "starting",
        "previous",
        "prior",
        "was",
        "before",
        "from",
        "last",
    }
)
_PERIOD = re.compile(r"q[1-4]|h[12]|fy\d{2,4}|20\d\d")
TARGET_WORDS = frozenset({"target", "targets", "goal", "kpi", "metric", "measure", "measurable", "objective", "result"})


def label_of(around: Surroundings, q: Quantity) -> tuple[int, list[str]] | None:
    """The label that a quantity is the value of ("Target: 58"): its first token and its words from right to left."""
    s = around.s
    k = around.prior(q.lead)
    mark = word_at(s, k)
    if mark in (":", "="):
        pass
    elif (
        mark in ("-", "–", "—")
        and k
        and not s.glued[k - 1]
        and not s.glued[k]
        and not q.unit
        and word_at(s, q.last + 1) in ("", "(", ",", ".", "\n")
    ):
        pass  # "Outbound SDRs - 20"
    else:
        return _worded_label(around, k)
    if word_at(s, k - 1) == ")":  # "Target (Q4): 58"
        for j in range(k - 2, max(-1, k - 9), -1):
            if s.words[j] == "(":
                k = j
                break
    first = k
    names: list[str] = []
    for j in range(k - 1, max(-1, k - 9), -1):
        word = s.words[j]
        if word in MARKUP:
            continue
        if around.soft[j] != around.soft[k - 1] or word in DASHES | {"•", "|", ">"}:
            break
        names.append(s.lower[j])
        first = j
    return (first, names) if names else None


def _worded_label(around: Surroundings, k: int) -> tuple[int, list[str]] | None:
    """ "(target 1,250)", "(goal of 42 days)": set off from the rest, the word does without a colon."""
    k -= word_at(around.s, k) in ("of", "is")
    named = word_at(around.s, k) in ("target", "goal") and word_at(around.s, k - 1) in ("(", ",", ";", "–", "—")
    return (k, [word_at(around.s, k)]) if named else None


def is_skipped(names: list[str]) -> bool:
    """True for labels of what is no result: "Confidence", "Progress"; `names` run from right to left."""
    if TARGET_WORDS.intersection(names):
        return False
    return names[0] in _SKIPPED_HEADS or (len(names) == 1 and names[0] in _SKIPPED_LABELS)


def is_baseline_label(around: Surroundings, q: Quantity, names: list[str]) -> bool:
    """True for "Baseline", "Current progress", "Customers today"; "Hiring now: 3 reps" is no such label."""
    if len(names) == 1 and _PERIOD.fullmatch(names[0]) and q.unit not in ("", "$"):
        return word_at(around.s, around.prior(q.lead) - 2) == "("  # "at 21% (Q2: 16%)"
    if names == ["start"]:
        return "target" in around.s.triggers
    if not _BASELINE_LABELS.intersection(names) or {"target", "goal", "why"}.intersection(names):
        return False
    return len(names) <= 2 or bool(q.unit) or around.phrase_after(q.last + 1, of=False) == q.last


def is_value(around: Surroundings, q: Quantity, names: list[str]) -> bool:
    """True where the label names what the number is; "Marketing: 3 webinars" only says whose the goal is."""
    return bool(q.unit) or bool(TARGET_WORDS.intersection(names)) or around.phrase_after(q.last + 1, of=False) == q.last


def _so_far(around: Surroundings, q: Quantity) -> bool:
    """ "(6 signed to date)", "(40% already)"."""
    behind = around.s.lower[q.last + 1 : q.last + 6]
    behind = behind[: behind.index(")")] if ")" in behind else behind
    return behind[-2:] in (["to", "date"], ["so", "far"]) or behind[-1:] == ["already"]


def is_baseline(around: Surroundings, q: Quantity, near_target: Callable[[int], bool]) -> bool:
    """True for the value that a measure starts from: "(currently 88%)", "up from 88%", "vs 12 today"."""
    s = around.s
    for k in range(q.lead - 1, max(-1, q.lead - 7), -1):
        word = s.lower[k]
        if around.hard[k] != around.hard[q.lead] or (
            word == "to" and word_at(s, k - 1) not in ("compared", "relative")
        ):
            break
        if word == "last" and word_at(s, k + 1) in ("year", "quarter", "month") and word_at(s, k + 2) in ("’s", "'s"):
            return True
        if word in ("current", "previous", "prior") and around.phrase_after(q.last + 1) > q.last and k == q.lead - 1:
            break  # "our current 12 reps" are counted
        if word in ("instead", "rather") and word_at(s, k + 1) in ("of", "than"):
            return True
        if word in ("vs", "versus", "currently", "baseline", "previously", "presently", "formerly"):
            return True
        if word in _BASELINE_WORDS:
            return word not in ("start", "starting") or word_at(s, k + 1) in ("at", "from", "point", "value", ":")
        if word in ("compared", "relative") and word_at(s, k + 1) in ("to", "with"):
            return True
        if word == "from" and (k + 1 == q.lead or around.cue(q.lead, "from", FROM_FILLER) == k):
            return word_at(s, k - 1) in (
                "up",
                "down",
                "(",
                ",",
                "increase",
                "decrease",
                "improvement",
                "reduction",
            ) or near_target(8)
        if word not in _BASELINE_FILLER and s.words[k] not in MARKUP:
            break
    if around.before(q.lead) == "(" and _so_far(around, q):
        return True
    after = word_at(s, q.last + 1)
    if after in _BASELINE_AFTER or (after == "last" and word_at(s, q.last + 2) in ("year", "quarter", "month")):
        opening = around.before(q.lead)
        return opening in ("(", ",", "from", "of", "vs", "with", "than") and near_target(12)
    return False
