"""Exhibitions as visitors read them."""

from museum.presentation.exhibition.index import Poster, index_view, open_today
from museum.presentation.exhibition.page import chapters_of, hero_of, story_view
from museum.presentation.exhibition.unseen import unseen

__all__ = ["Poster", "chapters_of", "hero_of", "index_view", "open_today", "story_view", "unseen"]
