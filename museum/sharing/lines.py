"""Words into lines: wrapped, balanced and made smaller until they fit; never cut."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from PIL import ImageDraw

from museum.sharing.faces import Colour, Face

_ASCENT = 0.82
"""Where the base line lies in a line as high as the letters, marks of capitals apart."""
_STEPS = 7
"""Halvings in the search for the narrowest column: finer than a letter."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text in one face and size."""

    face: Face
    size: int
    leading: float
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """Pixels it takes."""
        return round(len(self.lines) * self.size * self.leading)

    def draw(self, on: ImageDraw.ImageDraw, at: tuple[float, float], fill: Colour) -> float:
        """Draw with the upper left corner ``at``; return where the next thing begins."""
        x, top = at
        step = self.size * self.leading
        first = top + (step - self.size) / 2 + self.size * _ASCENT
        for number, line in enumerate(self.lines):
            self.face.draw(on, (x, first + number * step), line, self.size, fill)
        return top + self.height


def fit(text: str, face: Face, box: tuple[int, int], sizes: Iterable[int], leading: float) -> Block:
    """Return ``text`` at the first of ``sizes`` at which it fits ``box`` (width, height).

    Its own line breaks are kept. Whole words where they fit; at the last size, words longer than
    a line are broken, and the block may be higher than the box.
    """
    width, height = box
    paragraphs = [line.split() for line in text.splitlines()]
    block = Block(face, 1, leading, ())
    for size in sizes:
        whole = all(face.width(w, size) <= width for words in paragraphs for w in words)
        lines = (_balanced(words, face, size, width) for words in paragraphs)
        block = Block(face, size, leading, tuple(chain.from_iterable(lines)))
        if whole and block.height <= height:
            break
    return block


def _balanced(words: list[str], face: Face, size: int, width: int) -> tuple[str, ...]:
    """As few lines as possible, and those about equally long."""
    lines = _wrapped(words, face, size, width)
    widest = max((face.width(word, size) for word in words), default=0)
    low, high = min(float(width), max(width / 2, widest)), float(width)
    for _step in range(_STEPS if len(lines) > 1 else 0):
        middle = (low + high) / 2
        tried = _wrapped(words, face, size, middle)
        if len(tried) == len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _wrapped(words: list[str], face: Face, size: int, width: float) -> tuple[str, ...]:
    lines: list[list[str]] = []
    space, length = face.width(" ", size), width
    for word in words:
        for number, piece in enumerate(_pieces(word, face, size, width)):
            taken = face.width(piece, size)
            if lines and not number and length + space + taken <= width:
                lines[-1].append(piece)
                length += space + taken
            else:
                lines.append([piece])
                length = taken
    return tuple(" ".join(line) for line in lines)


def _pieces(word: str, face: Face, size: int, width: float) -> list[str]:
    """The word, in as many pieces as its length needs: Hán has no spaces."""
    if face.width(word, size) <= width:
        return [word]
    pieces, length = [""], 0.0
    for character in word:
        taken = face.width(character, size)
        if pieces[-1] and length + taken > width:
            pieces.append("")
            length = 0.0
        pieces[-1] += character
        length += taken
    return pieces
