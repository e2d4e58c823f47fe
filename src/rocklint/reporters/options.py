"""How a report should look: width, colour, and what the terminal can show."""

from __future__ import annotations

from typing import Literal

from rocklint.model.finding import Severity
from rocklint.system.records import dataclass

ColorSystem = Literal["standard", "256", "truecolor"]

LARGE = 25
"""A plan with more Rocks gets one page without the details of each: it is read in ten minutes."""

NARROWEST = 40
"""Below this nothing can be laid out; the page is made for this width and the terminal wraps it."""


@dataclass(frozen=True, slots=True)
class Options:
    """`color` None writes plain text and never imports rich; `unicode` false keeps to ASCII signs of our own;
    `evidence` adds, for each letter that is clear, the words that made it clear; `details` shows every Rock's
    findings on the page of a large plan too; `fails` is the mildest severity that fails the run, None for none.
    `folder` and `root` are the working folder and the root of its repository (absolute, with forward slashes): what
    a service shows beside the code is named from the root."""

    width: int = 80
    color: ColorSystem | None = None
    unicode: bool = True
    evidence: bool = False
    details: bool = False
    fails: Severity | None = Severity.ERROR
    folder: str = ""
    root: str = ""

    def shows_details(self, rocks: int) -> bool:
        """Whether a page of so many Rocks shows the findings of each."""
        return self.details or self.evidence or rocks <= LARGE
