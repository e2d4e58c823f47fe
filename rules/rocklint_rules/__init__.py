"""The rules that come with rocklint, a package for each letter, and the vocabulary they share."""

import rocklint.plugin as rl

RULES = rl.discover(__name__)
"""Every rule, letter by letter and by number."""
