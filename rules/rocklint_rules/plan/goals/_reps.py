"""Reps: who they are and who is still ramping, their numbers in each rhythm, and what they are measured by."""

from datetime import date

import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_key, metric_words

IN_WORDS: dict[rl.goals.Rhythm, str] = {
    "daily": "a day",
    "weekly": "a week",
    "monthly": "a month",
    "quarterly": "a quarter",
}
PERIOD: dict[rl.goals.Rhythm, str] = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}


def reps_of(plan: rl.PlanReading) -> tuple[rl.RepGoals, ...]:
    """The reps of the goals file."""
    return plan.company.goals.reps if plan.company.goals else ()


def flows(goal: rl.RhythmGoal, plan: rl.PlanReading) -> bool:
    """True where the numbers of several periods add up."""
    return rl.goals.rhythm_flows(goal, plan.company.goals, plan.vocabulary, plan.read)


def levels(goal: rl.RhythmGoal, plan: rl.PlanReading) -> tuple[rl.goals.RhythmLevel, ...]:
    """The rhythms that the author wrote, from day to quarter."""
    return rl.goals.rhythm_levels(goal, adds=flows(goal, plan))


def shown(value: float, like: rl.Quantity, metric: str = "", rhythm: rl.goals.Rhythm | None = None) -> str:
    """A number as a message says it: "24 meetings held a month", "$180K a month"."""
    counted = metric_words(metric) if like.amount and like.amount.unit == "count" else ""
    return " ".join(part for part in (rl.shown_like(value, like), counted, IN_WORDS[rhythm] if rhythm else "") if part)


def said(level: rl.goals.RhythmLevel, metric: str = "") -> str:
    """A level as a message says it: "24 meetings held a month"."""
    return shown(level.first, level.quantity, metric, level.rhythm)


def book_of(plan: rl.PlanReading) -> rl.goals.RepBook | None:
    """The reps' goals beside the people file; None without goals."""
    return rl.goals.RepBook.of(plan.company, plan.vocabulary, plan.read, plan.on_record, plan.as_of)


def person_of(rep: rl.RepGoals, plan: rl.PlanReading) -> rl.Person | None:
    """The rep's entry in the people file."""
    people = plan.company.people
    return rl.person_named(rep.rep, people.people, plan.vocabulary) if people and rep.rep else None


def started(person: rl.Person | None, plan: rl.PlanReading) -> date | None:
    """The day on which somebody started; the earliest that the words allow."""
    found = plan.on_record(person.started) if person else None
    return found[0] if found else None


def ramping(person: rl.Person | None, days: int, plan: rl.PlanReading) -> bool:
    """True where the ramp is under 100%; without one, where the person started less than `days` ago."""
    if person is None:
        return False
    if person.ramp and person.ramp.value is not None:
        amount = person.ramp.amount
        whole = 1.0 if amount and amount.unit != "%" and person.ramp.value <= 1 else 100.0
        if amount and amount.unit in ("%", "count") and person.ramp.text.strip().rstrip("%").replace(".", "").isdigit():
            return person.ramp.value < whole
    since = started(person, plan)
    return since is not None and 0 <= (plan.as_of - since).days < days


def who(rep: rl.RepGoals) -> str:
    """A rep's name; an entry may lack one."""
    return rep.rep or "a rep without a name"


def changed(rep: rl.RepGoals, plan: rl.PlanReading) -> tuple[str, rl.RhythmGoal] | None:
    """The metric that the rep was measured by before, and the new one that took its place."""
    before = {metric_key(name, plan): name for name in (*rep.previous_metrics, *rep.history) if name}
    now = {metric_key(goal.metric, plan): goal for goal in rep.all_goals if goal.metric}
    gone = [name for known, name in before.items() if known not in now]
    new = [goal for known, goal in now.items() if known not in before]
    if not gone or not new:
        return None
    pairs = ((len(_words(old) & _words(goal.metric)), old, goal) for old in gone for goal in new)
    _, old, goal = max(pairs, key=lambda pair: pair[0])
    return old, goal


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("_", " ").split())
