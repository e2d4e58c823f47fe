"""Rep goals and quotas (seed 002)."""

from rocklint_rules.plan.goals import (
    full_quota_while_ramping,
    goal_by_title_only,
    goals_not_adjusted,
    measure_changed,
    over_assigned_quota,
    quotas_do_not_add_up,
    rep_goal_out_of_reach,
    rep_goal_rhythm_conflict,
    rep_goal_rhythm_missing,
    rep_goal_without_history,
    rep_without_goal,
    same_goal_for_every_rep,
    strengths_unused,
)

RULES = (
    same_goal_for_every_rep.check,
    rep_without_goal.check,
    quotas_do_not_add_up.check,
    rep_goal_out_of_reach.check,
    rep_goal_without_history.check,
    rep_goal_rhythm_missing.check,
    rep_goal_rhythm_conflict.check,
    goals_not_adjusted.check,
    goal_by_title_only.check,
    strengths_unused.check,
    measure_changed.check,
    full_quota_while_ramping.check,
    over_assigned_quota.check,
)
