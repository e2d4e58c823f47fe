"""What a V/TO as a whole lets one expect of its sections."""

import rocklint.plugin as rl

_SECTIONS = frozenset(
    {
        "core_values",
        "purpose",
        "niche",
        "ten_year_target",
        "target_market",
        "three_uniques",
        "proven_process",
        "guarantee",
        "three_year_picture",
        "one_year_plan",
    }
)
_MOST = 5


def expects(vto: rl.Vto, section: str) -> bool:
    """True where a section that says nothing is a gap: its heading is written, or so many others are that this is the
    whole V/TO. Whoever keeps two goals in a file to link Rocks to them has not left out the rest."""
    return section in vto.where or len(_SECTIONS & set(vto.where)) >= _MOST
