"""What is kept between runs: whole or not at all, bounded, and never trusted further than it can be."""

from __future__ import annotations

import gc
import os
import random
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rocklint.language.fact_reader import FactReader
from rocklint.language.facts_json import to_data
from rocklint.rulebook.run_words import words_of
from rocklint.system import cache as module
from rocklint.system.cache import FILE, Cache, clear, folder, key

SENTENCE = "Sales manager closes 12 new accounts by September 30"


@pytest.fixture
def reread(monkeypatch):
    """The sentences that were read anew, not taken from the cache."""
    from rocklint.language.reader import Reader

    said: list[str] = []
    read = Reader.read_all
    monkeypatch.setattr(Reader, "read_all", lambda self, texts: (said.extend(texts), read(self, texts))[1])
    return said


def test_what_comes_out_is_what_went_in(tmp_path):
    cache = Cache(tmp_path / "made")
    cache.put_all(
        "facts", {key("a"): "one", key("b"): "two \ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")}
    )
    cache.put("run", key("a"), "three")
    cache.close()
    again = Cache(tmp_path / "made")
    assert again.get("facts", key("a")) == "one"
    assert dict(again.get_all("facts", [key("b"), key("c")])) == {key("b"): "two 😀"}
    assert again.get("run", key("a")) == "three"
    assert stat.S_IMODE((tmp_path / "made").stat().st_mode) == 0o700


def test_parts_of_a_key_do_not_run_into_each_other():
    assert len({key("ab", "c"), key("a", "bc"), key("abc"), key("abc", ""), key("\ud800"), key(b"abc", b"")}) == 5


def test_thousands_at_once(tmp_path):
    cache = Cache(tmp_path)
    entries = {key(str(n)): str(n) for n in range(3_000)}
    cache.put_all("facts", entries)
    assert cache.get_all("facts", entries) == entries


@pytest.mark.parametrize("damage", ["empty", "text", "cut", "flipped", "other table", "folder"])
def test_a_damaged_file_is_no_cache_and_goes(tmp_path, damage):
    cache = Cache(tmp_path)
    cache.put_all("facts", {key(str(n)): "x" * 300 for n in range(200)})
    cache.close()
    path = tmp_path / FILE
    body = path.read_bytes()
    if damage == "folder":
        path.unlink()
        path.mkdir()
    elif damage == "other table":
        path.unlink()
        with sqlite3.connect(path) as db:
            db.executescript("PRAGMA user_version=1; CREATE TABLE other (name TEXT)")
        db.close()
    else:
        path.write_bytes({"empty": b"", "text": b"no database " * 99, "cut": body[:6000],
                          "flipped": body[:100] + bytes(255 - b for b in body[100:])}[damage])  # fmt: skip
    once = Cache(tmp_path)
    assert once.get("facts", key("0")) is None
    once.put("facts", key("new"), "value")
    once.close()
    twice = Cache(tmp_path)
    twice.put("facts", key("new"), "value")
    assert twice.get("facts", key("new")) == (None if damage == "folder" else "value")


def test_a_changed_value_is_not_taken(tmp_path):
    cache = Cache(tmp_path)
    cache.put("facts", key("a"), "right")
    cache.close()
    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("UPDATE kept SET value='wrong'")
    db.close()
    assert Cache(tmp_path).get("facts", key("a")) is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="folders have no owner here")
def test_a_folder_that_others_may_write_to_is_not_used(tmp_path):
    tmp_path.chmod(0o777)
    assert not Cache(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_room_no_home_no_folder(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    assert not Cache(tmp_path / "file")
    assert not Cache(Path("/dev/null/cache"))
    monkeypatch.delenv("ROCKLINT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert folder() is None
    assert not Cache(None)


def test_a_repository_brings_no_cache(tmp_path, monkeypatch):
    (tmp_path / "plan" / ".git").mkdir(parents=True)
    (tmp_path / "plan" / "sub").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "plan")
    monkeypatch.chdir(tmp_path / "plan" / "sub")
    for place in (".cache", "../.cache", str(tmp_path / "plan"), str(tmp_path / "linked" / ".cache")):
        monkeypatch.setenv("ROCKLINT_CACHE_DIR", place)
        assert folder() is None, place
    monkeypatch.setenv("ROCKLINT_CACHE_DIR", str(tmp_path / "planned"))
    assert folder() == tmp_path / "planned"
    monkeypatch.delenv("ROCKLINT_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "plan"))
    assert folder() is None


def test_the_oldest_go_where_there_is_no_room(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LIMIT", 1 << 20)
    cache = Cache(tmp_path)
    for n in range(60):
        cache.put("run", key(str(n)), "x" * 50_000)
    assert (tmp_path / FILE).stat().st_size <= 1 << 20
    assert cache.get("run", key("59"))
    assert cache.get("run", key("0")) is None


def test_clearing(tmp_path):
    cache = Cache(tmp_path)
    cache.put("run", key("a"), "x")
    cache.close()
    assert clear(tmp_path) > 0
    assert clear(tmp_path) == 0
    assert list(tmp_path.iterdir()) == []


def test_known_sentences_are_not_read_again(tmp_path, vocabulary, reread):
    first = FactReader(vocabulary, Cache(tmp_path))
    facts = first(SENTENCE)
    first.keep()
    assert FactReader(vocabulary, Cache(tmp_path))(SENTENCE) == facts
    assert reread == [SENTENCE]


def test_facts_are_known_by_the_words_they_were_read_with(tmp_path, session, vocabulary, reread):
    first = FactReader(vocabulary, Cache(tmp_path))
    first(SENTENCE)
    first.keep()
    other = session.registry.words({"owners_invalid.functions": ["sales crew"]}).vocabulary
    FactReader(other, Cache(tmp_path))(SENTENCE)
    assert len(reread) == 2


@pytest.mark.parametrize("kept", ["", "{", "[]", "[1,2]", "null", '{"a": 1}', "[" * 100_000])
def test_facts_of_another_shape_are_read_anew(tmp_path, vocabulary, kept):
    cache = Cache(tmp_path)
    reader = FactReader(vocabulary, cache)
    cache.put("facts", key(reader._base, SENTENCE), kept)
    assert reader(SENTENCE).deadline is not None


def test_many_processes_read_the_same(vocabulary):
    texts = [
        f"{name} closes {n} new accounts by September {n % 28 + 1}" for n in range(350) for name in ("Ann", "Tom", "We")
    ]
    alone, together = FactReader(vocabulary), FactReader(vocabulary, jobs=3)
    told: list[tuple[int, int]] = []
    alone.ahead(texts)
    together.ahead(texts, lambda done, of: told.append((done, of)))
    assert [to_data(together(text)) for text in texts] == [to_data(alone(text)) for text in texts]
    assert told[-1][1] == len(texts)


def test_known_sentences_need_no_spacy(tmp_path):
    (tmp_path / "rocks.yaml").write_text(f"- {SENTENCE}\n- We are excited\n")
    code = (
        "import sys; from rocklint.cli.app import run\n"
        "sys.argv = ['rocklint', 'check', 'rocks.yaml', '--as-of', '2026-07-01']\n"
        "run(); print('spacy' in sys.modules)"
    )
    env = {**os.environ, "ROCKLINT_CACHE_DIR": str(tmp_path / "cache")}
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert [done.stdout.splitlines()[-1] for done in runs] == ["True", "False"]
    assert runs[0].stdout.splitlines()[:-1] == runs[1].stdout.splitlines()[:-1]


def test_words_are_put_together_once(tmp_path, session, monkeypatch):
    made: list[int] = []
    build = type(session.registry).words
    monkeypatch.setattr(type(session.registry), "words", lambda *given: (made.append(1), build(*given))[1])
    add = {"owners_invalid.functions": ["sales crew"]}
    first, again = (words_of(session.registry, add, {}, Cache(tmp_path)) for _ in range(2))
    assert first == again
    assert len(made) == 1
    assert words_of(session.registry, {}, {}, Cache(tmp_path)).vocabulary.fingerprint != first.vocabulary.fingerprint


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL here")
def test_a_program_killed_while_it_writes_leaves_the_file_sound(tmp_path):
    code = (
        "import sys; from pathlib import Path; from rocklint.system.cache import Cache, key\n"
        "cache = Cache(Path(sys.argv[1])); print('up', flush=True)\n"
        "for n in range(10**9): cache.put_all('facts', {key(str(n + i)): 'x' * 2000 + str(n + i) for i in range(40)})\n"
    )
    moments = random.Random(7)
    for _ in range(12):
        writer = subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE)
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(moments.random() / 20)
        writer.kill()
        writer.wait()
        writer.stdout.close()
    db = sqlite3.connect(tmp_path / FILE)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
    known = Cache(tmp_path).get_all("facts", [key(str(n)) for n in range(40)])
    assert known
    assert known == {key(str(n)): "x" * 2000 + str(n) for n in range(40)}


def test_a_cache_that_nobody_closes_is_closed_with_its_end(tmp_path):
    cache = Cache(tmp_path)
    db = cache._db
    assert db
    assert db.execute("SELECT 1").fetchone() == (1,)
    del cache
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        db.execute("SELECT 1")
