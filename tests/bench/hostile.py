"""What search makes of whatever is typed: thousands of questions that nobody should ask.

    python -m tests.bench.hostile [--questions 10000] [--seed 7] [--path /api/v1/search]

Asked of the museum that DATABASE_URL names (the demonstration's by default), in process as a
server would (Django's test client leaves three finalizers behind with each request): plain
words with the punctuation of a sentence, operators in any order, quotes and brackets left open,
fields with values that make no sense, every script mixed, control characters, bytes that are no
text, up to 100 KB. Prints by kind how they were answered and what they took of the processor;
exits 1 when one of them broke the server, when plain words were told that they were wrong, when
a question took more than 20 times the median and more than a tenth of a second, or when memory
grew by more than a tenth after the first thousand.
"""

import argparse
import json
import logging
import os
import random
import resource
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote_from_bytes
from wsgiref.util import setup_testing_defaults

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler

LONGEST = 100_000
"""Bytes of the longest questions."""
TIMES, AT_LEAST = 20, 0.1
GROWTH = 1.1
WARM = 1_000

WORDS = (
    "đình chèm Đình Chèm dinh ddinhf d9inh2 chùa chua lễ hội làng tiến sĩ thế kỷ 17 XVII 1632 "
    "Lý Ông Trọng Tây Tựu Xuân Đỉnh tháng 3 âm lịch bronze drum century communal house of the and "
    "pho co 慈廉 𡨸喃"
).split()
PAUSES = (" ", " ", " ", ", ", ". ", "; ", " - ", "? ", "! ", " … ", " / ", " “", "” ", " (", ") ")
SIGNS = (
    *"( ) \" “ ” - + * ~ ~5 : .. NEAR( ^ { } % ' ; -- <b> \\".split(),
    *"AND OR NOT VÀ HOẶC KHÔNG 1600..1700 21.09,105.77~2km".split(),
    *"tên: loại: name: hạng: gần: khung: có: nguồn:".split(),
    "niên đại:",
    "cập nhật:",
)
VALUES = (
    *'x -1 1700..1600 .. 1e999 nan,nan~1km 91,181~5km " ( * 0000-99-99 site..person None'.split(),
    "",
    "9" * 40,
    "đầu thế kỷ",
    "21.09,105.77~99999999km",
    "'; DROP TABLE x",
)
SCRIPTS = (
    *((0x20, 0x7F), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x5FF), (0x600, 0x6FF), (0x900, 0x97F)),
    *((0x1EA0, 0x1EFF), (0x2000, 0x206F), (0x3040, 0x30FF), (0x4E00, 0x9FFF), (0xE000, 0xE0FF)),
    *((0x1F300, 0x1F5FF), (0x20000, 0x2A6DF)),
)
"""First and last code point of what is mixed: letters, marks, signs, private and rare ones."""

Make = Callable[[random.Random], bytes]


def plain(chance: random.Random) -> bytes:
    """Words as visitors put them into a box."""
    words = chance.choices(WORDS, k=chance.randint(1, 12))
    return "".join(word + chance.choice(PAUSES) for word in words).encode()


def operators(chance: random.Random) -> bytes:
    """Words and signs of the language in any order."""
    pieces = chance.choices((*WORDS, *SIGNS, *SIGNS), k=chance.randint(1, 30))
    return chance.choice((" ", "", " ")).join(pieces).encode()


def fields(chance: random.Random) -> bytes:
    """Fields of the language with what does not belong into them."""
    names = [sign for sign in SIGNS if sign.endswith(":")]
    pairs = (chance.choice(names) + chance.choice(VALUES) for _ in range(chance.randint(1, 6)))
    return chance.choice((" ", " AND ", " OR ", " -", " (")).join(pairs).encode()


def unbalanced(chance: random.Random) -> bytes:
    """Nested and left open."""
    opening = "".join(chance.choices('("“[{-', k=chance.randint(1, 200)))
    return (opening + chance.choice(WORDS) + chance.choice((")", '"', "", "))")) * 9).encode()


def scripts(chance: random.Random) -> bytes:
    """Letters, marks and signs of every script, side by side."""
    ranges = chance.choices(SCRIPTS, k=chance.randint(1, 60))
    return "".join(chr(chance.randint(*each)) for each in ranges).encode()


def control(chance: random.Random) -> bytes:
    """Control characters among words."""
    pieces = (chance.choice(WORDS) + chr(chance.randint(0, 0x1F)) for _ in range(9))
    return "".join(pieces).encode()


def noise(chance: random.Random) -> bytes:
    """Bytes that need not be text."""
    return chance.randbytes(chance.randint(1, 300))


def huge(chance: random.Random) -> bytes:
    """One of the others, over and over."""
    piece = chance.choice((plain, operators, fields, unbalanced, scripts, noise))(chance)
    return (piece * (LONGEST // len(piece) + 1))[: chance.randint(1_000, LONGEST)]


KINDS: dict[str, tuple[Make, int]] = {
    "plain": (plain, 25), "operators": (operators, 25), "fields": (fields, 15),
    "unbalanced": (unbalanced, 10), "scripts": (scripts, 10), "control": (control, 5),
    "noise": (noise, 5), "huge": (huge, 5),
}  # fmt: skip
"""Kind → how one is made, and how many of a hundred are of it."""


@dataclass
class Told:
    """What became of the questions."""

    statuses: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)


def questions(number: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """The same questions for the same seed."""
    chance = random.Random(seed)
    kinds, weights = list(KINDS), [share for _, share in KINDS.values()]
    for kind in chance.choices(kinds, weights, k=number):
        yield kind, KINDS[kind][0](chance)


def main() -> int:
    """Ask, print; 1 when something is amiss."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--path", default="/api/v1/search")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.demo")
    os.environ["PAGE_CACHE_BYTES"] = "0"
    from django.core.wsgi import get_wsgi_application

    museum = get_wsgi_application()
    logging.disable(logging.WARNING)
    told = Told()
    answered(museum, options.path, "đình".encode())
    for number, (kind, typed) in enumerate(questions(options.questions, options.seed)):
        _ask(museum, options.path, kind, typed, told)
        if number % WARM == WARM - 1:
            told.memory.append(resident())
    return _verdict(told)


def _ask(museum: "WSGIHandler", path: str, kind: str, typed: bytes, told: Told) -> None:
    burnt = time.process_time()
    status, body = answered(museum, path, typed)
    told.seconds[kind].append(time.process_time() - burnt)
    told.statuses[kind][status] += 1
    notice = json.loads(body).get("notice") if body[:1] == b"{" else None
    if status >= 500 or (kind == "plain" and (status != HTTPStatus.OK or notice)):
        told.wrong.append(f"{status} {notice or ''} {typed[:200]!r}")


def answered(museum: "WSGIHandler", path: str, typed: bytes) -> tuple[int, bytes]:
    """Status and body of the answer to a question."""
    environ = {"PATH_INFO": path, "QUERY_STRING": f"q={quote_from_bytes(typed)}"}
    environ["HTTP_HOST"] = "localhost"
    setup_testing_defaults(environ)
    answer = museum(environ, lambda *_: bytes.strip)
    try:
        return answer.status_code, b"".join(answer)
    finally:
        answer.close()


def resident() -> int:
    """Bytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()


def _verdict(told: Told) -> int:
    every = [taken for each in told.seconds.values() for taken in each]
    median = statistics.median(every)
    for kind, taken in told.seconds.items():
        answered = ", ".join(f"{status} × {n}" for status, n in sorted(told.statuses[kind].items()))
        middle, worst = statistics.median(taken) * 1e3, max(taken) * 1e3
        print(f"{kind:11} {middle:7.1f} ms, at most {worst:7.1f} ms  {answered}")
    slow = sum(taken > max(TIMES * median, AT_LEAST) for taken in every)
    grown = told.memory[-1] / told.memory[0] if told.memory else 1.0
    print("memory after each thousand, MB:", *(each >> 20 for each in told.memory))
    print(f"median {median * 1e3:.1f} ms, {slow} slower than {TIMES} ×; memory × {grown:.3f}")
    for line in told.wrong[:20]:
        print("WRONG", line)
    return int(bool(told.wrong or slow or grown > GROWTH))


if __name__ == "__main__":
    sys.exit(main())
