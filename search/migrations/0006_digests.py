"""What each document said when it was written, so that a check need not trust its id.

Nullable, so that SQLite adds a column and does not make the table anew: triggers name it.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0005_where")]

    operations = [
        migrations.AddField(
            model_name="indexedtext",
            name="digest",
            field=models.CharField(max_length=32, null=True),
        )
    ]
