"""Vocabulary phrases in a sentence: PhraseMatcher over every list, longest match first, spans consumed.

Nouns match their plural, verbs their -s, -ed and -ing. Short all-capital entries ("IT", "AM", "SE") match as
written only, so that "it" is not a department.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rocklint.facts import Mention
from rocklint.nlp.spacy_parts import Doc, PhraseMatcher
from rocklint.nlp.tokens import Tokenizer
from rocklint.vocabulary import Vocabulary

Entry = tuple[str, str]
_VERB_FILES = (
    "verbs_building.strict",
    "verbs_building.people_and_change",
    "verbs_building.decision",
    "verbs_performing.strict",
    "verbs_performing.movement",
    "verbs_performing.occasions",
    "verbs_completion.completion_verbs",
    "verbs_vague.vague_verbs",
    "topics.todo_signals",
)
_UNREAD = (
    "client_journey",
    "departments.",
    "fields",
    "given_names",
    "metric_traits",
    "regions",
    "owners_invalid.joint_markers",
    "owners_invalid.not_joint",
    "reviews",
    "seats",
    "strengths",
    "time_phrases.precise",
    "time_phrases.ambiguous",
    "time_phrases.recurring_ok_when",
    "time_phrases.rhythm_words",
    "time_phrases.standing_verbs",
    "time_phrases.impossible_dates",
    "topics.all_departments",
    "topics.crm_choice_verbs",
    "topics.crm_rollout_verbs",
    "topics.cross_sell_enablers",
    "topics.joiners",
    "topics.requirement_words",
    "units.currency.symbols",
    "units.segment_nouns",
    "units.size_nouns",
    "units.price_nouns",
    "units.uncounted_nouns",
    "units.score_nouns",
    "units.other_nouns",
    "units.time_metrics",
    "units.lower_is_better",
    "units.magnitude",
    "units.lower_is_better",
    "units.other_nouns",
    "units.price_nouns",
    "units.score_nouns",
    "units.segment_nouns",
    "units.size_nouns",
    "units.time_metrics",
    "units.uncounted_nouns",
    "units.not_a_target",
    "units.ratio",
    "modifiers_vague.allow_when",
    "hedges.allow_when",
    "verbs_completion.plain_verbs",
    "nouns.of_action",
    "verbs_vague.named_object_pins",
    "verbs_vague.routine_verbs",
)
_VOWELS = "aeiou"


def plural(noun: str) -> str:
    """The regular plural of the last word."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


_IRREGULAR = {
    "have": ("has", "had", "having"),
    "give": ("gives", "gave", "given", "giving"),
    "come": ("comes", "came", "coming"),
    "see": ("sees", "saw", "seen", "seeing"),
    "say": ("says", "said", "saying"),
    "pay": ("pays", "paid", "paying"),
    "tell": ("tells", "told", "telling"),
    "teach": ("teaches", "taught", "teaching"),
    "spend": ("spends", "spent", "spending"),
    "feel": ("feels", "felt", "feeling"),
    "hear": ("hears", "heard", "hearing"),
    "leave": ("leaves", "left", "leaving"),
    "buy": ("buys", "bought", "buying"),
    "show": ("shows", "showed", "shown", "showing"),
    "freeze": ("freezes", "froze", "frozen", "freezing"),
    "redraw": ("redraws", "redrew", "redrawn", "redrawing"),
    "redo": ("redoes", "redid", "redone", "redoing"),
    "draw": ("draws", "drew", "drawn", "drawing"),
    "hang": ("hangs", "hung", "hanging"),
    "fit": ("fits", "fitted", "fitting"),
    "outfit": ("outfits", "outfitted", "outfitting"),
    "swap": ("swaps", "swapped", "swapping"),
    "stop": ("stops", "stopped", "stopping"),
    "shed": ("sheds", "shedding"),
    "let": ("lets", "letting"),
    "rise": ("rises", "rose", "risen", "rising"),
    "fall": ("falls", "fell", "fallen", "falling"),
    "speed": ("speeds", "sped", "speeding"),
    "slow": ("slows", "slowed", "slowing"),
    "become": ("becomes", "became", "becoming"),
    "pick": ("picks", "picked", "picking"),
    "build": ("builds", "built", "building"),
    "write": ("writes", "wrote", "written", "writing"),
    "cut": ("cuts", "cutting"),
    "set": ("sets", "setting"),
    "put": ("puts", "putting"),
    "run": ("runs", "ran", "running"),
    "hold": ("holds", "held", "holding"),
    "keep": ("keeps", "kept", "keeping"),
    "bring": ("brings", "brought", "bringing"),
    "win": ("wins", "won", "winning"),
    "sell": ("sells", "sold", "selling"),
    "get": ("gets", "got", "getting"),
    "hit": ("hits", "hitting"),
    "make": ("makes", "made", "making"),
    "grow": ("grows", "grew", "grown", "growing"),
    "shrink": ("shrinks", "shrank", "shrinking"),
    "drive": ("drives", "drove", "driven", "driving"),
    "stand": ("stands", "stood", "standing"),
    "spin": ("spins", "spun", "spinning"),
    "go": ("goes", "went", "gone", "going"),
    "send": ("sends", "sent", "sending"),
    "take": ("takes", "took", "taking"),
    "begin": ("begins", "began", "begun", "beginning"),
    "think": ("thinks", "thought", "thinking"),
    "find": ("finds", "found", "finding"),
    "lay": ("lays", "laid", "laying"),
    "lead": ("leads", "led", "leading"),
    "do": ("does", "did", "done", "doing"),
    "be": ("is", "are", "being"),
    "deal": ("deals", "dealt", "dealing"),
    "understand": ("understands", "understood", "understanding"),
    "know": ("knows", "knew", "knowing"),
    "speak": ("speaks", "spoke", "speaking"),
    "meet": ("meets", "met", "meeting"),
    "beat": ("beats", "beating"),
    "wind": ("winds", "wound", "winding"),
    "choose": ("chooses", "chose", "chosen", "choosing"),
    "rebuild": ("rebuilds", "rebuilt", "rebuilding"),
    "rewrite": ("rewrites", "rewrote", "rewritten", "rewriting"),
    "rethink": ("rethinks", "rethought", "rethinking"),
    "dig": ("digs", "dug", "digging"),
    "ship": ("ships", "shipped", "shipping"),
    "map": ("maps", "mapped", "mapping"),
    "trim": ("trims", "trimmed", "trimming"),
    "drop": ("drops", "dropped", "dropping"),
    "plan": ("plans", "planned", "planning"),
    "equip": ("equips", "equipped", "equipping"),
    "upskill": ("upskills", "upskilled", "upskilling"),
    "enroll": ("enrolls", "enrolled", "enrolling"),
    "script": ("scripts", "scripted", "scripting"),
    "refer": ("refers", "referred", "referring"),
    "tag": ("tags", "tagged", "tagging"),
    "fulfil": ("fulfils", "fulfilled", "fulfilling"),
    "bag": ("bags", "bagged", "bagging"),
    "grab": ("grabs", "grabbed", "grabbing"),
    "step": ("steps", "stepped", "stepping"),
    "shortlist": ("shortlists", "shortlisted", "shortlisting"),
    "wrap": ("wraps", "wrapped", "wrapping"),
    "submit": ("submits", "submitted", "submitting"),
    "transfer": ("transfers", "transferred", "transferring"),
    "pull": ("pulls", "pulled", "pulling"),
    "tweak": ("tweaks", "tweaked", "tweaking"),
    "shave": ("shaves", "shaved", "shaving"),
    "overhaul": ("overhauls", "overhauled", "overhauling"),
    "spread": ("spreads", "spreading"),
    "seek": ("seeks", "sought", "seeking"),
}


def inflections(verb: str) -> Iterator[str]:
    """The base form of a verb phrase and its -s, past and -ing forms; only the first word is inflected."""
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    yield verb
    known = _IRREGULAR.get(head.lower())
    if known:
        yield from (form + tail for form in known)
        return
    stem = head[:-1] if head.endswith("e") and not head.endswith("ee") else head
    past = head[:-1] + "ied" if head.endswith("y") and head[-2:-1] not in _VOWELS else stem.removesuffix("e") + "ed"
    yield from (plural(head) + tail, past + tail, stem + "ing" + tail)


def _as_written(phrase: str) -> bool:
    return phrase.isupper() and len(phrase) <= 4 and phrase.isalpha()


def entries(vocabulary: Vocabulary) -> Iterator[tuple[str, Entry]]:
    """Every phrase to match, with its list and listed form (an id for metrics, roles and departments)."""
    for name, words in vocabulary.lists.items():
        if name.startswith(_UNREAD):
            continue
        verbs = name.startswith(_VERB_FILES)
        for word in words:
            forms = inflections(word) if verbs else (word, plural(word)) if word[-1:].isalpha() else (word,)
            yield from ((form, (name, word)) for form in forms)
    for metric in vocabulary.metrics:
        yield from (
            (form, ("metrics_funnel", metric.id))
            for name in metric.names
            for form in (name, plural(name))
            if name[-1:].isalpha() or form == name
        )
        yield from ((name, ("metrics_funnel.ambiguous", metric.id)) for name in metric.ambiguous)
    for role in vocabulary.roles:
        yield from ((form, ("roles", role.id)) for title in role.titles for form in (title, plural(title)))
    for dept in vocabulary.departments:
        yield from ((word, ("departments.synonyms", dept.id)) for word in dept.synonyms)
        yield from ((form, ("departments.cues", dept.id)) for cue in dept.cues for form in (cue, plural(cue)))
    for table in ("borderline",):
        yield from (
            (name, ("metrics_activity.borderline", name))
            for name in vocabulary.tables.get("metrics_activity", {}).get(table, {})
        )
    pairs = vocabulary.tables.get("departments", {}).get("cross_functional_pairs", {})
    yield from ((cue, ("departments.cross_functional_pairs", cue)) for cue in pairs)


class Lexicon:
    """The matcher over a vocabulary; `mentions(doc)` gives every phrase that stands in a Doc."""

    def __init__(self, vocabulary: Vocabulary, tokenizer: Tokenizer) -> None:
        self._lower = PhraseMatcher(tokenizer.vocab, attr="LOWER")
        self._exact = PhraseMatcher(tokenizer.vocab, attr="ORTH")
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        for phrase, entry in entries(vocabulary):
            key = phrase if _as_written(phrase) else phrase.lower()
            known = self._entries[key]
            if entry not in known:
                known.append(entry)
        for key in self._entries:
            matcher = self._exact if _as_written(key) else self._lower
            matcher.add(key, [tokenizer(key)])

    def mentions(self, doc: Doc) -> tuple[Mention, ...]:
        """Longest phrases first, none overlapping another; one mention for each list that holds the phrase."""
        found = [(start, end, key) for matcher in (self._lower, self._exact) for key, start, end in matcher(doc)]
        found.sort(key=lambda hit: (hit[0] - hit[1], hit[0]))
        taken = bytearray(len(doc))
        kept: list[Mention] = []
        for start, end, key in found:
            if any(taken[start:end]):
                continue
            taken[start:end] = b"\x01" * (end - start)
            span = doc[start:end]
            words = span.text
            name = doc.vocab.strings[key]
            kept.extend(
                Mention(span.start_char, span.end_char, words, list_, listed) for list_, listed in self._entries[name]
            )
        return tuple(sorted(kept, key=lambda m: (m.start, m.end, m.list, m.entry)))
