"""Larkfield's own rules: a tuple of rules, each with its page beside it."""

from larkfield_rules import region_unnamed

RULES = (region_unnamed.check,)
