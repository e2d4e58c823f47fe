"""R106."""

from collections.abc import Sequence

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Place,
    Reading,
    Related,
    Rock,
    Severity,
    TargetMarket,
    Vto,
    key,
    quoted,
    rock_rule,
)
from rocklint_rules.relevant._market import named, within


def _decided(reading: Reading, words: str, vto: Vto) -> bool:
    """True where the step out of the target market is a decision that stands somewhere."""
    return bool(reading.rock.why_now) or any(key(words) in key(c.change) for c in vto.strategy_changes)


def _wanted(market: TargetMarket, reading: Reading, *, region: bool) -> tuple[str, ...]:
    """The regions or industries of the target market; empty where it names none."""
    listed = market.geography if region else market.industry
    if not listed:
        return ()
    words = reading.read(market.description).listed("segments") if market.description else ()
    return (*listed, *(m.text for m in words), *(() if region else market.technology_in_use))


def _excluded(rock: Rock, market: TargetMarket) -> tuple[str, Place, int] | None:
    """The words of a disqualifier in the sentence: its text, their place and its number in the list."""
    for number, text in enumerate(market.disqualifiers):
        at = rock.text.casefold().find(text.casefold())
        if at >= 0 and text:
            return text, rock.sentence.characters(at, at + len(text)), number
    return None


def _open(words: Sequence[str], name: str) -> bool:
    return key(name) in map(key, words)


@rock_rule(
    code="R106",
    name="off-target-segment",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.ROCK, Need.VTO),
    why="Clients outside the target market are won at full cost and served at a discount.",
    ask="Is this a decision to widen the target market, or a distraction?",
    source="seed 000/001, Relevant: keep the perspective of your Target Market or Ideal Client in mind",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The Rock names a segment or region outside the target market."""
    reading, vto = ctx.reading(rock), ctx.company.vto
    market = vto.target_market if vto else None
    if vto is None or market is None or not (reading.is_sales or "marketing" in reading.departments):
        return
    excluded = _excluded(rock, market)
    if excluded and not _decided(reading, excluded[0], vto) and not reading.facts.text.casefold().startswith("stop"):
        where = Related(market.at("disqualifiers"), "clients that the V/TO turns away")
        yield Finding(excluded[1], f"{quoted(excluded[0])} is what the target market rules out", related=(where,))
        return
    open_words = (*ctx.vocabulary.words("regions.open"), *ctx.vocabulary.words("regions.everywhere"))
    for one in named(reading):
        wanted = _wanted(market, reading, region=one.is_region)
        words = one.mention.entry
        if not wanted or _open(open_words, words) or within(words, wanted, ctx.vocabulary):
            continue
        if not _decided(reading, words, vto):
            field = "geography" if one.is_region else "industry"
            listed = ", ".join(market.geography if one.is_region else market.industry)
            yield Finding(
                one.place,
                f"{quoted(one.mention.text)} lies outside the target market: {listed[:60]}",
                confidence=Confidence.MEDIUM,
                related=(Related(market.at(field), "the target market"),),
            )
            return
