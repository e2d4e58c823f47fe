"""Who is accountable: a label or a table cell first, then what the words say, then the edges of the goal; and where
nobody known is named, whoever is likely."""

from __future__ import annotations

from rocklint.language.facts import Owner
from rocklint.language.owners.actors import Actors
from rocklint.language.owners.as_subject import find_subject
from rocklint.language.owners.behind import find_trailing
from rocklint.language.owners.in_a_form import OwnerLabels, find_in_row, find_labelled
from rocklint.language.owners.in_front import find_prefix
from rocklint.language.owners.in_running_words import find_in_running_words
from rocklint.language.owners.likely_owner import Likely, likely_owner
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.vocabulary import Vocabulary


def find_owner(sentence: Sentence, vocabulary: Vocabulary) -> Likely:
    """The owner that the sentence names, if it names one, and how sure that is, from 0 to 1."""
    actors = Actors(sentence, vocabulary)
    named = named_owner(actors)
    if named:
        return Likely(named, 1.0)
    return likely_owner(actors)


def named_owner(actors: Actors) -> Owner | None:
    """The owner by words that the grammar knows."""
    labels = actors.vocabulary.derived(OwnerLabels)
    found = (
        find_labelled(actors, labels) or find_in_row(actors, labels) or find_in_running_words(actors)
    )  # fmt: skip
    if found is None:
        found = find_prefix(actors)
        if found is None or found.kind == "team":
            # A person behind the goal is nearer to it than the team before it.
            closer = find_subject(actors) or find_trailing(actors)
            found = closer if closer and (found is None or closer.kind == "person") else found
    return actors.owner(found) if found else None
