from typing import Any

from django.db import migrations, models


def tell(apps: Any, schema_editor: Any) -> None:
    """What was announced of records that are public now was, as far as anyone knows, public."""
    event = apps.get_model("heritage", "ChangeEvent").objects.using(schema_editor.connection.alias)
    record = apps.get_model("heritage", "HeritageRecord").objects.using(
        schema_editor.connection.alias
    )
    closed = record.exclude(access="public").values("pid")
    event.exclude(type="delete").exclude(pid__in=closed).update(public=True)


class Migration(migrations.Migration):
    """Each change remembers whether everybody could see the record from then on."""

    dependencies = [("heritage", "0011_kinds_of_terms")]

    operations = [
        migrations.AddField(
            model_name="changeevent",
            name="public",
            field=models.BooleanField(
                default=False, help_text="Sau thay đổi này, ai cũng xem được hồ sơ."
            ),
        ),
        migrations.RunPython(tell, migrations.RunPython.noop),
    ]
