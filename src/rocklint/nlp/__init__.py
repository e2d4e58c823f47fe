"""Sentences -> Facts. `Reader` is the door; it is the only part of rocklint that needs spaCy."""
