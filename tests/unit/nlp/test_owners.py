"""Who is accountable, on sentences of many trades: with an owner in every place one can stand, and with none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.nlp.reader import Reader

OWNED = [
    # behind a label
    ("Open the Leeds clinic by Q3. Owner: Jane", "Jane", "person"),
    ("**Owner:** Jane Doe\n**Rock:** Publish the fee schedule", "Jane Doe", "person"),
    ("Rock: New intake form | Who: Marisol | Due: Sep 30", "Marisol", "person"),
    ("DRI: Kofi Mensah. Cut rework to 3%", "Kofi Mensah", "person"),
    ("Accountable: Director of Nursing", "Director of Nursing", "role"),
    ("Pass the state survey. Responsible: charge nurse", "charge nurse", "role"),
    ("Lead: Ingrid\nGoal: 40 pledges", "Ingrid", "person"),
    ("Assigned to: Zbigniew", "Zbigniew", "person"),
    ("Assigned to: facilities", "facilities", "team"),
    ("Launch alumni portal [owner: Wanjiru]", "Wanjiru", "person"),
    ("Launch alumni portal (owner: dean of students)", "dean of students", "role"),
    ("Merge duplicate records by Dec 31 (owner Priya)", "Priya", "person"),
    ("Project lead: Rasheeda Bello - Deadline: Oct 1", "Rasheeda Bello", "person"),
    ("Owner - Tom | Target - 30", "Tom", "person"),
    ("owner=denise due=2026-09-30", "denise", "person"),
    ("Owner: J.R. Okafor, due Friday", "J.R. Okafor", "person"),
    ("Owner: Anne-Marie de la Cruz", "Anne-Marie de la Cruz", "person"),
    ("Owner: Dr. Osei", "Dr. Osei", "person"),
    ("Owner: @kwame.b", "@kwame.b", "person"),
    ("Owner: ana.silva+rocks@example.org (COO)", "ana.silva+rocks@example.org (COO)", "person"),
    ("Owner: Chief of Staff", "Chief of Staff", "role"),
    ("Owner: VP, Client Services", "VP, Client Services", "role"),
    ("Owner: Founder & CEO", "Founder & CEO", "role"),
    ("Owner: Ops + Finance", "Ops + Finance", "team"),
    ("Owner: the front desk team", "front desk team", "team"),
    ("Owner: QA", "QA", "team"),
    ("Owner: GM", "GM", "role"),
    ("Owner: KLP", "KLP", "person"),
    ("Owner: everyone", "everyone", "team"),
    ("Owner(s): Lena and Marcus", "Lena and Marcus", "person"),
    ("Owner: Jane Rock: Launch the store by Q3", "Jane", "person"),
    ("Owner: Jane by September 30", "Jane", "person"),
    ("Owner | Jane", "Jane", "person"),
    ("Owner\nJane Doe\nDue\nSep 30", "Jane Doe", "person"),
    ("Person responsible: Tunde Afolabi", "Tunde Afolabi", "person"),
    ("PIC: Reyes", "Reyes", "person"),
    ("The owner is Jane", "Jane", "person"),
    ("`owner`: mia", "mia", "person"),
    ("Owner → Sabine K.", "Sabine K.", "person"),
    # table rows and columns
    ("| Open the second site | Carl | 2026-12-31 |", "Carl", "person"),
    ("| 3 | Rebuild the estimate template | Off track | oyelaran | Q4 |", "oyelaran", "person"),
    ("| Rock | Owner | Due |\n|---|---|---|\n| Ship the app | Brielle | Q3 |", "Brielle", "person"),
    ("Ship the app | Dana Ruiz | On track", "Dana Ruiz", "person"),
    ("| New fee schedule | CFO | Oct 1 |", "CFO", "role"),
    ("R-12   Rewire the east wing      tobin      at_risk", "tobin", "person"),
    ("Fill the foreman seat\tMateo\tQ4\tOn track", "Mateo", "person"),
    # phrases
    ("Roll out the new price book, owned by the head of sales operations", "head of sales operations", "role"),
    ("Rebuild onboarding, led by Jane", "Jane", "person"),
    ("A pilot with 5 schools led by Dr. Amina Yusuf by May", "Dr. Amina Yusuf", "person"),
    ("Build the donor dashboard (owned by development)", "development", "team"),
    ("New safety plan, spearheaded by our site superintendent", "site superintendent", "role"),
    ("Client portal redesign led by Brielle Tremaine", "Brielle Tremaine", "person"),
    ("Write the playbook; responsibility of the COO", "COO", "role"),
    ("Close 12 deals, assigned to Marcus", "Marcus", "person"),
    ("Publish the guide with Jane as owner", "Jane", "person"),
    ("Publish the guide with Jane as the project lead", "Jane", "person"),
    ("Publish the guide - Jane (DRI)", "Jane", "person"),
    ("Jane will launch the portal by Q3", "Jane", "person"),
    ("By Q3, Jane will launch the portal", "Jane", "person"),
    ("In the next 90 days the CRO will hire two reps", "CRO", "role"),
    ("The CRO will hire two reps", "CRO", "role"),
    ("CRO will hire two reps", "CRO", "role"),
    ("Our office manager will digitise all charts", "office manager", "role"),
    ("Jane Smith (VP Sales) will sign 10 dealers", "Jane Smith (VP Sales)", "person"),
    ("Jane Smith, VP Sales, will sign 10 dealers", "Jane Smith, VP Sales", "person"),
    ("Marketing will launch the referral program", "Marketing", "team"),
    ("The sales team will book 40 demos", "sales team", "team"),
    ("Customer Success will cut churn to 2%", "Customer Success", "team"),
    ("The data science squad will ship the churn model", "data science squad", "team"),
    ("Lena and Marcus will rebuild the comp plan", "Lena and Marcus", "person"),
    ("Dana & Tom to close 5 deals", "Dana & Tom", "person"),
    ("Jane to launch the portal", "Jane", "person"),
    ("Jane to nail the pitch", "Jane", "person"),
    ("CFO to negotiate a new credit line", "CFO", "role"),
    ("Marketing to publish 12 case studies", "Marketing", "team"),
    ("Jane owns the website relaunch", "Jane", "person"),
    ("Brett has Julio build the yard map", "Brett", "person"),
    ("Joan, your rock is to recruit 6 tutors", "Joan", "person"),
    ("Joan, please finish the audit", "Joan", "person"),
    ("Priya's rock: rebuild lead scoring", "Priya", "person"),
    ("Priya’s Q3 rock is to rebuild lead scoring", "Priya", "person"),
    ("Rock for Dana: publish the price book", "Dana", "person"),
    ("Mark will renegotiate the lease", "Mark", "person"),
    ("Rasheed will implement the new scheduler", "Rasheed", "person"),
    ("Thandiwe Nkosi is accountable for the new menu", "Thandiwe Nkosi", "person"),
    ("Tom is responsible for hiring 3 drivers", "Tom", "person"),
    ("Iris launches the parent app by August", "Iris", "person"),
    ("1. The principal will train all teachers on the reading program", "principal", "role"),
    ("Goal 2: Nadia will win 3 grants", "Nadia", "person"),
    # before a colon or dash
    ("CRO: Hire two regional managers", "CRO", "role"),
    ("Head of Growth: launch the referral program", "Head of Growth", "role"),
    ("HR: Roll out the new handbook", "HR", "team"),
    ("Human Resources: Roll out the new handbook", "Human Resources", "team"),
    ("Sales: Sign 12 dealers", "Sales", "team"),
    ("Finance team: close the books in 5 days", "Finance team", "team"),
    ("Jane: Launch the portal", "Jane", "person"),
    ("**Jane Doe:** Launch the portal", "Jane Doe", "person"),
    ("Jane - Launch the portal", "Jane", "person"),
    ("1. Jane – Launch the portal", "Jane", "person"),
    ("- [ ] Jane: Launch the portal", "Jane", "person"),
    ("Jane (COO): Launch the portal", "Jane (COO)", "person"),
    ("AE goal: 5 deals a month", "AE", "role"),
    ("Platform Team OKR: 99.95% uptime", "Platform Team", "team"),
    ("Growth KR: 400 signups a week", "Growth", "team"),
    ("CEO KR1: raise the bridge round", "CEO", "role"),
    ("Practice administrator: cut no-shows to 6%", "Practice administrator", "role"),
    ("Operations (Warehouse): cut picking errors by half", "Operations (Warehouse)", "team"),
    ("Jane | Launch the portal", "Jane", "person"),
    # behind the goal
    ("Launch the portal (Jane)", "Jane", "person"),
    ("Launch the portal (CRO)", "CRO", "role"),
    ("Launch the portal (Jane D.) by Q3", "Jane D.", "person"),
    ("Launch the portal (the ops team)", "ops team", "team"),
    ("Launch the portal (Lena & Marcus)", "Lena & Marcus", "person"),
    ("Launch the portal - Jane", "Jane", "person"),
    ("Launch the portal — Jane D.", "Jane D.", "person"),
    ("Launch the portal by 9/30 – Dana Whitlock", "Dana Whitlock", "person"),
    ("Launch the portal / Jane", "Jane", "person"),
    ("Launch the portal [Jane]", "Jane", "person"),
    ("Launch the portal -- Jane", "Jane", "person"),
    ("Launch the portal @dario", "@dario", "person"),
    ("Launch the portal (@dario)", "@dario", "person"),
    ("Launch the portal (dana@example.com)", "dana@example.com", "person"),
    ("Recruit 12 volunteers (Executive Director)", "Executive Director", "role"),
    ("Win 3 NIH grants — Principal Investigator Lead", "Principal Investigator Lead", "role"),
    ("Hire 2 hygienists. (Dr. Patel)", "Dr. Patel", "person"),
    ("Sales: raise win rate to 30% (Jane)", "Jane", "person"),
]

UNOWNED = [
    # people who are mentioned
    "Hire a sales manager by Q3",
    "Hire VP of People",
    "Hire a Chief Revenue Officer (CRO) by October",
    "Train the office manager on the new ledger",
    "Recruit a Director of Nursing (due 9/30)",
    "Replace Tom as treasurer before the audit",
    "New compensation plan approved by the board",
    "Budget signed off by Dana",
    "Plan reviewed by the CFO by May",
    "Stand up the drone unit with Mustafa",
    "Rebuild the funnel per Dana's advice",
    "Jane said we should sell more",
    "Thanks to Omar, churn is down to 2%",
    "Interview Priya about the lost deals",
    "Promote Marcus to team lead",
    "Ramp two new AEs (Tom, Rosa) to full quota",
    "Onboard new controller (Ruth) in 60 days",
    "Each rep closes 5 new logos per month",
    "Every project has one named owner",
    "Assign an owner to every open ticket",
    "Report weekly to the CEO",
    "Give Acme's buyer a named contact",
    "Win back accounts owned by Dana before she left",
    "Survey parents, led by a trained volunteer",
    "Hand 20 accounts from Tom to Iris",
    # first person, subjects that are not people
    "I will sell 30 units",
    "We will open 3 stores",
    "As head of CS, I will cut churn",
    "Our website will load in 2 seconds",
    "Customers will see their balance online",
    "Users will be able to export data",
    "Technicians are happy",
    "Account managers who earn a 4.5 score get a bonus",
    "Account managers will use the new CRM",
    "Sales reps will have access to the portal",
    "Students will read at grade level",
    "Revenue will grow 20%",
    "Onboarding will take 5 days",
    "Salesforce will be live by Q3",
    "Marketing will be happier with the data",
    "Phase 2 will launch in May",
    "Portal will launch by Q3",
    # headings and measures before a colon
    "Regulatory Alignment: all batches compliant",
    "Win rate: 40%",
    "Customer acquisition: 15 dealers",
    "KR: 5 SDRs ramped",
    "Objective: Become the clinic of choice",
    "Key Result 1.2: 97% uptime",
    "Revenue: $4M",
    "Sales: $4M",
    "Retention: 95%",
    "Growth: add a second location",
    "People: fill every seat",
    "Stretch goal: 30 dealers",
    "Annual goal: open 2 clinics",
    "Target: 8 template sales",
    "March: publish the catalogue",
    "Monday: all trucks washed",
    "Phase 1: Discovery",
    "Milestone - Beta test",
    "Q3 Rock: launch the pilot",
    "Barcode System (Odoo) - Internal Transfers",
    "Sales goal: grow to 40 deals",
    "Support: Tom",
    # brackets
    "Raise our score (NPS) to 60",
    "Move stock control to a new system (Odoo)",
    "Open the second clinic (Boston)",
    "Open the second clinic (Austin)",
    "Book 300 leads (SQLs)",
    "Finish the portal (Phase 2)",
    "Win 8 deals (stretch)",
    "Cut handling time (AHT) by 10%",
    "Launch the fund (May)",
    "Train the board (all 9 members)",
    "Migrate the ledger (NetSuite) by June",
    "Publish the dashboard (Finance)",
    "Hire 3 teachers (math, science)",
    # holes and nobody
    "Owner: [Name]",
    "Owner: <owner>",
    "Owner: TBD",
    "Owner: to be hired",
    "Owner: ?",
    "Owner: ______",
    "Owner: me",
    "| Owner | Rock | Due |",
    "Who: TBC",
    # words that look like names or labels
    "Will the new pricing hold?",
    "Mark all invoices as paid within 5 days",
    "Bill customers weekly",
    "Grant access to 40 users",
    "Hope to open 2 stores",
    "Lead to close in 30 days",
    "Lead-to-SQL rate from 10% to 15%",
    "Sales to service handoff documented",
    "Marketing to sales SLA signed",
    "Quote to cash in 10 days",
    "Owner portal live for 200 owners",
    "Team lead training for 12 managers",
    "Send quotes to info@example.com within 1 hour",
    "Keep 4.5 stars @ 200 reviews",
    "| Open site 2 | On track | 2026-12-31 |",
    "| Win rate | 30% | 40% | Green |",
    "Close 10 deals - enterprise",
    "Finish the intranet - phase 2",
    "Redesign the lobby - Boston",
    "Get CFO buy-in for the new plan",
    "Sign Jane's Bakery as a client",
    "Improve CEO dashboard",
    "Double donations from board members",
    "Launch Alexa skill",
    "Set up a peer mentoring program led by two alumni",
    "Lunch & learn with Maria Lopez from Acme",
]


@pytest.mark.parametrize(("text", "owner", "kind"), OWNED)
def test_owner(reader: Reader, text: str, owner: str, kind: str) -> None:
    found = reader.read(text).owner
    assert found is not None
    assert (found.text, found.kind) == (owner, kind)


@pytest.mark.parametrize("text", UNOWNED)
def test_nobody(reader: Reader, text: str) -> None:
    assert reader.read(text).owner is None


WORDS = (
    "Owner owner owners Jane CRO the sales team will to launch by and rock KR your as is we lead TBD Q3 dario "
    "| ( ) [ ] - — / & , . < ** @ : ² ٣ İ"
)
PIECES = [*WORDS.split(), "Dana Ruiz", "head of", "owned by", "led by", "assigned to", "a@b.c", "'s", "’s", "(s)", "i̇"]
PIECES += [" ", "   ", "\n", "\t", "\x00"]
PHRASES = st.lists(st.sampled_from(PIECES), max_size=24)


@given(PHRASES.map(" ".join) | PHRASES.map("".join))
def test_span_gives_back_its_words(reader: Reader, text: str) -> None:
    owner = reader.read(text).owner
    if owner is not None:
        assert text[owner.start : owner.end] == owner.text
        assert owner.text.strip()


@given(st.text(max_size=200))
def test_never_raises(reader: Reader, text: str) -> None:
    reader.read(text)
