"""The Rocks held against the company, the quarters before, and what the plan itself once said."""

from rocklint_rules.plan.portfolio import (
    backloaded_plan,
    carried_over_twice,
    leadership_rock_by_rep,
    measurable_uncovered,
    no_current_client_rock,
    no_vision_file,
    off_track_not_an_issue,
    result_due_this_quarter,
    rock_completion_below_80,
    selling_time_drain,
    target_moved_mid_quarter,
    weakest_stage_ignored,
)

RULES = (
    selling_time_drain.check,
    measurable_uncovered.check,
    result_due_this_quarter.check,
    leadership_rock_by_rep.check,
    no_vision_file.check,
    no_current_client_rock.check,
    carried_over_twice.check,
    rock_completion_below_80.check,
    off_track_not_an_issue.check,
    target_moved_mid_quarter.check,
    backloaded_plan.check,
    weakest_stage_ignored.check,
)
