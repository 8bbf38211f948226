"""A small library of Vietnamese documents, as a source, for every test of search."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from urllib.parse import urlencode

from search.index import Document, Presentation
from search.query import Entry, Lexicon, PhraseLexicon

UPDATED = datetime(2026, 1, 1, tzinfo=UTC)


def day(year: int) -> int:
    """The day number of 1 January of a year AD."""
    return date(year, 1, 1).toordinal()


def document(number: int, title: str, **more: object) -> Document:
    """A document of the library; ``body`` may be one Vietnamese text, or one for each language."""
    body = more.pop("body", {})
    by_language = {"vi": body} if isinstance(body, str) else dict(body)  # type: ignore[call-overload]  # a test says what it passes
    texts = {
        lang: (text,) if isinstance(text, str) else tuple(text)
        for lang, text in by_language.items()
    }
    titles = {"vi": title}
    if english := more.pop("english", ""):
        titles["en"] = str(english)
    made = Document("library", number, titles, body=texts, updated=UPDATED)  # type: ignore[arg-type]  # a test says what it passes
    return replace(made, **more)  # type: ignore[arg-type]  # the same


DOCUMENTS = (
    document(
        1,
        "Đình Chèm",
        names=("Đình Trèm", "Đình Thụy Phương"),
        english="Chèm Communal House",
        body={
            "vi": "Ngôi đình cổ bên sông Hồng, thờ Lý Ông Trọng. Lễ hội vào tháng năm.",
            "en": "An old communal house by the Red River where Lý Ông Trọng is worshipped.",
        },
        facets={"kind": ("site",), "area": ("thuy-phuong",), "rank": ("special",)},
        earliest=day(1632),
        latest=day(1676),
        prior=1.3,
        months=(5,),
    ),
    document(
        2,
        "Lý Ông Trọng",
        names=("Hy Khang Thiên Vương",),
        body="Nhân vật truyền thuyết người làng Chèm, làm tướng cho nhà Tần.",
        facets={"kind": ("person",), "area": ("thuy-phuong",)},
    ),
    document(
        3,
        "Hội bơi Đăm",
        body="Lễ hội bơi chải ở Tây Tựu vào tháng ba âm lịch, trên sông Pheo.",
        facets={"kind": ("element",), "area": ("tay-tuu",)},
        months=(3,),
    ),
    document(
        4,
        "Lễ hội đình Đăm",
        body="Lễ hội của làng Đăm, Tây Tựu.",
        facets={"kind": ("element",), "area": ("tay-tuu",)},
        months=(3,),
    ),
    document(
        5,
        "Nem Vẽ",
        body="Món nem của làng Vẽ, Đông Ngạc.",
        facets={"kind": ("element",), "area": ("dong-ngac",)},
    ),
    document(
        6,
        "Làng Đông Ngạc",
        names=("Làng Vẽ", "Làng tiến sĩ"),
        body="Làng khoa bảng với nhiều tiến sĩ, thế kỷ XV đến XIX.",
        facets={"kind": ("place",), "area": ("dong-ngac",)},
        earliest=day(1401),
        latest=day(1900),
    ),
    document(
        7,
        "Miếu Đồng Cổ",
        english="Bronze Drum God Temple",
        body={"vi": "Miếu thờ thần trống đồng.", "en": "A shrine of the bronze drum god."},
        facets={"kind": ("site",), "area": ("minh-khai",), "rank": ("city",)},
        earliest=day(1028),
        latest=day(1028),
    ),
    document(
        8,
        "Đình Hoàng",
        body="Đình của thôn Hoàng.",
        facets={"kind": ("site",), "area": ("co-nhue",), "rank": ("city",)},
    ),
    document(
        9,
        "Đình Hoàng Liên",
        body="Đình của làng Hoàng Liên, thôn Hoàng cũ.",
        facets={"kind": ("site",), "area": ("lien-mac",)},
    ),
    document(
        10,
        "Đinh Tiên Hoàng",
        body="Vua nhà Đinh.",
        facets={"kind": ("person",)},
        earliest=day(924),
        latest=day(979),
    ),
    document(
        11,
        "Làng Chèm",
        names=("慈廉",),
        body="Làng cổ huyện Từ Liêm 慈廉, bên sông.",
        facets={"kind": ("place",), "area": ("thuy-phuong",)},
    ),
    document(
        12,
        "Hồ sơ chưa công bố",
        body="Bản thảo về đình Chèm chưa duyệt.",
        facets={"kind": ("document",)},
        access="staff",
    ),
)

LABELS = {
    "kind": {
        "site": ("Di tích", "Site"),
        "person": ("Nhân vật", "Person"),
        "element": ("Di sản phi vật thể", "Element"),
        "place": ("Địa danh", "Place"),
    },
    "area": {"tay-tuu": ("Tây Tựu", "Tây Tựu"), "thuy-phuong": ("Thụy Phương", "Thụy Phương")},
    "part": {"transcript": ("Trong bản chép", "In the transcript")},
    "category": {"dinh": ("Đình", "Communal house")},
    "trait": {"honours:ly": ("thờ Lý Ông Trọng", "honour Lý Ông Trọng")},
    "rank": {"special": ("Quốc gia đặc biệt", "Special national")},
}
_UNSPOKEN = {"category", "part", "trait"}
"""What no question of these tests mentions."""


@dataclass
class Library:
    """A source over documents in memory; tests may change ``documents``."""

    documents_by_id: dict[int, Document] = field(
        default_factory=lambda: {each.id: each for each in DOCUMENTS}
    )
    name: str = "library"
    hidden: set[int] = field(default_factory=set)

    def ids(self) -> Iterator[int]:
        return iter(sorted(self.documents_by_id))

    def documents(self, ids: Collection[int]) -> list[Document]:
        return [self.documents_by_id[each] for each in ids if each in self.documents_by_id]

    def present(self, ids: Collection[int], lang: str, user: object) -> dict[int, Presentation]:
        return {
            each.id: Presentation(
                id=f"pid-{each.id}",
                slug=f"slug-{each.id}",
                kind=next(iter(each.facets.get("kind", ("",)))),
                title=each.title.get(lang) or each.main_title,
                url=f"/di-san/slug-{each.id}/",
                external_id=f"x{each.id}",
            )
            for each in self.documents(ids)
            if each.id not in self.hidden
        }

    def access(self, user: object) -> tuple[str, ...]:
        return ("public", "staff") if user == "officer" else ("public",)

    def labels(self, facet: str, values: Collection[str], lang: str) -> Mapping[str, str]:
        place = 0 if lang == "vi" else 1
        known = LABELS.get(facet, {})
        return {value: known[value][place] for value in values if value in known}

    def lexicon(self, lang: str) -> Lexicon:
        return PhraseLexicon(
            (text, Entry(facet, (value,), {"vi": words[0], "en": words[1]}))
            for facet, values in LABELS.items()
            for value, words in values.items()
            if facet not in _UNSPOKEN
            for text in dict.fromkeys(words)
        )

    def listed(self, asked: Sequence[tuple[str, str]], lang: str) -> str:
        return f"/{lang}/?{urlencode(asked)}"
