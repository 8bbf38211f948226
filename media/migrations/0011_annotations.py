import django.core.validators
import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


def _side(name: str, help_text: str, least: float = 0) -> models.FloatField:
    bounds = [
        django.core.validators.MinValueValidator(least),
        django.core.validators.MaxValueValidator(100),
    ]
    return models.FloatField(help_text=help_text, validators=bounds, verbose_name=name)


class Migration(migrations.Migration):
    """Notes on places in pictures; nothing is lost by going back but the notes."""

    dependencies = [
        ("media", "0010_weight_of_copies"),
    ]

    operations = [
        migrations.CreateModel(
            name="Annotated",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("image", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="annotated", to="media.museumimage", verbose_name="hình ảnh")),
            ],
            options={
                "verbose_name": "ảnh có chú giải",
                "verbose_name_plural": "ảnh có chú giải",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Annotation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("x", _side("từ mép trái (%)", "0 là mép trái, 50 là giữa ảnh.")),
                ("y", _side("từ mép trên (%)", "0 là mép trên, 50 là giữa ảnh.")),
                ("width", _side("rộng (%)", "Phần trăm bề ngang của ảnh.", 0.1)),
                ("height", _side("cao (%)", "Phần trăm bề cao của ảnh.", 0.1)),
                ("note_vi", models.TextField(max_length=600, verbose_name="lời chú giải")),
                ("note_en", models.TextField(blank=True, max_length=600, verbose_name="lời chú giải (tiếng Anh)")),
                ("picture", modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name="annotations", to="media.annotated")),
            ],
            options={
                "verbose_name": "chú giải",
                "verbose_name_plural": "chú giải",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
    ]
