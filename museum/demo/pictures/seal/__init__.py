"""Portraits as seals: a cinnabar print over misted mountains."""
