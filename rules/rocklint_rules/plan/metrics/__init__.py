"""Revising sales metrics (seed 003)."""

from rocklint.plugin import Rule

RULES: tuple[Rule, ...] = ()
