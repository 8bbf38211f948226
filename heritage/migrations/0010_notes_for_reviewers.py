import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A step of a review may carry its sender's note; steps there were have none."""

    # The steps it extends (wagtailcore) are there since 0002.
    dependencies = [("heritage", "0009_reason_in_two_languages")]

    operations = [
        migrations.CreateModel(
            name="ReviewState",
            fields=[
                (
                    "taskstate_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.taskstate",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, verbose_name="lời nhắn cho người duyệt"),
                ),
            ],
            options={
                "verbose_name": "bước duyệt",
                "verbose_name_plural": "bước duyệt",
            },
            bases=("wagtailcore.taskstate",),
        ),
    ]
