"""The style page: every component of the public pages, in every state."""

from museum.presentation.style.states import held_states
from museum.presentation.style.view import style_view

__all__ = ["held_states", "style_view"]
