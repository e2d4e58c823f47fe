"""Which silence of a plan keeps a finding back, looked up by place and code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Protocol

from rocklint.model.finding import Finding
from rocklint.model.place import KeyPath
from rocklint.model.plan import Plan, Rock, Silence


class Said(Protocol):
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


class Silent:
    """The silences of a plan that work on its day. Where several do, the first one counts."""

    def __init__(self, plan: Plan, never: Collection[str]) -> None:
        self._silences = plan.silences
        self._never = never
        self._comments: dict[tuple[str, KeyPath], dict[str, int]] = {}
        self._fields: dict[tuple[str, KeyPath], dict[str, int]] = {}
        for number, silence in enumerate(plan.silences):
            table, path = (
                (self._comments, silence.scope) if silence.form == "comment" else (self._fields, silence.holder)
            )
            if path is None or not silence.works(plan.as_of):
                continue
            codes = table.setdefault((silence.place.file, path), {})
            for meant in silence.codes.values():
                for code in meant:
                    codes.setdefault(code, number)

    def covering(self, said: Said) -> int | None:
        """The number of the silence that keeps a finding back."""
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

    def spoken_for(self, hits: Iterable[Said], ran: set[str]) -> tuple[Silence, ...]:
        """The silences, each with the names that no rule spoke for and the number of findings it keeps back. Of rules
        that did not run nobody knows."""
        counts: dict[int, int] = defaultdict(int)
        spoken: dict[int, set[str]] = defaultdict(set)
        for hit in hits:
            number = self.covering(hit)
            if number is not None:
                counts[number] += 1
                spoken[number].add(hit.code)
        return tuple(
            replace(
                silence,
                hidden=counts[number],
                unneeded=tuple(
                    name
                    for name in silence.rules
                    if silence.codes.get(name, frozenset()) & ran and not silence.codes[name] & spoken[number]
                ),
            )
            for number, silence in enumerate(self._silences)
        )
