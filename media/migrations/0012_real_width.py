import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    """How wide a picture is in truth; going back loses the numbers."""

    dependencies = [
        ("media", "0011_annotations"),
    ]

    operations = [
        migrations.AddField(
            model_name="museumimage",
            name="real_width",
            field=models.DecimalField(
                blank=True,
                decimal_places=1,
                help_text="Từ mép trái tới mép phải của ảnh là bao nhiêu milimét ngoài đời: 1250 là 1,25 mét. Chỉ ghi khi chụp thẳng, phẳng và đã đo; để trống nếu không biết. Có số này thì người xem có thước để đo trên ảnh.",
                max_digits=8,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(1000000),
                ],
                verbose_name="bề ngang thật của cả khung hình (mm)",
            ),
        ),
    ]
