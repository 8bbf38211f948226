import json
from pathlib import Path

from django.db import migrations

_FOLDER = Path(__file__).parent.parent / "vocabularies"
_SCHEMES = ("rank", "predicate")


def fill(apps, schema_editor):
    """Tell the terms there are for which kinds they are; the loader used to leave that out.

    A term that somebody has given kinds since keeps them.
    """
    concepts = apps.get_model("heritage", "Concept").objects
    for scheme in _SCHEMES:
        data = json.loads((_FOLDER / f"{scheme}.json").read_text(encoding="utf-8"))
        for term in data["concepts"]:
            concepts.filter(
                scheme__slug=scheme, notation=term["notation"], domain=[], range=[]
            ).update(
                domain=term.get("domain", term.get("applies_to", [])),
                range=term.get("range", []),
                symmetric=term.get("symmetric", False),
            )


class Migration(migrations.Migration):
    """Ranks and relations with the kinds of record they are for, from the data files."""

    dependencies = [("heritage", "0010_notes_for_reviewers")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
