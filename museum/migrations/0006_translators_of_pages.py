"""Those who make pages may put them into the other language.

Going back leaves the right: an administrator may have granted it further.
"""

from django.db import migrations

from heritage.access.roles import Role, grant

RIGHT = {"simple_translation.simpletranslation": ("submit_translation",)}


def forward(apps, schema_editor):
    """Grant what Wagtail's “translate this page” needs."""
    for role in (Role.ADMINISTRATOR, Role.REVIEWER, Role.AREA_OFFICER):
        grant(apps, role, RIGHT)


class Migration(migrations.Migration):
    dependencies = [
        ("museum", "0005_exhibition_rooms"),
        ("heritage", "0002_roles_and_review"),
        ("simple_translation", "0001_initial"),
    ]

    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
