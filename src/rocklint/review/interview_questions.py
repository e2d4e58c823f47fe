"""What to ask in the interviews; the keys are the fields under which the answers stand in scorecard.yaml."""

from __future__ import annotations

from rocklint.system.records import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the field of its answer."""

    key: str
    text: str


REP = (
    Question("right_for_role", "Do these numbers fit the job you really do?"),
    Question("helpful", "Which of them helped you, and with what?"),
    Question("missing", "What do you do that brings in business and that no number sees?"),
)
MANAGER = (
    Question("could_manage", "Could you coach your people with these numbers, or did you need others?"),
    Question("what_changed", "What do we want from the market today that we did not want when we chose them?"),
    Question("focus_on", "What should your people do more of every day to get us there?"),
)
