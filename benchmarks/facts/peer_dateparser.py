"""dateparser on sentences: JSON texts on standard input, the last date found in each as JSON on standard output."""

from __future__ import annotations

import json
import sys
from datetime import datetime

from dateparser.search import search_dates

SETTINGS = {"RELATIVE_BASE": datetime(2026, 7, 1), "PREFER_DATES_FROM": "future", "PREFER_DAY_OF_MONTH": "last"}

found = []
for text in json.load(sys.stdin):
    dates = search_dates(text, languages=["en"], settings=SETTINGS) or []
    found.append([dates[-1][0], dates[-1][1].date().isoformat()] if dates else None)
json.dump(found, sys.stdout)
