"""The base of all planning models, and number fields as people write them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from rocklint.language.words.amount import Amount
from rocklint.system.records import dataclass

AS_GIVEN = ConfigDict(defer_build=True, extra="forbid", arbitrary_types_allowed=True)
"""For models whose fields are checked and never changed on the way in, and which no field may be added to."""


class Frozen(BaseModel):
    """A model that neither changes nor takes unknown fields."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", arbitrary_types_allowed=True)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number field: `text` as written, `amount` what it says (None where it is no number)."""

    text: str
    amount: Amount | None = None

    @property
    def value(self) -> float | None:
        """The plain number: "$18K" is 18000, "42%" is 42."""
        return self.amount.value if self.amount else None
