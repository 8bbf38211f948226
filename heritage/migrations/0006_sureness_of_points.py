from django.db import migrations, models


class Migration(migrations.Migration):
    """How sure a point is, and where it comes from, in both languages."""

    dependencies = [("heritage", "0005_words_in_english")]

    operations = [
        migrations.AddField(
            model_name="heritagerecord",
            name="point_confidence",
            field=models.CharField(
                blank=True,
                choices=[
                    ("high", "Chắc chắn"),
                    ("medium", "Khá chắc"),
                    ("low", "Chưa chắc"),
                    ("unverified", "Chưa kiểm chứng"),
                ],
                help_text="“Chưa kiểm chứng” khi chưa ai đối chiếu điểm này với thực địa hay bản đồ.",
                max_length=16,
                verbose_name="độ tin cậy của tọa độ",
            ),
        ),
        migrations.AddField(
            model_name="heritagerecord",
            name="point_source_en",
            field=models.CharField(
                blank=True, max_length=255, verbose_name="nguồn tọa độ (tiếng Anh)"
            ),
        ),
    ]
