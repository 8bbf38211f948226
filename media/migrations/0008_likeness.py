import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('media', '0007_panoramas'),
    ]

    operations = [
        migrations.CreateModel(
            name='Likeness',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(help_text='Của tệp gốc như đã gửi.', max_length=64, verbose_name='SHA-256')),
                ('first', models.IntegerField(db_index=True, null=True)),
                ('second', models.IntegerField(db_index=True, null=True)),
                ('third', models.IntegerField(db_index=True, null=True)),
                ('fourth', models.IntegerField(db_index=True, null=True)),
                ('image', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='likeness', to='media.museumimage')),
            ],
            options={
                'verbose_name': 'dáng vẻ của hình',
                'verbose_name_plural': 'dáng vẻ của hình',
            },
        ),
    ]
