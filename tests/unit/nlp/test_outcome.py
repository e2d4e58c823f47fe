"""Main verb, completion, kind and vague words, on sentences of every shape that goals come in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.facts import Completion, Facts, Kind
from rocklint.nlp.reader import Reader

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
]


@pytest.mark.parametrize(("text", "lemma"), VERBS)
def test_main_verb(reader: Reader, text: str, lemma: str) -> None:
    verb = reader.read(text).verb
    assert verb is not None
    assert verb.lemma == lemma
    assert text[verb.start : verb.end] == verb.text


@pytest.mark.parametrize("text", ["Referral program", "Franchise handbook", "Safety first"])
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
    ("Train the night crew on the new press", Kind.BUILDING),
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


def _spans(facts: Facts) -> list[tuple[int, int, str]]:
    spans = [(v.start, v.end, v.text) for v in facts.vague]
    spans += [(s.start, s.end, s.text) for s in (facts.decided_by, facts.verb) if s]
    return spans


_ODD = st.text(max_size=200) | st.lists(
    st.sampled_from(
        "we will launch improve more | : ( ) - — to by 20 % $ KR 1 Owner: and of in “ ” ² ٣ \n \t the better".split(" ")
    ),
    max_size=40,
).map(" ".join)


@given(_ODD)
def test_any_text_gives_spans_of_its_own_words(reader: Reader, text: str) -> None:
    for start, end, words in _spans(reader.read(text)):
        assert text[start:end] == words
