"""Which industries, regions and sizes of clients a Rock names, and whether they lie in the target market."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import rocklint.plugin as rl

_INDUSTRY, _REGION = "segments.industries", "segments.geography"
_BEFORE = re.compile(r"(?:\b(?:from|in|into|to|with|among|for|at|across)|\d)\s+(?:the\s+|new\s+)*$", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*(?:\Z|[^\w\s]|(?:by|in|from|with|within|until|before|this|next|per|at|and|or|so|to|of|owned)\b)", re.I
)
_NEGATED = re.compile(r"\b(?:not|no|except|outside|besides|beyond|stop|without)\b[^,;.]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedSegment:
    """A segment that the Rock names, and where."""

    mention: rl.Mention
    place: rl.Place

    @property
    def is_region(self) -> bool:
        """True for a region, False for an industry."""
        return self.mention.list == _REGION


def named(rock: rl.Reading) -> Iterator[NamedSegment]:
    """The industries and regions whose clients the Rock is about, in sentence and `ideal_client`."""
    texts = [(rock.sentence, rock.facts)]
    if rock.fields.ideal_client:
        texts.append((rock.place("ideal_client"), rock.read(rock.fields.ideal_client)))
    for place, facts in texts:
        in_field = facts is not rock.facts
        for mention in facts.listed("segments"):
            industry = mention.list == _INDUSTRY and (in_field or _is_clients(facts, mention, rock.vocabulary))
            if (industry or mention.list == _REGION) and not _NEGATED.search(facts.text[: mention.start]):
                yield NamedSegment(mention, place.characters(mention.start, mention.end))


def _is_clients(facts: rl.Facts, mention: rl.Mention, vocabulary: rl.Vocabulary) -> bool:
    """True where the name of an industry stands for its companies: "restaurant clients", "12 hospitals", not "quoting
    software"."""
    behind = facts.text[mention.end :].split()
    if behind and rl.key(behind[0].strip(".,;:()")) in vocabulary.folded["regions.client_nouns"]:
        return True
    companies = mention.text.casefold().endswith("s") and mention.entry.casefold().endswith("s")
    return companies and bool(_BEFORE.search(facts.text[: mention.start]) and _ENDS.match(facts.text, mention.end))


def within(name: str, wanted: Sequence[str], vocabulary: rl.Vocabulary) -> bool:
    """True where a region or industry is one of those wanted, or lies in one of them."""
    inside = vocabulary.tables.get("regions", {}).get("within", {})
    for one in wanted:
        ours, theirs = rl.key(name), rl.key(one)
        if _same(ours, theirs):
            return True
        smaller = next((names for region, names in inside.items() if _same(rl.key(region), theirs)), ())
        if any(_same(ours, rl.key(region)) for region in smaller):
            return True
    return False


def _same(a: str, b: str) -> bool:
    return bool(a and b) and (f" {_stem(a)} " in f" {_stem(b)} " or f" {_stem(b)} " in f" {_stem(a)} ")


def _stem(text: str) -> str:
    return " ".join(word.removesuffix("s") for word in text.replace(",", " ").split())
