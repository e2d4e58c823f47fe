"""Ideal client and uniques: the three questions before people, process and scorecard (seed 001)."""

from rocklint.plugin import Rule

RULES: tuple[Rule, ...] = ()
