"""Relevant."""

from rocklint_rules.relevant import ideal_client_absent, no_return_case

RULES = (
    ideal_client_absent.check,
    no_return_case.check,
)
