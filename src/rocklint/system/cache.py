"""What is kept between runs, in the user's own cache folder; every entry can be made anew.

SQLite keeps it: several programs may read and write at once, and whoever is stopped in the middle leaves it whole.
Nothing here raises. A cache that cannot be read, written or trusted is no cache: the run does without.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import time
import weakref
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

FILE = "kept-1.sqlite3"
"""The name grows with the shape of the table."""
LIMIT = 256 << 20
"""Bytes that the file may have."""
_PAGE = 4096
_LARGEST = 16 << 20
"""Bytes of one entry: the report on 100,000 Rocks would drive out what is known of their sentences."""
_WAIT = 2.0
"""Seconds to wait for another program that writes."""
_FRESH = 7
"""Days in which a use is not written down again."""
_AT_ONCE = 500


def folder() -> Path | None:
    """The user's cache folder: ROCKLINT_CACHE_DIR, else the usual place of the system; None where there is none, and
    where it lies in the repository that one stands in."""
    found = _wanted()
    # Build machines like to put homes and caches there; a pull request could bring one that says all is well.
    return None if found and _in_repository(found) else found


def _wanted() -> Path | None:
    env = os.environ
    asked = env.get("ROCKLINT_CACHE_DIR")
    if asked:
        return Path(asked)
    if sys.platform == "win32":
        base = env.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = env.get("XDG_CACHE_HOME", "")
        base = base if base.startswith("/") else "~/.cache"
    whole = os.path.expanduser(base)  # noqa: PTH111 (never raises)
    # Without a home, "~" stays as it is: the current folder, and so a checked repository, must not become the cache.
    return Path(whole, "rocklint") if os.path.isabs(whole) else None  # noqa: PTH117


def _in_repository(path: Path) -> bool:
    try:
        here = os.path.realpath(os.getcwd())  # noqa: PTH109
        real = os.path.realpath(path)
    except (OSError, ValueError):
        return True
    while not os.path.lexists(os.path.join(here, ".git")):  # noqa: PTH118
        here, below = os.path.dirname(here), here  # noqa: PTH120
        if here == below:
            return False
    return real == here or real.startswith(os.path.join(here, ""))  # noqa: PTH118


def key(*parts: str | bytes) -> bytes:
    """What an entry is known by: a hash of all that it depends on."""
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.digest()


class Cache:
    """Entries by kind and key. Values are text; what comes out is what went in, or nothing."""

    def __init__(self, where: Path | None) -> None:
        self._used: list[tuple[int, str, bytes]] = []
        self._today = int(time.time() // 86400)
        self._path = where / FILE if where else None
        self._db: sqlite3.Connection | None = None
        if where:
            self._db = self._opened(where)
        if self._db:
            weakref.finalize(self, _end, self._db)  # whoever is done with it need not know that it is a database

    def _opened(self, where: Path) -> sqlite3.Connection | None:
        path = where / FILE
        try:
            where.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _own(where) or (path.exists() and not _own(path)):
                return None
            db = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
        except (OSError, ValueError, sqlite3.Error):
            return None
        try:
            # An entry that a power cut loses is made anew; waiting for the disk at each of them costs more than it.
            db.executescript(f"PRAGMA trusted_schema=OFF; PRAGMA synchronous=OFF; PRAGMA page_size={_PAGE};")
            db.execute(f"PRAGMA max_page_count={LIMIT // _PAGE}")
            if db.execute("PRAGMA user_version").fetchone() != (1,):
                db.executescript(
                    "BEGIN IMMEDIATE; PRAGMA user_version=1; CREATE TABLE IF NOT EXISTS kept"
                    " (kind TEXT, key BLOB, day INTEGER, sum INTEGER, value TEXT, PRIMARY KEY (kind, key)); COMMIT;"
                )
        except sqlite3.Error as error:
            db.close()
            self._broken(error)
            return None
        return db

    def __bool__(self) -> bool:
        return self._db is not None

    def get(self, kind: str, key: bytes) -> str | None:
        """The entry, None where there is none."""
        return self.get_all(kind, [key]).get(key)

    def get_all(self, kind: str, keys: Iterable[bytes]) -> Mapping[bytes, str]:
        """Those of the entries that there are."""
        found: dict[bytes, str] = {}
        left = list(keys)
        while left and self._db:
            now, left = left[:_AT_ONCE], left[_AT_ONCE:]
            marks = ",".join("?" * len(now))
            try:
                rows = self._db.execute(
                    f"SELECT key, day, sum, value FROM kept WHERE kind=? AND key IN ({marks})",
                    (kind, *now),
                ).fetchall()
            except sqlite3.Error as error:
                self._broken(error)
                break
            for key, day, total, value in rows:
                if isinstance(value, str) and isinstance(key, bytes) and total == _sum(key, value):
                    found[key] = value
                    if not isinstance(day, int) or abs(self._today - day) > _FRESH:
                        self._used.append((self._today, kind, key))
        return found

    def put(self, kind: str, key: bytes, value: str) -> None:
        """Keeps one entry."""
        self.put_all(kind, {key: value})

    def put_all(self, kind: str, entries: Mapping[bytes, str]) -> None:
        """Keeps entries, together or not at all; the ones not used for longest go where there is no room."""
        if not self._db:
            return
        rows = [
            (kind, key, self._today, _sum(key, value), value) for key, value in entries.items() if len(value) < _LARGEST
        ]
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._make_room(sum(len(row[4]) for row in rows))
            self._db.executemany("UPDATE kept SET day=? WHERE kind=? AND key=?", self._used)
            self._db.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", rows)
            self._db.execute("COMMIT")
            self._used.clear()
        except (sqlite3.Error, UnicodeError) as error:
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")
            self._broken(error)

    def _make_room(self, more: int) -> None:
        assert self._db
        (pages,) = self._db.execute("PRAGMA page_count").fetchone()
        (free,) = self._db.execute("PRAGMA freelist_count").fetchone()
        if (pages - free) * _PAGE + 2 * more < LIMIT * 3 // 4:
            return
        self._db.execute(
            "DELETE FROM kept WHERE rowid IN (SELECT rowid FROM kept ORDER BY day, rowid"
            " LIMIT (SELECT count(*) + 1 FROM kept) / 2)"
        )

    def _broken(self, error: Exception) -> None:
        """Does without the cache from here on; a file that is no good is taken away, so that the next run makes one."""
        self.close()
        # Locked, full or read-only: the file itself is sound.
        sound = isinstance(error, sqlite3.OperationalError) and "no such" not in str(error)
        if isinstance(error, sqlite3.DatabaseError) and not sound and self._path:
            clear(self._path.parent)

    def close(self) -> None:
        """Ends the use of the cache."""
        if self._db:
            _end(self._db)
        self._db = None


def _end(db: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):
        db.close()


def clear(where: Path) -> int:
    """Takes the kept files away; the number of bytes that they had."""
    freed = 0
    for path in (where / FILE, where / f"{FILE}-journal"):
        with suppress(OSError):
            size = path.lstat().st_size
            path.unlink()
            freed += size
    return freed


def _own(path: Path) -> bool:
    """True where nobody else can have written what lies there."""
    facts = path.stat()
    return not hasattr(os, "getuid") or (facts.st_uid == os.getuid() and not facts.st_mode & 0o022)


def _sum(key: bytes, value: str) -> int:
    return zlib.crc32(value.encode("utf-8"), zlib.crc32(key))
