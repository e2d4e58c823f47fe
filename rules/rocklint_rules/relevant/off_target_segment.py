from collections.abc import Sequence

import rocklint.plugin as rl
from rocklint_rules.relevant._named_segments import named, within


@rl.rule(
    "R106", "off-target-segment", rl.WARNING, needs=(rl.Need.ROCK, rl.Need.VTO),
    why="Clients outside the target market are won at full cost and served at a discount.",
    ask="Is this a decision to widen the target market, or a distraction?",
    source=f"{rl.SMART_ROCKS}, Relevant: keep the perspective of your Target Market or Ideal Client in mind",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The Rock names a segment or region outside the target market."""
    vto = rock.company.vto
    market = vto.target_market if vto else None
    if vto is None or market is None or not (rock.is_sales or "marketing" in rock.departments):
        return
    excluded = _excluded(rock, market)
    if excluded and not _decided(rock, excluded[0], vto) and not rock.facts.text.casefold().startswith("stop"):
        where = rl.Related(market.at("disqualifiers"), "clients that the V/TO turns away")
        yield rl.Finding(excluded[1], f"{rl.quoted(excluded[0])} is what the target market rules out", related=(where,))
        return
    open_words = (*rock.vocabulary.words("regions.open"), *rock.vocabulary.words("regions.everywhere"))
    for one in named(rock):
        wanted = _wanted(market, rock, region=one.is_region)
        words = one.mention.entry
        if not wanted or _open(open_words, words) or within(words, wanted, rock.vocabulary):
            continue
        if not _decided(rock, words, vto):
            field = "geography" if one.is_region else "industry"
            listed = ", ".join(market.geography if one.is_region else market.industry)
            yield rl.Finding(
                one.place,
                f"{rl.quoted(one.mention.text)} lies outside the target market: {listed[:60]}",
                confidence=rl.Confidence.MEDIUM,
                related=(rl.Related(market.at(field), "the target market"),),
            )
            return


def _decided(rock: rl.Reading, words: str, vto: rl.Vto) -> bool:
    """True where the step out of the target market is a decision that is written down somewhere."""
    return bool(rock.fields.why_now) or any(rl.key(words) in rl.key(c.change) for c in vto.strategy_changes)


def _wanted(market: rl.TargetMarket, rock: rl.Reading, *, region: bool) -> tuple[str, ...]:
    """The regions or industries of the target market; empty where it names none."""
    listed = market.geography if region else market.industry
    if not listed:
        return ()
    words = rock.read(market.description).listed("segments") if market.description else ()
    return (*listed, *(m.text for m in words), *(() if region else market.technology_in_use))


def _excluded(rock: rl.Reading, market: rl.TargetMarket) -> tuple[str, rl.Place, int] | None:
    """The words of a disqualifier in the sentence: its text, their place and its number in the list."""
    for number, text in enumerate(market.disqualifiers):
        at = rock.text.casefold().find(text.casefold())
        if at >= 0 and text:
            return text, rock.sentence.characters(at, at + len(text)), number
    return None


def _open(words: Sequence[str], name: str) -> bool:
    return rl.key(name) in map(rl.key, words)
