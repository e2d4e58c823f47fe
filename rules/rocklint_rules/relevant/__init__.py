"""Relevant."""

from rocklint_rules.relevant import ideal_client_absent, level_unlinked, no_return_case

RULES = (
    ideal_client_absent.check,
    no_return_case.check,
    level_unlinked.check,
)
