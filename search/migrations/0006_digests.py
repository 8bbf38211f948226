"""What each document said when it was written, so that a check need not trust its id."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0005_where")]

    operations = [
        migrations.AddField(
            model_name="indexedtext",
            name="digest",
            field=models.CharField(default="", max_length=32),
        )
    ]
