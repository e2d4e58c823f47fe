"""Rocks glued from words: mostly sound ones with owners, measures, days and milestones, and some bad ones."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from datetime import date, timedelta

import words

AS_OF = date(2026, 10, 1)


@dataclass(frozen=True, slots=True)
class Made:
    """One Rock: its sentence and its other fields, as YAML values in the order of writing."""

    id: str
    sentence: str
    fields: dict[str, str] = field(default_factory=dict)
    milestones: tuple[tuple[str, date], ...] = ()

    def yaml(self) -> str:
        """Its entry in the plan's list."""
        lines = ["", f"  - id: {self.id}", f"    rock: {json.dumps(self.sentence)}"]
        lines += [f"    {name}: {value}" for name, value in self.fields.items()]
        if self.milestones:
            lines.append("    milestones:")
            lines += [f"      - {{title: {json.dumps(title)}, due: {due}}}" for title, due in self.milestones]
        return "\n".join(lines) + "\n"


class Dice:
    """Picks words, numbers and people; `people` is how many there are in the company."""

    def __init__(self, seed: int, people: int) -> None:
        self.random = random.Random(seed)
        self.people = people

    def one(self, choices: tuple[str, ...]) -> str:
        return self.random.choice(choices)

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def day(self) -> date:
        return AS_OF + timedelta(days=self.random.randrange(30, 91))

    def person(self) -> str:
        """One of the people; those after the first 1,440 have a middle initial."""
        number = self.random.randrange(self.people)
        number, first = divmod(number, len(words.FIRST))
        number, last = divmod(number, len(words.LAST))
        initial = f"{chr(ord('A') + number - 1)}. " if number else ""
        return f"{words.FIRST[first]} {initial}{words.LAST[last]}"

    def filled(self, template: str, day: date | None = None) -> str:
        """The template with its holes filled; each hole takes a fresh word, unless the day is given."""
        day = day or self.day()
        return template.format(
            segment=self.one(words.SEGMENTS),
            where=self.one(words.PLACES),
            who=self.one(words.FIRST),
            audience=self.one(words.AUDIENCES),
            group=self.one(words.GROUPS),
            rate=self.one(words.RATES),
            sum=self.one(words.SUMS),
            n=self.random.randrange(4, 60),
            day=f"{day:%B} {day.day}",
        )


def _owner(dice: Dice) -> dict[str, str]:
    """The owner field: mostly a person, sometimes a role, a group, two people, or nobody."""
    draw = dice.random.randrange(100)
    if draw < 82:
        return {"owner": dice.person()}
    if draw < 90:
        return {"owner": dice.one(words.ROLES)}
    if draw < 94:
        return {"owner": dice.one(words.GROUPS)}
    return {"owner": f"{dice.one(words.FIRST)} and {dice.one(words.FIRST)}"} if draw < 97 else {}


def _measure(dice: Dice) -> tuple[str, str, str, str]:
    """Metric, where it is now, where it shall be, and the verb that goes with it."""
    draw = dice.random.randrange(3)
    now = dice.random.randrange(20, 70)
    step = dice.random.randrange(2, 14)
    if draw == 0:
        return dice.one(words.RATES), f"{now}%", f"{now + step}%", dice.one(("Raise", "Increase", "Lift"))
    if draw == 1:
        return dice.one(words.DAYS), f"{now} days", f"{now - step} days", dice.one(("Cut", "Reduce", "Shorten"))
    return dice.one(words.SUMS), f"${now}K", f"${now + step}K", dice.one(("Grow", "Increase", "Raise"))


def performing(dice: Dice, name: str) -> Made:
    """A number of today that shall move."""
    metric, now, goal, verb = _measure(dice)
    sentence = dice.filled(
        f"{verb} {metric} with {{segment}} in {{where}} from {now} to {goal} {dice.one(words.WHENS)}"
    )
    fields = {"kind": "performing", **_owner(dice)} if dice.chance(60) else _owner(dice)
    if dice.chance(70):
        fields |= {"metric": json.dumps(metric), "baseline": now, "target": goal}
    if dice.chance(60):
        fields["trade_off"] = json.dumps(dice.filled(dice.one(words.GIVES)))
    return Made(name, sentence, fields)


def counting(dice: Dice, name: str) -> Made:
    """So many deals."""
    goal = dice.random.randrange(8, 90)
    sentence = dice.filled(
        f"Close {goal} {dice.one(words.DEALS)} with {{segment}} in {{where}} {dice.one(words.WHENS)}"
    )
    fields = _owner(dice)
    if dice.chance(50):
        fields |= {"baseline": str(goal - goal // 6), "target": str(goal)}
    return Made(name, sentence, fields)


def building(dice: Dice, name: str) -> Made:
    """Something new, with milestones."""
    thing, audience, when = dice.one(words.THINGS), dice.one(words.AUDIENCES), dice.one(words.WHENS)
    due = dice.day()
    sentence = dice.filled(f"{dice.one(words.BUILDS)} {thing} for {audience} in {{where}} {when}", due)
    fields = {"kind": "building", **_owner(dice)}
    if "{day}" in when or dice.chance(20):  # the day of the sentence, or one that contradicts it
        fields["due"] = str(due)
    if dice.chance(70):
        fields["done_when"] = json.dumps(dice.filled(dice.one(words.DONE)))
    if dice.chance(60):
        metric, now, goal, _ = _measure(dice)
        fields |= {"metric": json.dumps(metric), "baseline": now, "target": goal, "result_date": "2027-03-31"}
    if dice.chance(60):
        fields |= {"build_weeks": str(dice.random.randrange(3, 12)), "hours_per_week": str(dice.random.randrange(2, 9))}
    days = sorted(due - timedelta(days=dice.random.randrange(1, 40)) for _ in range(dice.random.randrange(4)))
    return Made(name, sentence, fields, tuple((dice.filled(dice.one(words.STEPS)), day) for day in days))


def bad(dice: Dice, name: str) -> Made:
    """A wish."""
    return Made(name, dice.filled(dice.one(words.VAGUE)), _owner(dice) if dice.chance(60) else {})
