"""Which terms a row offers: those that fit the kind of its record."""

from collections.abc import Iterable
from typing import Any

from heritage.models import Concept

FITTED = ("rank", "predicate")
"""Fields of rows whose terms say for which kinds of record they are (`Concept.domain`)."""


def offer(form: Any, name: str, terms: Iterable[Concept], kind: str | None) -> None:
    """Let ``name`` offer those of ``terms`` that fit ``kind``, and the one the row holds already.

    A term without a word on kinds fits any. Only what is offered is narrowed: a row that was
    saved with another term stays valid.
    """
    field = form.fields[name]
    held = str(form[name].value() or "")
    offered = [
        (term.pk, field.label_from_instance(term))
        for term in terms
        if kind is None or not term.domain or kind in term.domain or str(term.pk) == held
    ]
    blank = [] if field.empty_label is None else [("", field.empty_label)]
    field.widget.choices = [*blank, *offered]
