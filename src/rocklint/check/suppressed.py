"""Finds the suppression that hides a finding, by place and code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Protocol

from rocklint.model.finding import Finding
from rocklint.model.place import KeyPath
from rocklint.model.plan import Plan, Rock, Suppression


class RuleFinding(Protocol):
    """A finding with the code of its rule and the Rock it concerns."""

    @property
    def code(self) -> str:
        """The rule's code."""

    @property
    def finding(self) -> Finding:
        """The finding."""

    @property
    def rock(self) -> Rock | None:
        """The Rock that it concerns."""


class SuppressionIndex:
    """The suppressions of a plan that work on its day. Where several do, the first one counts."""

    def __init__(self, plan: Plan, never: Collection[str]) -> None:
        self._silences = plan.suppressions
        self._never = never
        self._comments: dict[tuple[str, KeyPath], dict[str, int]] = {}
        self._fields: dict[tuple[str, KeyPath], dict[str, int]] = {}
        for number, suppression in enumerate(plan.suppressions):
            table, path = (
                (self._comments, suppression.scope)
                if suppression.form == "comment"
                else (self._fields, suppression.holder)
            )
            if path is None or not suppression.works(plan.as_of):
                continue
            codes = table.setdefault((suppression.place.file, path), {})
            for meant in suppression.codes.values():
                for code in meant:
                    codes.setdefault(code, number)

    def covering(self, said: RuleFinding) -> int | None:
        """The number of the suppression that keeps a finding back."""
        code, place, rock = said.code, said.finding.place, said.rock
        if not (self._comments or self._fields) or code in self._never:
            return None
        paths = [] if place.raw else [place.path]
        if rock is not None and rock.file == place.file:
            paths.append(rock.path)
        found = [
            number
            for path in paths
            for length in range(len(path) + 1)
            if (number := self._comments.get((place.file, path[:length]), {}).get(code)) is not None
        ]
        if rock is not None and "ignore" in rock.where:
            number = self._fields.get((rock.file, rock.where["ignore"]), {}).get(code)
            found += [] if number is None else [number]
        return min(found, default=None)

    def spoken_for(self, hits: Iterable[RuleFinding], ran: set[str]) -> tuple[Suppression, ...]:
        """The suppressions, each with the rules it names that found nothing there, and the number of findings it hides.
        A rule that did not run is never counted as unneeded."""
        counts: dict[int, int] = defaultdict(int)
        spoken: dict[int, set[str]] = defaultdict(set)
        for hit in hits:
            number = self.covering(hit)
            if number is not None:
                counts[number] += 1
                spoken[number].add(hit.code)
        return tuple(
            replace(
                suppression,
                hidden=counts[number],
                unneeded=tuple(
                    name
                    for name in suppression.rules
                    if suppression.codes.get(name, frozenset()) & ran and not suppression.codes[name] & spoken[number]
                ),
            )
            for number, suppression in enumerate(self._silences)
        )
