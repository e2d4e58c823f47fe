"""Measurable."""

from rocklint_rules.measurable import binary_only

RULES = (binary_only.check,)
