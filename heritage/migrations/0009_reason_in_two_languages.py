from django.db import migrations, models


class Migration(migrations.Migration):
    """Why a record is out of public life, in Vietnamese and English; the one there is stays."""

    dependencies = [("heritage", "0008_words_for_merging")]

    operations = [
        migrations.RenameField(
            model_name="heritagerecord", old_name="state_reason", new_name="state_reason_vi"
        ),
        migrations.AlterField(
            model_name="heritagerecord",
            name="state_reason_vi",
            field=models.CharField(
                blank=True, editable=False, max_length=255, verbose_name="lý do (tiếng Việt)"
            ),
        ),
        migrations.AddField(
            model_name="heritagerecord",
            name="state_reason_en",
            field=models.CharField(
                blank=True, editable=False, max_length=255, verbose_name="lý do (tiếng Anh)"
            ),
        ),
    ]
