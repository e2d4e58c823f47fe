"""Sentences in, Facts out. `reader` is the door."""
