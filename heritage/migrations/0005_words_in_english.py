from django.db import migrations, models


class Migration(migrations.Migration):
    """English for the museum's own words that stood in Vietnamese on English pages."""

    dependencies = [("heritage", "0004_record_comments")]

    operations = [
        migrations.AddField(
            model_name="dimension",
            name="qualifier_en",
            field=models.CharField(blank=True, max_length=120, verbose_name="ghi chú (tiếng Anh)"),
        ),
        migrations.AddField(
            model_name="heritagerecord",
            name="carrier_en",
            field=models.CharField(
                blank=True, max_length=160, verbose_name="vật mang tin (tiếng Anh)"
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="citation_en",
            field=models.CharField(
                blank=True,
                help_text="Nhan đề giữ nguyên tiếng gốc; chỉ dịch lời của mình.",
                max_length=500,
                verbose_name="trích dẫn (tiếng Anh)",
            ),
        ),
    ]
