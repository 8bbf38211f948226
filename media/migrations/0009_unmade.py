import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('media', '0008_likeness'),
    ]

    operations = [
        migrations.CreateModel(
            name='Unmade',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('task', models.CharField(max_length=120, verbose_name='việc')),
                ('problem', models.CharField(max_length=500, verbose_name='vì sao')),
                ('time', models.DateTimeField(auto_now=True, verbose_name='lúc thử')),
                ('asset', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='unmade', to='media.asset', verbose_name='tư liệu số')),
            ],
            options={
                'verbose_name': 'việc chưa làm được',
                'verbose_name_plural': 'việc chưa làm được',
                'ordering': ['-time', '-pk'],
                'indexes': [models.Index(fields=['-time', '-id'], name='media_unmade_latest')],
                'constraints': [models.UniqueConstraint(fields=('asset', 'task'), name='media_unmade_once')],
            },
        ),
    ]
