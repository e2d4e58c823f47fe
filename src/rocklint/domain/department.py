"""Whose Rock it is: the department that a Rock belongs to, and what shows it.

Sales Rocks are read more strictly than others, so a Rock counts as one only where something says so, in this order: its
own field, the plan's default, its owner in the people file, its owner's title, the words of the sentence. Where nothing
does, the milder judgement holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum

from rocklint.domain.owners import role_of
from rocklint.domain.people import department_of
from rocklint.language.facts import Facts
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.company import Person
from rocklint.system.records import dataclass

SELLING = frozenset({"sales", "revenue"})
"""The departments whose Rocks are sales Rocks."""
_CUES = ("departments.cues", "departments.synonyms")


class ShownBy(StrEnum):
    """What says which department a Rock belongs to, the strongest first."""

    FIELD = "its department"
    DEFAULT = "the plan's department"
    PEOPLE = "the people file"
    TITLE = "the owner's title"
    WORDS = "the words"


@dataclass(frozen=True, slots=True)
class Belonging:
    """The departments that a Rock belongs to (ids of the vocabulary), what shows it, and the words that do."""

    departments: frozenset[str]
    shown_by: ShownBy
    text: str

    def __str__(self) -> str:
        return f"{self.shown_by.value}: {self.text}"

    @property
    def is_sales(self) -> bool:
        """True for a Rock of sales."""
        return bool(self.departments & SELLING)


def by_owner(person: Person | None, owner: str | None, vocabulary: Vocabulary) -> Belonging | None:
    """What the owner shows: the people file's department, else the title that stands for the owner."""
    there = department_of(person, vocabulary) if person else None
    if person and there:
        return Belonging(frozenset({there}), ShownBy.PEOPLE, person.name)
    role = role_of(owner, vocabulary) if owner else None
    return Belonging(frozenset({role.dept}), ShownBy.TITLE, owner) if role and owner else None


def by_words(facts: Facts, metric: str | None, vocabulary: Vocabulary) -> Belonging | None:
    """What the sentence and the metric (an id) show: the department with the most words of its own; sales where several
    have as many. A verb ("close", "hire") shows nothing by itself, for everybody closes something; but where it sells
    and a number stands behind it ("Sign 20 owners"), it shows sales."""
    found = dict(_shown(facts, vocabulary))
    table = vocabulary.derived(_Table)
    if metric and (theirs := table.metrics.get(metric)):
        found[-1, -1] = (theirs, metric.replace("_", " "))
    verb = facts.verb
    if not found and verb and facts.measures and verb.lemma in table.verbs:
        found[verb.start, verb.end] = (table.verbs[verb.lemma], verb.text)
    if not found:
        return None
    counts = Counter(department for department, _ in found.values())
    most = max(counts.values())
    first = "sales" if counts["sales"] == most else next(d for d, _ in found.values() if counts[d] == most)
    return Belonging(frozenset({first}), ShownBy.WORDS, next(text for d, text in found.values() if d == first))


def _shown(facts: Facts, vocabulary: Vocabulary) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    """For each place in the sentence that shows a department: the department and the words. Sales comes last, so that
    it counts where one phrase shows two."""
    table = vocabulary.derived(_Table)
    verbs = {(m.start, m.end) for m in facts.mentions if m.list.startswith("verbs_")}
    found: list[tuple[bool, tuple[int, int], tuple[str, str]]] = []
    for mention in facts.mentions:
        place = (mention.start, mention.end)
        if facts.owner and facts.owner.start <= mention.start < facts.owner.end:
            continue
        if mention.list in _CUES:
            department = None if place in verbs else mention.entry
        elif mention.list == "metrics_funnel":
            department = table.metrics.get(mention.entry)
        elif mention.list == "roles":
            department = table.roles.get(mention.entry)
        else:
            department = table.lists.get(mention.list) or table.lists.get(mention.list.partition(".")[0])
        if department is None:  # a longer phrase: "sales process", "hit quota"
            department = next((table.words[w] for w in mention.text.casefold().split() if w in table.words), None)
        if department:
            department = "sales" if department in SELLING else department
            found.append((department == "sales", place, (department, mention.text)))
    yield from ((place, said) for _, place, said in sorted(found))


class _Table:
    """Metrics, verbs, words, roles and lists by the department that they show."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        shown: Mapping[str, Mapping[str, list[str]]] = vocabulary.tables.get("departments", {}).get("shown_by", {})
        self.metrics, self.verbs, self.words, self.lists = (
            {name: department for department, by in shown.items() for name in by.get(part, ())}
            for part in ("metrics", "verbs", "words", "lists")
        )
        self.roles = {role.id: role.dept for role in vocabulary.roles}
