"""The parts that sentences of the benchmark are glued from, all written for it."""

# fmt: off
FIRST = (
    "Nadia", "Luis", "Aisha", "Tom", "Priya", "Marcus", "Lena", "Dana", "Ruth", "Alan", "Jo", "Omar", "Rosa",
    "Theo", "Ingrid", "Kofi", "Mei", "Pavel", "Sofia", "Hugo", "Carmen", "Ben", "Yusuf", "Erin", "Dmitri", "Grace",
    "Naoko", "Felix", "Amara", "Viktor", "Leila", "Connor", "Zoe", "Mateo", "Hanna", "Ravi", "Elsa", "Jonas",
    "Tara", "Milo",
)
LAST = (
    "Petrov", "Ortega", "Khan", "Becker", "Nair", "Bell", "Ortiz", "Whitlock", "Vega", "Frey", "Park", "Reyes",
    "Lind", "Mensah", "Chen", "Novak", "Costa", "Brandt", "Silva", "Hale", "Demir", "Walsh", "Sokolov", "Adeyemi",
    "Tanaka", "Weber", "Okafor", "Marsh", "Haddad", "Quinn", "Larsen", "Romero", "Keller", "Iyer", "Dahl", "Moreau",
)
# fmt: on
ROLES = (
    "head of sales operations",
    "VP of Sales",
    "RevOps lead",
    "sales manager",
    "marketing director",
    "customer success manager",
)
GROUPS = ("Marketing", "the sales team", "everyone", "Operations", "leadership", "TBD")

STEPS = (
    "Draft out",
    "Pilot with two reps",
    "Training held",
    "First review with {who}",
    "Half of {where} done",
    "Rollout",
)
SEGMENTS = (
    "hospitals",
    "school districts",
    "property managers",
    "general contractors",
    "dental clinics",
    "food processors",
    "hotel groups",
    "senior-living operators",
    "city councils",
    "car dealers",
    "freight forwarders",
    "regional banks",
)
PLACES = (
    "the Midwest",
    "the Northeast",
    "Ohio and Indiana",
    "Denver",
    "the Gulf states",
    "Ontario",
    "the Chicago branch",
    "the West region",
    "Texas",
    "the Elm Street branch",
    "Phoenix",
    "the Carolinas",
)
DEALS = (
    "maintenance contracts",
    "inspection contracts",
    "renewals",
    "annual service plans",
    "pilot projects",
    "framework agreements",
    "new accounts",
    "demo bookings",
)
RATES = (
    "proposal win rate",
    "renewal rate",
    "MQL>SQL conversion",
    "on-time quote rate",
    "demo show rate",
    "upsell rate",
    "first-call close rate",
    "data completeness in the CRM",
)
DAYS = ("average quoting time", "sales cycle", "time to first reply", "onboarding time", "invoice dispute time")
SUMS = ("average deal size", "monthly recurring revenue", "pipeline coverage", "revenue per rep", "cross-sell revenue")
THINGS = (
    "the site-survey checklist",
    "a discovery call guide",
    "the new price book",
    "the referral program",
    "a lead scoring model",
    "HubSpot sequences",
    "the win-loss interview script",
    "a territory plan",
    "the partner portal",
    "a proposal template",
    "the SOC 2 evidence folder",
    "an account plan template",
    "the Level 10 scorecard",
    "the renewal playbook",
)
AUDIENCES = (
    "all six estimators",
    "both AEs",
    "12 reps",
    "every account manager",
    "the inside sales desk",
    "four branch managers",
    "the SDR team",
    "each technician who quotes",
)
BUILDS = ("Roll out", "Publish", "Launch", "Introduce", "Build", "Pilot", "Document", "Redesign")
VAGUE = (
    "Improve our follow-up with {segment} in {where}",
    "Increase # of leads from {segment}",
    "Implement the new CRM for {where} as soon as possible",
    "Better communication between sales and delivery in {where}",
    "Be the best choice for {segment} in {where}",
    "Try to grow {sum} in {where} significantly",
    "{group}: work on {rate} for {segment}",
    "Streamline quoting and enhance {rate}, and hire two reps for {where}",
    "We will keep calling {segment} in {where} every week",
    "Focus on {segment}",
)
DONE = (
    "{audience} used it on {n} jobs",
    "{n} deals in {where} quoted with it",
    "signed off by {who} and in use for {n} days",
    "everybody is happy with it",
    "{n} recorded calls scored 8 or more",
)
GIVES = (
    "the fleet brochure waits until January",
    "fewer visits to one-off repair clients",
    "win-loss report pauses until {where} is done",
    "{who} hands ticket triage to support",
    "average deal size may slip to ${n}K",
)
WHENS = (
    "by {day}",
    "by the end of Q4",
    "by {day}, 2026",
    "before {day}",
    "by {day}",
    "in Q4",
    "by end of December",
    "by the quarter's end",
    "no later than {day}",
    "on or before {day}",
    "soon",
)
