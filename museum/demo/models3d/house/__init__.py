"""A communal house (đình) of the Red River delta, by measure."""
