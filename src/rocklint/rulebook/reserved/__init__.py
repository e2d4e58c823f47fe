"""Findings that no rule makes: a rule that stopped, and a gate that a change lowered. They have pages like rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rocklint.model.finding import Finding, Severity
from rocklint.rulebook.rule import Need, Rule


def _says_nothing(*_: object) -> Iterator[Finding]:
    return iter(())


def _rule(code: str, name: str, summary: str, why: str, ask: str) -> Rule:
    return Rule(
        code=code,
        name=name,
        severity=Severity.ERROR,
        since="0.1.0",
        needs=(Need.PLAN,),
        summary=summary,
        why=why,
        ask=ask,
        source="what a gate owes those who trust it",
        scope="plan",
        check=_says_nothing,
        module=__name__,
        page=Path(__file__).parent / f"{name.replace('-', '_')}.md",
    )


INTERNAL = _rule(
    "X900",
    "internal-error",
    "A rule or a plugin stopped with an error of its own.",
    "A fault in a rule, not in the Rock; the other rules were not affected.",
    "Please report this with the Rock that it stopped at; to go on without the rule, ignore it.",
)
WEAKENED = _rule(
    "X915",
    "gate-weakened",
    "A change to the settings or the baseline asks less than the revision before it.",
    "A gate that a change may lower for itself stops nothing.",
    "Who agreed to this, and is it written down?",
)
RESERVED = (INTERNAL, WEAKENED)
