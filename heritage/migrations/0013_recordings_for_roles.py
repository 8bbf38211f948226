"""Whoever may bring in pictures may bring in sound and film."""

from typing import Any

from django.db import migrations

from heritage.access.roles import grant_files


def give(apps: Any, schema_editor: Any) -> None:
    grant_files(apps)


class Migration(migrations.Migration):
    dependencies = [
        ("heritage", "0012_public_changes"),
        ("wagtailmedia", "0005_alter_media_options"),
    ]
    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
