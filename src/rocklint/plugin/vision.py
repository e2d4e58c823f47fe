"""What a Rock supports: the Measurables of the V/TO and how its fields name them."""

from rocklint.domain.supports import SupportedGoal as Supported
from rocklint.domain.supports import (
    measurables_of,
    nearest_supported,
    supported,
    supported_names,
    supports_nothing,
)

__all__ = [
    "Supported",
    "measurables_of",
    "nearest_supported",
    "supported",
    "supported_names",
    "supports_nothing",
]
