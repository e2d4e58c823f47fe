"""The Rocks held against the company, the quarters before, and what the plan itself once said."""

from rocklint.plugin import Rule

RULES: tuple[Rule, ...] = ()
