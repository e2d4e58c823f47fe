"""What stands around a point in time: labels, markers and closing words of the sentence, found once."""

from __future__ import annotations

from rocklint.language.text.closed_classes import words as closed
from rocklint.language.text.quantity import DASHES
from rocklint.language.text.sentence import Sentence
from rocklint.language.time.time_words import Words

CLOSERS = closed(""") ] | : , ; . • · — – - " ” ! ? → = ’ ' < ( [ { } … ... _ & + >""") | {"", "\n"}
"""Signs that close what stands before them: behind them begins something else."""
COLONS = closed(": - – — → = | => ->")
_SKIPPED = closed("""" “ ” ' ( [ _ #""")
_PLAIN = closed(
    "that which so as with and or but to by for from in on at of via through using while we our the a an all each"
    " every is are was were has have had will must should can may could would it its they their he she i you your"
    " my this these those owned owner led lead measured tracked including resulting without where when who whose"
    " after before per if compared versus vs than up down out only then plus because due until till over under"
    " within across during into onto between among against above below about around no not yet also both either"
    " instead since unless whether once starting beginning ending based thereby therefore e.g. i.e. ie eg aka"
    " incl excl tbd and/or assuming given thus there dri s onward onwards latest w"
)
_LIVE = 10
"""How many words back a marker is still felt."""


class Context:
    """The sentence's markers by word, found once; `judge` looks a fixed number of words around a point in time."""

    def __init__(self, sentence: Sentence, w: Words) -> None:
        self.w = w
        token = {at: i for i, at in enumerate(w.at) if at >= 0}
        last_token = {sentence.ends[at]: i for at, i in token.items()}
        self.ends: dict[str, set[int]] = {}
        self.verbs: set[int] = set()
        for mention in sentence.mentions:
            if mention.list.startswith("time_phrases."):
                last = last_token.get(mention.end)
                if last is not None:
                    self.ends.setdefault(mention.list[13:], set()).add(last)
            elif mention.list.startswith("verbs_") and (first := sentence.index.get(mention.start)) is not None:
                self.verbs.add(token.get(first, -1))

    def marked(self, name: str, before: int, stops: frozenset[str], reach: int = _LIVE) -> bool:
        """Does a phrase of list `name` end shortly before word `before`, in the same clause?"""
        known = self.ends.get(name)
        if not known:
            return False
        for i in range(before - 1, max(before - 1 - reach, -1), -1):
            if self.w.lower[i] in stops:
                return False
            if i in known:
                return True
        return False

    def labelled(self, first: int) -> bool:
        """Stands a label such as "Due", "Timeline:" or "Target -" right before word `first`?"""
        i = first - 1
        while i > 0 and self.w.lower[i] in _SKIPPED and first - i < 4:
            i -= 1
        if i in self.ends.get("deadline_words", ()):
            return True
        for _ in range(3):
            if i <= 0 or self.w.lower[i] not in COLONS | _SKIPPED:
                return False
            colon = self.w.lower[i] in COLONS
            i -= 1
            if colon:
                names = ("deadline_words", "date_labels")
                places = (i, i - 1) if self.w.lower[i] in _SKIPPED else (i,)
                return any(j in self.ends.get(name, ()) for name in names for j in places)
        return False

    def follows(self, last: int, opening: bool, led: bool = True) -> bool:
        """May a period with a weak preposition end at word `last`? Not where a noun makes it a name or a scope."""
        w = self.w
        j = last + 1
        word = w.lower[j]
        if word == "'s" or (w.glued[last] and word in DASHES and w.glued[j] and w.lower[j + 1][:1].isalpha()):
            return False
        if word in CLOSERS or word in _PLAIN or opening:
            return True
        if not word[:1].isalpha():
            return word[:1].isdecimal() or not word.isalnum()
        return led and (j in self.verbs or word.endswith("ly"))
