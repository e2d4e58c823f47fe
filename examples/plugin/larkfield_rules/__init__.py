"""Larkfield's own rules, each with its page beside it."""

import rocklint.plugin as rl

RULES = rl.discover(__name__)
