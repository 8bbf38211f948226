"""The panels that dossier forms are made of."""

from heritage.curation.panels.form import form_of

__all__ = ["form_of"]
