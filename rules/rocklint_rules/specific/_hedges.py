"""Words that keep an exit open: conditions, soft evidence, unfilled holes and open lists."""

import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import EMPTY, quoted, vague, words

_ALWAYS = ("hedges.condition_hedges", "hedges.soft_evidence", "hedges.placeholders")


def exits(facts: rl.Facts, place: rl.Place) -> rl.Findings:
    """Conditions, open lists and unfilled holes, anywhere in the words."""
    owner = facts.owner
    found: list[tuple[rl.Mention | rl.Vague, str]] = [(m, m.list) for name in _ALWAYS for m in facts.listed(name)]
    found += [(v, v.sort) for v in vague(facts, "hedges.modal_hedges")]
    for word, sort in sorted(found, key=lambda one: one[0].start):
        if owner and owner.start <= word.start < owner.end:
            continue
        at, shown = place.characters(word.start, word.end), quoted(word.text)
        if sort == "hedges.soft_evidence":
            yield rl.Finding(
                at, f"{shown} can be said of any quarter", ask="What would prove it?", confidence=rl.Confidence.MEDIUM
            )
        elif sort == "hedges.placeholders":
            yield rl.Finding(
                at, f"{shown} is a hole that is still to be filled", ask=f"What goes where it says {shown}?"
            )
        else:
            yield rl.Finding(at, f"{shown} leaves an exit open", ask="What happens if that does not come true?")
    for way_out in facts.listed("hedges.ultimatums"):
        at, shown = place.characters(way_out.start, way_out.end), quoted(way_out.text)
        yield rl.Finding(at, f"{shown} leaves an exit open", ask="What is promised: this, or what comes instead?")
    for open_end in facts.listed("hedges.scope_escape"):
        behind = words(facts.text, open_end.end)
        if behind and facts.text[open_end.end : behind[0].start].isspace() and behind[0].text.casefold() not in EMPTY:
            continue  # "and more reliable" does not go on with a list
        at, shown = place.characters(open_end.start, open_end.end), quoted(open_end.text)
        yield rl.Finding(at, f"{shown} leaves the list open", ask="What else is in, and what is out?")
