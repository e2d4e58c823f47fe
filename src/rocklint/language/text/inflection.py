"""English forms of listed words: plurals of nouns, and -s, past and -ing of verbs."""

from __future__ import annotations

from collections.abc import Iterator

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
