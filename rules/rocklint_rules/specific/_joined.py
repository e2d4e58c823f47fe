"""The halves of a sentence that "and" joins: each verb with what it acts on."""

import re
from dataclasses import dataclass

import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import BACK, DETERMINERS, MAX_READ, VERBS, content, words

_AND = re.compile(r"(?<=\s)(?:and|&|\+)(?=\s)", re.IGNORECASE)
_ACTION = re.compile(
    r"\b(?:[a-z]{3,30}(?:tion|sion|ment|ing)|\w{1,30}(?:out|up|over)|launch|refresh|redesign|audit)$", re.IGNORECASE
)
"""A noun that names an action: rollout, migration, cleanup."""
_TITLE = re.compile(
    r"\b(?:[^\W\d_]{3,30}(?:er|or|ist|ian|ive|ant)|(?:clerk|rep|lead|head|member|staff|[ACV][A-Z]O|SDR|AE))s?$",
    re.IGNORECASE,
)
"""A word for who fills a seat."""
_A_NAME = (2, 3)
_NEAR = 40
_MANY = 8
_END = re.compile(r"[.;:()|]|\s[-–—]\s|,?\s(?:so that|in order to|by|before|until|with|owned|through|resulting|from)\s")


@dataclass(frozen=True, slots=True)
class Half:
    """One outcome: its verb at `start`, its object up to `end`."""

    start: int
    verb_end: int
    end: int
    lemma: str
    lists: tuple[str, ...]

    def text(self, facts: rl.Facts) -> str:
        """The words of this half."""
        return facts.text[self.start : self.end].strip(" ,").split(", ")[0]

    def objects(self, facts: rl.Facts) -> frozenset[str]:
        """The content words that the verb acts on."""
        return frozenset(w.text.casefold() for w in content(facts, self.verb_end, self.end))

    def verb_in(self, *names: str) -> bool:
        """True where one of these lists holds the verb."""
        return any(lst.startswith(names) for lst in self.lists)

    def points_back(self, facts: rl.Facts) -> bool:
        """True where the words refer to the first half ("run 10 deals through it")."""
        whole = _clause_end(facts, self.start, through=True)
        return any(w.text.casefold() in BACK for w in words(facts.text, self.verb_end, whole))


def halves(facts: rl.Facts, vocabulary: rl.Vocabulary) -> list[Half]:
    """The main verb's half, and every joined verb's behind it."""
    main = facts.verb
    assert main is not None
    verbs = {m.start: m for m in _joined_verbs(facts, vocabulary, main)}
    starts = [main.start, *verbs]
    found: list[Half] = []
    for number, start in enumerate(starts):
        limit = _joiner_before(facts.text, starts[number + 1]) if number + 1 < len(starts) else len(facts.text)
        end = min(_clause_end(facts, start), limit)
        if number == 0:
            found.append(Half(main.start, main.end, end, main.lemma, main.lists))
        else:
            verb = verbs[start]
            lists = tuple(m.list for m in facts.mentions if m.start == start)
            found.append(Half(start, verb.end, end, verb.entry, lists))
    return found


def named_halves(facts: rl.Facts) -> tuple[list[rl.Span], list[rl.Span]] | None:
    """The content words of two things that "and" joins, the first of which is an action with its object ("payroll
    migration and benefits enrollment"); None for anything else."""
    joints = [*_AND.finditer(facts.text, 0, MAX_READ)]
    if len(joints) != 1 or facts.measures or ":" in facts.text:
        return None
    first, other = content(facts, 0, joints[0].start()), content(facts, joints[0].end())
    named = all(_A_NAME[0] <= len(half) <= _A_NAME[1] for half in (first, other))
    return (first, other) if named and _ACTION.search(first[-1].text) else None


def two_seats(facts: rl.Facts, start: int) -> tuple[rl.Span, rl.Span] | None:
    """Two titles that "and" joins behind character `start`, each with an article or words of its own: not "a sales and
    marketing manager", nor "a designer and writer", who may be one."""
    joints = [*_AND.finditer(facts.text, start, MAX_READ)]
    if len(joints) != 1:
        return None
    first, other = content(facts, start, joints[0].start()), content(facts, joints[0].end())
    own = len(other) > 1 or facts.text.startswith(("a ", "an "), joints[0].end())
    if not (first and other and own and len(other) <= _A_NAME[1] and _TITLE.search(first[-1].text)):
        return None
    if not _TITLE.search(other[-1].text):
        return None
    one, two = (rl.Span(h[0].start, h[-1].end, facts.text[h[0].start : h[-1].end]) for h in (first, other))
    return one, two


def _joined_verbs(facts: rl.Facts, vocabulary: rl.Vocabulary, main: rl.Span) -> list[rl.Mention]:
    """The verbs behind "and" and the like, with those that commas set before them in one list ("raise, hire & get")."""
    joiners = vocabulary.derived(_joiners)
    lower = facts.text.casefold()
    fixed = vocabulary.words("topics.joiners.not_a_join")
    ambiguous = vocabulary.words("topics.joiners.also_nouns")
    found: dict[int, rl.Mention] = {}
    last = 0
    for mention in facts.mentions:
        if mention.start <= main.end or mention.start in found or len(found) == _MANY:
            continue
        if not mention.list.startswith(VERBS) or mention.text.casefold() != mention.entry.casefold():
            continue
        before = lower[max(mention.start - _NEAR, 0) : mention.start].rstrip(" ,")
        joined = any(before.endswith(" " + joiner) for joiner in joiners)
        if not (joined or lower.endswith(", ", 0, mention.start)) or _fixed(lower, mention.start, fixed):
            continue
        if mention.entry in ambiguous and not _acts(facts, mention):
            continue
        found[mention.start] = mention
        last = max(last, mention.start) if joined else last
    return [mention for start, mention in sorted(found.items()) if start <= last]


def _joiners(vocabulary: rl.Vocabulary) -> frozenset[str]:
    strong = (w.casefold() for w in vocabulary.words("topics.joiners.strong"))
    return frozenset({"and", "&", "+", *strong})


def _fixed(lower: str, at: int, phrases: tuple[str, ...]) -> bool:
    """True where character `at` lies in a fixed pair ("sales and marketing")."""
    found = ((lower.find(p, max(at - len(p), 0), at + len(p)), len(p)) for p in phrases)
    return any(start >= 0 and start <= at <= start + length for start, length in found)


def _acts(facts: rl.Facts, verb: rl.Mention) -> bool:
    """True where what follows shows that the word is a verb: an article, an amount, a metric."""
    after = words(facts.text, verb.end, verb.end + _NEAR)
    if not after:
        return False
    word = after[0]
    sign = facts.text[verb.end : word.start].strip()[:1]
    metric = any(m.start == word.start for m in facts.listed("metrics_funnel"))
    return word.text.casefold() in DETERMINERS or word.text[0].isdigit() or metric or (sign in "$€£#" and bool(sign))


def _joiner_before(text: str, at: int) -> int:
    """Where the joining word before character `at` begins."""
    head = text[max(at - _NEAR, 0) : at].rstrip(" ,")
    return at - min(at, _NEAR) + max(head.rfind(" "), 0)


def _clause_end(facts: rl.Facts, start: int, through: bool = False) -> int:
    """Where the half that begins at `start` ends: at a mark, a date, the owner, or a word that leads on."""
    marks = [
        m.start()
        for m in _END.finditer(facts.text, start + 1, MAX_READ)
        if not (through and m.group().strip() in ("with", "through", "from"))
    ]
    aside: list[rl.Span] = [*facts.dates, *((facts.owner,) if facts.owner else ())]
    return min([len(facts.text), MAX_READ, *marks, *(s.start for s in aside if s.start > start)])
