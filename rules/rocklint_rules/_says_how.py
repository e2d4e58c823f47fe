"""What rules of several letters ask of a sentence: does it say how the number is to come?"""

import re

SAYS_HOW = re.compile(r"\b(?:through|via|using|with the help of|by [a-z]{3,}ing)\b", re.IGNORECASE)
"""What says that something is done differently, even where no building verb does."""
