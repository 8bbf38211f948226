"""A specimen book: its texts with their sources, and its leaves drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PIL import Image

from media.actions.pages import NewPage
from media.kinds.pages.enums import Role
from media.kinds.pages.lines import COLUMNS
from museum.demo import reading
from museum.demo.leaves.sheet import blank, column_box, cover, leaf
from museum.demo.pictures.chance import chance
from museum.demo.pictures.encode import jpeg

EDITION = 1
"""Goes up when the drawing or the texts change: what was drawn by an earlier one is drawn anew."""
_TITLE, _AUTHOR, _VERSE = 0.78, 0.5, 0.9
_FIRST_VERSE = 2
_NUMBERS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Book:
    """A content file of leaves."""

    told: dict[str, Any]

    @property
    def slug(self) -> str:
        """Of the record it belongs to."""
        return str(self.told["slug"])

    @property
    def mark(self) -> str:
        """What its asset's source says: by which edition it was drawn."""
        return f"Chương trình vẽ trang sách của bảo tàng, bản {EDITION}: {self.told['filename']}"

    def pages(self) -> Iterator[NewPage]:
        """Draw the leaves in order; the same every time."""
        name = self.told["cover"]["characters"]
        front = cover(name, spine_right=True, rnd=self._chance("cover"))
        lines = [(line, (150, 170, 300, 1120)) for line in self.told["cover"]["lines"]]
        yield self._page("bia-truoc", front, "bìa trước", lines=lines, role=Role.COVER)
        yield self._inside("trước")
        for number, poem in enumerate(self.told["poems"]):
            yield self._poem(number, poem, name)
        yield self._inside("sau")
        back = cover("", spine_right=False, rnd=self._chance("back"))
        yield self._page("bia-sau", back, "bìa sau", role=Role.COVER)

    def _inside(self, which: str) -> NewPage:
        """The inside of a cover: with it the leaves face each other as in a bound book."""
        label = f"mặt trong bìa {which}"
        drawn = blank(self._chance(label))
        name = {"trước": "bia-truoc-trong", "sau": "bia-sau-trong"}[which]
        return self._page(name, drawn, label, role=Role.BLANK)

    def _poem(self, number: int, poem: dict[str, Any], name: str) -> NewPage:
        title, author, verses = poem["title"], poem["author"], poem["verses"]
        written = [(title[0], _TITLE), (author[0] if author else "", _AUTHOR)]
        written += [(verse[0], _VERSE) for verse in verses]
        drawn = leaf(
            written,
            fold=self._folded(number, name),
            left=number % 2 == 0,
            rnd=self._chance(poem["label"]),
        )
        lines = [(title, column_box(0))]
        lines += [(author, column_box(1))] if author else []
        lines += [(verse, column_box(_FIRST_VERSE + at)) for at, verse in enumerate(verses)]
        return self._page(
            f"trang-{number + 1}", drawn, poem["label"], lines=lines, section=poem["section"]
        )

    def _page(
        self,
        filename: str,
        drawn: Image.Image,
        label: str,
        *,
        lines: list[tuple[list[str], tuple[int, int, int, int]]] | None = None,
        section: dict[str, str] | None = None,
        role: Role = Role.PAGE,
    ) -> NewPage:
        rows = [[*texts, ",".join(map(str, box))] for texts, box in lines or []]
        columns = zip(COLUMNS, zip(*rows, strict=True), strict=False) if rows else ()
        return NewPage(
            file=jpeg(drawn),
            filename=f"{self.told['filename']}-{filename}.jpg",
            label=label,
            role=role,
            section_vi=section["vi"] if section else "",
            section_en=section["en"] if section else "",
            texts={name: "\n".join(told) for name, told in columns},
        )

    def _folded(self, number: int, name: str) -> str:
        return name + _NUMBERS[number // 2]

    def _chance(self, label: str) -> Any:
        return chance(self.told["filename"], label)


def books() -> list[Book]:
    """Return every specimen book."""
    return [Book(told) for told in reading.leaves()]
