"""Time-bound."""

from rocklint_rules.time_bound import (
    ambiguous_deadline,
    impossible_date,
    no_deadline,
    no_finish_line_recurring,
    quarter_conflict,
    vague_deadline,
)

RULES = (
    no_deadline.check,
    vague_deadline.check,
    ambiguous_deadline.check,
    quarter_conflict.check,
    impossible_date.check,
    no_finish_line_recurring.check,
)
