import rocklint.plugin as rl
from rocklint_rules.specific._joined import Half, halves
from rocklint_rules.specific._sentence_words import opens, quoted

_CHANGES = ("verbs_performing",)


@rl.rule(
    "S202", "two-rocks-in-one", rl.WARNING,
    why="With two outcomes on one line, half done is reported as on track until the last week.",
    ask="If one half is done, is the Rock done?",
    source="EOS implementers: split lumped Rocks so that each can be reported",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Two independent outcomes share one Rock."""
    facts = rock.facts
    if facts.verb is None or not opens(facts, facts.verb.start):
        return
    first, *others = halves(facts, rock.vocabulary)
    stages = frozenset(rock.vocabulary.words("topics.joiners.stages")) if others else frozenset()
    for other in others:
        if _independent(first, other, facts, stages):
            yield rl.Finding(
                rock.sentence.characters(other.start, other.end),
                f"{quoted(first.text(facts), 36)} and {quoted(other.text(facts), 36)} are two outcomes",
                confidence=rl.Confidence.MEDIUM,
                related=(rl.Related(rock.sentence.characters(first.start, first.end), "the first outcome"),),
            )
            return


def _independent(first: Half, other: Half, facts: rl.Facts, stages: frozenset[str]) -> bool:
    """False for stages of one deliverable, for its use, and for a result that follows from it."""
    mine, theirs = first.objects(facts), other.objects(facts)
    if not mine or not theirs or other.points_back(facts) or _share(mine, theirs):
        return False
    counted = [[m for m in facts.measures if half.start <= m.start < half.end] for half in (first, other)]
    if all(counted):
        if (
            facts.kind is rl.Kind.BUILDING
            and any(m.metric for m in counted[1])
            and not any(m.metric for m in counted[0])
        ):
            return False  # "run the campaign to all 31 ports and produce 24 SQLs"
        return first.verb_in(*_CHANGES) or not other.verb_in(*_CHANGES)
    # "build X and raise Y" is a build with its result, "deploy X and migrate Y" one job in two stages
    return not other.verb_in(*_CHANGES) and other.lemma not in stages


def _share(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """True where both act on the same thing, singular or plural."""
    return bool({w.removesuffix("s") for w in mine} & {w.removesuffix("s") for w in theirs})
