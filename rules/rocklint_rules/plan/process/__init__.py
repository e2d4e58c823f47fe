"""The Proven Process: there, measured, asked about, handed over, improved (seed 001)."""

from rocklint_rules.plan.process import (
    handoff_without_owner,
    no_process_improvement_rock,
    process_not_validated,
    process_unbranded_unused,
    proven_process_missing,
    stage_kpi_off_scorecard,
    stage_measures_one_sided,
    stage_without_kpi,
)

RULES = (
    proven_process_missing.check,
    stage_without_kpi.check,
    stage_measures_one_sided.check,
    stage_kpi_off_scorecard.check,
    process_not_validated.check,
    no_process_improvement_rock.check,
    handoff_without_owner.check,
    process_unbranded_unused.check,
)
