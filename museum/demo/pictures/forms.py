"""What to draw for a record when nobody has said: read from its address, title and text."""

import unicodedata

from .subject import Subject

# kind → (word, form). In a name the earliest word decides, and of those the longest; in a text the
# first of the list that is there.
_NAMES: dict[str, tuple[tuple[str, str], ...]] = {
    "site": (
        ("nha tho ho", "nha-tho-ho"), ("nha tho", "church"), ("di chi", "excavation"),
        ("tu duong", "nha-tho-ho"), ("chua", "chua"), ("den", "den"),
        ("mieu dong co", "drum-shrine"), ("mieu", "mieu"), ("dinh", "dinh"),
    ),
    "object": (
        ("chuong", "bell"), ("sac phong", "edict"), ("tuong", "statue"), ("mang dong", "bronze"),
        ("bia", "stele"), ("tranh son", "lacquer"),
        ("trong dong", "drum"),
    ),
    "element": (
        ("hoi the", "oath"), ("kieu dinh", "raising"), ("tro choi", "games"),
        ("boi dam", "regatta"),
        ("ruoc nuoc", "water"), ("dua thuyen", "boat-race"), ("ca tru", "music"),
        ("nghe may", "cloth"), ("banh", "cake"), ("gio cha", "rolls"), ("nem", "nem"),
        ("hoa", "flowers"), ("buoi", "pomelos"), ("hong xiem", "sapodillas"),
    ),
    "person": (("cong chua", "princess"), ("vuong", "prince")),
    "document": (("phim", "film"),),
    "place": (("cau", "bridge"), ("cong", "sluice"), ("quan", "district"), ("huyen", "district")),
}  # fmt: skip

_TEXTS: dict[str, tuple[tuple[str, str], ...]] = {
    "element": (
        ("bo cau", "doves"), ("gam kieu", "under-palanquin"),
        ("ruoc nuoc va dua thuyen", "river-festival"), ("ruoc nuoc", "water"),
        ("dua thuyen", "boat-race"), ("boi thuyen", "boat-race"),
    ),
    "person": (
        ("tuong cua", "general"), ("tuong thuy quan", "general"), ("danh", "general"),
        ("cong chua", "princess"), ("hung no", "general"),
    ),
}  # fmt: skip

_KINDS = {
    "site": "dinh",
    "object": "ornament",
    "document": "document",
    "element": "festival",
    "person": "scholar",
    "group": "nha-tho-ho",
    "place": "village",
}


def form_of(subject: Subject) -> str:
    """The form named by the subject, else the one its words suggest, else its kind's own."""
    if subject.form:
        return subject.form
    for text in (subject.slug, subject.title_vi):
        if found := _earliest(fold(text), _NAMES.get(subject.kind, ())):
            return found
    text = f" {fold(subject.text_vi)} "
    for word, form in _TEXTS.get(subject.kind, ()):
        if f" {word} " in text:
            return form
    return _KINDS.get(subject.kind, "ornament")


def _earliest(text: str, words: tuple[tuple[str, str], ...]) -> str | None:
    padded = f" {text} "
    places = [(padded.find(f" {word} "), -len(word), form) for word, form in words]
    found = sorted(place for place in places if place[0] >= 0)
    return found[0][2] if found else None


def fold(text: str) -> str:
    """Lower case without marks, words parted by single spaces."""
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = (c for c in bare if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())
