"""Ideal client and uniques: the three questions before people, process and scorecard (seed 001)."""

from rocklint_rules.plan.client import (
    fixing_before_foundations,
    icp_missing_or_broad,
    icp_without_outcomes,
    unique_without_outcome,
    uniques_all_shared,
    uniques_not_in_journey,
    uniques_not_three,
)

RULES = (
    icp_missing_or_broad.check,
    icp_without_outcomes.check,
    uniques_not_three.check,
    unique_without_outcome.check,
    uniques_all_shared.check,
    uniques_not_in_journey.check,
    fixing_before_foundations.check,
)
