"""How a report is to look: what the command line knows about the place that it prints to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ColorSystem = Literal["standard", "256", "truecolor"]

NARROWEST = 40
"""Below this nothing can be laid out; the page is made for this width and the terminal wraps it."""


@dataclass(frozen=True, slots=True)
class Options:
    """`color` None writes plain text and never imports rich; `unicode` false keeps to ASCII signs of our own;
    `evidence` adds, for each letter that is clear, the words that made it clear."""

    width: int = 80
    color: ColorSystem | None = None
    unicode: bool = True
    evidence: bool = False
