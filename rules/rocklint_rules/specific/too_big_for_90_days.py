"""S206."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Kind, Need, Options, Rock, Severity, rock_rule
from rocklint_rules.specific._words import listing, quoted

_SIGNALS = "topics.too_big_signals"
_ENOUGH = 2


class Sizes(Options):
    """Options of S206: the most weeks and milestones that fit into a quarter."""

    weeks: float = 13
    milestones: int = 15


@rock_rule(
    code="S206",
    name="too-big-for-90-days",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    options=Sizes,
    why="What is too big for a quarter is reported as nearly done, quarter after quarter.",
    ask="Which slice can be finished and used by the end of the quarter?",
    source="EOS practice: Rocks stall when they are too big; write phase one.",
)
def check(rock: Rock, ctx: Context[Sizes]) -> Findings:
    """The scope is larger than a quarter."""
    reading = ctx.reading(rock)
    weeks = rock.build_weeks.value if rock.build_weeks else None
    if weeks is not None and weeks > ctx.options.weeks:
        yield Finding(
            rock.place("build_weeks"), f"{weeks:g} weeks to build do not fit into a quarter of {ctx.options.weeks:g}"
        )
        return
    if len(rock.milestones) > ctx.options.milestones:
        yield Finding(rock.place("milestones"), f"{len(rock.milestones)} milestones are a program, not a Rock")
        return
    facts = reading.facts
    signs = facts.listed(_SIGNALS)
    strong = any(m.list == f"{_SIGNALS}.strong" for m in signs)
    if reading.kind is not Kind.BUILDING or not (strong or len(signs) >= _ENOUGH) or facts.listed("topics.phase_words"):
        return
    words = list(dict.fromkeys(quoted(m.text.casefold(), 24) for m in signs))[:3]
    yield Finding(
        rock.sentence.characters(signs[0].start, signs[0].end),
        f"{listing(words)} {'is' if len(words) == 1 else 'are'} more than one quarter holds",
        severity=Severity.INFO if reading.has_result or rock.done_when or rock.milestones else None,
        confidence=Confidence.MEDIUM,
    )
