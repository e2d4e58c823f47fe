"""What code may come into a run: installed packages, never files of the folder that is checked.

`python -m`, an empty entry in PYTHONPATH and test runners put the current folder first on the import path; a pull
request could then bring its own `yaml.py`. Nothing is imported here that Python has not loaded by itself, not even
`__future__`: it would come from that folder.
"""

import os
import sys


def isolate() -> None:
    """Hides the current folder from this program and from the processes that will share its work."""
    os.environ["PYTHONSAFEPATH"] = "1"
    hide_working_folder()


def hide_working_folder() -> None:
    """Takes the current folder off the import path, unless an installed package put it there (an editable one)."""
    try:
        here = os.path.realpath(os.getcwd())  # noqa: PTH109
    except OSError:  # somebody has deleted it
        here = ""
    # What lies before Python's own library was given for this run; what lies behind it was installed.
    own = os.path.dirname(os.__file__)  # noqa: PTH120
    given = sys.path.index(own) if own in sys.path else len(sys.path)
    sys.path[:given] = [entry for entry in sys.path[:given] if _elsewhere(entry, here)]


def _elsewhere(entry: str, here: str) -> bool:
    return os.path.isabs(entry) and os.path.realpath(entry) != here  # noqa: PTH117
