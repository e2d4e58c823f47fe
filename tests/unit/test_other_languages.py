"""Which sentences are not English: by function words, alone and in a plan; names and loanwords are no evidence."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rocklint.language.other_languages import other_languages

PLANS = {
    "German": ("Umsatz im Bereich Pflege um 12% steigern", "Leitfaden bis zum 30. September schulen", "CRM einführen"),
    "French": ("Augmenter le taux de marge à 30%", "Ouvrir un dépôt pour la région Sud", "Mettre en place un CRM"),
    "Spanish": ("Aumentar la tasa de cierre del 20% al 30%", "Contratar dos vendedores para la zona", "Nuevo CRM"),
    "Dutch": ("Het winpercentage van 20% naar 30% brengen", "Nieuwe website voor alle klanten", "CRM invoeren"),
    "Italian": ("Aumentare il margine dal 20% al 30%", "Aprire la sede entro settembre", "Lanciare il sito"),
}
ENGLISH = [
    "Open the Los Gatos and San Jose sites",
    "Land Der Spiegel as a client",
    "Sign de la Cruz LLC",
    "Launch the prix fixe menu en masse",
    "Hire a sous chef by May 1",
    "Move the Rio de Janeiro office",
    "Oktoberfest und Biergarten live",
    "Win rate 35%",
    "Ship v2",
]


@pytest.mark.parametrize(("language", "sentences"), PLANS.items())
def test_a_plan_in_another_language(session, language, sentences):
    assert other_languages(sentences, session.vocabulary) == dict.fromkeys(range(3), language)


@pytest.mark.parametrize("sentence", ENGLISH)
def test_names_and_loanwords_are_english(session, sentence):
    assert other_languages([sentence], session.vocabulary) == {}
    assert other_languages(ENGLISH, session.vocabulary) == {}


def test_a_mixed_plan_is_told_apart_by_rock(session):
    mixed = ["Publish the price list for every dealer", "Ouvrir un dépôt pour la région", "Close 60 deals", "Ship v2"]
    assert other_languages(mixed, session.vocabulary) == {1: "French"}


def test_fields_are_judged_and_sentences_are_not(session):
    rocks = [
        {"rock": text, "owner": "Team" if number else "Ines", "due": "2026-09-30"}
        for number, text in enumerate(PLANS["German"])
    ]
    report = session.check_text(json.dumps({"quarter": "2026-Q3", "rocks": rocks}), date(2026, 7, 1))
    assert [f.code for f in report.findings] == ["X917", "S103", "S103"]
    assert all(rock.grade != "ready" and rock.rewrite is None for rock in report.rocks)
