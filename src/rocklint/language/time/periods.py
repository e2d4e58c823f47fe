"""How months, quarters, halves, years and the running ones are written: "Q4'26", "FY27 Q1", "the next fiscal year"."""

from __future__ import annotations

from rocklint.language.time.pieces import TOKENS
from rocklint.language.time.wordings import Pieces, Wordings, a_time, first_of, no_time, written
from rocklint.language.words.when import Form, Part, Unit

_SIGNS: Pieces = {
    **TOKENS,
    "HYPHEN": first_of(TOKENS, written("TIED @dashes TIED")),
    "SLASH": first_of(TOKENS, written("TIED @slashes TIED")),
    "YEAR24": first_of(TOKENS, written("YYYY"), written("YY")),
}
_BASES: Pieces = {
    **_SIGNS,
    "CLOSE": first_of(
        _SIGNS,
        written("@dashes|'s? end|close !TO !HYPHEN", part=Part.END, needs=""),
        written("UNTIL ends|closes", part=Part.END, needs=""),
    ),
    "BASIS": first_of(
        _SIGNS,
        written("BASIS_TOKEN SLASH NEXT_YEAR"),
        written("BASIS_TOKEN"),
        written("fy @apostrophes|@dashes? YEAR24", fiscal=True),
        written("cy @apostrophes|@dashes? YEAR24", calendar=True),
        written("FISCAL year|yr? YYYY"),
    ),
}
_YEAR_BEHIND = (
    written("@apostrophes TIED YY"),
    written("SLASH YEAR24"),
    written("of|in|,? YYYY !HYPHEN"),
)
WRITTEN: Pieces = {
    **_BASES,
    "WRITTEN_YEAR": first_of(_BASES, *_YEAR_BEHIND),
    "NAMED_YEAR": first_of(_BASES, *_YEAR_BEHIND, written("of|in? DET? SHIFT year|yr"), written("of DET? year|yr")),
    "KIND": first_of(_BASES, written("FISCAL"), written("business|sales")),
}
"""All pieces up to the year behind something, which is written out or, behind a name, may be counted."""
YEARS: Pieces = {
    **WRITTEN,
    "BASIS_YEAR": first_of(WRITTEN, written("SLASH BASIS"), written("of|in|,? BASIS"), written("WRITTEN_YEAR")),
    "YEAR": first_of(
        WRITTEN,
        written("SLASH BASIS", needs=""),
        written("of|in|,? BASIS", needs=""),
        written("WRITTEN_YEAR", needs=""),
        written("of|in? DET? SHIFT FISCAL? year|yr", needs=""),
        written("of DET? FISCAL? year|yr", needs=""),
    ),
}

QUARTERS = Wordings(
    YEARS,
    a_time("fiscal Q3 of 2026", "FISCAL? QUARTER YEAR? CLOSE?"),
    a_time("quarter 3", "quarter|qtr @dashes? ONE_TO_FOUR YEAR? CLOSE?", form=Form.QUARTER, unit=Unit.QUARTER),
    no_time("last quarter", "last FISCAL? quarter|qtr !YEAR"),
    a_time("the fourth quarter of 2026", "NTH_QUARTER FISCAL? @dashes? quarter|qtr|q YEAR? CLOSE?",
           form=Form.QUARTER, unit=Unit.QUARTER),
    a_time("the first half 2027", "NTH_HALF FISCAL? @dashes? half YEAR CLOSE?",
           form=Form.HALF, unit=Unit.HALF),
    a_time("the back half", "NTH_HALF FISCAL? @dashes? half CLOSE? !OF", form=Form.HALF, unit=Unit.HALF),
)  # fmt: skip
ENDS_OF_UNITS = Wordings(
    YEARS,
    a_time("EO Q4", "eo QUARTER YEAR?", part=Part.END),
    a_time("EOQ4 2026", "END_OF_QUARTER YEAR?", form=Form.QUARTER),
    a_time("YE26", "END_OF_YEAR", form=Form.YEAR),
    a_time("EOY 2026", "END_OF_A_YEAR BASIS_YEAR", form=Form.YEAR),
    a_time("EOQ", "END_OF_UNIT", form=Form.CURRENT),
)
MONTHS = Wordings(
    YEARS,
    a_time("this March", "this|next|coming|upcoming MONTH YEAR?", form=Form.MONTH, unit=Unit.MONTH),
    a_time("Oct. 2026", "MONTH .? YEAR CLOSE?", form=Form.MONTH, unit=Unit.MONTH),
    a_time("may", "SMALL_MONTH", form=Form.MONTH, unit=Unit.MONTH, needs="lead"),
    a_time("September-end", "MONTH CLOSE?", form=Form.MONTH, unit=Unit.MONTH, needs="isolated"),
)
PLAIN_YEARS = Wordings(
    YEARS,
    a_time(
        "the 2026-27 school year",
        "LONE_YEAR @slashes YEAR24 school|academic|club|church|program year",
        form=Form.EVENT,
        needs="lead",
    ),
    a_time("FY27 Q1", "year? BASIS SLASH? QUARTER CLOSE?"),
    a_time("2026-Q4", "year? LONE_YEAR SLASH? QUARTER CLOSE?"),
    a_time("fiscal year 2027", "year? BASIS CLOSE?", form=Form.YEAR, unit=Unit.YEAR, needs="isolated"),
    a_time("the year 2030", "year? LONE_YEAR CLOSE?", form=Form.YEAR, unit=Unit.YEAR, needs="lead"),
)
NUMBERED = Wordings(
    YEARS,
    a_time(
        "calendar week 51", "calendar week|wk NUMBER WRITTEN_YEAR?", form=Form.NUMBERED, unit=Unit.WEEK, calendar=True
    ),
    a_time("KW 51", "cw|kw NUMBER WRITTEN_YEAR?", form=Form.NUMBERED, unit=Unit.WEEK, calendar=True, needs="isolated"),
    a_time("CW51", "WEEK WRITTEN_YEAR?", form=Form.NUMBERED, unit=Unit.WEEK, calendar=True, needs="lead"),
    a_time("Day-30", "day @dashes|@number_sign? NUMBER", form=Form.NUMBERED, unit=Unit.DAY, needs="isolated"),
    a_time("week 6", "week|wk @dashes|@number_sign? NUMBER", form=Form.NUMBERED, unit=Unit.WEEK, needs="isolated"),
    a_time("month three", "month @dashes|@number_sign? NUMBER", form=Form.NUMBERED, unit=Unit.MONTH, needs="isolated"),
)
RUNNING = Wordings(
    YEARS,
    a_time("year-end 2026", "SHIFT? KIND? year|yr CLOSE WRITTEN_YEAR", form=Form.YEAR, unit=Unit.YEAR),
    a_time("quarter-end", "SHIFT? KIND? UNIT CLOSE", form=Form.CURRENT),
    a_time("FY end", "fy CLOSE", form=Form.CURRENT, unit=Unit.YEAR, fiscal=True),
    a_time("the next fiscal year", "SHIFT KIND? UNIT", form=Form.CURRENT),
    a_time("the quarter", "DET # KIND? UNIT", form=Form.CURRENT, needs="lead"),
)
"""The running unit, or one counted from it; a bare "quarter" needs a determiner."""
