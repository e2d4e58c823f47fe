"""spaCy begins with the parts that we use, and is whole for whoever wants more of it, before us or after us."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import rocklint_rules

VOCAB = Path(rocklint_rules.__file__).parent / "vocab"
READ = f"""
from pathlib import Path
from rocklint.language.reader import Reader
from rocklint.language.words.vocabulary import build
from rocklint.language.words.word_files import load
files = sorted(Path({str(VOCAB)!r}).glob("*.yaml"))
reader = Reader(build({{file.stem: load(file.read_text(encoding="utf-8")) for file in files}}))
for text in ("Cut quoting from 9 to 5 days by Q4, owned by Aisha Khan", "IT: roll out SSO", "Be the market leader"):
    print(reader.read(text))
"""
WHOLE = "print([t.like_num for t in spacy.blank('en')('Close 12 deals')], spacy.util.get_lang_class('de').lang)"
LIMITED = "import sys; assert 'spacy.tokens' in sys.modules and 'spacy.language' not in sys.modules"
STUMBLE = """
import sys
class Once:
    met = False
    def find_spec(self, name, path=None, target=None):
        if name == "spacy.matcher" and not self.met:
            self.met = True
            raise ImportError("not in this order")
sys.meta_path.insert(0, Once())
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-1500:]
    return done.stdout


@pytest.fixture(scope="module")
def facts() -> str:
    """The facts as they are read where nothing else wants spaCy."""
    return run(f"{READ}\n{LIMITED}")


@pytest.mark.parametrize(
    "wanted",
    [
        f"import spacy\n{WHOLE}",
        f"from spacy import displacy\nimport spacy\nassert displacy.render\n{WHOLE}",
        f"import spacy.lang.en\nassert spacy.lang.en.English().tokenizer\n{WHOLE}",
    ],
    ids=["an attribute", "from the package", "a submodule"],
)
def test_whoever_wants_the_rest_afterwards_gets_it(facts, wanted):
    ours = f"import rocklint.language.text.spacy_door as ours\n{LIMITED}"
    same = "from spacy.tokens import Doc\nassert Doc is ours.Doc and type(spacy) is type(sys)\n"
    refused = "assert not hasattr(spacy, 'nothing_of_this_name')"
    said = run(f"{ours}\n{wanted}\n{same}\n{refused}\n{READ}")
    assert said == "[False, True, False] de\n" + facts


def test_spacy_that_is_loaded_already_is_taken_as_it_is(facts):
    assert run(f"import spacy\n{WHOLE}\n{READ}") == "[False, True, False] de\n" + facts


def test_where_the_parts_cannot_be_had_alone_the_whole_is_loaded(facts):
    assert run(f"{STUMBLE}\n{READ}\nimport spacy\n{WHOLE}") == facts + "[False, True, False] de\n"
