import rocklint.plugin as rl
from rocklint_rules.time_bound._quarter_days import open_words

_NO_DAY = frozenset({rl.Form.DATE, rl.Form.EVENT})
"""A day that does not exist is T201's, a happening T103's."""


@rl.rule(
    "T102", "vague-deadline", rl.ERROR, counts_under=(rl.Letter.S,),
    why="Everybody hears another date, and the busiest person hears the latest.",
    ask="Which date is that?",
    source=f"{rl.SMART_ROCKS}, Time Bound: a clear deadline or timeframe",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Time wording that resolves to no date (soon, ongoing, ASAP, this year)."""
    yield from _in_fields(rock)
    if rock.has("due"):
        return
    said, words = rock.text_deadline, open_words(rock)
    if said is None and words:
        # "By the end of the quarter" stands in the plan: then the words only blur it.
        known = rock.due is not None and rock.due.day is not None
        yield rl.Finding(
            rock.at(words),
            f"{rl.quoted(words.text)} names no day" + ("; only the quarter gives one" if known else ""),
            severity=rl.INFO if known else None,
        )
    elif said and words and rock.quarter is None and _this_year(said):
        message = f"{rl.quoted(words.text)} leaves it open which quarter it is done in"
        yield rl.Finding(said.place, message, severity=rl.WARNING)


def _open(day: rl.Day | None) -> bool:
    return day is not None and day.day is None and (day.when is None or day.when.form not in _NO_DAY)


def _this_year(said: rl.Day) -> bool:
    return said.when is not None and said.when.form is rl.Form.CURRENT and said.when.unit is rl.Unit.YEAR


def _in_fields(rock: rl.Reading) -> rl.Findings:
    due, quarter = rock.day_of("due"), rock.quarter_end
    if due is not None and _open(due):
        yield rl.Finding(due.place, f"{rl.quoted(due.text)} names no day")
    elif due is None and rock.text_deadline is None and quarter is not None and quarter.day is None:
        yield rl.Finding(
            quarter.place, f"{rl.quoted(quarter.text)} names no quarter", ask="Which quarter is it, of which year?"
        )
    result = rock.day_of("result_date")
    if result is not None and _open(result):
        message = f"{rl.quoted(result.text)} names no day on which to read the result"
        yield rl.Finding(result.place, message, severity=rl.WARNING)
