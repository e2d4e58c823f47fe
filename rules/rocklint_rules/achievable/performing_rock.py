import rocklint.plugin as rl
from rocklint_rules._says_how import SAYS_HOW

_CHANGES = frozenset({"verbs_performing.movement.up", "verbs_performing.movement.down"})


@rl.rule(
    "A101", "performing-rock", rl.INFO,
    why="A number on the day job asks people to run faster; it rarely changes what the next quarter looks like.",
    ask="Nothing about the process changes - so why is the better number not simply expected every quarter?",
    source=f"{rl.SMART_ROCKS}, opening and Achievable: Performing Rocks have a place, but not as a habit",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The Rock is the team's day job with a number on it, and nothing says why this quarter."""
    fields = rock.fields
    if rock.kind is not rl.Kind.PERFORMING or not rock.is_sales or fields.why_now or rock.plan.why_now:
        return
    facts = rock.facts
    confidence = rl.Confidence.HIGH if fields.kind else rl.Confidence.of(facts.kind_chance)
    if confidence is rl.Confidence.LOW:
        return
    routine = facts.listed("topics.day_job_signals")
    said = routine[0] if routine else next(iter(facts.measures), None)
    if said is None and fields.target is None:
        return  # without a number, how far it should go is the better question
    if facts.verb and any(lst.startswith("verbs_building") for lst in facts.verb.lists):
        return  # "train 50 reps" changes what they can do
    if not routine and facts.measures and all(m.activity for m in facts.measures):
        return  # what people do is counted: M108 asks what it is to bring
    if said and any(m.list == "roles" and said.start <= m.start < said.end for m in facts.mentions):
        return  # filling seats is not the day job: "5 SDRs ramped"
    if SAYS_HOW.search(rock.text, said.end if said else 0):
        return
    if said is None:
        place, words = rock.sentence, rock.text
    else:
        start = facts.verb.start if facts.verb and facts.verb.end <= said.start else said.start
        place, words = rock.sentence.characters(start, said.end), rock.text[start : said.end]
    moves = facts.verb is not None and not _CHANGES.isdisjoint(facts.verb.lists)
    how = "says which number moves, not what will be done differently"
    yield rl.Finding(
        place,
        f"{rl.quoted(words)} {how if moves else 'asks more of the work that the team does anyway'}",
        confidence=confidence,
    )
