"""Owners behind a goal: in brackets ("... (Jane)"), behind its last dash or its date, or as a handle."""

from __future__ import annotations

from collections.abc import Iterator

from rocklint.language.owners.actors import CLOSING, Actor, Actors
from rocklint.language.owners.candidate import Candidate, OwnerTable
from rocklint.language.owners.names import is_capitalised
from rocklint.language.text.around import no, yes
from rocklint.language.text.closed_classes import DASHES, words
from rocklint.language.text.sentence import word_at


def explains(candidate: Candidate) -> bool:
    """True where the brackets explain what stands before them: "new AEs (Tom, Rosa)", "chief revenue officer (CRO)"."""
    actors, found = candidate.actors, candidate.actor
    names, lower = actors.names, candidate.sentence.lower
    opening = max(i for i in range(found.first) if lower[i] in CLOSING)
    word = word_at(candidate.sentence, opening - 1)
    single = word.removesuffix("s")
    people = single in names.heads or single in names.people or single.upper() in names.acronyms
    if people and (found.number > 1 or single == word):
        return True
    short = candidate.sentence.words[found.first]
    if found.kind == "role" and found.first == found.last:
        before = [w[0] for w in lower[max(0, opening - 8) : opening] if w[0].isalpha() and w not in _UNSAID]
        return short.isupper() and "".join(before).endswith(short.lower())
    return is_capitalised(actors.written(opening - 1)) and actors.at(opening - 1) is not None


def in_a_list(candidate: Candidate) -> bool:
    """True where another comma stands close before the last one."""
    sign = candidate.before
    return "," in candidate.sentence.words[max(0, sign - 4) : sign]


IN_BRACKETS = OwnerTable(
    no(":|= (|[ #", "Publish the guide, contributors: [Marcus, Lena]"),
    yes("# @between_parts DATE", "Cut scrap 3% (Customer Success, 9/30)"),
    yes("person: # w|with|due|by|leads|owns|@leading", "Launch the alumni portal (Dana w/ Tom)"),
    yes("role titled: # : WORD", "Call tracking set up (Analytics Lead: sort out numbers)"),
    yes("person: # ,|@dashes @helping|@answering|due|by", "Launch the alumni portal (Dana, with help from Tom)"),
    no("# )|]", "Ramp two new AEs (Tom, Rosa) to full quota", explains),
    yes("theme figures: # )|] MARKS EDGE", "Shrink under 1.2% (Loss Prevention)"),
    no("theme: #", "New dashboard (Finance)"),
    yes("# )|] END", "Launch the portal (Jane D.) by Q3"),
)
"""Who is named in brackets."""

AT_THE_END = OwnerTable(
    yes("!theme: _ _ BAR MARKS #", "Launch the portal by 9/30 – Dana Whitlock"),
    yes("theme capital figures: _ _ BAR MARKS #", "Publish the pay gap report by 4 October / HR"),
    yes("!theme capital: _ _ _ . MARKS #", "Cut scrap 3%. VP Sales"),
    no("CAPITAL ,|; #", "Meet with Brad, Dana"),
    no(",|; #", "Get sign-off from legal, finance, Dana", in_a_list),
    yes("person: _ _ ,|; #", "Sort out the tool crib, Wendell"),
    yes("role titled: _ _ ,|; #", "Scrap down 4% vs. 2025, Plant Manager"),
)
"""Who is named at the end of the text."""

BY = OwnerTable(
    no("*ed|*en|off|*ing by #", "Mural painted by Jane Doe"),
    yes("person: WORD by # END", "Website relaunch by Jane"),
)
"""Whose work it is."""

_UNSAID = words("of and the for")
# "with Mustafa", "(per Dana)", "thanks to Tom": company, not the owner.
_COMPANY = words("and cc e.g. eg ex formerly from incl including like per thanks to via vs with")


def find_trailing(actors: Actors) -> Actor | None:
    """The owner behind the goal: "(Jane)", "[CRO]", "- Jane D.", "/ Jane", "by Dec 31, Jane", "@dario"."""
    bracketed = (actor for actor in _bracketed(actors) if IN_BRACKETS.says(actors, actor))
    return next(bracketed, None) or _at_the_end(actors) or _by(actors) or _handle(actors)


def _bracketed(actors: Actors) -> Iterator[Actor]:
    """Who is named first in brackets, the last brackets first; of "(plant manager: Dolores)" the person."""
    sentence = actors.sentence
    if CLOSING.keys().isdisjoint(sentence.triggers):
        return
    for i in range(len(sentence) - 2, 0, -1):
        if sentence.words[i] in CLOSING:
            k = i + 1
            while k < len(sentence) and (sentence.lower[k] in ("due", "by", ",", ";", "-") or not actors.is_free(k)):
                k += 1  # "(9/30, Dana)", "(due 9/30 - Dana)"
            found = actors.group_at(k)
            if found and found.kind != "person" and word_at(sentence, found.last + 1) in DASHES | {":"}:
                holder = actors.group_at(found.last + 2)
                found = holder if holder and holder.kind == "person" else found
            if found:
                yield found


def _at_the_end(actors: Actors) -> Actor | None:
    """Who stands behind the last dash, slash, comma, stop or date of the text."""
    words = actors.sentence.words
    last = len(words) - 1
    while last >= 0 and (actors.is_mark(last) or words[last] in ".!|)"):
        last -= 1
    for i in range(last - 1, max(-1, last - 12), -1):
        sign = words[i]
        if sign.isalnum() or not (sign in ",;." or actors.is_bar(i)) or (sign == "." and _is_shortened(actors, i - 1)):
            continue
        found = actors.fills(i + 1, len(words))
        if found and AT_THE_END.says(actors, found):
            return found
        if sign != ",":
            return None
    return None


def _is_shortened(actors: Actors, i: int) -> bool:
    """True for what a full stop belongs to inside a name: "T. Nakamura", "Dr. Abara"."""
    word = actors.written(i)
    return (len(word) == 1 and word.isupper()) or word.lower() in actors.names.honorifics


def _by(actors: Actors) -> Actor | None:
    """Whose work it is, unless a participle says otherwise ("approved by Jane")."""
    found = (actors.group_at(i + 1) for i, word in enumerate(actors.sentence.lower) if word == "by")
    return next((actor for actor in found if actor and BY.says(actors, actor)), None)


def _handle(actors: Actors) -> Actor | None:
    """The first @handle that is not only company."""
    sentence = actors.sentence
    if "@" in sentence.triggers:
        for i, word in enumerate(sentence.words):
            glued = sentence.glued[i - 1] and sentence.words[i - 1] not in CLOSING
            beside = i and (glued or sentence.lower[i - 1] in _COMPANY)
            found = actors.at(i) if word == "@" and not beside else None
            if found:
                return found
    return None
