"""Which words of a goal are its deadline, which day they mean on 2026-07-01, and what is no deadline."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.calendar import Calendar
from rocklint.nlp.reader import Reader

AS_OF = date(2026, 7, 1)

# The sentence, words that the deadline must hold, and its day (None where the words name none).
DEADLINES = [
    ("Launch the portal by 2026-12-31", "2026-12-31", "2026-12-31"),
    ("Launch the portal by 12/31/26.", "12/31/26", "2026-12-31"),
    ("Launch the portal by 12/31/2026", "12/31/2026", "2026-12-31"),
    ("Launch the portal by 10/31", "10/31", "2026-10-31"),
    ("Launch the portal by 13/10/2026", "13/10/2026", "2026-10-13"),
    ("Launch the portal by 31.10.2026", "31.10.2026", "2026-10-31"),
    ("Launch the portal by 10-31-2026", "10-31-2026", "2026-10-31"),
    ("Launch the portal by Oct 31", "Oct 31", "2026-10-31"),
    ("Launch the portal by Oct. 31st.", "Oct. 31st", "2026-10-31"),
    ("Launch the portal by October 31, 2027 for all clinics", "October 31, 2027", "2027-10-31"),
    ("Launch the portal by October 31st 2026", "October 31st 2026", "2026-10-31"),
    ("Launch the portal by 31 October", "31 October", "2026-10-31"),
    ("Launch the portal by the 15th of September", "the 15th of September", "2026-09-15"),
    ("Launch the portal by 31-Oct-2026", "31-Oct-2026", "2026-10-31"),
    ("Launch the portal by March 3", "March 3", "2027-03-03"),
    ("Launch the portal by may 15", "may 15", "2027-05-15"),
    ("Launch the portal by the 15th", "the 15th", "2026-07-15"),
    ("Launch the portal by the 15th of next month", "the 15th of next month", "2026-08-15"),
    ("Launch the portal on October 6", "October 6", "2026-10-06"),
    ("Launch the portal before November 9", "November 9", "2026-11-08"),
    ("Launch the portal no later than November 9", "November 9", "2026-11-09"),
    ("Launch the portal on or before 11/9", "11/9", "2026-11-09"),
    ("Launch the portal prior to Nov 9", "Nov 9", "2026-11-08"),
    ("Launch the portal not later than Sept. 5, 2026", "Sept. 5, 2026", "2026-09-05"),
    ("Launch the portal (due 11/9)", "11/9", "2026-11-09"),
    ("Launch the portal (Nov 9)", "Nov 9", "2026-11-09"),
    ("Launch the portal (11/30)", "11/30", "2026-11-30"),
    ("Launch the portal - 11/30", "11/30", "2026-11-30"),
    ("Launch the portal. Due: Nov 9", "Nov 9", "2026-11-09"),
    ("Launch the portal. **Due:** Nov 9", "Nov 9", "2026-11-09"),
    ("Launch the portal | Owner: Kim | Due date: Nov 9", "Nov 9", "2026-11-09"),
    ("Target: Dec 31. Launch the portal", "Dec 31", "2026-12-31"),
    ("Due Nov 9 - Launch the portal", "Nov 9", "2026-11-09"),
    ("| Launch the portal | Kim | 11/09/2026 |", "11/09/2026", "2026-11-09"),
    ("| Launch the portal | Kim | Nov 9 | on track |", "Nov 9", "2026-11-09"),
    ("Launch the portal by Friday, October 9", "October 9", "2026-10-09"),
    ("Launch the portal by next Friday", "next Friday", "2026-07-10"),
    ("Launch the portal by Friday", "Friday", "2026-07-03"),
    ("Launch the portal by June 31", "June 31", None),
    ("Launch the portal by 2026-11-31", "2026-11-31", None),
    ("Launch the portal by Feb 30", "Feb 30", None),
    ("Run the show Oct 12-14", "Oct 12-14", "2026-10-14"),
    ("Run the pilot from Oct 1 to Dec 15", "Dec 15", "2026-12-15"),
    ("Run the pilot between Oct 1 and Dec 15", "Dec 15", "2026-12-15"),
    ("Run the pilot Oct-Dec", "Oct-Dec", "2026-12-31"),
    ("Run the pilot in Q3-Q4", "Q4", "2026-12-31"),
    ("By Dec 31, 2026, hire two reps", "Dec 31, 2026", "2026-12-31"),
    ("By September 30 launch two campaigns", "September 30", "2026-09-30"),
    ("Hire two reps by the last day of September", "the last day of September", "2026-09-30"),
    ("Hire two reps by the first of October", "the first of October", "2026-10-01"),
    ("Hire two reps by the first week of October", "the first week of October", "2026-10-07"),
    ("Hire two reps by the last Friday of October", "the last Friday of October", "2026-10-30"),
    ("Hire two reps the week of October 5", "the week of October 5", "2026-10-11"),
    ("Hire two reps by today", "today", "2026-07-01"),
    ("Hire two reps by tomorrow", "tomorrow", "2026-07-02"),
    ("Hire two reps in March", "March", "2027-03-31"),
    ("Hire two reps by March", "March", "2027-03-31"),
    ("Hire two reps by end of March", "March", "2027-03-31"),
    ("Hire two reps by the end of October 2026", "October", "2026-10-31"),
    ("Hire two reps by mid-September", "mid-September", "2026-09-15"),
    ("Hire two reps by mid September", "mid September", "2026-09-15"),
    ("Hire two reps by early May", "early May", "2027-05-10"),
    ("Hire two reps by late October", "late October", "2026-10-31"),
    ("Hire two reps by Oct '26", "Oct '26", "2026-10-31"),
    ("Hire two reps by Oct. 2026", "Oct. 2026", "2026-10-31"),
    ("Hire two reps before October", "October", "2026-09-30"),
    ("Hire two reps by end of may", "may", "2027-05-31"),
    ("Hire two reps by end-September", "September", "2026-09-30"),
    ("Hire two reps by September-end", "September", "2026-09-30"),
    ("Hire two reps (October)", "October", "2026-10-31"),
    ("Hire two reps by the end of this month", "this month", "2026-07-31"),
    ("Hire two reps by end of next month", "next month", "2026-08-31"),
    ("Hire two reps by EOM", "EOM", "2026-07-31"),
    ("Hire two reps by month-end", "month-end", "2026-07-31"),
    ("Hire two reps next month", "next month", "2026-08-31"),
    ("Hire two reps by the beginning of October", "the beginning of October", "2026-10-01"),
    ("Hire two reps by Q4", "Q4", "2026-12-31"),
    ("Hire two reps in Q4'26", "Q4'26", "2026-12-31"),
    ("Hire two reps by Q1 2027", "Q1 2027", "2027-03-31"),
    ("Hire two reps by 4Q26", "4Q26", "2026-12-31"),
    ("Hire two reps by 1Q 2027", "1Q 2027", "2027-03-31"),
    ("Hire two reps by FY27 Q1", "FY27 Q1", "2027-03-31"),
    ("Hire two reps by Q1 FY27", "Q1 FY27", "2027-03-31"),
    ("Hire two reps by Q4 of FY2026", "Q4 of FY2026", "2026-12-31"),
    ("Hire two reps by Q1 of next year", "Q1 of next year", "2027-03-31"),
    ("Hire two reps by the fourth quarter", "the fourth quarter", "2026-12-31"),
    ("Hire two reps in the 4th quarter of 2026", "4th quarter of 2026", "2026-12-31"),
    ("Hire two reps by Q3 end", "Q3 end", "2026-09-30"),
    ("Hire two reps by end of Q3", "end of Q3", "2026-09-30"),
    ("Hire two reps by the end of the third quarter", "the end of the third quarter", "2026-09-30"),
    ("Hire two reps by quarter-end", "quarter-end", "2026-09-30"),
    ("Hire two reps by quarter end", "quarter end", "2026-09-30"),
    ("Hire two reps by the quarter's end", "quarter's end", "2026-09-30"),
    ("Hire two reps by Q end", "Q end", "2026-09-30"),
    ("Hire two reps by end of Q", "end of Q", "2026-09-30"),
    ("Hire two reps by EOQ", "EOQ", "2026-09-30"),
    ("Hire two reps by EOQ4", "EOQ4", "2026-12-31"),
    ("Hire two reps by EO Q4", "EO Q4", "2026-12-31"),
    ("Hire two reps this quarter", "this quarter", "2026-09-30"),
    ("Hire two reps in the quarter", "the quarter", "2026-09-30"),
    ("Hire two reps by the end of the quarter", "the end of the quarter", "2026-09-30"),
    ("Hire two reps by the end of next quarter", "next quarter", "2026-12-31"),
    ("Hire two reps before the quarter ends", "the quarter ends", "2026-09-30"),
    ("Hire two reps before quarter end", "quarter end", "2026-09-30"),
    ("Hire two reps before Q4", "Q4", "2026-09-30"),
    ("Hire two reps before the end of Q4", "the end of Q4", "2026-12-31"),
    ("Hire two reps by mid-Q4", "mid-Q4", "2026-11-15"),
    ("Hire two reps by early Q4", "early Q4", "2026-10-31"),
    ("Hire two reps by 2026-Q4", "2026-Q4", "2026-12-31"),
    ("Hire two reps Q4 2026", "Q4 2026", "2026-12-31"),
    ("Hire two reps (Q4)", "Q4", "2026-12-31"),
    ("Q4: Hire two reps", "Q4", "2026-12-31"),
    ("Q4 2026 - Hire two reps", "Q4 2026", "2026-12-31"),
    ("Hire two reps by the close of Q4", "the close of Q4", "2026-12-31"),
    ("Hire two reps by end Q4", "end Q4", "2026-12-31"),
    ("Hire two reps within the quarter", "the quarter", "2026-09-30"),
    ("Hire two reps in one quarter", "in one quarter", "2026-09-30"),
    ("Hire two reps in the next quarter", "the next quarter", "2026-12-31"),
    ("Hire two reps by the last day of the quarter", "the last day of the quarter", "2026-09-30"),
    ("Hire two reps over the remainder of the quarter", "the remainder of the quarter", "2026-09-30"),
    ("Hire two reps in H2", "H2", "2026-12-31"),
    ("Hire two reps by H1 2027", "H1 2027", "2027-06-30"),
    ("Hire two reps in 2H26", "2H26", "2026-12-31"),
    ("Hire two reps by the end of the half", "the end of the half", "2026-12-31"),
    ("Hire two reps in the second half", "the second half", "2026-12-31"),
    ("Hire two reps in the first half of 2027", "the first half of 2027", "2027-06-30"),
    ("Hire two reps in the back half of the year", "back half of the year", "2026-12-31"),
    ("Hire two reps in 2027", "2027", "2027-12-31"),
    ("Hire two reps by 2027", "2027", "2027-12-31"),
    ("Hire two reps before 2027", "2027", "2026-12-31"),
    ("Hire two reps in FY27", "FY27", "2027-12-31"),
    ("Hire two reps in fiscal 2027", "fiscal 2027", "2027-12-31"),
    ("Hire two reps by the end of fiscal year 2027", "fiscal year 2027", "2027-12-31"),
    ("Hire two reps by EOY", "EOY", "2026-12-31"),
    ("Hire two reps by EOY 2026", "EOY 2026", "2026-12-31"),
    ("Hire two reps by EOY27", "EOY27", "2027-12-31"),
    ("Hire two reps by year-end", "year-end", "2026-12-31"),
    ("Hire two reps by year end 2027", "year end 2027", "2027-12-31"),
    ("Hire two reps by the end of the year", "the end of the year", "2026-12-31"),
    ("Hire two reps by the end of the calendar year", "calendar year", "2026-12-31"),
    ("Hire two reps by fiscal year-end", "fiscal year-end", "2026-12-31"),
    ("Hire two reps by end of year", "end of year", "2026-12-31"),
    ("Hire two reps by the end of 2026", "2026", "2026-12-31"),
    ("Hire two reps this year", "this year", "2026-12-31"),
    ("Hire two reps by the end of next year", "next year", "2027-12-31"),
    ("Hire two reps by early 2027", "early 2027", "2027-03-31"),
    ("Hire two reps by mid-2027", "mid-2027", "2027-06-30"),
    ("Hire two reps by mid-year", "mid-year", "2027-06-30"),
    ("Hire two reps by the year 2028", "the year 2028", "2028-12-31"),
    ("Hire two reps within 90 days", "within 90 days", "2026-09-29"),
    ("Hire two reps within the next 90 days", "90 days", "2026-09-29"),
    ("Hire two reps in six weeks", "in six weeks", "2026-08-12"),
    ("Hire two reps over the next eight months", "eight months", "2027-03-01"),
    ("Hire two reps within one month", "one month", "2026-08-01"),
    ("Hire two reps within a month", "a month", "2026-08-01"),
    ("Hire two reps within 5 months", "5 months", "2026-12-01"),
    ("Hire two reps in the next 3 months", "next 3 months", "2026-10-01"),
    ("Hire two reps in 12 weeks' time", "12 weeks", "2026-09-23"),
    ("Hire two reps two months from now", "two months from now", "2026-09-01"),
    ("Hire two reps within ninety (90) days", "ninety (90) days", "2026-09-29"),
    ("Over the next two quarters, hire six reps", "two quarters", "2026-12-31"),
    ("Hire two reps in two years", "in two years", "2028-07-01"),
    ("Hire two reps within 30-60 days", "30-60 days", "2026-08-30"),
    ("Hire two reps by the end of the week", "the end of the week", "2026-07-03"),
    ("Hire two reps next week", "next week", "2026-07-10"),
    ("Hire two reps within the month", "the month", "2026-07-31"),
    ("Hire two reps by week 6", "week 6", None),
    ("Hire two reps by the end of month 2", "month 2", None),
    ("Hire two reps by day 30", "day 30", None),
    ("Hire two reps by end of the first 60 days", "first 60 days", None),
    ("Hire two reps before the new year", "the new year", "2026-12-31"),
    ("Hire two reps before Christmas", "Christmas", "2026-12-24"),
    ("Hire two reps by Thanksgiving", "Thanksgiving", "2026-11-26"),
    ("Hire two reps by Labor Day", "Labor Day", "2026-09-07"),
    ("Hire two reps before Memorial Day 2027", "Memorial Day 2027", "2027-05-30"),
    ("Hire two reps by New Year's Eve", "New Year's Eve", "2026-12-31"),
    ("Hire two reps by the end of summer", "summer", "2026-08-31"),
    ("Hire two reps by spring 2027", "spring 2027", "2027-05-31"),
    ("Hire two reps this fall", "this fall", "2026-11-30"),
    ("Hire two reps before the next board meeting", "the next board meeting", None),
    ("Print the new brochure by the trade show", "the trade show", None),
    ("Train all reps before launch", "before launch", None),
    ("Train all reps ahead of the annual sales kickoff", "annual sales kickoff", None),
    ("Train all reps by the end of the pilot", "the end of the pilot", None),
    ("Train all reps in time for the spring conference", "the spring conference", None),
    ("Draft the plan by Aug 15 and sign it by Sep 30", "Sep 30", "2026-09-30"),
    ("Sign the plan by Sep 30, with a draft by Aug 15", "Sep 30", "2026-09-30"),
    (
        "Implement the process in Q3 that will result in $200K more revenue by the end of Q4",
        "the end of Q4",
        "2026-12-31",
    ),
    ("Starting in July, publish 12 articles by Sep 30", "Sep 30", "2026-09-30"),
    ("From July 1, publish 12 articles by Sep 30", "Sep 30", "2026-09-30"),
    ("Reach 4x Q1 pipeline coverage by the end of Q4", "the end of Q4", "2026-12-31"),
    ("Raise NPS from 40 in Q2 to 55 in Q4", "Q4", "2026-12-31"),
    ("Raise NPS from 40 (as of June 1) to 55 by Dec 31", "Dec 31", "2026-12-31"),
    ("Generate $4M in revenue for the year", "the year", "2026-12-31"),
    ("Timeline: Q4 2026", "Q4 2026", "2026-12-31"),
    ("Close 12 deals - deadline is October 15", "October 15", "2026-10-15"),
    ("Close 12 deals through December", "December", "2026-12-31"),
    ("Close 12 deals until year end", "year end", "2026-12-31"),
    ("T: By the end of Q3", "end of Q3", "2026-09-30"),
    ("target_date: 2026-09-30", "2026-09-30", "2026-09-30"),
    ("In Q4 launch two campaigns", "Q4", "2026-12-31"),
    ("In Q4 the team will launch two campaigns", "Q4", "2026-12-31"),
    ("By the end of the quarter, all 8 reps are certified", "the end of the quarter", "2026-09-30"),
    ("Hire two reps by October 1st at the latest", "October 1st", "2026-10-01"),
    ("Grow revenue 15% from Q2 to Q4", "Q4", "2026-12-31"),
]

NO_DEADLINE = [
    "Publish two posts weekly",
    "Hold a review each month",
    "Send the report by the 12th of each month",
    "Send the report by Friday every week",
    "Answer every lead within 10 minutes",
    "Answer 95% of tickets within 2 days",
    "Raise 30-day retention to 45%",
    "Respond to quotes in 2 days",
    "Cut the 60-day onboarding to 30 days",
    "Save 90% of Q3 renewals",
    "Build pipeline for Q1",
    "Reach 4x Q4 bookings",
    "Grow 8% from the previous quarter",
    "Sell more than last year",
    "Grow revenue 10% year over year",
    "Serve clients we have had since 2019",
    "Launch the End of Year Budget promotion",
    "Write the 2027 fundraising plan",
    "Publish Vision 2030",
    "Comply with GMP Guide 2025",
    "We may hire two reps",
    "March ahead with the plan",
    "Run the Black Friday campaign",
    "Close deals by [date]",
    "Close deals by YYYY-MM-DD",
    "Close deals by __",
    "Close deals by XX/XX",
    "Improve from 62% (currently, as of Jun 1)",
    "Open 9am-5pm Monday to Friday",
    "Host office hours on Fridays",
    "Reduce churn by a quarter",
    "Cut costs by 1/3",
    "Score 4/5 on the survey",
    "Be available 24/7",
    "Reduce the time to close to 30 days",
    "Launch a 90-day plan",
    "Complete onboarding within 30 days of hire",
    "Confirm 24 hours before the meeting",
    "Prepare an agenda before each meeting",
    "Approved by the board",
    "Reach 2027 users",
    "Three quarters of customers renew",
    "Sell to second-tier cities",
    "April will own the launch",
    "Spring cleaning of the CRM",
    "Close the books within 5 business days of month-end",
    "Post 3 times per week",
    "Ship soon",
    "Improve as soon as possible",
    "Eventually hire two reps",
    "Update the FY27 budget",
    "Review the 2026 annual report",
    "Grow the first quarter pipeline",
    "Contracts expiring in Q4 are renewed",
    "Secure renewals due in Q1",
    "Trailing 12 months revenue up",
    "Review the last 30 days of calls",
    "Run a summer internship",
    "Fall in love with the customer",
    "Hire for the night shift: Monday to Friday",
    "Bring average response to under 2 days",
    "Finish half of the backlog",
    "Document the year-end process",
    "Build the Q4 campaign",
    "Rework the month-end close process",
    "Reduce month-end close from 10 days to 5",
    "Prepare the plan for 2027",
    "Deliver 3 demos a week",
    "Raise prices by 5% for customers older than 2 years",
    "Sign customers for 3 years",
    "Make sure nobody waits more than 2 weeks",
    "Beat the 2025 record",
    "Have 50 customers retained over 12 months",
]


@pytest.mark.parametrize(("text", "words", "iso"), DEADLINES, ids=[case[0] for case in DEADLINES])
def test_deadline(reader: Reader, text: str, words: str, iso: str | None) -> None:
    """The deadline's words are found and mean that day."""
    deadline = reader.read(text).deadline
    assert deadline is not None
    assert words in deadline.text
    assert text[deadline.start : deadline.end] == deadline.text
    day = Calendar().resolve(deadline.when, AS_OF).day
    assert (day.isoformat() if day else None) == iso


@pytest.mark.parametrize("text", NO_DEADLINE)
def test_no_deadline(reader: Reader, text: str) -> None:
    """Cadence, windows, scope, names, template holes and ordinary words are no deadline."""
    assert reader.read(text).deadline is None


def roles(reader: Reader, text: str) -> list[tuple[str, str]]:
    return [(d.text, d.role) for d in reader.read(text).dates]


def test_roles(reader: Reader) -> None:
    """Build date, result date, start and milestone are told apart."""
    text = "Implement the process in Q3 that will result in $200K more revenue by the end of Q4"
    assert roles(reader, text) == [("in Q3", "due"), ("the end of Q4", "result")]
    assert roles(reader, "Starting in July, publish 12 posts by Sep 30") == [("July", "start"), ("Sep 30", "due")]
    assert roles(reader, "Draft it by Aug 15 and sign it by Sep 30") == [("Aug 15", "milestone"), ("Sep 30", "due")]


def test_before_is_part_of_the_words(reader: Reader) -> None:
    """ "by" and "due" are dropped, a word that changes the day is kept."""
    cut = {
        "by the end of Q4": "the end of Q4",
        "before Q4": "before Q4",
        "due 11/9": "11/9",
        "in March": "in March",
        "in advance of Nov 9": "in advance of Nov 9",
        "on October 6": "on October 6",
        "within 90 days": "within 90 days",
    }
    for words, kept in cut.items():
        deadline = reader.read(f"Hire two reps {words}").deadline
        assert deadline is not None and deadline.text == kept


def test_vague_is_a_date_but_no_deadline(reader: Reader) -> None:
    """ "Soon" is kept among the dates, so that a rule can ask about it."""
    facts = reader.read("Hire two reps as soon as possible")
    assert facts.deadline is None
    assert [d.when.form for d in facts.dates] == ["vague"]


@pytest.mark.parametrize("text", ["Nov 9", "11/30", "April", "2026-09-30", "Q4", "Friday", "end of quarter", "2027"])
def test_the_text_of_a_date_field(reader: Reader, text: str) -> None:
    """A text that is nothing but a point in time is one, whatever it could be in a sentence."""
    deadline = reader.read(text).deadline
    assert deadline is not None and deadline.text == text


_PIECES = (
    "by before in on due Due: until within over the end of mid - – / , . ( ) | ' 's Q4 4Q 26 '26 FY27 FY H2 EOQ quarter"
    " year month week days 6 90 31 2026 2027-11-31 9/30 9/30/26 October Oct may March 15th third first last next this"
    " Friday each weekly Christmas new launch board meeting from to between and ² ٣ 99999999999999999999"
)
PIECES = [*_PIECES.split(), "\n"]
ODD = st.text(max_size=120) | st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=20
).map("".join)  # fmt: skip


@given(ODD)
def test_any_text(reader: Reader, text: str) -> None:
    """No text raises; spans give back their words; the calendar has an answer to everything."""
    facts = reader.read(text)
    for found in facts.dates:
        assert facts.text[found.start : found.end] == found.text
        Calendar().resolve(found.when, AS_OF)
    assert facts.deadline is None or facts.deadline in facts.dates
