import rocklint.plugin as rl
from rocklint_rules.specific._departments import crew, of_both_sides
from rocklint_rules.specific._sentence_words import quoted

_OTHER = {"sales": "marketing", "marketing": "sales"}


@rl.rule(
    "S111", "lead-rock-one-sided", rl.WARNING, needs=rl.Need.ROCK, drops=("S110",),
    why="Leads are made by one side and worked by the other; a process built by one of them stops at the handover.",
    ask="Which salesperson agreed to work these leads, and how fast?",
    source=f"{rl.SMART_ROCKS}, Specific: leads come through sales and marketing, so both take part",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A Rock about getting or handing over leads involves only sales or only marketing."""
    fields = rock.fields
    own = rock.structured and rock.has("departments") and "departments" not in fields.inherited
    if rock.kind is not rl.Kind.BUILDING or not (fields.contributors or own):
        return
    topic = next(of_both_sides(rock), None)
    people = crew(rock)
    if topic is None or people.open or len(people.departments) != 1:
        return
    (side,) = people.departments
    missing = _OTHER.get(side)
    if missing is None:
        return
    place = rock.place("contributors" if fields.contributors else "departments")
    yield rl.Finding(
        place,
        f"{quoted(topic.text)} needs both sides of a lead; only {rl.shown_department(side)} takes part",
        ask=None if missing == "sales" else "Who in marketing agreed to bring these leads, and which ones?",
        confidence=rl.Confidence.MEDIUM,
    )
