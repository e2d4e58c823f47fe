"""Achievable."""

from rocklint_rules.achievable import (
    below_80_percent_likely,
    capacity_unstated,
    performing_rock,
    resources_unstated,
    trade_off_missing,
)

RULES = (
    performing_rock.check,
    trade_off_missing.check,
    capacity_unstated.check,
    resources_unstated.check,
    below_80_percent_likely.check,
)
