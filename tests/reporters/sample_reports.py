"""Reports made by hand: what reporters are tried on without running the engine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rocklint.model.finding import Confidence, Letter, Safety, Severity
from rocklint.model.place import Location, Position
from rocklint.model.report import (
    Evidence,
    Grade,
    LetterState,
    LocatedEdit,
    MissingData,
    RelatedLocation,
    Report,
    ReportedFinding,
    RockResult,
    SuppressedBy,
)

FILE = "rocks.yaml"
MINIMAL = (
    "# rocks.yaml - the smallest file rocklint reads: a list of sentences.",
    "# Quote every sentence: '#', ':' and a leading '%' or '>' mean something else to YAML.",
    '- "Publish the discovery call guide and run 10 live calls through it by Dec 18, owned by Priya (RevOps)"',
    '- "Close 60 inspection contracts by the end of Q4, owned by Marcus"',
    '- "Increase # of leads"',
)
UNCHECKED = (
    MissingData("scorecard", ("A102", "A103", "A104", "R101")),
    MissingData("people", ("A105", "A106")),
    MissingData("vto", ("R102", "R103", "R104")),
    MissingData("goals", ("P110",)),
    MissingData("previous", ("P120",)),
)
_STATES = {"c": LetterState.CLEAR, "a": LetterState.ASK, "m": LetterState.MISSING, "-": None}


def letters(states: str) -> dict[Letter, LetterState | None]:
    """`"cm-a-"` as the five letters."""
    return dict(zip((Letter.S, Letter.M, Letter.A, Letter.R, Letter.T), (_STATES[s] for s in states), strict=True))


def at(source: str, words: str = "", line: int = 1, file: str = FILE) -> Location:
    """The place of some words on a line of a file."""
    start = source.index(words) if words else 0
    end = start + len(words or source)
    return Location(file, Position(line, start + 1), Position(line, end + 1), source)


def rock(number: int, text: str, source: str = "", line: int = 1, states: str = "ccccc", **more: object) -> RockResult:
    """A Rock without an id."""
    fields: dict[str, object] = {
        "id": f"{FILE}#{number}",
        "number": number,
        "location": at(source or text, text, line),
        "text": text,
        "grade": Grade.READY,
        "letters": letters(states),
        "title": text,
    }
    return RockResult(**{**fields, **more})  # type: ignore[arg-type]


def finding(
    code: str, name: str, severity: Severity, location: Location, message: str, **more: object
) -> ReportedFinding:
    """A finding of Rock 3 unless told otherwise."""
    fields: dict[str, object] = {
        "code": code,
        "name": name,
        "letter": next((letter for letter in Letter if code.startswith(letter)), Letter.M),
        "severity": severity,
        "confidence": Confidence.HIGH,
        "message": message,
        "why": "",
        "ask": "",
        "location": location,
        "rock": f"{FILE}#3",
        "field": "rock",
    }
    return ReportedFinding(**{**fields, **more})  # type: ignore[arg-type]


def minimal() -> Report:
    """Three bare sentences: two ready, one not a Rock yet."""
    sentences = [line[3:-1] for line in MINIMAL[2:]]
    leads = MINIMAL[4]
    rocks = (
        rock(1, sentences[0], MINIMAL[2], 3, "cc--c", title="Publish the discovery call guide", owner="Priya (RevOps)"),
        rock(2, sentences[1], MINIMAL[3], 4, "ccc-c", title="Close 60 inspection contracts", owner="Marcus"),
        rock(
            3,
            sentences[2],
            leads,
            5,
            "ma--m",
            grade=Grade.NOT_YET,
            title="Increase # of leads",
            rewrite="<verb> <deliverable> by <due> (owner <name>), "
            "so that # of leads moves from <baseline> to <target> by <result date>",
        ),
    )
    findings = (
        finding(
            "A101",
            "nothing-changes",
            Severity.INFO,
            at(MINIMAL[3], "Close 60 inspection contracts", 4),
            "60 contracts with nothing about the process changed",
            why="A number alone asks people to work harder.",
            ask="What makes 60 possible now that did not exist last quarter?",
            rock=f"{FILE}#2",
        ),
        finding(
            "S102",
            "missing-owner",
            Severity.ERROR,
            at(leads, "Increase # of leads", 5),
            "nobody is named as the owner",
            why="Without a name nobody answers for it on the last day of the quarter.",
            ask="Whose name goes next to this Rock in the weekly meeting?",
            edit=LocatedEdit(at(leads, "", 5), "Increase # of leads, owned by __", Safety.NEEDS_INPUT),
        ),
        finding(
            "T101",
            "missing-date",
            Severity.ERROR,
            at(leads, "Increase # of leads", 5),
            "no day on which it is done",
            why="A Rock without a day moves to the next quarter without anyone deciding it.",
            ask="On which date is it done?",
        ),
        finding(
            "M107",
            "lead-volume",
            Severity.WARNING,
            at(leads, "# of leads", 5),
            '"# of leads" counts what comes in, not what sales can use',
            why="Twice the leads with the same SQLs costs selling time.",
            ask="If you got twice the leads and the same SQLs, would you be happy?",
        ),
    )
    return Report(
        "0.1.0",
        "2026.4",
        date(2026, 11, 21),
        rocks,
        findings,
        UNCHECKED,
        (FILE,),
        "2026-Q4",
        meeting=date(2026, 11, 26),
    )


def good() -> Report:
    """Everything clear, everything looked at."""
    text = "Publish the discovery call guide and make it the way every AE runs discovery"
    source = f'    rock: "{text}"'
    proof = (
        Evidence(Letter.S, "owner", "Priya Nair"),
        Evidence(Letter.M, "measure", "42% to 50%"),
        Evidence(Letter.T, "due", "2026-12-31"),
    )
    rocks = (rock(1, text, source, 4, id="C1", owner="Priya Nair", evidence=proof),)
    return Report("0.1.0", "2026.4", date(2026, 11, 21), rocks, files=(FILE,), title="2026-Q4")


def conflict() -> Report:
    """A long line, a second place, a safe edit, and a finding of the plan and of a file."""
    text = "Improve the handoff from marketing to sales so that more qualified leads become opportunities by March 31"
    source = f'  - {{id: C7, rock: "{text}, owned by Dana Whitlock", department: sales, owner: Jo Park}}'
    place = at(source, "owned by Dana Whitlock", 12)
    typo = Location("plan/q4.yaml", Position(2, 1), Position(2, 6), "qater: 2026-Q4")
    rocks = (
        rock(7, text, source, 12, "maa-a", id="C7", owner="Jo Park", grade=Grade.REWRITE, title="Improve the handoff"),
    )
    findings = (
        finding(
            "X904",
            "unknown-field",
            Severity.WARNING,
            typo,
            '"qater" is not a field; did you mean "quarter"?',
            rock=None,
            field=None,
            why="What stands under it was not read.",
            ask="Did you mean quarter?",
            edit=LocatedEdit(typo, "quarter", Safety.SAFE),
        ),
        finding(
            "S105",
            "owner-text-conflict",
            Severity.ERROR,
            place,
            "the sentence names Dana Whitlock, the field says Jo Park",
            why="Two names are no owner.",
            ask="Who of the two reports on it in the weekly meeting?",
            rock="C7",
            related=(RelatedLocation(at(source, "owner: Jo Park", 12), "the field"),),
        ),
        finding(
            "S107",
            "vague-outcome",
            Severity.WARNING,
            at(source, "Improve", 12),
            '"Improve" leaves open what will be there',
            why="Everyone will see a different finish.",
            ask="What will be true on the last day?",
            rock="C7",
        ),
        finding(
            "S110",
            "cross-functional-undeclared",
            Severity.INFO,
            at(source, "marketing to sales", 12),
            "two departments are touched and one is named",
            ask="Who must be in the room from marketing?",
            rock="C7",
        ),
        finding(
            "P101",
            "too-many-rocks",
            Severity.WARNING,
            Location(FILE, Position(1, 1), Position(1, 6), "rocks:"),
            "9 company Rocks; 3 to 7 get done",
            rock=None,
            field=None,
            why="More than seven is none.",
            ask="Which two would you drop today?",
        ),
    )
    return Report("0.1.0", "2026.4", date(2026, 11, 21), rocks, findings, (), (FILE,), "2026-Q4")


def suppressed() -> Report:
    """The report above with three findings set aside: by a comment, by a Rock's entry, and by the baseline."""
    report = conflict()
    here = Location(FILE, Position(11, 3), Position(11, 40), "  # rocklint: ignore[S107] agreed on Monday")
    sayings = (
        SuppressedBy("comment", "agreed on Monday; the name follows", date(2027, 1, 15), here),
        SuppressedBy("field", "the whole quarter is about this"),
        SuppressedBy("baseline"),
    )
    kept, aside = report.findings[:2], report.findings[2:]
    return replace(
        report,
        findings=kept,
        suppressed=tuple(replace(f, suppressed=said) for f, said in zip(aside, sayings, strict=True)),
        unchecked=UNCHECKED[:2],
        company="Bluewater Mechanical",
    )


def nothing() -> Report:
    """A run that found no Rock."""
    return Report("0.1.0", "2026.4", date(2026, 11, 21), files=(FILE,))


def large(rocks: int = 60, each: int = 1) -> Report:
    """A big plan: two Rocks of three are ready, the others have `each` findings."""
    made: list[RockResult] = []
    found: list[ReportedFinding] = []
    for number in range(1, rocks + 1):
        text = f"Increase retention in region {number} significantly"
        source = f'  - rock: "{text}"'
        row = rock(
            number, text, source, number + 1, "caacc" if number % 3 == 0 else "ccccc", owner=f"Owner {number % 7}"
        )
        if number % 3 == 0:
            row = replace(row, grade=Grade.ONE_QUESTION)
            for _ in range(each):
                found.append(
                    finding(
                        "S108",
                        "vague-qualifier",
                        Severity.WARNING,
                        at(source, "significantly", number + 1),
                        '"significantly" stands where a number should',
                        why="Every reader has another number in mind.",
                        ask=f"How much is significant in region {number}?",
                        rock=row.id,
                    )
                )
        made.append(row)
    return Report("0.1.0", "2026.4", date(2026, 11, 21), tuple(made), tuple(found), title="2026-Q4")
