"""rocklint: the linter for quarterly business goals."""

__version__ = "0.1.0"
RULESET = "2026.4"
