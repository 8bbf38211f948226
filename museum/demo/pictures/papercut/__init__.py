"""Scenes cut from layered coloured paper: festivals, races, crafts, orchards."""
