from django.db import migrations, models


class Migration(migrations.Migration):
    """Copies of recordings tell their weight; films have one more for slow lines."""

    dependencies = [
        ("media", "0009_unmade"),
    ]

    operations = [
        migrations.AddField(
            model_name="derivative",
            name="bytes",
            field=models.PositiveBigIntegerField(default=0, verbose_name="dung lượng (byte)"),
        ),
        migrations.AlterField(
            model_name="derivative",
            name="role",
            field=models.CharField(
                choices=[
                    ("plain", "bản phát, không có thông tin riêng"),
                    ("light", "bản phát nhẹ"),
                    ("small", "bản phát cho đường truyền chậm"),
                    ("poster", "hình bìa"),
                    ("peaks", "dạng sóng"),
                ],
                max_length=8,
                verbose_name="dùng làm",
            ),
        ),
    ]
