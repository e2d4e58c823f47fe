"""P174."""

from collections import Counter, defaultdict

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Related,
    Severity,
    key,
    nearest,
    plan_rule,
    quoted,
)
from rocklint_rules.plan._phrases import long_words

_LIKE = 0.7


class _Wishes:
    """The outcomes that ideal clients want, by their words."""

    def __init__(self, outcomes: tuple[str, ...]) -> None:
        self._outcomes = outcomes
        self._keys = frozenset(map(key, outcomes))
        self._holding: dict[str, list[int]] = defaultdict(list)
        for at, outcome in enumerate(outcomes):
            for word in long_words(outcome):
                self._holding[word].append(at)

    def hold(self, answer: str) -> bool:
        """True where an answer names one of them, perhaps in other words."""
        if key(answer) in self._keys or nearest(answer, self._outcomes, _LIKE) is not None:
            return True
        ours = long_words(answer)
        shared = Counter(at for word in ours for at in self._holding.get(word, ()))
        return any(count * 2 >= len(ours) for count in shared.values())


@plan_rule(
    code="P174",
    name="unique-without-outcome",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.VTO,
    why="A difference that answers no wish is interesting, and nobody pays for interesting.",
    ask="Which client wish does this one fulfil?",
    source="seed 001, Overcoming Sales Barriers: uniques in line with the outcomes that ideal clients want",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:  # noqa: ARG001
    """A unique answers none of the outcomes that ideal clients want."""
    vto = ctx.company.vto
    market = vto.target_market if vto else None
    if vto is None or market is None or not market.outcomes or not vto.three_uniques:
        return
    wishes = Related(market.at("outcomes"), "what ideal clients want")
    if not any("answers" in unique.where for unique in vto.three_uniques):
        yield Finding(
            vto.at("three_uniques"),
            "nothing says which wish of the ideal clients each unique answers",
            severity=Severity.INFO,
            related=(wishes,),
        )
        return
    outcomes = _Wishes(market.outcomes)
    for unique in vto.three_uniques:
        if any(outcomes.hold(answer) for answer in unique.answers):
            continue
        if unique.answers:
            message = f"{quoted(unique.answers[0])} is none of the outcomes that ideal clients want"
        else:
            message = f"{quoted(unique.unique)} answers none of the outcomes that ideal clients want"
        yield Finding(unique.at("answers") if unique.answers else unique.at("unique"), message, related=(wishes,))
