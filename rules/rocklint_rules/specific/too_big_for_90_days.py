import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted

_SIGNALS = "topics.too_big_signals"
_ENOUGH = 2
_HEARD = frozenset({"from", "with", "by", "of"})


class Sizes(rl.Options):
    """Options of S206: the most weeks and milestones that fit into a quarter."""

    weeks: float = 13
    milestones: int = 15


@rl.rule(
    "S206", "too-big-for-90-days", rl.WARNING,
    why="What is too big for a quarter is reported as nearly done, quarter after quarter.",
    ask="Which slice can be finished and used by the end of the quarter?",
    source="EOS practice: Rocks stall when they are too big; write phase one",
)  # fmt: skip
def check(rock: rl.Reading, options: Sizes) -> rl.Findings:
    """The scope is larger than a quarter."""
    fields = rock.fields
    weeks = fields.build_weeks.value if fields.build_weeks else None
    if weeks is not None and weeks > options.weeks:
        yield rl.Finding(
            rock.place("build_weeks"), f"{weeks:g} weeks to build do not fit into a quarter of {options.weeks:g}"
        )
        return
    if len(fields.milestones) > options.milestones:
        yield rl.Finding(rock.place("milestones"), f"{len(fields.milestones)} milestones are a program, not a Rock")
        return
    facts = rock.facts
    signs = tuple(m for m in facts.listed(_SIGNALS) if not _takes_part(rock, m))
    strong = any(m.list == f"{_SIGNALS}.strong" for m in signs)
    if rock.kind is not rl.Kind.BUILDING or not (strong or len(signs) >= _ENOUGH) or facts.listed("topics.phase_words"):
        return
    words = list(dict.fromkeys(quoted(m.text.casefold(), 24) for m in signs))[:3]
    yield rl.Finding(
        rock.at(signs[0]),
        f"{rl.joined(words)} {'is' if len(words) == 1 else 'are'} more than one quarter holds",
        severity=rl.INFO if rock.has_result or fields.done_when or fields.milestones else None,
        confidence=rl.Confidence.MEDIUM,
    )


def _takes_part(rock: rl.Reading, sign: rl.Mention) -> bool:
    """True where all departments are heard, told or served, which makes a Rock better and not bigger: "requirements
    from every department", "the CRM for all departments", "the poster to every department"."""
    if sign.entry not in rock.vocabulary.words("topics.all_departments"):
        return False
    before = rock.text[: sign.start].rstrip().rpartition(" ")[2].casefold()
    shared = rock.facts.listed("topics.crm") or rock.facts.listed("topics.proven_process")
    return before in _HEARD or bool(shared)
