"""The stretch bands as options of a rule: the same numbers for a Rock's target and for a rep's goal."""

from __future__ import annotations

from rocklint.domain.history import Bands
from rocklint.rulebook.rule import Options


class BandOptions(Options):
    """From which change on a number is a question, a warning and out of reach, as shares of the best recent period;
    `fall` is the share removed from which on a fall is out of reach. Counts must be `noise` times the square root of
    the old number away from it."""

    info: float = 0.25
    warning: float = 0.5
    error: float = 1.0
    fall: float = 0.5
    noise: float = 2.0

    @property
    def bands(self) -> Bands:
        """The bands as the arithmetic takes them."""
        return Bands(self.info, self.warning, self.error, self.fall, self.noise)
