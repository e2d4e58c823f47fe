"""Rep goals and quotas (seed 002)."""

from rocklint.plugin import Rule

RULES: tuple[Rule, ...] = ()
