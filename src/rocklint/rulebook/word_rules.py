"""A company's own rules without Python: word lists, required fields and allowed values, from a YAML file.

    rules:
      - code: S801
        name: no-buzzwords
        kind: existence
        words: [synergy, low-hanging fruit]
        message: '"{match}" says nothing to a client'
        ask: What will a client notice?
        bad: ["Create synergy between sales and service by Dec 31"]
        good: ["Answer every service call within 2 hours by Dec 31"]

Each becomes an ordinary rule whose page is written from its own cases, so that `explain` and `test` need not know
where it came from. Words are matched as whole words; there are no regular expressions to run away, and a bound on how
many words there are.
"""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from rocklint.model.finding import Edit, Finding, Safety, Severity
from rocklint.model.place import Place
from rocklint.model.plan import Rock
from rocklint.rulebook.rule import Context, Need, NoOptions, Rule
from rocklint.system.records import cached_property

Case = str | Mapping[str, Any]
_MOST_RULES = 500
_MOST = 5_000
_Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
_PIECE = re.compile(r"\w+|[^\w\s]")
"""What a whole word begins with: the text holds the same piece where it holds the word."""


class _WordRule(BaseModel, ABC):
    """What every rule of a file says about itself."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", populate_by_name=True)

    code: Annotated[str, Field(pattern=r"\A[SMARTPX]\d{3,4}\z")]
    name: Annotated[str, Field(pattern=r"\A[a-z][a-z0-9-]*\z")]
    severity: Severity = Severity.WARNING
    message: str
    ask: str = "What do you mean by it?"
    why: str = "A rule of this company."
    bad: tuple[Case, ...] = ()
    good: tuple[Case, ...] = ()

    @abstractmethod
    def findings(self, rock: Rock) -> Iterator[Finding]:
        """What the rule says of one Rock."""


class _Words(_WordRule):
    field: Annotated[str, Field(alias="in")] = "rock"
    ignore_case: bool = True

    @property
    @abstractmethod
    def looked_for(self) -> Collection[str]:
        """The words."""

    @cached_property
    def _by_start(self) -> Mapping[str, Sequence[tuple[int, str]]]:
        found: dict[str, list[tuple[int, str]]] = {}
        for number, word in enumerate(self.looked_for):
            found.setdefault(_pieces(word)[0], []).append((number, word))
        return found

    def _found(self, rock: Rock) -> Iterator[tuple[re.Match[str], Place, int]]:
        """The places in the field where one of the words stands, and which one. Of thousands of words, only those
        are tried whose beginning the text holds."""
        text = _text(rock, self.field) or ""
        near = sorted(one for piece in set(_pieces(text)) for one in self._by_start.get(piece, ()))
        if not near:
            return
        number = {self._folded(word): at for at, word in reversed(near)}
        for match in _search(tuple(word for _, word in near), self.ignore_case).finditer(text):
            at = number.get(self._folded(match[0]))
            if at is None:  # letters that only a search without case takes for one another
                at = next(at for at, word in near if _search((word,), self.ignore_case).fullmatch(match[0]))
            yield match, rock.place(self.field).characters(*match.span()), at

    def _folded(self, text: str) -> str:
        return _folded(text) if self.ignore_case else text


def _folded(text: str) -> str:
    """A text as a search without case takes it: under IGNORECASE an "ı" is an "i", which casefold does not know."""
    return text.casefold().replace("\u0307", "").replace("\u0131", "i")


def _pieces(text: str) -> list[str]:
    return [_folded(piece) for piece in _PIECE.findall(text)]


@lru_cache(maxsize=512)
def _search(words: tuple[str, ...], ignore_case: bool) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE if ignore_case else 0)


class Existence(_Words):
    """Words that must not stand in a field."""

    kind: Literal["existence"]
    words: Annotated[tuple[_Word, ...], Field(min_length=1, max_length=_MOST)]

    @property
    def looked_for(self) -> Collection[str]:
        """The words."""
        return self.words

    def findings(self, rock: Rock) -> Iterator[Finding]:
        """A finding for each place where one of the words stands."""
        for match, place, _ in self._found(rock):
            yield Finding(place, self.message.replace("{match}", match[0]))


class Substitution(_Words):
    """Words that the company says otherwise."""

    kind: Literal["substitution"]
    swap: Annotated[Mapping[_Word, str], Field(min_length=1, max_length=_MOST)]

    @property
    def looked_for(self) -> Collection[str]:
        """The words that are said otherwise."""
        return self.swap

    def findings(self, rock: Rock) -> Iterator[Finding]:
        """A finding, with the company's word as an edit, for each place."""
        wanted = tuple(self.swap.values())
        for match, place, number in self._found(rock):
            better = wanted[number]
            said = self.message.replace("{match}", match[0]).replace("{better}", better)
            yield Finding(place, said, edit=Edit(place, better, Safety.UNSAFE))


class RequiredField(_WordRule):
    """A field that every Rock (or those that `when` names) must have."""

    kind: Literal["required"]
    field: str
    when: Mapping[str, str] = Field(default_factory=dict)

    def findings(self, rock: Rock) -> Iterator[Finding]:
        """A finding on the sentence where the field is missing."""
        concerned = all(_same(_text(rock, name), value) for name, value in self.when.items())
        if concerned and not (_text(rock, self.field) or "").strip():
            yield Finding(rock.sentence, self.message.replace("{field}", self.field))


class AllowedValues(_WordRule):
    """The values that a field may have; an absent field is fine."""

    kind: Literal["allowed"]
    field: str
    values: Annotated[tuple[str, ...], Field(min_length=1, max_length=_MOST)]

    def findings(self, rock: Rock) -> Iterator[Finding]:
        """A finding on the field where its value is another one."""
        text = _text(rock, self.field)
        if text is not None and not any(_same(text, value) for value in self.values):
            yield Finding(rock.place(self.field), self.message.replace("{match}", text))


AnyRule = Annotated[Existence | Substitution | RequiredField | AllowedValues, Field(discriminator="kind")]
_FILE: TypeAdapter[tuple[AnyRule, ...]] = TypeAdapter(tuple[AnyRule, ...])


class RuleFileError(ValueError):
    """A rule file that cannot be used; the message names the rule and what is wrong."""


def _same(text: str | None, value: str) -> bool:
    return text is not None and text.strip().casefold() == value.strip().casefold()


def _text(rock: Rock, field: str) -> str | None:
    """The written text of a field by its canonical name; lists are joined."""
    name = {"rock": "text", "owner": "owners", "department": "departments"}.get(field, field)
    value = getattr(rock, name, None)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return ", ".join(str(getattr(item, "text", item)) for item in value) or None
    return getattr(value, "text", None)


def parse(data: Any, name: str) -> tuple[Rule, ...]:
    """The rules of a file from its plain data. Raises RuleFileError."""
    listed = data.get("rules") if isinstance(data, Mapping) else data
    if not isinstance(listed, Sequence) or isinstance(listed, str):
        raise RuleFileError(f"{name}: expected a list of rules under 'rules:'")
    if len(listed) > _MOST_RULES:
        raise RuleFileError(f"{name}: {len(listed):,} rules are too many for one file; at most {_MOST_RULES}")
    try:
        given = _FILE.validate_python(listed)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(str(step) for step in problem["loc"][1:]) or "kind"
        raise RuleFileError(f"{name}: rule {int(problem['loc'][0]) + 1}: {where}: {problem['msg']}") from None
    return tuple(_rule(one, name) for one in given)


def _rule(given: Existence | Substitution | RequiredField | AllowedValues, name: str) -> Rule:
    return Rule(
        code=given.code,
        name=given.name,
        severity=given.severity,
        since="0.1.0",
        needs=(Need.TEXT,) if isinstance(given, _Words) else (Need.ROCK,),
        summary=given.message,
        why=given.why,
        ask=given.ask,
        source=f"this company's rules, {name}",
        scope="rock",
        check=_check(given),
        module=name,
        page_text=_page(given),
    )


def _check(given: _WordRule) -> Callable[[Rock, Context[NoOptions]], Iterator[Finding]]:
    return lambda rock, _ctx: given.findings(rock)


def _page(given: _WordRule) -> str:
    """The rule's page, from its own words and cases."""
    parts = [f"# {given.name} ({given.code})", given.why]
    for title, cases in (("bad", given.bad), ("good", given.good)):
        if cases:
            parts.append(f"## {title.capitalize()}")
        for case in cases:
            rock = case if isinstance(case, Mapping) else {"rock": case}
            # JSON is YAML on one line, so that the marker can stand behind the Rock.
            mark = f"   # {given.code}:" if title == "bad" else ""
            parts.append(f"```yaml {title}\n- {json.dumps(dict(rock), ensure_ascii=False)}{mark}\n```")
    return "\n\n".join(parts) + "\n"
