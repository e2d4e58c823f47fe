"""P173."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Related, Severity, Unique, plan_rule
from rocklint_rules.plan._phrases import listed, words

_CLICHES = "topics.uniques_cliches"


def _cliche(unique: Unique, ctx: Context[NoOptions]) -> bool:
    """True where a unique is nothing but what every competitor says: "quality", "our people", "trusted and local"."""
    known = {" ".join(words(phrase)) for phrase in ctx.vocabulary.words(_CLICHES)}
    filler = ctx.vocabulary.folded["client_journey.filler"]
    said = words(unique.unique)
    bare = [word for word in said if word not in filler]
    return " ".join(said) in known or " ".join(bare) in known or (bool(bare) and all(word in known for word in bare))


@plan_rule(
    code="P173",
    name="uniques-not-three",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.VTO,
    why="A difference that everybody claims is none, and one or two of them are easily matched.",
    ask="Could your nearest competitor put this on its website tomorrow?",
    source="seed 001, Overcoming Sales Barriers: three uniques that nobody else offers together",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:  # noqa: ARG001
    """There are not exactly three uniques, or one of them is what every competitor claims."""
    vto = ctx.company.vto
    if vto is None or "three_uniques" not in vto.where:
        return
    uniques = vto.three_uniques
    if len(uniques) != 3:
        count = str(len(uniques)) if uniques else "no"
        yield Finding(
            vto.at("three_uniques"),
            f"{count} unique{'s' if len(uniques) != 1 else ''} where three are asked for",
            ask="Which three together does nobody else offer?" if len(uniques) > 3 else "What else do only you offer?",
        )
    worn = [u for u in uniques if _cliche(u, ctx)]
    if worn:
        yield Finding(
            worn[0].at("unique"),
            f"{listed(u.unique for u in worn)} {'is' if len(worn) == 1 else 'are'} what every competitor says too",
            related=tuple(Related(u.at("unique"), "and so is this") for u in worn[1:]),
        )
