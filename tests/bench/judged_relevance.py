"""How well search serves people: our own judged questions on the demonstration's records.

    python -m tests.bench.judged_relevance [--missed]

`judged/queries.csv` has what a visitor, an officer and a researcher might type, in Vietnamese and
English, and the records that answer it, judged from the records' texts. Asked of the museum that
DATABASE_URL names (the demonstration's by default) through its own search, and in the same run of
stock Wagtail search (modelsearch's database backend over the same fields), indexed beside it.

    MRR@10    1 / place of the first right record among ten, its mean
    recall@5  share of the right ones (of five, when there are more) among the first five

`--missed` lists the questions whose first right record is not the first.
"""

import argparse
import csv
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.relevance import CUT, reciprocal_rank  # noqa: E402  (the path is set above)

RECALL_CUT = 5
Find = Callable[[str, str], Sequence[str]]
"""Text and language → slugs, best first."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question and the slugs that answer it."""

    who: str
    lang: str
    text: str
    relevant: frozenset[str]

    def reciprocal(self, found: Sequence[str]) -> float:
        """1 / place of the first right one among ten, 0 when there is none."""
        return max(reciprocal_rank(found, slug) for slug in self.relevant)

    def recall(self, found: Sequence[str]) -> float:
        """Share of the right ones, of five at most, among the first five."""
        right = len(self.relevant.intersection(found[:RECALL_CUT]))
        return right / min(len(self.relevant), RECALL_CUT)


def judged() -> list[Judged]:
    """Read the questions. Raises `KeyError` for a file without the four columns."""
    with (Path(__file__).parent / "judged" / "queries.csv").open(encoding="utf-8") as file:
        return [
            Judged(row["who"], row["lang"], row["query"], frozenset(row["relevant"].split()))
            for row in csv.DictReader(file)
        ]


def main() -> int:
    """Measure and print; 0, or 1 when stock search does better."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.demo")
    import django

    django.setup()
    questions = judged()
    ours = _found(questions, _museum)
    with _stock() as find:
        stock = _found(questions, find)
    _say(f"{'':<20} {'n':>4} {'MRR@10':>8} {'stock':>7} {'R@5':>7} {'stock':>7}")
    for name, chosen in _groups(questions):
        numbers = [_means(chosen, found) for found in (ours, stock)]
        (mrr, recall), (stock_mrr, stock_recall) = numbers
        _say(
            f"{name:<20} {len(chosen):>4} {mrr:>8.3f} {stock_mrr:>7.3f} "
            f"{recall:>7.3f} {stock_recall:>7.3f}"
        )
    if options.missed:
        for question in questions:
            if question.reciprocal(ours[question]) < 1:
                _say(f"{question.lang} {question.text!r}: {', '.join(ours[question][:4])}")
    return int(mrr < stock_mrr)  # the last group is all of them


def _found(questions: Iterable[Judged], find: Find) -> dict[Judged, Sequence[str]]:
    return {question: find(question.text, question.lang) for question in questions}


def _groups(questions: Sequence[Judged]) -> Iterator[tuple[str, Sequence[Judged]]]:
    for who in dict.fromkeys(question.who for question in questions):
        for lang in ("vi", "en"):
            chosen = [each for each in questions if (each.who, each.lang) == (who, lang)]
            yield f"{who}, {lang}", chosen
    yield "all", questions


def _means(chosen: Sequence[Judged], found: dict[Judged, Sequence[str]]) -> tuple[float, float]:
    return (
        mean(question.reciprocal(found[question]) for question in chosen),
        mean(question.recall(found[question]) for question in chosen),
    )


def _museum(text: str, lang: str) -> Sequence[str]:
    from search.ask import ask
    from search.request import SearchRequest

    hits = ask(SearchRequest(text=text, lang=lang, limit=CUT)).hits
    return [hit.presentation.url.rstrip("/").rsplit("/", 1)[-1] for hit in hits if hit.presentation]


@contextmanager
def _stock() -> Iterator[Find]:
    """Wagtail's own search over the same records; its index is thrown away again."""
    from django.db import transaction
    from modelsearch.backends import get_search_backend

    from heritage.models import HeritageRecord

    records = HeritageRecord.objects.all()
    backend = get_search_backend("modelsearch.backends.database")
    with transaction.atomic():
        index = backend.get_index_for_model(HeritageRecord)
        index.add_items(HeritageRecord, list(records))
        yield lambda text, lang: [each.slug for each in backend.search(text, records)[:CUT]]
        transaction.set_rollback(True)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
