from django.db import migrations, models

from heritage.models.ordered import NameOrderField

_TEXTS = {
    "areaunit": "name_vi",
    "concept": "label_vi",
    "eraname": "name",
    "heritagerecord": "title_vi",
    "office": "name_vi",
    "period": "name_vi",
    "source": "citation",
}
"""Model → the text it is sorted by."""

_BATCH = 1_000


def fill(apps, schema_editor):
    """Work out the key of every row there is; a million names take some minutes."""
    for model_name, text in _TEXTS.items():
        model = apps.get_model("heritage", model_name)
        statement = f'UPDATE "{model._meta.db_table}" SET "name_order" = %s WHERE "id" = %s'
        last = 0
        while rows := list(model.objects.filter(pk__gt=last).order_by("pk").only(text)[:_BATCH]):
            key = model._meta.get_field("name_order")
            pairs = [(key.pre_save(row, add=False), row.pk) for row in rows]
            with schema_editor.connection.cursor() as cursor:
                cursor.executemany(statement, pairs)
            last = rows[-1].pk


def _ordered(name, ordering, words):
    options = {"ordering": ordering, "verbose_name": words, "verbose_name_plural": words}
    return migrations.AlterModelOptions(name=name, options=options)


class Migration(migrations.Migration):
    """Names sorted as a Vietnamese dictionary does, by a key beside them."""

    dependencies = [("heritage", "0006_sureness_of_points")]

    operations = [
        *(
            migrations.AddField(
                model_name=name, name="name_order", field=NameOrderField(of=text)
            )
            for name, text in _TEXTS.items()
        ),
        migrations.AddIndex(
            model_name="heritagerecord",
            index=models.Index(fields=["name_order", "id"], name="heritage_record_name"),
        ),
        migrations.AddIndex(
            model_name="heritagerecord",
            index=models.Index(
                fields=["kind", "name_order", "id"], name="heritage_record_kind_name"
            ),
        ),
        _ordered("areaunit", ("level", "name_order", "slug"), "địa bàn"),
        _ordered("eraname", ("year_from", "name_order"), "niên hiệu"),
        _ordered("office", ("name_order",), "đơn vị"),
        _ordered("source", ("name_order",), "nguồn"),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
