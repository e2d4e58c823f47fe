"""Characters and tokens of a sentence, and phrases of the vocabulary in it."""
