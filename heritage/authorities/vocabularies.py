"""Vocabularies: `heritage/vocabularies/<scheme>.json` → concept schemes and their concepts."""

import json
from pathlib import Path
from typing import Any

from django.db import transaction

from heritage.actions.requoting import requote
from heritage.authorities.rows import Written, write_rows
from heritage.models import Concept, ConceptScheme

FOLDER = Path(__file__).parent.parent / "vocabularies"

PREFIXES = {
    "aat": "http://vocab.getty.edu/aat/",
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
}
"""Prefixes that stand for an address; the others name a scheme of ours or a code list."""


@transaction.atomic
def load_vocabularies(*, refresh: bool = False) -> int:
    """Load every scheme; return the rows written. Documents follow the terms that are corrected."""
    created, changed = 0, set[int]()
    for path in sorted(FOLDER.glob("*.json")):
        scheme = json.loads(path.read_text(encoding="utf-8"))
        row, is_new = ConceptScheme.objects.get_or_create(
            slug=scheme["scheme"], defaults=_scheme_values(scheme)
        )
        written = _load_concepts(row, scheme["concepts"], refresh=refresh)
        created += is_new + written.created
        changed.update(written.changed)
    requote(Concept, changed)
    return created + len(changed)


def _scheme_values(scheme: dict[str, Any]) -> dict[str, str]:
    label = scheme["label"]
    return {"label_vi": label["vi"], "label_en": label["en"], "source": scheme["source"]}


def _load_concepts(
    scheme: ConceptScheme, concepts: list[dict[str, Any]], *, refresh: bool
) -> Written:
    existing = {concept.notation: concept for concept in scheme.concepts.all()}
    wanted = {
        concept["notation"]: _concept_values(scheme, order, concept)
        for order, concept in enumerate(concepts)
    }
    written = write_rows(Concept, existing, wanted, refresh=refresh)
    if not written.created and not refresh:
        return written
    hung = _hang_below_broader(scheme, concepts, only=None if refresh else wanted.keys() - existing)
    changed = {*written.changed, *(row.pk for row in hung if row.notation in existing)}
    return Written(written.created, sorted(changed))


def _concept_values(scheme: ConceptScheme, order: int, concept: dict[str, Any]) -> dict[str, Any]:
    definition = concept.get("definition", {})
    inverse = concept.get("inverse", {})
    near = (*concept.get("close_match", ()), *concept.get("broad_match", ()))
    return {
        "scheme": scheme,
        "notation": concept["notation"],
        "label_vi": concept["label"]["vi"],
        "label_en": concept["label"]["en"],
        "alternatives": concept.get("alt", {}),
        "definition_vi": definition.get("vi", ""),
        "definition_en": definition.get("en", ""),
        "exact_match": [_address(match) for match in concept.get("exact_match", ())],
        "close_match": [_address(match) for match in (*near, *concept.get("narrow_match", ()))],
        "inverse_vi": inverse.get("vi", ""),
        "inverse_en": inverse.get("en", ""),
        "symmetric": concept.get("symmetric", False),
        "domain": concept.get("domain", concept.get("applies_to", [])),
        "range": concept.get("range", []),
        "path": concept.get("path", ""),
        "order": order,
    }


def _address(match: str) -> str:
    prefix, _, name = match.partition(":")
    return f"{PREFIXES[prefix]}{name}" if prefix in PREFIXES else match


def _hang_below_broader(
    scheme: ConceptScheme, concepts: list[dict[str, Any]], *, only: set[str] | None
) -> list[Concept]:
    """Tie concepts to their broader one; ``only`` limits it to these notations.

    Returns those that hung elsewhere before.
    """
    rows = {concept.notation: concept for concept in scheme.concepts.all()}
    changed = []
    for concept in concepts:
        row = rows[concept["notation"]]
        broader = rows.get(concept.get("broader", ""))
        if (only is None or row.notation in only) and row.broader_id != getattr(
            broader, "pk", None
        ):
            row.broader = broader
            changed.append(row)
    Concept.objects.bulk_update(changed, ["broader"])
    return changed
