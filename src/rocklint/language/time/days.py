"""How days are written: "2026-12-31", "9/30/26", "October 31st, 2026", "the 15th of next month", "next Friday".

A day that does not exist (June 31) is read all the same: it is the calendar that finds no such day.
"""

from __future__ import annotations

from rocklint.language.time.periods import YEARS
from rocklint.language.time.wordings import Pieces, Trial, Wordings, a_time, first_of, no_time, written
from rocklint.language.words.when import Form, Unit

_DAY_YEAR = (
    written("@apostrophes TIED YY", needs=""),
    written("TIED / TIED YEAR24", needs=""),
    written("TIED . ,? YYYY", needs=""),
    written("of|in|,? YYYY !HYPHEN", needs=""),
)
_PIECES: Pieces = {
    **YEARS,
    "DAY_YEAR": first_of(YEARS, *_DAY_YEAR),
    "MONTHS_DAY": first_of(YEARS, written("HYPHEN? the DAY"), written("SLASH? FIGURE_DAY")),
    "SEPARATOR": first_of(YEARS, written("TIED /|-|–|‑ TIED")),
    "TOUCHING": first_of(YEARS, written("TIED /|%|k|m|x|+|$|percent|mm|b")),
    "SUFFIX": first_of(YEARS, written("TIED st|nd|rd|th")),
}


def _tells_the_day(trial: Trial) -> bool:
    """As in "9/30" and "9/1" look like a day by themselves, "4/5" like a score."""
    month, day = int(trial.noted("month")), int(trial.noted("day"))
    return 0 < min(month, day) <= 12 < max(month, day) <= 31 or 12 >= month > day > 0


IN_FIGURES = Wordings(
    _PIECES,
    a_time("30.09.2026", "UNTIED # DOTTED_DAY TIED . TIED YYYY", form=Form.DATE, unit=Unit.DAY),
    a_time("2026-09-30T17:00", "UNTIED # YYYY SEPARATOR MONTH_FIGURES SEPARATOR DAY_FIGURES CLOCK",
           form=Form.DATE, unit=Unit.DAY),
    a_time("2026-09", "UNTIED # YYYY SEPARATOR UP_TO_12", form=Form.MONTH, unit=Unit.MONTH),
    a_time("09/2026", "UNTIED # UP_TO_12 SEPARATOR YYYY", form=Form.MONTH, unit=Unit.MONTH),
    a_time("2026-W40", "YYYY TIED - TIED WEEK", form=Form.NUMBERED, unit=Unit.WEEK),
    a_time("9/30/26", "UNTIED # UP_TO_31 SEPARATOR DAY_FIGURES SEPARATOR YEAR24 !TOUCHING",
           form=Form.DATE, unit=Unit.DAY, numeric=True),
    no_time("24/7", "24 TIED / TIED 7"),
    a_time("(9/30)", "UNTIED # UP_TO_31 TIED / TIED DAY_FIGURES !TOUCHING", _tells_the_day,
           form=Form.DATE, unit=Unit.DAY, numeric=True, needs="isolated"),
    a_time("by 4/5", "UNTIED # UP_TO_31 TIED / TIED DAY_FIGURES !TOUCHING",
           form=Form.DATE, unit=Unit.DAY, numeric=True, needs="lead"),
)  # fmt: skip
IN_WORDS = Wordings(
    _PIECES,
    a_time("October 31st, 2026", "MONTH .? MONTHS_DAY DAY_YEAR", form=Form.DATE, unit=Unit.DAY),
    a_time("Oct 12-14, 2026", "MONTH .? MONTHS_DAY @dashes LATER_DAY DAY_YEAR?", form=Form.DATE, unit=Unit.DAY),
    a_time("Dec 18/19", "MONTH .? DAY_FIGURES TIED / TIED NEXT_DAY DAY_YEAR?", form=Form.DATE, unit=Unit.DAY),
    a_time("Oct 12 to 14", "MONTH .? MONTHS_DAY to|through|and LATER_DAY !WORD DAY_YEAR?",
           form=Form.DATE, unit=Unit.DAY),
    a_time("Sept. 5", "MONTH .? MONTHS_DAY", form=Form.DATE, unit=Unit.DAY),
    a_time("31-Oct-2026", "FIGURE_DAY HYPHEN MONTH HYPHEN YEAR24", form=Form.DATE, unit=Unit.DAY),
    no_time("15 may leave", "BARE_DAY SMALL_MONTH"),
    a_time("the 15th of September 2026", "DAY HYPHEN? of? MONTH DAY_YEAR?", form=Form.DATE, unit=Unit.DAY),
)  # fmt: skip
DATES: Pieces = {
    **_PIECES,
    "FIGURES_DATE": IN_FIGURES.as_piece(),
    "DATE": IN_WORDS.as_piece(),
}
WEEKDAYS = Wordings(
    DATES,
    a_time("the last Friday of October", "NTH WEEKDAY of|in MONTH DAY_YEAR?", form=Form.WEEKDAY, unit=Unit.DAY),
    a_time("next Friday", "SHIFT WEEKDAY", form=Form.WEEKDAY, unit=Unit.DAY),
    a_time("Friday", "WEEKDAY", form=Form.WEEKDAY, unit=Unit.DAY, needs="lead"),
)
DATED_WEEKDAYS = Wordings(
    DATES,
    a_time("Friday, October 9", "@shifts? @weekdays .? ,? the? DATE"),
    a_time("Friday, 10/9", "@shifts? @weekdays .? ,? FIGURES_DATE"),
)
HOLIDAYS = Wordings(
    DATES,
    a_time("this fall", "this|next NAME NAMED_YEAR?", form=Form.NAMED),
    a_time("Labor Day 2026", "NAME NAMED_YEAR?", form=Form.NAMED, needs="lead"),
)
DAYS_OF_THE_MONTH = Wordings(
    DATES,
    a_time("the 15th of next month", "ORDINAL_DAY of DET? SHIFT month", form=Form.CURRENT, unit=Unit.MONTH),
    a_time("the 15th of the month", "ORDINAL_DAY ENDS of the month", form=Form.CURRENT, unit=Unit.MONTH, needs="lead"),
    a_time("the 15th", "DET # ORDINAL_DAY !OF !HYPHEN", form=Form.CURRENT, unit=Unit.MONTH, needs="lead"),
)
NEAR_DAYS = Wordings(
    DATES,
    a_time("today", "today|tonight", form=Form.CURRENT, unit=Unit.DAY, needs="lead"),
    a_time("tomorrow", "tomorrow", form=Form.CURRENT, unit=Unit.DAY, offset=1, needs="lead"),
)
