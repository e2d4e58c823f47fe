"""The plan as a whole and the company around it, a package a subject; codes in order."""

from rocklint.plugin import Rule
from rocklint_rules.plan import client, goals, metrics, portfolio, process, rocks, subjects

_ALL: tuple[Rule, ...] = (
    *client.RULES,
    *goals.RULES,
    *metrics.RULES,
    *portfolio.RULES,
    *process.RULES,
    *rocks.RULES,
    *subjects.RULES,
)
RULES = tuple(sorted(_ALL, key=lambda rule: rule.code))
