"""Achievable."""

from rocklint_rules.achievable import (
    below_80_percent_likely,
    capacity_unstated,
    no_stretch,
    over_capacity,
    performing_rock,
    quota_bearing_builder,
    quota_bearing_crew,
    resources_unstated,
    stretch_unrealistic,
    trade_off_missing,
)

RULES = (
    performing_rock.check,
    stretch_unrealistic.check,
    no_stretch.check,
    trade_off_missing.check,
    quota_bearing_builder.check,
    quota_bearing_crew.check,
    capacity_unstated.check,
    over_capacity.check,
    resources_unstated.check,
    below_80_percent_likely.check,
)
