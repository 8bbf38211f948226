"""One scene a file; each is a function from (slug) to a picture, with its words beside it."""
