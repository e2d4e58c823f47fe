"""One run: a plan in, a report out."""
