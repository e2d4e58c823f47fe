import rocklint.plugin as rl
from rocklint_rules.specific._joined import Half, halves, named_halves, two_seats
from rocklint_rules.specific._sentence_words import opens, quoted

_CHANGES = ("verbs_performing",)
_SEVERAL = 3


@rl.rule(
    "S202", "two-rocks-in-one", rl.WARNING, drops=("S201",),
    why="With two outcomes on one line, half done is reported as on track until the last week.",
    ask="If one half is done, is the Rock done?",
    source="EOS implementers: split lumped Rocks so that each can be reported",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Two independent outcomes share one Rock."""
    facts = rock.facts
    if facts.verb is None or not opens(facts, facts.verb.start):
        yield from _named(rock) or _counted(rock)
        return
    first, *others = halves(facts, rock.vocabulary)
    if not others:
        yield from _hires(rock)
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


def _named(rock: rl.Reading) -> list[rl.Finding]:
    """Two things without a verb, each with a name of its own: "Core Values rollout and People Analyzer rhythm"."""
    two = named_halves(rock.facts)
    if two is None or _share(*(frozenset(w.text.casefold() for w in half) for half in two)):
        return []
    mine, theirs = (quoted(rock.text[half[0].start : half[-1].end], 36) for half in two)
    place = rock.sentence.characters(two[1][0].start, two[1][-1].end)
    message = f"{mine} and {theirs} are two outcomes"
    return [rl.Finding(place, message, severity=rl.INFO, confidence=rl.Confidence.MEDIUM)]


def _hires(rock: rl.Reading) -> rl.Findings:
    """One verb with two seats to fill: "Hire a controller and a payroll clerk"."""
    verb = rock.facts.verb
    if verb is None or verb.lemma not in rock.vocabulary.words("topics.hiring") or rock.facts.measures:
        return
    seats = two_seats(rock.facts, verb.end)
    if seats:
        first, other = (quoted(seat.text, 36) for seat in seats)
        yield rl.Finding(
            rock.at(seats[1]),
            f"{first} and {other} are two seats to fill",
            confidence=rl.Confidence.MEDIUM,
            related=(rl.Related(rock.at(seats[0]), "the first seat"),),
        )


def _counted(rock: rl.Reading) -> list[rl.Finding]:
    """A list of numbers of several kinds: "$2M pipeline, 10 paying customers, 1,000 free users"."""
    measures = rock.facts.measures
    several = len(measures) >= _SEVERAL and all(m.target is not None and m.baseline is None for m in measures)
    gaps = [rock.text[measures[n].end : measures[n + 1].start].strip(" ,;") for n in range(len(measures) - 1)]
    if (
        not several
        or not {*gaps} <= {"", "and", "&", "+"}
        or rock.kind is rl.Kind.BUILDING
        or len({m.unit for m in measures}) == 1
    ):
        return []
    message = (
        f"{len(measures)} numbers to reach, from {quoted(measures[0].text, 24)} to {quoted(measures[-1].text, 24)}"
    )
    ask = "Which of them decides whether the Rock is done?"
    return [rl.Finding(rock.at(measures[1]), message, ask, severity=rl.INFO, confidence=rl.Confidence.MEDIUM)]


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
