"""The page of a metrics review: three steps, and a table to decide in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.reporters.numbers import bars, change, plain
from rocklint.reporters.options import Options
from rocklint.reporters.page.columns import Column, Row, add_columns
from rocklint.reporters.page.labels import brief, plural
from rocklint.reporters.page.styled_lines import Page, Piece, Role, write
from rocklint.review import MANAGER, REP, MetricLine, Question, Review, Sheet

_COLUMNS = (
    Column("", least=18, most=32),
    Column("who", least=8, most=16, drop=3),
    Column("goal", right=True, most=9),
    Column("latest", right=True, most=9),
    Column("past", most=13),
    Column("reached", drop=0),
    Column("trend", right=True, drop=2),
    Column("serves", least=14, most=32, drop=1),
)
_TITLES = {"activity": "what reps do", "leading": "what shows early", "lagging": "what shows late", "other": "others"}
_CADENCE = {"dai": "days", "wee": "weeks", "mon": "months", "qua": "quarters", "yea": "years"}
_MOST_NAMES = 8
NOTHING_CHANGED = "Nothing is on record. Is that so? strategy_changes: and initiatives: in vto.yaml keep it."
TUESDAY = "nothing day to day. What will a rep do on Tuesday because of it?"


def render(review: Review, options: Options | None = None) -> str:
    """The page as text."""
    options = options or Options()
    page = Page.of(options)
    page.prose(title(review), Role.TITLE)
    _step(page, "1. How did the metrics do?")
    add_columns(page, _COLUMNS, list(_rows(review, options)))
    _add_remarks(page, review)
    _step(page, "2. What do the people say who live with them?")
    for name, questions in (("Reps", REP), ("Managers", MANAGER)):
        _add_sheets(page, name, questions, [s for s in review.sheets if s.questions is questions])
    _step(page, "3. What do we want now that we did not want then?")
    _add_strategy(page, review)
    _step(page, "Decide")
    _add_decisions(page, review)
    return write(page.lines, options.color)


def title(review: Review) -> str:
    """What is reviewed, and when it was the last time."""
    named = f"{brief(review.company)} metrics review" if review.company else "Metrics review"
    last = f"last one {review.last.isoformat()}" if review.last else "the first one"
    return f"{named} {review.as_of.isoformat()} - {plural(len(review.metrics), 'metric')}, {last}"


def _step(page: Page, words: str) -> None:
    page.gap()
    page.prose(words, Role.HINT)
    page.gap()


def _rows(review: Review, options: Options) -> Iterator[Row]:
    first = True
    for kind, heading in _TITLES.items():
        lines = [m for m in review.metrics if m.kind == kind]
        if not lines:
            continue
        if not first:
            yield ()
        first = False
        if len(lines) < len(review.metrics):
            yield ((heading, Role.QUIET),)
        for metric in lines:
            yield _row(metric, options)


def _row(metric: MetricLine, options: Options) -> Row:
    line, did = metric.line, metric.did
    goal = line.goal.value if line.goal else None
    values = line.values
    reached: Piece = (f"{did.met} of {did.judged}", _reached(metric)) if did.judged else ("", Role.PLAIN)
    better = did.trend is not None and (did.trend < 0) == (did.good == "down") and abs(did.trend) >= 0.005
    trend = "flat" if did.flat else change(did.trend) if did.trend is not None else ""
    role = Role.ASK if did.flat and metric.kind == "activity" else Role.CLEAR if better else Role.PLAIN
    serves: Piece = (brief(metric.serves), Role.PLAIN) if metric.serves else ("-", Role.QUIET)
    return (
        (brief(metric.name), Role.TITLE),
        (brief(line.who or ""), Role.PLAIN),
        (brief(line.goal.text) if line.goal else "-", Role.PLAIN),
        (brief(line.history[-1].text) if line.history else "-", Role.PLAIN),
        (bars(values, unicode=options.unicode, goal=goal), Role.INFO),
        reached,
        (trend, role if not did.flat or metric.kind == "activity" else Role.PLAIN),
        serves,
    )


def _reached(metric: MetricLine) -> Role:
    did = metric.did
    return Role.CLEAR if did.met * 2 >= did.judged else Role.ASK


def remarks(metric: MetricLine) -> Iterator[str]:
    """What the past of a metric gives to think about; the words go to the page, the Markdown and the YAML."""
    did, line = metric.did, metric.line
    if not line.history:
        yield "no past is kept"
    elif line.goal is None:
        yield "no goal"
    if did.flat and metric.kind == "activity":
        unit = _CADENCE.get((line.cadence or "")[:3].casefold(), "periods")
        yield f"flat for {plain(len(line.values))} {unit}: common practice by now"
    if did.missed_mostly:
        yield "mostly short of the goal" + ("" if metric.rocks else ", and no Rock works on it")
    elif did.always_met:
        yield "goal reached every time: does it still ask for anything?"
    if metric.lost:
        yield f"serves {brief(metric.lost)}, which the V/TO does not have"
    elif not metric.serves:
        yield "serves no initiative"
    if metric.outdated:
        yield "strategy changed since it was last reviewed"


def _add_remarks(page: Page, review: Review) -> None:
    """One line for all metrics of which the same is to be said."""
    found: dict[str, list[str]] = {}
    for metric in review.metrics:
        for remark in remarks(metric):
            found.setdefault(remark, []).append(brief(metric.name))
    working = [f"{brief(m.rocks[0])} on {brief(m.name)}" for m in review.metrics if m.rocks]
    page.gap()
    for remark, names in found.items():
        _remark(page, remark, names, Role.ASK)
    if working:
        _remark(page, "Rocks at work", working, Role.CLEAR)


def _remark(page: Page, remark: str, names: Sequence[str], role: Role) -> None:
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    text = f"{remark[0].upper()}{remark[1:]}: {', '.join(names[:_MOST_NAMES])}{more}"
    page.prose(text, indent=3, lead=((f" {page.signs.dot} ", role),))


def _add_sheets(page: Page, name: str, questions: Sequence[Question], sheets: Sequence[Sheet]) -> None:
    page.gap()
    page.add((name, Role.TITLE))
    for number, question in enumerate(questions, 1):
        page.prose(question.text, Role.QUESTION, indent=4, lead=((f" {number}.", Role.TITLE),))
    if not sheets:
        page.prose("Nobody is known: people.yaml or goals.yaml says who they are.", Role.QUIET, indent=1)
    for sheet in sheets:
        page.prose(person(sheet), Role.PLAIN, indent=3, lead=((" -", Role.QUIET),))


def person(sheet: Sheet) -> str:
    """`Tom Becker, Account Executive: new bookings`."""
    seat = f", {brief(sheet.role)}" if sheet.role else ""
    return f"{brief(sheet.who)}{seat}" + (f": {', '.join(map(brief, sheet.metrics))}" if sheet.metrics else "")


def _add_strategy(page: Page, review: Review) -> None:
    since = f"Since {review.last.isoformat()}" if review.last else "On record"
    if not review.has_vto:
        page.prose("No V/TO here: vto.yaml keeps what changed in the strategy, and the initiatives.", Role.QUIET)
        return
    page.add((since, Role.TITLE))
    for item in review.changes:
        page.prose(brief(item.text), indent=14, lead=((f" {item.day}", Role.QUIET),))
    for item in review.undated:
        page.prose(brief(item.text), indent=14, lead=((" no day", Role.QUIET),))
    if not review.changes and not review.undated:
        page.prose(NOTHING_CHANGED, Role.QUIET, indent=1)
    if not review.initiatives:
        return
    page.gap()
    page.add(("What is done for each initiative", Role.TITLE))
    for served in review.initiatives:
        page.prose(brief(served.name), Role.PLAIN, indent=1)
        if served.activities:
            page.prose(f"day to day: {', '.join(map(brief, served.activities))}", Role.CLEAR, indent=4)
        elif served.idle:
            page.prose(TUESDAY, Role.ASK, indent=4)
        if served.others:
            page.prose(f"seen by: {', '.join(map(brief, served.others))}", Role.QUIET, indent=4)


def _add_decisions(page: Page, review: Review) -> None:
    columns = (Column("metric", least=12, most=32), Column("keep"), Column("change"), Column("drop"), Column("why"))
    box: Piece = ("[ ]", Role.PLAIN)
    line: Piece = ("_" * 24, Role.QUIET)
    rows: list[Row] = [((brief(m.name), Role.PLAIN), box, box, box, line) for m in review.metrics]
    rows += [(("add: " + "_" * 20, Role.QUIET), ("", Role.PLAIN), ("", Role.PLAIN), ("", Role.PLAIN), line)] * 2
    add_columns(page, columns, rows)
    page.gap()
    page.prose(
        "--write FILE keeps this page and a sheet to fill in; --accept FILE takes the answers into the scorecard.",
        Role.QUIET,
    )
