"""The map of everything: where records stand, what is drawn beneath them, the list beside it."""
