"""Clauses of a sentence, each with its main verb and its object."""
