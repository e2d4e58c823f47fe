from collections import Counter, defaultdict

import rocklint.plugin as rl
from rocklint_rules.plan._wording import long_words

_LIKE = 0.7


class _Wishes:
    """The outcomes that ideal clients want, by their words."""

    def __init__(self, outcomes: tuple[str, ...]) -> None:
        self._outcomes = outcomes
        self._keys = frozenset(map(rl.key, outcomes))
        self._holding: dict[str, list[int]] = defaultdict(list)
        for at, outcome in enumerate(outcomes):
            for word in long_words(outcome):
                self._holding[word].append(at)

    def hold(self, answer: str) -> bool:
        """True where an answer names one of them, perhaps in other words."""
        if rl.key(answer) in self._keys or rl.nearest(answer, self._outcomes, _LIKE) is not None:
            return True
        ours = long_words(answer)
        shared = Counter(at for word in ours for at in self._holding.get(word, ()))
        return any(count * 2 >= len(ours) for count in shared.values())


@rl.rule(
    "P174", "unique-without-outcome", rl.WARNING, needs=rl.Need.VTO,
    why="A difference that answers no wish is interesting, and nobody pays for interesting.",
    ask="Which client wish does this one fulfil?",
    source=f"{rl.SALES_BARRIERS}: uniques in line with the outcomes that ideal clients want",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A unique answers none of the outcomes that ideal clients want."""
    vto = plan.company.vto
    market = vto.target_market if vto else None
    if vto is None or market is None or not market.outcomes or not vto.three_uniques:
        return
    wishes = rl.Related(market.at("outcomes"), "what ideal clients want")
    if not any("answers" in unique.where for unique in vto.three_uniques):
        yield rl.Finding(
            vto.at("three_uniques"),
            "nothing says which wish of the ideal clients each unique answers",
            severity=rl.INFO,
            related=(wishes,),
        )
        return
    outcomes = _Wishes(market.outcomes)
    for unique in vto.three_uniques:
        if any(outcomes.hold(answer) for answer in unique.answers):
            continue
        if unique.answers:
            message = f"{rl.quoted(unique.answers[0])} is none of the outcomes that ideal clients want"
        else:
            message = f"{rl.quoted(unique.unique)} answers none of the outcomes that ideal clients want"
        yield rl.Finding(unique.at("answers") if unique.answers else unique.at("unique"), message, related=(wishes,))
