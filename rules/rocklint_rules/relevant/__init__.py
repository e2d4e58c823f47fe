"""Relevant."""

from rocklint_rules.relevant import (
    broken_vision_link,
    ideal_client_absent,
    level_unlinked,
    link_below_three_year,
    metric_does_not_feed_goal,
    no_return_case,
    no_vision_link,
    off_target_segment,
    segment_goal_mismatch,
)

RULES = (
    no_vision_link.check,
    broken_vision_link.check,
    link_below_three_year.check,
    metric_does_not_feed_goal.check,
    ideal_client_absent.check,
    off_target_segment.check,
    segment_goal_mismatch.check,
    no_return_case.check,
    level_unlinked.check,
)
