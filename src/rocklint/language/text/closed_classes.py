"""Closed classes of English words, and the words that are nouns as well as verbs: what the clause reader decides by."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The blank-separated words of a text as a set."""
    return frozenset(text.split())


WISH = words(
    """want wants wanted need needs would like aim aims goal goals objective plan plans planning hope hopes try
    tries trying intend intends strive strives seek seeks look looking wish is are was my our the your rock
    quarter 's this that primary main mission priority be able in order for job going expect expects committed
    will must should we i you they team and 'd ’d aspire attempt endeavor begin start us company department year
    next q1 q2 q3 q4 ready first has have"""
)
WANT = words("want wants will must should shall let's let’s we'll i'll we’ll i’ll")
WITH_OTHERS = words(
    "work working partner partnering collaborate collaborating coordinate coordinating team cooperate liaise join"
)
SUBJECTS = words("we i you they he she it us everyone everybody let's let’s")
BE = words("is are was were be been being has have had get gets remains remain becomes feel feels")
EACH_AND_ALL = words("all both every each")
ASKING = words("is are was were has have had did do does will can")
PREFACES = words(
    """to so after once before when if as since because with given following in for while now during throughout through
    by upon until where whenever"""
)
PERFECT = words("have has had")
PASSIVE = words("is are was were be been being")
MOVES_ALONE = words("increase decrease improve grow rise decline fall drop shrink double triple")
FILLERS = words("either please also then and & to not just now further help so that ,")
NOT_ADVERBS = words(
    """family supply reply assembly july rely apply comply multiply italy only early ally tally rally bully anomaly
    monopoly butterfly fly weekly monthly quarterly daily yearly friendly likely highly newly fully"""
)
TIME = words("by in during before within throughout for from until on over after at through")
RELATIVE = words("that which who whom whose where when while so because if")
DETERMINERS = words(
    """a an the our my your their his her its this these those all both each every no one any another new at least
    more fewer most some several many up to additional first second third $ + > < ≥ ≤ >= <= ~ # € £ existing
    zero two three four five six seven eight nine ten twelve dozen half"""
)
STOPS = words(
    """by with for from to in on at through via across over under until before within into without per during as
    than against because that which who whom whose where when while so and or & / , using including between
    after since about is are was were has have had will = + ( ) [ ] { } -> → | generating reducing resulting
    leading achieving producing driving increasing providing allowing enabling making giving showing explaining
    covering containing featuring outlining describing spanning relative only not due ahead throughout among
    toward towards upon down"""
)
PREDICATE_NEXT = words(
    """by and in to with for on at across from , & / or as within into through before per over under via using
    without after until during than against among throughout - – — + x end every each twice online again together
    early instead"""
)
CLAUSE_VERBS = frozenset(
    {
        "ensure",
        "make sure",
        "have",
        "get",
        "verify",
        "see",
        "let",
        "confirm",
        "validate",
        "prove",
        "know",
        "show",
        "demonstrate",
    }
)
NOUN_TOO = words(
    """report plan model map test lead process form call quote book score close land scale support focus design draft
    source package template script pilot trial release upgrade launch survey experience contact order answer bill
    fill contract seat staff structure segment bank charge list file issue host hold award market service monitor
    research review train record name place brand code port scope tag sequence switch transfer fund catalog
    catalogue document program board cover draw talk track tour visit log net rank field increase decrease growth
    boost lift update change move open purchase lease rent audit demo transition license limit control value
    return access check share print email schedule invite address help stop start present project produce sign
    interview practice watch work finish offer spec detail benchmark chart index label link load mount patch plot route
    sketch split stage journal film channel bundle blend budget estimate forecast guarantee grant group poll query
    refund request reserve reset scan screen seal search ship sort supply trace transport exchange exercise trade
    sponsor stock pay welcome blog account approach block feature guide highlight match pair pass play target
    touch travel use view wait wear force average balance bear break chair fly head honor mandate import export
    copy count correct cascade campaign prep drill instruct stay exit scrap invoice repair prospect mentor recruit pitch
    patent prototype redesign rebrand recall register reward rollout shop shift study swap tutor brief charter deal
    nurture direct dispatch display experiment lobby lock outline overhaul paint pick position remodel refresh relaunch
    spend treat upsell vote walk rework wrap"""
)
NOUN_ING = words(
    """training onboarding marketing pricing billing hiring staffing engineering packaging reporting planning
    selling testing forecasting scheduling branding accounting housing funding meeting coaching building washing
    recruiting listing booking mapping offering opening manufacturing networking nurturing underwriting
    advertising ticketing lending purchasing shipping closing processing mentoring messaging parking drawing
    piling landing outsourcing banking monitoring sourcing prospecting operating existing upcoming running
    working following remaining outstanding growing leading cleaning rolling standing"""
)
EXTENT_NOUNS = words(
    """increase decrease reduction growth improvement drop rise gain lift boost uplift decline fall cut"""
)
AUXILIARIES = words("all both be not also then to have been each")
TRAILING = words("soon eventually again today now more better faster less together live online further down up")
JOINS = words("and & / ,")
ENUMERATES = words("and or & ,")
ARTICLES = words("the a an our my your their his her its all every each both these those")
NOUN_FIRST = words(
    """partner sponsor chair budget forecast stock channel film journal label index benchmark volunteer master filter
    batch house franchise survey value view target point price interface market process profile project rate store
    state team time top total type warehouse welcome account network group guide pair match trade travel touch feature
    field flow account sample block staff form grant trigger access poll blog post source lead"""
)
MODALS = words("will shall must should would can could")
OWNING = words("own lead manage champion oversee head run assign sponsor delegate drive")
RATES = words("rate rates ratio score scores time times count volume value size share coverage speed")
PREPOSITIONS = words(
    """in on at for with from to by of into onto across through via over under within without among between against
    before after during until till upon per than as about around above below since throughout toward towards plus minus
    versus vs using including excluding except like outside inside"""
)
DASHES = words("- – — ‐ ‑ −")
BARS = DASHES | words("/ | > → => ->")
BETWEEN_PARTS = words(", ; / | ·")
BEHIND_OWNER = DASHES | words("by before due in on until with , . ; ! : |")
PROMISING = words("will shall must should 'll ’ll")
SUBJECT_ADVERBS = words("finally only still all alone also both each jointly now personally then together")
BEHIND_MODALS = words("also not then each continue to now fully successfully")
INDEFINITE = words("a all an another any both each every her his its most my no one several some their this two your")
NOT_IN_NAMES = words(
    """a an are as at be been by can could did do does each every for from had has have he her his i if in into is it
    its may me might must my myself no not on onto or over per shall she should so than that their then they this
    through to until us via was we were when where which while who will with would yes you your"""
)
ENDS_NAMES = NOT_IN_NAMES | words("am being but how our the")
BETWEEN_NAMES = words("and & / +")
SIGNS_IN_TITLES = BETWEEN_NAMES | words("- 's ’s")
NAME_PARTICLES = words("al bin da das de del della den der di dos du el la le mac san st ten ter van von")
UNSAID_IN_TITLES = words("& , - / a and for in of our the")
NAMED_WITH = words("the our")
POSSESSIVE = words("'s ’s")
LINKING = words("currently is are be being jointly co - and fully")
SEAT_IN_FRONT = words("as is ( [ the sole project rock our")
IN_FRONT_OF_ANSWERING = SEAT_IN_FRONT | {"a"}
BREAKS = PREPOSITIONS | words(
    """and or but nor so then if when while where that which who whom whose is are was were be been being will would can
    could should must may has have had do does did not each because unless once we they it i you he she this these those
    us them apiece currently today now also only either both due compared ready already whether up down totaling
    totalling worth averaging generating there its our their your my the a an"""
)
"""Words that no noun phrase goes on behind."""
MARKUP = words("* _ ` ~ # \" ' “ ” ‘ ’ [")
COMPARISONS = words("< > ≤ ≥")
SIGNS_OF_AMOUNTS = COMPARISONS | words("$ € £ + >= <= ~")
ORDINAL_ENDINGS = words("st nd rd th")
CLOCK = words("am pm a.m. p.m. o'clock noon")
SETS_OFF = words("( , ; – —")

LISTS = {name.lower(): listed for name, listed in list(globals().items()) if isinstance(listed, frozenset)}
"""All of them by the names that patterns know them by: `@modals`."""
