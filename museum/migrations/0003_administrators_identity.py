"""Administrators change the name, emblem and colour of their museum.

Going back leaves the right: an administrator may have granted it further.
"""

from django.db import migrations

from heritage.access.roles import Role, grant


def forward(apps, schema_editor):
    """Grant what the museum's own settings need."""
    grant(apps, Role.ADMINISTRATOR, {"museum.identity": ("change",)})


class Migration(migrations.Migration):
    dependencies = [
        ("museum", "0002_front_door"),
        ("heritage", "0002_roles_and_review"),
    ]

    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
