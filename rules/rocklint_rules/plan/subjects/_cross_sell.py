"""Rocks that sell more to clients who buy already."""

import rocklint.plugin as rl

_ALSO_ELSE = frozenset({"existing clients", "account growth"})
"""Words that a referral or a retention Rock uses too."""

_METRICS = frozenset({"cross_sell", "expansion"})


def cross_sell_of(rock: rl.Reading) -> rl.Mention | None:
    """The words that make it a cross-sell Rock."""
    said = next((m for m in rock.facts.listed("topics.cross_sell") if m.entry not in _ALSO_ELSE), None)
    return said or next((m for m in rock.facts.listed("metrics_funnel") if m.entry in _METRICS), None)
