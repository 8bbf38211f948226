"""Share cards: the picture that stands for a page where people pass its address on."""

from museum.sharing.content import HEIGHT, WIDTH, Card
from museum.sharing.pages import page_card
from museum.sharing.records import card_of, record_card
from museum.sharing.shelf import card_picture, drawable

__all__ = [
    "HEIGHT",
    "WIDTH",
    "Card",
    "card_of",
    "card_picture",
    "drawable",
    "page_card",
    "record_card",
]
