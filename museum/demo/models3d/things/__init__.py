"""Things of a communal house, by measure."""
