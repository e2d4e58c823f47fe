"""How lengths of time counted from the planning day are written: "within 90 days", "over the next six weeks".

"Within 10 minutes" and "within 2 days of the request" are no points in time but measured windows: not read here.
"""

from __future__ import annotations

from rocklint.language.time.days import DATES
from rocklint.language.time.wordings import Pieces, Trial, Wordings, a_time, first_of, no_time, written
from rocklint.language.words.when import Form, Unit

_COUNTS: Pieces = {
    **DATES,
    "BEFORE_UNIT": first_of(DATES, written("calendar|full|short|more"), written("( FIGURE )")),
    "LEAD": first_of(DATES, written("inside of"), written("@leads")),
    "TIMES": first_of(DATES, written("@apostrophes time")),
}
_PIECES: Pieces = {
    **_COUNTS,
    "COUNT": first_of(
        _COUNTS,
        written("NUMBER @dashes|to|or LATER_NUMBER BEFORE_UNIT? UNITS !HYPHEN"),
        written("NUMBER BEFORE_UNIT? UNITS !HYPHEN"),
        written("a|an couple of? BEFORE_UNIT? UNITS !HYPHEN", number=2),
        written("a|an|one|1 BEFORE_UNIT? ONE_UNIT !HYPHEN", number=1),
    ),
    "NEXT": first_of(_COUNTS, written("next|coming|following|upcoming")),
    "WINDOW": first_of(
        _COUNTS,
        written("on average"),
        written("after|following|before|prior|past|old|from|since|late|overdue|per|ago|earlier|early|post|notice"),
    ),
}


def _has_no_name(trial: Trial) -> bool:
    """As in "The next quarter" is a quarter."""
    return trial.noted("unit") is not Unit.QUARTER


DURATIONS = Wordings(
    _PIECES,
    a_time("six weeks from now", "LEAD? COUNT TIMES? from now|today", form=Form.WITHIN, led=True),
    a_time("over the next six weeks", "LEAD? the|these? NEXT COUNT TIMES? !WINDOW", form=Form.WITHIN, led=True),
    a_time("in the next year", "within|over|in|during of? the NEXT ONE_UNIT !WINDOW", _has_no_name,
           form=Form.WITHIN, number=1, led=True),
    no_time("90 days after launch", "LEAD? COUNT TIMES? WINDOW"),
    no_time("within 2 days of the request", "LEAD? COUNT TIMES? of"),
    a_time("in a quarter", "in|within a|one|1 BEFORE_UNIT? quarter", form=Form.CURRENT, unit=Unit.QUARTER, led=True),
    a_time("within 90 days", "within|in|inside of? COUNT TIMES?", form=Form.WITHIN, led=True),
    a_time("within X months", "within x|n|y|xx BEFORE_UNIT? UNITS", form=Form.WITHIN, led=True),
    a_time("10 weeks", "COUNT", form=Form.WITHIN, needs="label"),
)  # fmt: skip
