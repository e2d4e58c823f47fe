"""Measurable."""

from rocklint_rules.measurable import (
    activity_metric_target,
    ambiguous_percent,
    baseline_missing,
    binary_only,
    conversion_stages_unnamed,
    direction_conflict,
    metric_beyond_the_work,
    metric_too_far_upstream,
    metric_without_target,
    no_counter_metric,
    no_measure,
    no_new_leading_metric,
    raw_lead_count,
    target_without_metric,
    text_field_conflict,
    too_many_metrics,
)

RULES = (
    no_measure.check,
    binary_only.check,
    metric_without_target.check,
    target_without_metric.check,
    baseline_missing.check,
    metric_too_far_upstream.check,
    raw_lead_count.check,
    activity_metric_target.check,
    metric_beyond_the_work.check,
    no_new_leading_metric.check,
    direction_conflict.check,
    text_field_conflict.check,
    conversion_stages_unnamed.check,
    ambiguous_percent.check,
    no_counter_metric.check,
    too_many_metrics.check,
)
