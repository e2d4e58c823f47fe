"""Which words of a goal are its measures, what they say, and which numbers measure nothing."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.language.reader import Reader

ONE = [
    # text, baseline, target, unit, direction
    ("Raise NPS from 41 to 52", 41, 52, "score", "increase"),
    ("Raise yield on line 4 by 6 pts (91 → 97)", 91, 97, "%", "increase"),
    ("Bring the audit findings (11 open) down to zero", 11, 0, "count", "decrease"),
    ("Convert 35+ of the 120 pilot users", None, 35, "count", "reach"),
    ("Win 2 of the next 3 public tenders", None, 2, "count", "reach"),
    ("Make sure 80% of deals have a plan", None, 80, "%", "reach"),
    ("Ensure the rollout is 60% complete by August", None, 60, "%", "reach"),
    ("Reach 90% completion of the safety course", None, 90, "%", "reach"),
    ("Cap discounting at 12% off list", None, 12, "%", "reach"),
    ("Average rating stays above 4.5★", None, 4.5, "score", "reach"),
    ("Nobody waits longer than 10 minutes on the phone", None, 10, "other", "reach"),
    ("Shorten board pack preparation from 3 weeks to 8 working days", 3, 8, "days", "decrease"),
    ("Pay the loan down to $90K", None, 90_000, "$", "decrease"),
    ("Drive overtime to < 4 hours a month", None, 4, "other", "decrease"),
    ("Improve budget accuracy to within 5% of forecast", None, 5, "%", "reach"),
    ("Raise guest satisfaction from the 62nd to the 75th percentile", 62, 75, "other", "increase"),
    ("Customer churn 5% vs. 8% today", 8, 5, "%", "decrease"),
    ("NPS: 30 -> 45", 30, 45, "score", "increase"),
    ("| NPS | 30 | 45 | Maria |", 30, 45, "score", "increase"),
    ("| Backlog | 140 tickets | 60 tickets | Maria |", 140, 60, "count", "decrease"),
    ("Active users at 2000", None, 2000, "count", "reach"),
    ("Units per hour of 52", None, 52, "count", "reach"),
    ("VP Sales: 70% of reps attain 80%+ of quota", None, 70, "%", "reach"),
    ("No critical vulnerabilities open longer than 7 days", None, 0, "count", "reach"),
    ("12 partner agreements signed (6 signed to date)", 6, 12, "count", "increase"),
    ("metric: on_time_delivery_pct\ntarget: 98", None, 98, "%", "reach"),
    ("title: Cut build time\nfrom: 14m\nto: 6m", 14, 6, "other", "decrease"),
    ("Retro held 6/6 times", None, 6, "count", "reach"),
    ("Sign at least 2 dealers, each committing to 5,000 units", None, 2, "count", "reach"),
    ("Activation rate (3+ events in week 1) from 34% → 45%", 34, 45, "%", "increase"),
    ("Convert at least one in three demos", None, 1, "count", "reach"),
    ("Cut regressions from an average of 9 per release to no more than 3", 9, 3, "count", "decrease"),
    ("Get a top-10 post on the forum", None, 10, "other", "reach"),
    ("Reach a satisfaction score of at least 4/5", None, 4, "score", "reach"),
    ("| Tickets per account | 4.1 | 2.5 | Maria |", 4.1, 2.5, "count", "decrease"),
    ("Rank in the top 3 for dock repair", None, 3, "other", "reach"),
    ("8x bookings with the same team", None, 8, "x", "increase"),
    ("Interview 5 candidates for each of the 3 open roles", None, 5, "count", "reach"),
    ("8/8 pilot customers renewed", None, 8, "count", "reach"),
    ("10/10 pilot customers renewed", None, 10, "count", "reach"),
    ("Annual revenue target: R4.5 million", None, 4.5e6, "$", "reach"),
    ("| Patient wait time | 34 min | 20 min | Dana |", 34, 20, "other", "decrease"),
    ("Reach farm families (target 1,250)", None, 1250, "count", "reach"),
    ("2x weekly activation rate to 18%", None, 18, "%", "increase"),
    ("Trial-to-paid at 21% (Q2: 16%)", 16, 21, "%", "increase"),
    ("NPS (Net Promoter Score) up 40", None, 40, "score", "increase"),
    ("Achieve a Net Promoter Score (NPS) of 70 or higher", None, 70, "score", "reach"),
    ("Keep headcount flat at 62", None, 62, "count", "reach"),
    ("Spend no more than 60 hours on the audit", None, 60, "other", "reach"),
    ("Lead response time under 15 min during business hours", None, 15, "other", "reach"),
    ("100% of requests resolved within 6 days", None, 100, "%", "reach"),
    ("Finish the season without a single warranty claim", None, 0, "count", "reach"),
    ("Cash reserve of 250K", None, 250_000, "$", "reach"),
    ("Current ratio of at least 1.6", None, 1.6, "other", "reach"),
    ("Cut kWh per ton to 310", None, 310, "other", "decrease"),
    ("Raise NPS 41 to 52", 41, 52, "score", "increase"),
    ("NPS 41 -> 52", 41, 52, "score", "increase"),
    ("Close rate: 19% → 27%", 19, 27, "%", "increase"),
    ("Cut quote time from 9 days on average to 4 days", 9, 4, "days", "decrease"),
    ("Cut the 6-week lead time to 4 weeks", 6, 4, "other", "decrease"),
    ("Grow bookings from $2 to $3M", 2e6, 3e6, "$", "increase"),
    ("Reach a 30% close rate, up from 24%", 24, 30, "%", "increase"),
    ("Get fill rate to 95% (currently 89%)", 89, 95, "%", "increase"),
    ("Increase fill rate (currently at 89%) to 95%", 89, 95, "%", "increase"),
    ("Bring cost per lead to $45 vs $62 today", 62, 45, "$", "decrease"),
    ("Close rate 24% (goal 30%)", 24, 30, "%", "increase"),
    ("- Metric: Dealer NPS\n- Baseline: 31\n- Target: 50", 31, 50, "score", "increase"),
    ("| Metric | Now | Goal |\n| Fill rate | 89% | 95% |", 89, 95, "%", "increase"),
    ("We lose 6% of tenants a year; get that to 4%", 6, 4, "%", "decrease"),
    ("Grow the list by 1,500 names (from 3,500 to 5,000)", 3500, 5000, "count", "increase"),
    ("Double sales (from $3M to $6M)", 3e6, 6e6, "$", "increase"),
    ("Increase sales by 15%", None, 15, "%", "increase"),
    ("Increase sales to 15% of the market", None, 15, "%", "increase"),
    ("Increase repeat orders 12%", None, 12, "%", "increase"),
    ("Cut scrap by half", None, 50, "%", "decrease"),
    ("Cut scrap in half", None, 0.5, "x", "decrease"),
    ("Double the dealer network", None, 2, "x", "increase"),
    ("Halve the backlog", None, 0.5, "x", "decrease"),
    ("Improve delivery time by 20%", None, 20, "%", "decrease"),
    ("Achieve 8% year-on-year growth", None, 8, "%", "increase"),
    ("Deliver a 10-point lift in NPS", None, 10, "score", "increase"),
    ("Raise gross margin by 3 pts", None, 3, "%", "increase"),
    ("Raise eNPS by 6+ points", None, 6, "score", "increase"),
    ("Revenue +10%", None, 10, "%", "increase"),
    ("Take churn down to 3%", None, 3, "%", "decrease"),
    ("Keep churn under 3%", None, 3, "%", "reach"),
    ("Grow by 5 to 7 percent", None, 5, "%", "increase"),
    ("Deliver 12-18% margin", None, 12, "%", "reach"),
    ("Sign 3 to 5 dealers", None, 3, "count", "reach"),
    ("Sign between 10 and 15 dealers", None, 10, "count", "reach"),
    ("Hire 3 estimators", None, 3, "count", "reach"),
    ("Hire twenty-five estimators", None, 25, "count", "reach"),
    ("Sign a dozen dealers", None, 12, "count", "reach"),
    ("Hire +2 estimators", None, 2, "count", "reach"),
    ("Win an additional 9 tenders", None, 9, "count", "increase"),
    ("Audit all 7 depots", None, 7, "count", "reach"),
    ("Publish at least one case study", None, 1, "count", "reach"),
    ("Publish one case study per month", None, 1, "count", "reach"),
    ("Publish 2 videos per week", None, 2, "count", "reach"),
    ("Post on the blog (2x/week)", None, 2, "count", "reach"),
    ("Book 350 demos/month", None, 350, "count", "reach"),
    ("Close 3 $100K+ deals", None, 3, "count", "reach"),
    ("Win 50 five-star reviews", None, 50, "count", "reach"),
    ("Win 4 of the 5 tenders", None, 4, "count", "reach"),
    ("Have 2/3 of tenants on autopay", None, 66.67, "%", "reach"),
    ("Half of all tenants on autopay", None, 50, "%", "reach"),
    ("Score 4.5/5 on the survey", None, 4.5, "score", "reach"),
    ("Customers rate us 9 out of 10", None, 9, "score", "reach"),
    ("Keep a 4.8 star average", None, 4.8, "score", "reach"),
    ("Zero lost-time injuries", None, 0, "count", "reach"),
    ("No tenant is left without heating", None, 0, "count", "reach"),
    ("Reach 3x pipeline coverage", None, 3, "x", "reach"),
    ("Achieve 3:1 return on ads", None, 3, "x", "reach"),
    ("Answer every lead within 10 minutes", None, 10, "other", "reach"),
    ("Respond to tickets in under an hour", None, 1, "other", "reach"),
    ("Cut time to hire to 30 days", None, 30, "days", "decrease"),
    ("Achieve a 2-hour response time", None, 2, "other", "reach"),
    ("Deliver 40 hours of training", None, 40, "other", "reach"),
    ("Net margin up 180 basis points", None, 180, "other", "increase"),
    ("Lease 10,000 square feet", None, 10_000, "other", "reach"),
    ("ARR of 10M", None, 10e6, "$", "reach"),
    ("Number of dealers: 12", None, 12, "count", "reach"),
    ("Completion rate: 90%", None, 90, "%", "reach"),
    ("| Gross margin | 42% | Jane |", None, 42, "%", "reach"),
    ("Dealers - 20", None, 20, "count", "reach"),
    ("Secure tenants (≥3)", None, 3, "count", "reach"),
    ("Ramp the line to 1 500 units a day", None, 1500, "count", "increase"),
    ("80% of reps at 100% of quota", None, 80, "%", "reach"),
    ("Keep 95% of the top 50 accounts", None, 95, "%", "reach"),
    ("Grow members giving more than $500 a year from 40 to 65", 40, 65, "count", "increase"),
    ("Win 8 dealers (>$150K ACV)", None, 8, "count", "reach"),
    ("Sell to 12 companies with 50+ sites", None, 12, "count", "reach"),
    ("Raise utilisation to 75% across 4 crews", None, 75, "%", "increase"),
    ("Answer 90% of calls within 30 seconds", None, 90, "%", "reach"),
]


@pytest.mark.parametrize(("text", "baseline", "target", "unit", "direction"), ONE, ids=[row[0] for row in ONE])
def test_one(reader: Reader, text: str, baseline: float | None, target: float, unit: str, direction: str) -> None:
    """One measure with its values, unit and direction."""
    measures = reader.read(text).measures
    assert [m.text for m in measures] == [m.text for m in measures[:1]]
    found = measures[0]
    assert (found.baseline, found.target, found.unit, found.direction) == (
        baseline, pytest.approx(target, rel=1e-3), unit, direction,
    )  # fmt: skip


SEVERAL = [
    ("Hire at least 3 SDRs and 2 AEs (at least 1 enterprise AE)", [3, 2, 1]),
    ("Generate 50 SQLs, 20 demos and 8 wins", [50, 20, 8]),
    ("Ship 65 units, 50 of them prepaid", [65, 50]),
    ("Reach 97% uptime with Zero critical incidents", [97, 0]),
    ("Post three reels weekly and answer comments within 2 hours", [3, 2]),
    ("Cut review time by 30% (target of 42 days)", [30, 42]),
    ("Pass 2 game days with RTO under 15 minutes", [2, 15]),
    ("75% of Level 3+ incidents get a review and a plan", [75]),
    ("Sell CHF 900'000 of new machines", [900_000]),
    ("Improve by giving one speech a month", [1]),
    ("Hold 3 open days", [3]),
    ("Keep burn multiple below 1.5x and 18+ months of runway", [1.5, 18]),
    ("Revenue $5.2M, EBITDA 14%, headcount 62", [5.2e6, 14, 62]),
    ("Lift pipeline to $5M and close rate to 28%", [5e6, 28]),
    ("Close 4 sponsors totaling $90K", [4, 90_000]),
    ("Hire one AE and two SDRs", [1, 2]),
    ("Launch search ads for 400 inquiries at <$35 CPA", [400, 35]),
    ("Raise revenue 8% to a total of $14 million", [8, 14e6]),
    ("KR: $18K MRR, 12% month-over-month growth", [18_000, 12]),
]


@pytest.mark.parametrize(("text", "targets"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_several(reader: Reader, text: str, targets: list[float]) -> None:
    """Several measures stay apart and in order."""
    measures = reader.read(text).measures
    assert [m.target for m in measures] == targets
    assert all(a.end <= b.start for a, b in pairwise(measures))


NOTHING = [
    "Hire a manager",
    "Give every depot one named owner",
    "Migration 55% complete",
    "Warehouse is 55% complete by Dec 31",
    "The rollout is 40% done",
    "Retaining walls are 70% finished, fence next",
    "Kitchen refit at 80% complete",
    "The handbook is 30% there",
    "Rewrite the ERP | on track | 70%",
    "Confidence: 70%",
    "Milestones: 1/2 milestones complete",
    "Move the archive to Office 365 by 9/30",
    "Write the 90-day plan",
    "Publish the top 10 list",
    "Open store #4",
    "Target accounts over $2m",
    "Offer new tenants a 10% discount",
    "Pay a $150 bonus for referrals",
    "Call clients with 20+ employees",
    "Our team of 12 will move",
    "Pick one of the three shortlisted vendors",
    "Hire a VP with 10 years of experience",
    "Review deals that have been open for 10+ days",
    "Answer no later than Friday",
    "Decide go/no-go",
    "Double down on service and double-check the list",
    "Set the room up at 9:30 and again at 3pm",
    "Run the 2 a.m. backup",
    "Finish by the 15th",
    "Serve a third location",
    "| Launch store | Brett | Goal 2: Launch 4 stores |",
    "Send a plan for every account with a health score under 60",
    "Pricing (based on assumed 40% conversion)",
    "Win the Four Seasons as a client",
    "Draft the 2027 budget",
    "Plan the 2026-27 school year",
    "Enroll staff in the 401k plan",
    "Move at no extra cost",
    "Finish the move within the $250K budget",
    "Grow wallet share at our top 10 accounts",
    "Launch the over-65 fitness class",
    "Pier 39 kiosk",
    "Roll out a zero tolerance policy to all contractors",
    "Launch a mail program targeting top 40 dealers",
    "Compile a list of top 10 questions of our clients",
    "Run reviews with the top 20 accounts",
    "Launch a referral program with a $300 incentive",
    "Interview customers in the 18-34 segment",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(reader: Reader, text: str) -> None:
    """Numbers that measure nothing."""
    assert [m.text for m in reader.read(text).measures] == []


MONEY = [
    ("€1.2m in new sales", 1.2e6, "EUR"),
    ("Generate R60,000 in renewals", 60_000, "ZAR"),
    ("Sell Rp 15M+", 15e6, "IDR"),
    ("Sell CHF 2,800 of parts", 2800, "CHF"),
    ("Collect ₹12,50,000 in fees", 1_250_000, "INR"),
    ("Win tenders worth €1.250.000", 1_250_000, "EUR"),
    ("Save A$5k", 5000, "AUD"),
    ("Bill 40k USD", 40_000, "USD"),
]


@pytest.mark.parametrize(("text", "target", "currency"), MONEY, ids=[row[0] for row in MONEY])
def test_money(reader: Reader, text: str, target: float, currency: str) -> None:
    """Every currency is "$", with its ISO code."""
    (measure,) = reader.read(text).measures
    assert (measure.target, measure.unit, measure.currency) == (target, "$", currency)


METRICS = [
    ("Raise win rate from 22% to 30%", "win_rate", False),
    ("Generate 50 SQLs", "sql", False),
    ("Shorten the sales cycle by 15 days", "sales_cycle", False),
    ("Grow ARR to $2M", "recurring_revenue", False),
    ("Make 400 cold calls", None, True),
    ("Publish 4 playbooks", None, False),
    ("Have 40% of leads scored", None, False),
]


@pytest.mark.parametrize(("text", "metric", "activity"), METRICS, ids=[row[0] for row in METRICS])
def test_metric(reader: Reader, text: str, metric: str | None, activity: bool) -> None:
    """The funnel metric that is measured, and what is only done."""
    (measure,) = reader.read(text).measures
    assert (measure.metric, measure.activity) == (metric, activity)


def test_details(reader: Reader) -> None:
    """Upper ends, changes, points and counted words."""
    (growth,) = reader.read("Grow dealer sales by 5-7%").measures
    assert (growth.upper, growth.change) == (7, True)
    (margin,) = reader.read("Raise gross margin 2 percentage points").measures
    assert (margin.points, margin.unit) == (True, "%")
    (calls,) = reader.read("Hold 40 site visits a month").measures
    assert calls.counted.startswith("site visits")


NAMED = [
    # text, baseline, target, unit, direction, name, words
    # a subject and its verb, listed or not
    ("so that leads go from 300 to 400", 300, 400, "count", "increase", "leads", "leads go from 300 to 400"),
    ("Win rate climbs from 20 % to 25 %", 20, 25, "%", "increase", "Win rate", "Win rate climbs from 20 % to 25 %"),
    ("win rate creeps from 20% to 25%", 20, 25, "%", "increase", "win rate", "win rate creeps from 20% to 25%"),
    ("Retrain the desk so that first-call resolution edges from 61% to 70%", 61, 70, "%", "increase",
     "first-call resolution", "first-call resolution edges from 61% to 70%"),
    ("Rebuild the demo and win rate rises from 20% to 25%", 20, 25, "%", "increase", "win rate",
     "win rate rises from 20% to 25%"),
    ("so that churn halves by June", None, 0.5, "x", "decrease", "churn", "churn halves"),
    ("The number of referrals has to grow from 4 to 9", 4, 9, "count", "increase", "referrals",
     "number of referrals has to grow from 4 to 9"),
    ("Coach reps until the close rate stands at 30%", None, 30, "%", "reach", "close rate",
     "close rate stands at 30%"),
    ("We go from 3 to 5 reps", 3, 5, "count", "increase", "reps", "from 3 to 5 reps"),
    ("Our goal is to grow from 3 to 5 reps", 3, 5, "count", "increase", "reps", "from 3 to 5 reps"),
    ("Jane hits 95% of quota", None, 95, "%", "reach", "quota", "95% of quota"),
    ("Bring net margin from -8% to -2%", -8, -2, "%", "increase", "net margin", "net margin from -8% to -2%"),
    # what is changed or counted behind the number
    ("See a 12% increase in church attendance", None, 12, "%", "increase", "church attendance",
     "12% increase in church attendance"),
    ("Double the number of active volunteers", None, 2, "x", "increase", "active volunteers",
     "Double the number of active volunteers"),
    ("Hire 9 sales and support professionals", None, 9, "count", "reach", "sales and support professionals",
     "9 sales and support professionals"),
    ("Hire 3 reps and train the managers", None, 3, "count", "reach", "reps", "3 reps"),
    ("Hire 24 senior+ engineers", None, 24, "count", "reach", "senior+ engineers", "24 senior+ engineers"),
    ("Hire two outside reps", None, 2, "count", "reach", "outside reps", "two outside reps"),
    ("Open 15 stores providing same-day pickup", None, 15, "count", "reach", "stores", "15 stores"),
    ("Get 15 customers on the portal", None, 15, "count", "reach", "customers", "15 customers"),
    ("Recruit twelve (12) mentors", None, 12, "count", "reach", "mentors", "twelve (12) mentors"),
    ("Have 35% (45 people) of our members in a group", None, 35, "%", "reach", "members",
     "35% (45 people) of our members"),
    ("Reach 99.95% uptime (currently 99.6%)", 99.6, 99.95, "%", "increase", "uptime",
     "99.95% uptime (currently 99.6%)"),
    # rows without a header
    ("Win rate | 20% | 22% | 25%", 20, 25, "%", "increase", "Win rate", "Win rate | 20% | 22% | 25%"),
    ("Park visits | 90,000 | 97,500 | ✅", None, 90_000, "count", "reach", "Park visits", "Park visits | 90,000"),
    ("2.1 | Quote accuracy | 75% | By Q4", None, 75, "%", "reach", "Quote accuracy", "Quote accuracy | 75%"),
    # below zero, other units, ratios and shares
    ("Raise NPS from -12 to +20", -12, 20, "score", "increase", "NPS", "NPS from -12 to +20"),
    ("Grow cash flow from -$50K to $20K", -50_000, 20_000, "$", "increase", "cash flow",
     "cash flow from -$50K to $20K"),
    ("Cut first reply from 2 hours to 30 minutes", 2, 30, "other", "decrease", "first reply",
     "first reply from 2 hours to 30 minutes"),
    ("Cut the image from 1.2 GB to 300 MB", 1.2, 300, "other", "decrease", "image", "image from 1.2 GB to 300 MB"),
    ("Grow renewals from ₹90 lakh to ₹1.2 crore", 9e6, 1.2e7, "$", "increase", "renewals",
     "renewals from ₹90 lakh to ₹1.2 crore"),
    ("Raise close rate from 1 in 5 to 1 in 3", 20, 33.33, "%", "increase", "close rate",
     "close rate from 1 in 5 to 1 in 3"),
    ("Go from 3 of 5 stores to 4 of 5 stores", 3, 4, "count", "increase", "stores",
     "from 3 of 5 stores to 4 of 5 stores"),
    ("Lift CAC payback from 1:2.5 to 1:4", 2.5, 4, "x", "increase", "CAC payback", "CAC payback from 1:2.5 to 1:4"),
    ("Hold 3 to 1 coverage", None, 3, "x", "reach", "coverage", "3 to 1 coverage"),
    # endurance, and signs for "at"
    ("A daemon runs for 12 days without a crash", None, 12, "days", "reach", "crash", None),
    ("The night crew goes 60 days without an injury", None, 60, "days", "reach", "injury", None),
    ("Go 45 days with no missed delivery", None, 45, "days", "reach", "missed delivery",
     "45 days with no missed delivery"),
    ("Average days to fill @ 41", None, 41, "days", "reach", "Average days to fill", "Average days to fill @ 41"),
    ("Reach a 7 day close", None, 7, "days", "reach", "close", "7 day close"),
    # directions of what falls
    ("Optimize freight costs by 15%", None, 15, "%", "decrease", "freight costs", "freight costs by 15%"),
    ("Streamline the setup time by 20%", None, 20, "%", "decrease", "setup time", "setup time by 20%"),
    ("Optimize throughput by 10%", None, 10, "%", "increase", "throughput", "throughput by 10%"),
    ("Reach savings of $150K", None, 150_000, "$", "reach", None, None),
    # numbers that explain another
    ("Close 5 deals above $60K (currently largest: $45K)", None, 5, "count", "reach", "deals", "5 deals"),
    ("Win 6 contracts worth more than $50K each (average today: $32K)", None, 6, "count", "reach", "contracts", None),
    ("Cut travel by 50% (2x)", None, 50, "%", "decrease", "travel", "travel by 50%"),
    ("Close 4 deals (currently closed 1)", 1, 4, "count", "increase", "deals", None),
    ("Grow audits from 70% to 75% (5-point gain)", 70, 75, "%", "increase", "audits", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "before", "after", "unit", "way", "name", "words"), NAMED, ids=[r[0] for r in NAMED])
def test_name(
    reader: Reader,
    text: str,
    before: float | None,
    after: float,
    unit: str,
    way: str,
    name: str | None,
    words: str | None,
) -> None:
    """One measure with its numbers, its name, and its words where they are given."""
    (measure,) = reader.read(text).measures
    assert (measure.baseline, measure.target, measure.unit, measure.direction) == (before, after, unit, way)
    assert (measure.name.text if measure.name else None) == name
    assert words in (None, measure.text)


@pytest.mark.parametrize(
    "text",
    [
        "Launch store | Brett | Goal 2: 4 stores",
        "Payroll move | Dana | 3",
        "Move 2 outside the region",
        "(1) Draft the plan, (2) share it",
        "Hold the 1:1 with each rep",
        "Open the store at 1:30",
    ],
)
def test_no_measure(reader: Reader, text: str) -> None:
    """Cells that name something else, marks of a list, meetings and times of the day."""
    assert reader.read(text).measures == ()


@pytest.mark.parametrize(("text", "told"), [
    ("Grow demo bookings by 30% (from 4k a month)", True),
    ("Cut scrap by 12% (currently 9%)", True),
    ("Cut scrap by 12%", False),
    ("Cut scrap by 12% (Q3 plan)", False),
])  # fmt: skip
def test_start_is_told(reader: Reader, text: str, told: bool) -> None:
    """A change beside which its start stands."""
    assert [m.start_told for m in reader.read(text).measures] == [told]


ODD = st.text(alphabet=st.sampled_from("0123456789٣²½.,%$€-–→>/()|:\n #*xKkMab toby fromvs"), max_size=120)


@given(ODD | st.text(max_size=200))
def test_spans(reader: Reader, text: str) -> None:
    """No text raises; spans give back their words and do not overlap."""
    facts = reader.read(text)
    for span in (*facts.measures, *facts.identifiers):
        assert text[span.start : span.end] == span.text
    assert all(a.end <= b.start for a, b in pairwise(facts.measures))


def _steps(reader: Reader, text: str) -> int:
    """How many lines of Python run to read a text."""
    steps = 0

    def count(*_: object) -> object:
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)  # type: ignore[arg-type]
    try:
        reader.read(text)
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize(
    "unit", ["from 3 to 5% ", "$5 ", "12, ", "Tier 2 & 3 ", "(1) ", "| 5 | ", "Target: 5; Baseline: 3; ", "www.a1."]
)
def test_linear(reader: Reader, unit: str) -> None:
    """Twice the text is at most two and a half times the work."""
    short, long = (unit * 200)[:450], (unit * 400)[:900]
    assert _steps(reader, long) <= 2.5 * _steps(reader, short)


@pytest.mark.parametrize(
    ("text", "target"), [("Headcount at 112", 112), ("Cash reserve of 250K", 250000), ("ROAS of 5 on paid search", 5)]
)
def test_a_level_gives_a_bare_number_its_meaning(reader, text, target):
    assert [m.target for m in reader.read(text).measures] == [target]
