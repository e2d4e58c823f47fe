import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import person_of, reps_of, who


@rl.rule(
    "P120", "strengths-unused", rl.INFO, needs=(rl.Need.GOALS, rl.Need.PEOPLE), default=False,
    why="A rep who is measured only by what others do best works against the grain all week.",
    ask="What would this rep's week look like if it were built on the strength?",
    source=f"{rl.REP_GOALS}: strengths matter; steady measuring shows who shines at calls and who at social selling",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A rep's listed strengths are used by none of the rep's goals."""
    for rep in reps_of(plan):
        person = person_of(rep, plan)
        metrics = [goal.metric for goal in rep.all_goals if goal.metric]
        if person is None or not person.strengths or not metrics:
            continue
        known = [(text, found) for text in person.strengths if (found := _families(text, plan))]
        used = frozenset().union(*(_families(metric, plan) for metric in metrics))
        # A strength in words that nobody listed may well be used; only known ones are missed.
        if len(known) < len(person.strengths) or any(found & used for _, found in known):
            continue
        yield rl.Finding(
            rep.place,
            f"{who(rep)} is good at {rl.quoted(known[0][0])}, and no goal of {who(rep)}'s uses it",
            related=(rl.Related(person.at("strengths"), "the strengths on file"),),
        )


def _families(text: str, plan: rl.PlanReading) -> frozenset[str]:
    """The kinds of selling that a strength or a metric is about."""
    words = f" {' '.join(text.casefold().replace('_', ' ').replace('-', ' ').split())} "
    lists = plan.vocabulary.folded
    return frozenset(
        name
        for name, known in lists.items()
        if name.startswith("strengths.") and any(f" {word} " in words for word in known)
    )
