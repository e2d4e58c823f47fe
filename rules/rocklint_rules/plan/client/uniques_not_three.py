import rocklint.plugin as rl
from rocklint_rules.plan._wording import listed, words

_CLICHES = "topics.uniques_cliches"


@rl.rule(
    "P173", "uniques-not-three", rl.INFO, needs=rl.Need.VTO,
    why="A difference that everybody claims is none, and one or two of them are easily matched.",
    ask="Could your nearest competitor put this on its website tomorrow?",
    source=f"{rl.SALES_BARRIERS}: three uniques that nobody else offers together",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """There are not exactly three uniques, or one of them is what every competitor claims."""
    vto = plan.company.vto
    if vto is None or "three_uniques" not in vto.where:
        return
    uniques = vto.three_uniques
    if len(uniques) != 3:
        count = str(len(uniques)) if uniques else "no"
        yield rl.Finding(
            vto.at("three_uniques"),
            f"{count} unique{'s' if len(uniques) != 1 else ''} where three are asked for",
            ask="Which three together does nobody else offer?" if len(uniques) > 3 else "What else do only you offer?",
        )
    worn = [u for u in uniques if _cliche(u, plan)]
    if worn:
        yield rl.Finding(
            worn[0].at("unique"),
            f"{listed(u.unique for u in worn)} {'is' if len(worn) == 1 else 'are'} what every competitor says too",
            related=tuple(rl.Related(u.at("unique"), "and so is this") for u in worn[1:]),
        )


def _cliche(unique: rl.Unique, plan: rl.PlanReading) -> bool:
    """True where a unique is nothing but what every competitor says: "quality", "our people", "trusted and local"."""
    known = {" ".join(words(phrase)) for phrase in plan.vocabulary.words(_CLICHES)}
    filler = plan.vocabulary.folded["client_journey.filler"]
    said = words(unique.unique)
    bare = [word for word in said if word not in filler]
    return " ".join(said) in known or " ".join(bare) in known or (bool(bare) and all(word in known for word in bare))
