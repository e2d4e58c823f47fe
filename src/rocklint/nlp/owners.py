"""Who is accountable: a label or a table cell first, then what the words say, then the edges of the goal."""

from __future__ import annotations

from rocklint.facts import Owner
from rocklint.nlp.actors import Actors
from rocklint.nlp.owner_fields import OwnerLabels, find_in_row, find_labelled
from rocklint.nlp.owner_phrases import find_leader, find_named, find_passive, find_speaker
from rocklint.nlp.owner_prefix import find_prefix
from rocklint.nlp.owner_subjects import find_subject
from rocklint.nlp.owner_suffix import find_trailing
from rocklint.nlp.owner_tags import find_tag
from rocklint.nlp.sentence import Sentence
from rocklint.vocabulary import Vocabulary


def find_owner(sentence: Sentence, vocabulary: Vocabulary) -> Owner | None:
    """The owner that the sentence names, if it names one."""
    actors = Actors(sentence, vocabulary)
    labels = vocabulary.derived(OwnerLabels)
    found = (
        find_labelled(actors, labels) or find_in_row(actors, labels) or find_passive(actors)
        or find_named(actors) or find_leader(actors)
        or find_speaker(actors)
    )  # fmt: skip
    if found is None:
        found = find_tag(actors) or find_prefix(actors)
        if found is None or found.kind == "team":
            # A person behind the goal is nearer to it than the team before it.
            closer = find_subject(actors) or find_trailing(actors)
            found = closer if closer and (found is None or closer.kind == "person") else found
    return actors.owner(found) if found else None
