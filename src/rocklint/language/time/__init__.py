"""Points in time of a sentence, and which of them is the deadline."""
