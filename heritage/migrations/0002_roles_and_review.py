"""The roles of the office as groups, the review of records, and Wagtail's own samples gone.

Going back leaves groups and workflow where they are: people may have been put in them.
"""

from django.db import migrations

from heritage.access.roles import install

_SAMPLES = ("Editors", "Moderators")


def forward(apps, schema_editor):
    """Install ours; take Wagtail's sample groups and their workflow away while unused."""
    install(apps)
    workflows = apps.get_model("wagtailcore", "Workflow").objects.filter(
        name="Moderators approval", workflow_states__isnull=True
    )
    tasks = apps.get_model("wagtailcore", "Task").objects.filter(
        name="Moderators approval", task_states__isnull=True
    )
    workflows.delete()
    tasks.delete()
    apps.get_model("auth", "Group").objects.filter(
        name__in=_SAMPLES, user__isnull=True
    ).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("heritage", "0001_initial"),
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("media", "0001_initial"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
