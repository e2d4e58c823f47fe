"""Numbers of a sentence, and what they measure."""
