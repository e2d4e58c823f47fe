"""Vocabulary phrases in a sentence: PhraseMatcher over every list, longest match first, spans consumed."""

from __future__ import annotations

from operator import itemgetter
from sys import intern

from rocklint.language.facts import Mention
from rocklint.language.text.listed_phrases import Entry, Phrases, as_written
from rocklint.language.text.sentence import Sentence
from rocklint.language.text.spacy_door import LOWER, Doc, PhraseMatcher, Vocab
from rocklint.language.text.tokens import split
from rocklint.language.words.vocabulary import Vocabulary

_LONGEST_FIRST = itemgetter(0, 1)


class Lexicon:
    """The matcher over a vocabulary; a phrase enters it with the first sentence that holds the word it begins with."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrases = Phrases(vocabulary)
        # Of a word, the matcher asks for its lower case; blank English would work out seventeen things more.
        self._vocab = Vocab(lex_attr_getters={LOWER: str.lower})
        self._matcher = PhraseMatcher(self._vocab, attr="LOWER")
        self._entries: dict[int, list[Entry]] = {}
        self._written: dict[str, list[Entry]] = {}

    def _admit(self, word: str) -> None:
        """Puts the phrases that begin with a word into the matcher."""
        for phrase, entries in self._phrases.take(word).items():
            if as_written(phrase):
                self._written[phrase] = sorted(entries)
            else:
                self._matcher.add(phrase, [Doc(self._vocab, words=split(phrase)[0])])
                self._entries[self._vocab.strings[phrase]] = sorted(entries)

    def mentions(self, sentence: Sentence) -> list[list[Mention]]:
        """The phrases in order, none overlapping another, the longer before the shorter; of each, one mention for every
        list that holds it."""
        for word in self._phrases.among(sentence.triggers):
            self._admit(word)
        document = Doc(self._vocab, words=sentence.words)
        found = [(start - end, start, end, self._entries[key]) for key, start, end in self._matcher(document)]
        found += [(-1, i, i + 1, self._written[word]) for i, word in enumerate(sentence.words) if word in self._written]
        found.sort(key=_LONGEST_FIRST)
        taken = bytearray(len(sentence.words))
        kept: dict[int, list[Mention]] = {}
        for _, first, end, entries in found:
            if taken.find(1, first, end) < 0:
                taken[first:end] = b"\x01" * (end - first)
                start, past, words = sentence.span(first, end - 1)
                # The same few thousand words come back in a large plan: one copy of each is enough.
                kept[first] = [Mention(start, past, intern(words), list_, listed) for list_, listed in entries]
        return [kept[first] for first in sorted(kept)]
