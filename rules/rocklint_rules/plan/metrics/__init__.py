"""Revising sales metrics (seed 003)."""

from rocklint_rules.plan.metrics import (
    goal_missed_repeatedly,
    initiative_without_activity,
    managers_not_interviewed,
    metric_plateau,
    metric_without_initiative,
    metrics_review_overdue,
    reps_not_interviewed,
    review_questions_open,
    review_without_decision,
    scorecard_size,
    strategy_changed_since_review,
)

RULES = (
    metrics_review_overdue.check,
    strategy_changed_since_review.check,
    metric_plateau.check,
    reps_not_interviewed.check,
    managers_not_interviewed.check,
    review_questions_open.check,
    review_without_decision.check,
    metric_without_initiative.check,
    initiative_without_activity.check,
    goal_missed_repeatedly.check,
    scorecard_size.check,
)
