"""How much the target market says: which facets of the ideal client it names."""

import re
from dataclasses import dataclass

import rocklint.plugin as rl
from rocklint_rules.plan._wording import said, words

_OTHER = frozenset({"outcomes", "disqualifiers"})
_FROM_LIST = {
    "segments.industries": "industry",
    "segments.geography": "geography",
    "segments.size_tiers": "company_size",
    "segments.buyer_roles": "buyer_role",
    "segments.trigger_cues": "trigger_event",
}
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Profile:
    """The facets that are named, whether they stand in fields (or in one free text), and what is too broad to count."""

    facets: frozenset[str]
    in_fields: bool
    broad: tuple[rl.Place, str] | None = None


def profile(market: rl.TargetMarket, plan: rl.PlanReading) -> Profile:
    """What a target market says about the ideal client."""
    named = set()
    broad: tuple[rl.Place, str] | None = None
    fields = [f for f in plan.vocabulary.words("segments.icp_facets") if f not in _OTHER and f in market.where]
    for field in fields:
        values = getattr(market, field, ())
        narrow = [value for value in values if not too_broad(value, plan)]
        if narrow:
            named.add(field)
        elif values:
            broad = broad or (market.at(field), values[0])
    text = market.description or ""
    if (wide := too_broad(text, plan)) is not None:
        at = text.casefold().find(wide)
        place = market.at("description")
        broad = broad or (place.characters(at, at + len(wide)) if at >= 0 else place, text[at : at + len(wide)] or wide)
    return Profile(frozenset(named | _in_words(text, plan)), bool(fields), broad)


def too_broad(text: str, plan: rl.PlanReading) -> str | None:
    """The words in a text that let everybody in ("any business", "all industries"), in lower case."""
    first = words(text)[:2]
    if first and first[0] in plan.vocabulary.folded["client_journey.broad"]:
        return " ".join(first) if " ".join(first) in text.casefold() else first[0]
    return said(text, "segments.too_broad", plan.vocabulary)


def _in_words(text: str, plan: rl.PlanReading) -> set[str]:
    """The facets that a free text names; numbers stand for a size, names for a place, "who ..." for a situation."""
    if not text:
        return set()
    known = {facet for m in plan.read(text).listed("segments") if (facet := _FROM_LIST.get(m.list))}
    if any(c.isdigit() for c in text):
        known.add("company_size")
    if _NAME.search(text):
        known.add("geography")
    if said(text, "client_journey.situation_cues", plan.vocabulary) or said(
        text, "client_journey.outcome_cues", plan.vocabulary
    ):
        known.add("situation")
    return known
