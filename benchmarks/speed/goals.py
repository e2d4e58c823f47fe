"""What the speed of rocklint is held to, as ratios of runs of the same rounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timing import Timed, ratio

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Goal:
    """The time of one program, by name, at most so many times that of another; None where it is only of interest."""

    program: str
    other: str
    most: float | None


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The memory of one program at its peak, in bytes."""

    program: str
    most: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line of the table: what was compared, the ratio on the clock and of computing time, the goal."""

    text: str
    measured: float
    of_cpu: float | None
    most: float | None
    unit: str = ""

    @property
    def held(self) -> bool | None:
        """None where there is no goal."""
        return None if self.most is None else self.measured <= self.most


def judge(goals: Sequence[Goal | Ceiling], timed: Mapping[str, Timed]) -> list[Verdict]:
    """The verdicts on those goals whose programs were timed."""
    verdicts = []
    for goal in goals:
        one = timed.get(goal.program)
        if one is None:
            continue
        if isinstance(goal, Ceiling):
            verdicts.append(Verdict(f"peak memory of {goal.program}", one.peak / MIB, None, goal.most / MIB, " MiB"))
        elif goal.other in timed:
            other = timed[goal.other]
            text = f"{goal.program} / {goal.other}"
            verdicts.append(Verdict(text, ratio(one, other), ratio(one, other, lambda run: run.cpu), goal.most))
    return verdicts
