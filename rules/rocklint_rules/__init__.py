"""The rules that come with rocklint, one package a letter, and the vocabulary they share."""

from rocklint_rules import achievable, input, measurable, plan, relevant, specific, time_bound

RULES = (
    *specific.RULES,
    *measurable.RULES,
    *achievable.RULES,
    *relevant.RULES,
    *time_bound.RULES,
    *plan.RULES,
    *input.RULES,
)
"""Every rule, in the order of the letters."""
