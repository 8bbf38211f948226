"""Collections to measure search on: a corpus, and questions typed in several ways."""

import csv
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from search.analysis import fold
from tests.search.analysis.typists import telex, vni

ACCENTED = "accented"


@dataclass(frozen=True, slots=True)
class Query:
    """A question and the id of the one document that answers it."""

    text: str
    relevant: str


@dataclass(frozen=True, slots=True)
class Collection:
    """`corpus` is a CSV of id, title, text; `queries` are the same questions by way of typing."""

    name: str
    corpus: Path
    queries: dict[str, list[Query]]

    def documents(self) -> Iterator[tuple[str, str, str]]:
        """(id, title, text) of each."""
        for row in _rows(self.corpus):
            yield row["id"], row["title"], row["text"]


def read_collection(folder: Path) -> Collection:
    """`corpus.csv`, `queries.csv` and any `queries-<way>.csv` of a folder."""
    files = {ACCENTED: folder / "queries.csv"}
    files |= {path.stem.partition("-")[2]: path for path in sorted(folder.glob("queries-*.csv"))}
    queries = {
        way: [Query(row["query"], row["relevant"]) for row in _rows(path)]
        for way, path in files.items()
    }
    return Collection(folder.name, folder / "corpus.csv", queries)


def own_collection(folder: Path) -> Collection:
    """A few sentences of ours, written into a folder; for machines without collections."""
    corpus = folder / "corpus.csv"
    with corpus.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["id", "title", "text"])
        rows.writerows((str(place), *text) for place, (*text, _) in enumerate(_OWN))
    asked = [(question, str(place)) for place, (*_, question) in enumerate(_OWN)]
    queries = {
        way: [Query(typed(question), relevant) for question, relevant in asked]
        for way, typed in _WAYS.items()
    }
    return Collection("own", corpus, queries)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as source:
        yield from csv.DictReader(source)


def _each_word(typed: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: " ".join(map(typed, text.lower().split()))


_WAYS: dict[str, Callable[[str], str]] = {
    ACCENTED: str,
    "stripped": fold,
    "telex": _each_word(telex),
    "vni": _each_word(vni),
    "nfd": lambda text: unicodedata.normalize("NFD", text),
}

_OWN = [
    ("Đình làng", "Ngôi đình quay ra sông, thờ thành hoàng của ba làng.", "đình quay ra sông"),
    ("Chùa cổ", "Chùa dựng trên gò cao, có tam quan và gác chuông.", "gác chuông trên gò"),
    ("Miếu thờ", "Miếu nhỏ bên gốc đa, thờ vị tướng giữ cửa biển.", "tướng giữ cửa biển"),
    ("Hội bơi chải", "Trai làng đua thuyền ba vòng trước cửa đình.", "đua thuyền ba vòng"),
    ("Sắc phong", "Hai mươi đạo sắc phong viết trên giấy dó.", "sắc phong giấy dó"),
    ("Bia đá", "Tấm bia ghi tên người góp ruộng làm cầu.", "bia ghi tên người góp ruộng"),
    ("Nghề may", "Thợ may trong làng cắt áo dài cho cả phố.", "thợ cắt áo dài"),
    ("Bưởi đường", "Giống bưởi quả tròn, chín vào dịp Tết.", "giống bưởi chín dịp tết"),
    ("Hát cửa đình", "Đào nương hát ca trù trong đêm tế thần.", "đào nương hát ca trù"),
    ("Cầu gỗ", "Cây cầu có mái che bắc qua mương nước.", "cầu có mái che"),
]
