import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Where panoramas stand on plans; going back loses that."""

    dependencies = [
        ("media", "0012_real_width"),
    ]

    operations = [
        migrations.AddField(
            model_name="panorama",
            name="plan",
            field=models.ForeignKey(blank=True, help_text="Một ảnh của hồ sơ, như bản vẽ mặt bằng; các ảnh toàn cảnh cùng nơi chọn cùng một sơ đồ.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="media.asset", verbose_name="sơ đồ"),
        ),
        migrations.AddField(
            model_name="panorama",
            name="plan_x",
            field=models.FloatField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name="chỗ đứng, từ mép trái sơ đồ (%)"),
        ),
        migrations.AddField(
            model_name="panorama",
            name="plan_y",
            field=models.FloatField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name="chỗ đứng, từ mép trên sơ đồ (%)"),
        ),
        migrations.AddField(
            model_name="panorama",
            name="plan_turn",
            field=models.FloatField(blank=True, help_text="0 là lên phía trên sơ đồ, 90 là sang phải, 180 là xuống dưới. Biết cả hướng la bàn ở trên thì sơ đồ có mũi tên chỉ bắc.", null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(360)], verbose_name="giữa ảnh nhìn về phía nào của sơ đồ (độ)"),
        ),
    ]
