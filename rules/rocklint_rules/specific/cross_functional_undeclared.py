import rocklint.plugin as rl
from rocklint_rules.specific._departments import crew
from rocklint_rules.specific._sentence_words import quoted

_PAIRS = "departments.cross_functional_pairs"
_OF_STAFF_TOO = frozenset({"onboarding", "contract"})
_OF_PRODUCTS_TOO = frozenset({"onboarding"})
_SHOWN = 3


@rl.rule(
    "S110", "cross-functional-undeclared", rl.INFO,
    why="What two departments must live with, one department cannot finish alone.",
    ask="Who from the other department has to say yes for this to work?",
    source=f"{rl.SMART_ROCKS}, Specific, key considerations: does it need people from sales as well as marketing?",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A build touches two or more departments, and at most one of them is named."""
    if rock.kind is not rl.Kind.BUILDING or rock.owner is None:
        return
    people = crew(rock)
    if people.open:
        return
    staff = rock.facts.listed("topics.staff")
    said = {m.entry for m in rock.facts.listed("departments.synonyms")}
    pairs = rock.vocabulary.tables.get("departments", {}).get("cross_functional_pairs", {})
    for cue in rock.facts.listed(_PAIRS):
        touched = pairs.get(cue.entry, ())
        if people.departments and not people.departments & {*touched}:
            continue  # another sense of the word: the people team's onboarding is not the client's
        if cue.entry in _OF_PRODUCTS_TOO and rock.facts.listed("topics.self_guided"):
            continue  # "the in-app onboarding tour" is a part of the product
        if staff and cue.entry in _OF_STAFF_TOO:
            continue  # "the onboarding packet for new hires"
        missing = [d for d in touched if d not in people.departments and d not in said]
        if len(missing) < max(len(touched) - 1, 1):
            continue
        others = rl.joined([rl.shown_department(d) for d in missing[:_SHOWN]])
        yield rl.Finding(
            rock.at(cue),
            f"{quoted(cue.text)} also concerns {others}; nobody from there is named",
            ask=f"Who from {rl.shown_department(missing[-1])} has to say yes for this to work?",
            confidence=rl.Confidence.MEDIUM,
        )
        return
