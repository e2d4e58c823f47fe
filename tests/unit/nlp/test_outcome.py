"""Main verb, completion, kind and vague words, on sentences of every shape that goals come in."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.language.facts import Completion, Facts, Kind
from rocklint.language.outcome.outcome_reader import find_outcome
from rocklint.language.reader import Reader

VERBS = [
    ("Publish the fall catalog", "publish"),
    ("To open a bakery in Ghent", "open"),
    ("We will retire the old intranet", "retire"),
    ("I want to write a price guide", "write"),
    ("Our goal is to relocate the lab", "relocate"),
    ("Ana will finally rebuild the quoting tool", "rebuild"),
    ("KR 2: Automate the stock report", "automate"),
    ("**Rock:** Hire a plant manager", "hire"),
    ("3. Install the new kiln", "install"),
    ("Q2 - launch the reseller kit", "launch"),
    ("Successfully migrate the mail server", "migrate"),
    ("launching a second food truck", "launch"),
    ("Completion of the roof repair", "complete"),
    ("Successful rollout of the new till", "roll out"),
    ("Improvement of the packing line", "improve"),
    ("12% increase in repeat orders", "increase"),
    ("Safety handbook written and approved", "write"),
    ("Support tickets are answered", "answer"),
    ("Finalise the lease", "finalize"),
    ("“Reduce scrap”", "reduce"),
    ("Work with IT to migrate the phone system", "migrate"),
    ("To protect margin, move all customers onto fixed fees", "move"),
    ("So that dispatch sees the crews, install trackers", "install"),
    ("Support the launch of the visa program", "support"),
    ("Ensure every invoice is approved", "approve"),
    ("All branch managers complete the training", "complete"),
    ("Roll the new comp plan out", "roll out"),
    ("KR 1.3 Reduce flaky tests", "reduce"),
    ("Help the sales team succeed", "help"),
]


@pytest.mark.parametrize(("text", "lemma"), VERBS)
def test_main_verb(reader: Reader, text: str, lemma: str) -> None:
    verb = reader.read(text).verb
    assert verb is not None
    assert verb.lemma == lemma
    assert text[verb.start : verb.end] == verb.text


@pytest.mark.parametrize(
    "text", ["Referral program", "Franchise handbook", "Safety first", "Win rate of the tender desk"]
)
def test_a_bare_topic_has_no_verb(reader: Reader, text: str) -> None:
    assert reader.read(text).verb is None


COMPLETIONS = [
    ("Launch the wholesale shop", Completion.BINARY),
    ("Hire a plant manager", Completion.BINARY),
    ("Safety handbook written and approved", Completion.BINARY),
    ("Complete the ISO 22000 audit", Completion.BINARY),
    ("Win the Harbor Hotels account", Completion.BINARY),
    ("Every branch has a fire warden", Completion.BINARY),
    ("Website redesign", Completion.BINARY),
    ("Improve the quoting by rolling out a price tool", Completion.BINARY),
    ("Improve delivery", Completion.UNCLEAR),
    ("Work on the culture", Completion.UNCLEAR),
    ("Get more referrals", Completion.UNCLEAR),
    ("Drivers are motivated", Completion.UNCLEAR),
    ("Increase sales", Completion.UNCLEAR),
    ("Hire staff", Completion.UNCLEAR),
]


@pytest.mark.parametrize(("text", "completion"), COMPLETIONS)
def test_completion(reader: Reader, text: str, completion: Completion) -> None:
    facts = reader.read(text)
    assert facts.completion is completion
    assert (facts.decided_by is None) == (completion is Completion.UNCLEAR)


KINDS = [
    ("Launch the wholesale shop", Kind.BUILDING),
    ("Train the night crew on the new press", Kind.PERFORMING),
    ("Price book defined and approved", Kind.BUILDING),
    ("Raise the win rate by rolling out a deal desk", Kind.BUILDING),
    ("Fill the open foreman position", Kind.BUILDING),
    ("Achieve SOC 2 certification", Kind.BUILDING),
    ("Increase renewals", Kind.PERFORMING),
    ("Build pipeline in the Nordics", Kind.PERFORMING),
    ("Sell more gift cards", Kind.PERFORMING),
    ("Reduce turnover of drivers", Kind.PERFORMING),
    ("Improve the scheduling system", Kind.UNCLEAR),
    ("Work on vendors", Kind.UNCLEAR),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(reader: Reader, text: str, kind: Kind) -> None:
    assert reader.read(text).kind is kind


VAGUE = [
    ("Take the bakery to the next level", ["to the next level"]),
    ("Make meaningful progress on the dock", ["meaningful progress"]),
    ("Build a simple, intuitive till", ["simple", "intuitive"]),
    ("Owner: TBD - dock rebuilt by May 3", []),
    ("Divert 18 tons of cardboard", []),
    ("Support the crews when needed", ["Support", "when needed"]),
    ("Improve delivery", ["Improve"]),
    ("Focus on better service", ["Focus on", "better"]),
    ("Build a more reliable backup", ["more reliable"]),
    ("Become the most trusted roofer in town", ["most trusted"]),
    ("Get some feedback from tenants", ["some"]),
    ("Fix warehouse issues", ["Fix", "issues"]),
    ("Finish the move soon", ["soon"]),
    ("Launch the shop successfully", ["successfully"]),
    ("Develop a pricing strategy", []),
    ("Move key accounts to the portal", []),
    ("Open the High School cafeteria", []),
    ("Lower the gate at the dam", ["Lower"]),
]


@pytest.mark.parametrize(("text", "vague"), VAGUE)
def test_vague_words(reader: Reader, text: str, vague: list[str]) -> None:
    facts = reader.read(text)
    assert [v.text for v in facts.vague] == vague
    assert all(v.sort for v in facts.vague)


MORE_KINDS = [
    ("Cross-train the night crew on returns", Kind.PERFORMING),
    ("Drivers trained on the tail lift", Kind.PERFORMING),
    ("Hire and onboard two welders", Kind.BUILDING),
    ("Migrate 80 dealers to the new portal", Kind.BUILDING),
    ("Close the Elko warehouse", Kind.BUILDING),
    ("Close the Elko account", Kind.PERFORMING),
    ("Acquire Basin Plumbing", Kind.BUILDING),
    ("Secure a bonded carrier", Kind.BUILDING),
    ("Grant application submitted", Kind.BUILDING),
    ("Calibrate 14 scales", Kind.PERFORMING),
    ("Publish 6 recipes", Kind.PERFORMING),
    ("Offer acceptance rate to 80%", Kind.PERFORMING),
    ("Reduce friction at the front desk", Kind.PERFORMING),
    ("Raise awareness of the shelter", Kind.PERFORMING),
    ("Trial-to-paid 12% → 18%", Kind.PERFORMING),
    ("Create a culture of candor", Kind.UNCLEAR),
    ("Have the old boiler replaced", Kind.BUILDING),
    ("Get the union contract translated", Kind.BUILDING),
    ("Maintenance planner live at the Cork plant", Kind.BUILDING),
    ("Hold the spring open house", Kind.PERFORMING),
    ("Begin measuring weld defects", Kind.BUILDING),
    ("Fewer complaints", Kind.PERFORMING),
    ("I want more walk-in visitors", Kind.PERFORMING),
    ("Expand the field team", Kind.BUILDING),
    ("Smelt the old trophies", Kind.BUILDING),
    ("Replace the existing boiler", Kind.BUILDING),
    ("Run the existing script on all calls", Kind.PERFORMING),
    ("Win rate of the tender desk", Kind.PERFORMING),
]


@pytest.mark.parametrize(("text", "kind"), MORE_KINDS)
def test_kind_of_causatives_results_and_amounts(reader: Reader, text: str, kind: Kind) -> None:
    assert reader.read(text).kind is kind


MORE_COMPLETIONS = [
    ("Pricing", Completion.UNCLEAR),
    ("Lead gen - veterinarians", Completion.UNCLEAR),
    ("Safety training", Completion.UNCLEAR),
    ("Vendor relationships", Completion.UNCLEAR),
    ("Intern handbook", Completion.BINARY),
    ("Loyalty app", Completion.BINARY),
    ("Quiet room", Completion.BINARY),
    ("Streamlined claims form live on the intranet", Completion.BINARY),
    ("Have a solid recovery plan in place", Completion.BINARY),
    ("Build a clean, friendly checkout page", Completion.BINARY),
    ("Get the yard under control", Completion.UNCLEAR),
    ("Create a culture of candor", Completion.UNCLEAR),
    ("Polish our image", Completion.UNCLEAR),
    ("Visit as many growers as possible", Completion.UNCLEAR),
    ("Deliver exceptional meals", Completion.UNCLEAR),
    ("Revamp staff reviews", Completion.UNCLEAR),
    ("Talk openly and candidly with tenants", Completion.UNCLEAR),
    ("Drive adoption of the scanner", Completion.UNCLEAR),
    ("Have the old boiler replaced", Completion.BINARY),
    ("Maintenance planner live at the Cork plant", Completion.BINARY),
    ("Two-factor login for the ward tablets", Completion.BINARY),
    ("Build trust", Completion.UNCLEAR),
    ("Create cross-team alignment", Completion.UNCLEAR),
    ("Referral program", Completion.BINARY),
    ("Website redesign, owned by Hana", Completion.BINARY),
    ("Improve onboarding", Completion.UNCLEAR),
]


@pytest.mark.parametrize(("text", "completion"), MORE_COMPLETIONS)
def test_completion_of_results_names_and_abstractions(reader: Reader, text: str, completion: Completion) -> None:
    assert reader.read(text).completion is completion


PINNED = [
    ("Sign more than 60 dealers", []),
    ("Shorter queues: 5 minutes on average", []),
    ("Significantly reduce scrap from 9% to 4%", []),
    ("Improve yield - raise it from 80% to 90%", []),
    ("Finish the survey no later than May 3", []),
    ("Significantly reduce scrap", ["Significantly", "reduce"]),
    ("Improve delivery, etc.", ["Improve", "etc."]),
    ("Reach 40 schools with awesome workshops", ["awesome"]),
]


@pytest.mark.parametrize(("text", "vague"), PINNED)
def test_a_number_pins_vague_words_down(reader: Reader, text: str, vague: list[str]) -> None:
    assert [v.text for v in reader.read(text).vague] == vague


UNSEEN = [
    ("2027 budget", Completion.BINARY, Kind.BUILDING, []),
    ("Q4 plan", Completion.BINARY, Kind.BUILDING, []),
    ("| R6 | Wholesale portal | Owner: Nate |", Completion.BINARY, Kind.BUILDING, []),
    ("| Better billing tests | P0 |", Completion.UNCLEAR, Kind.PERFORMING, ["Better"]),
    ("Replace the walk-in cooler at Elm Street", Completion.BINARY, Kind.BUILDING, []),
    ("On-time delivery", Completion.UNCLEAR, Kind.PERFORMING, []),
    ("Third party review of the claims process", Completion.BINARY, Kind.BUILDING, []),
    ("Move warranty claims from email to the ticket system", Completion.BINARY, Kind.BUILDING, []),
    ("All AEs have completed the certification program", Completion.BINARY, Kind.PERFORMING, []),
    ("Is the backup generator installed and tested?", Completion.BINARY, Kind.BUILDING, []),
    ("Raise fees effective August 1", Completion.UNCLEAR, Kind.PERFORMING, ["Raise"]),
    ("Inventory of finished goods counted", Completion.BINARY, Kind.BUILDING, []),
    ("Close the books faster", Completion.UNCLEAR, Kind.PERFORMING, ["faster"]),
    ("Be audit ready", Completion.UNCLEAR, Kind.UNCLEAR, ["audit ready"]),
    ("Hold people accountable", Completion.UNCLEAR, Kind.PERFORMING, ["people accountable"]),
    ("Engagement in the roadmap review increases", Completion.UNCLEAR, Kind.PERFORMING, ["increases"]),
    ("Deepen the partnership to increase sales", Completion.UNCLEAR, Kind.PERFORMING, ["Deepen", "increase"]),
    ("Reply to tickets within X days", Completion.UNCLEAR, Kind.PERFORMING, ["X days"]),
    ("Build $2M of pipeline", Completion.MEASURED, Kind.PERFORMING, []),
]


@pytest.mark.parametrize(("text", "completion", "kind", "vague"), UNSEEN)
def test_wordings_that_fresh_sentences_brought(
    reader: Reader, text: str, completion: Completion, kind: Kind, vague: list[str]
) -> None:
    facts = reader.read(text)
    assert (facts.completion, facts.kind, [word.text for word in facts.vague]) == (completion, kind, vague)


def _spans(facts: Facts) -> list[tuple[int, int, str]]:
    spans = [(v.start, v.end, v.text) for v in facts.vague]
    spans += [(s.start, s.end, s.text) for s in (facts.decided_by, facts.verb) if s]
    return spans


_PIECES = "we will launch improve more | : ( ) - — to by 20 % $ KR 1 Owner: and of in “ ” ² ٣ the better have get been"
_ODD = st.text(max_size=200) | st.lists(st.sampled_from([*_PIECES.split(), "\n", "\t", "   "]), max_size=40).map(
    " ".join
)


@given(_ODD)
def test_any_text_gives_spans_of_its_own_words(reader: Reader, text: str) -> None:
    for start, end, words in _spans(reader.read(text)):
        assert text[start:end] == words


@pytest.mark.parametrize(
    "piece",
    [
        "improve ",
        "improve: ",
        "get more ",
        "| a ",
        "- x ",
        "have have ",
        "fix issues - ",
        "( by ",
        "to raise ",
        "roll the ",
    ],
)
def test_double_the_length_takes_at_most_double_the_steps(reader: Reader, piece: str) -> None:
    """Steps are calls of our own functions, counted, so that the clock of the machine plays no part."""

    def steps(length: int) -> int:
        count = 0

        def seen(_frame: object, event: str, _argument: object) -> None:
            nonlocal count
            count += event == "call"

        sentence = reader.sentence((piece * length)[:length])
        sys.setprofile(seen)
        try:
            find_outcome(sentence, reader._verbs)
        finally:
            sys.setprofile(None)
        return count

    assert steps(1800) <= 2.5 * steps(900)
