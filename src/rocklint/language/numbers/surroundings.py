"""Where in the sentence a quantity stands: its clause, the verb that governs it, the nouns around it."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.language.clauses.verbs import VERB_LISTS
from rocklint.language.facts import Mention
from rocklint.language.text.closed_classes import BREAKS, DASHES, MARKUP, MODALS, PASSIVE, RELATIVE, words
from rocklint.language.text.quantity import Quantity, unread
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.text.tables import columns
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.system.records import dataclass

_DETERMINERS = frozenset({"the", "our", "their", "its", "your", "my", "all", "these", "those", "his", "her"})
_OPENS_VERB = frozenset({
    "and", "or", "to", "by", "will", "can", "must", "should", "then", "&", "we", "i", "who", "that", "which",
    "they", "it", "has", "have", "through", "via", "of", "for", "is", "are", "be", "you", "not", "only", "also",
})  # fmt: skip
_HOW = frozenset({"by", "through", "via", "while", "and", "after", "before", "from", "with", "without", "for", "on"})
_VERB_LISTS = tuple(name for name in VERB_LISTS if name not in ("verbs_performing.occasions", "topics.todo_signals"))
"""What is spent or replied to belongs to the name of a measure: "spend under $15K"."""
_AUXILIARIES = MODALS | PASSIVE | words("has have had not no longer also")
_HAVE_TO = PASSIVE | words("has have needs need expected set")
_OPEN = words("that until once so till unless then will to")
"""What may stand in front of a subject, or makes the word before a number a verb."""
_NO_NAMES = words("goal goals target objective aim plan we i it they he she you this who which team")
_HOW_FAR = words("up down back further again even a little quite bit somewhat by average on at")
"""What may stand between a verb and its number: "goes up from", "will drop a little to"."""
_SIDES = words("outside inside overall up down")
_INNER = DASHES | {"/", "&", "+", "’s", "'s", "'", "’"}
_SHORTENED = frozenset({"approx", "avg", "ca", "est", "excl", "incl", "vs"})
"""Words that end with a full stop inside a clause."""
REACH = 25
"""Tokens to look back for a verb, and the bound of every other walk."""


@dataclass(frozen=True, slots=True)
class Governor:
    """The verb whose object or complement a quantity is: tokens `first` to `last`; `way` up, down, hold or other."""

    first: int
    last: int
    way: str


class Surroundings:
    """The sentence, its quantities, its clause numbers and its verbs."""

    def __init__(self, sentence: Sentence, quantities: Sequence[Quantity], vocabulary: Vocabulary) -> None:
        self.s = sentence
        self.vocabulary = vocabulary
        self.quantities = quantities
        self.hard, self.soft = _clauses(sentence)
        self.verbs = _verbs(sentence, self.listed("before_to"))
        self.columns = columns(sentence, self.verbs)
        self.counted = bytearray(len(sentence))
        self._named = bytearray(len(sentence))
        for name in sentence.identifiers:
            k: int | None = sentence.index.get(name.start)
            while k is not None and k < len(sentence) and sentence.starts[k] < name.end:
                self._named[k] = 1
                k += 1
        for q in quantities:
            self.counted[q.core : q.last + 1] = b"\x01" * (q.last + 1 - q.core)

    def listed(self, name: str, file: str = "numbers") -> frozenset[str]:
        """The words of a list of the vocabulary."""
        return self.vocabulary.folded.get(f"{file}.{name}", frozenset())

    def same_clause(self, one: int, other: int) -> bool:
        """True where no full stop, semicolon, line end or table bar stands between two tokens."""
        return self.hard[one] == self.hard[other]

    def governor(self, i: int) -> Governor | None:
        """The nearest verb before token `i` in its clause; None where there is none or a gerund comes between."""
        for k in range(i - 1, max(-1, i - 1 - REACH), -1):
            if self.hard[k] != self.hard[i]:
                return None
            verb = self.verbs.get(k)
            if verb:
                return verb
            word = self.s.lower[k]
            if word.endswith("ing") and len(word) > 5 and word_at(self.s, k - 1) in _HOW:
                return None
        return None

    def prior(self, i: int) -> int:
        """The nearest token before `i` that is no markup, or -1."""
        k = i - 1
        while k >= 0 and k > i - 8 and self.s.words[k] in MARKUP:
            k -= 1
        return k

    def before(self, i: int) -> str:
        """The word before token `i`, markup left out."""
        return word_at(self.s, self.prior(i))

    def phrase_after(self, i: int, of: bool = True, limit: int = 7) -> int:
        """The last token of the noun phrase that begins at `i` ("outbound SDRs", "of their deals"); `i - 1` if none."""
        s, last, k = self.s, i - 1, i
        if of and word_at(s, k) == "of":
            k += 1
            while word_at(s, k) in _DETERMINERS:
                k += 1
        end = min(len(s), i + limit)
        if word_at(s, k) in _SIDES and word_at(s, k + 1)[:1].isalpha() and word_at(s, k + 1) not in BREAKS:
            k += 1  # "two outside reps"
        while k < end and self._noun(k):
            word = s.lower[k]
            if word[0].isalnum():
                last = k
            elif not (s.glued[k] or word in "&/+"):
                break
            k += 1
            if word_at(s, k) == "of" and of and last >= i and k < end and word_at(s, k + 1) not in ("", "which"):
                k += 1
                while word_at(s, k) in _DETERMINERS:
                    k += 1
                of = False
        return last

    def nouns_after(self, q: Quantity) -> list[str]:
        """The words of the noun phrase behind a quantity."""
        last = self.phrase_after(q.last + 1, of=False)
        return self.s.lower[q.last + 1 : last + 1]

    def _noun(self, k: int) -> bool:
        """True where token `k` can belong to a noun phrase; a stop word with a hyphen can: "move-in discount"."""
        s = self.s
        word = s.lower[k]
        if not unread(s, k):
            return self.named(k)
        tied = (k > 0 and s.glued[k - 1] and s.words[k - 1] in DASHES) or (s.glued[k] and word_at(s, k + 1) in DASHES)
        if self.counted[k] or word[0].isdigit() or (word in BREAKS and not tied):
            return False
        if word[0].isalpha():
            return True
        return word in _INNER and (s.glued[k] or s.glued[k - 1] or word == "&")

    def named(self, k: int) -> bool:
        """True where token `k` belongs to an identifier."""
        return bool(self._named[k])

    def phrase_before(self, i: int, floor: int, limit: int = 9) -> int:
        """The first token of the noun phrase that ends before token `i`; `i` if there is none."""
        s, first = self.s, i
        for k in range(i - 1, max(floor, i - limit) - 1, -1):
            word = s.lower[k]
            if self.soft[k] != self.soft[min(i, len(s) - 1)] or self.counted[k] or k in self.verbs:
                break
            if not word[0].isalnum() and word not in "-–/&>'’’s":
                break
            first = k
        return first

    def subject(self, i: int, floor: int) -> tuple[int, int] | None:
        """First and last token of the subject whose verb stands right before token `i`: "so that |win rate| rises from
        20%". None where the verb has an object or there is none, `(i, i - 1)` where the subject names nothing: "we"."""
        s, k = self.s, i - 1
        while k > floor and (s.lower[k] in _HOW_FAR or s.lower[k].endswith("ly")):
            k -= 1
        return (
            self.subject_of(self._verb_at(k, floor), floor, i) if k > floor and self.hard[k] == self.hard[i] else None
        )

    def subject_of(self, verb: int, floor: int, i: int) -> tuple[int, int] | None:
        """The subject of the verb at token `verb`, as `subject` gives it; `verb` may be -1."""
        s, end = self.s, verb - 1
        while end > floor and (s.lower[end] in _AUXILIARIES or (s.lower[end] == "to" and self._has_to(end - 1))):
            end -= 1
        if end < floor or not s.words[end][0].isalnum() or self._commands(end) or self.counted[end]:
            return None
        first = end
        while first > max(floor, end - REACH) and self._in_subject(first - 1, end):
            first -= 1
        nothing = s.lower[end] in BREAKS or (end - first < 2 and not _NO_NAMES.isdisjoint(s.lower[first : end + 1]))
        return (i, i - 1) if nothing else (first, end)

    def _has_to(self, k: int) -> bool:
        """True where "to" behind token `k` says what is to come: "is to grow", "win rate to grow"."""
        return self.s.lower[k] in _HAVE_TO or self._names_metric(k)

    def _verb_at(self, k: int, floor: int) -> int:
        """The first token of the finite verb that ends at token `k`, listed or not; -1 if there is none."""
        s = self.s
        verb = self.verbs.get(k)
        if verb or s.lower[k] in PASSIVE or s.lower[k] in self.listed("moving"):
            return verb.first if verb else k
        if not s.lower[k].endswith(("s", "ed")) or self._names_metric(k):
            return -1
        return k if self._names_metric(k - 1) or not _OPEN.isdisjoint(s.lower[max(floor, k - REACH) : k]) else -1

    def _names_metric(self, k: int) -> bool:
        """True where the name of a metric ends at token `k`."""
        return any(m.list.startswith("metrics_") for m in self.s.by_end.get(self.s.ends[k], ()))

    def _commands(self, k: int) -> bool:
        """True for the verb of "improve lift from 3%"; the leads of "leads go from 3" are no verb."""
        return k in self.verbs and not self.s.lower[k].endswith("s")

    def _in_subject(self, k: int, end: int) -> bool:
        """True where the subject that ends at `end` goes on at token `k` before it."""
        word = self.s.lower[k]
        if self.soft[k] != self.soft[end] or self.counted[k] or word in RELATIVE or word in _OPEN:
            return False
        if word == "and" and any(self.soft[v] == self.soft[k] and v < k for v in self.verbs):
            return False
        return (unread(self.s, k) or self.named(k)) and (k not in self.verbs or word.endswith(("ing", "ed")))

    def mentions(self, first: int, last: int, prefix: str) -> list[Mention]:
        """The vocabulary phrases of lists that begin with `prefix` within tokens `first` to `last`."""
        s, end = self.s, self.s.ends[last]
        starting = (s.by_start.get(s.starts[k], ()) for k in range(first, last + 1))
        return [m for group in starting for m in group if m.end <= end and m.list.startswith(prefix)]


def _clauses(s: Sentence) -> tuple[list[int], list[int]]:
    """Clause numbers of the tokens: hard ones end at . ; | and line ends, soft ones at commas and brackets too."""
    hard: list[int] = []
    soft: list[int] = []
    one = other = 0
    for i, word in enumerate(s.words):
        ends = (
            word in ";|•"
            or (word in ".!?" and not s.glued[i] and not (word == "." and word_at(s, i - 1) in _SHORTENED))
            or (word[0].isspace() and ("\n" in word or "\r" in word))
        )
        stops = ends or word in ",:()" or (word in "–—-" and not s.glued[i] and i > 0 and not s.glued[i - 1])
        hard.append(one)
        soft.append(other)
        one += ends
        other += stops
        if stops:
            soft[-1] = other
            other += 1
    return hard, soft


def _opens(s: Sentence, first: int, before: str, before_to: frozenset[str]) -> bool:
    """True where a verb can stand at token `first`: "open claims" and "repeat-visit rate" hold none."""
    if s.glued[first] and word_at(s, first + 1) in DASHES:
        return False
    if before == "to" and word_at(s, first - 2) in before_to:
        return False  # "time to hire" names a measure
    if s.lower[first].endswith("ing") and before in ("of", "for", "with", "from", "on", "in", "without"):
        return True
    return (not before[:1].isalpha() and before not in DASHES) or before in _OPENS_VERB - {"of", "for"}


def _verbs(s: Sentence, before_to: frozenset[str]) -> dict[int, Governor]:
    """The verbs by their last token. What only looks like a verb ("survey score") is left out."""
    verbs: dict[int, Governor] = {}
    for mention in s.mentions:
        first = s.index.get(mention.start)
        if first is None or not mention.list.startswith(_VERB_LISTS):
            continue
        last = first
        while last + 1 < len(s) and s.ends[last] < mention.end:
            last += 1
        way = mention.list.rpartition(".")[2] if mention.list.startswith("verbs_performing.movement") else "other"
        if mention.entry in ("limit", "contain", "control"):
            way = "hold"  # the value is a ceiling, not a way down from somewhere
        if s.lower[last] == "stretch" and word_at(s, last + 1) in ("goal", "goals", "target", "targets"):
            continue
        if word_at(s, first - 1) == "to" and word_at(s, first - 2) in ("take", "takes"):
            continue  # "cut the time it takes to raise a ticket by 30%"
        if way == "other" and not _opens(s, first, word_at(s, first - 1), before_to):
            continue
        known = verbs.get(last)
        if known is None or known.way == "other":
            verbs[last] = Governor(first, last, way)
    return verbs
