"""Rocks about the Proven Process, a CRM, and selling more to clients you have."""

from rocklint_rules.plan.subjects import (
    crm_departments_missing,
    crm_tool_first,
    crm_without_benefit_metric,
    cross_sell_without_enablers,
    cross_sell_wrong_metric,
    process_rock_one_department,
)

RULES = (
    process_rock_one_department.check,
    crm_departments_missing.check,
    crm_tool_first.check,
    crm_without_benefit_metric.check,
    cross_sell_without_enablers.check,
    cross_sell_wrong_metric.check,
)
