import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import headline

_METRICS = ("metrics_funnel", "nouns.performing")


@rl.rule(
    "S117", "kind-unclear", rl.INFO, default=False,
    why="A build is judged by capacity and a later result, a push by stretch; the two need different questions.",
    ask="Are you putting a new process in place, or pushing the current one harder?",
    source=f"{rl.SMART_ROCKS}, opening: Building and Performing Rocks are told apart before they are judged",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Nothing says whether the Rock builds something new or performs with what exists."""
    facts = rock.facts
    if rock.other_language or rock.fields.kind or (rock.done and rock.done.kind is not rl.Kind.UNCLEAR):
        return
    bare = bool(headline(facts))  # a metric's name alone does not say what is done to it
    if rock.kind is not rl.Kind.UNCLEAR and not bare:
        return
    if facts.verb and any(lst.startswith("verbs_vague") for lst in facts.verb.lists) and not rock.has_result:
        return  # too vague for either: S107 asks first
    if rock.structured or (bare and any(facts.listed(name) for name in _METRICS)):
        yield rl.Finding(
            rock.sentence,
            "it could mean building something new or pushing what exists",
            confidence=rl.Confidence.LOW,
        )
