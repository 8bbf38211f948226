"""Stylised maps of villages between river, dyke and fields."""
