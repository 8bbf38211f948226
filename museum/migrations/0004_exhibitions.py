import django.db.models.deletion
import museum.blocks.story
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('media', '0001_initial'),
        ('museum', '0003_administrators_identity'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='ExhibitionIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, verbose_name='lời dẫn')),
            ],
            options={
                'verbose_name': 'trang triển lãm',
                'verbose_name_plural': 'trang triển lãm',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='ExhibitionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, help_text='Hai, ba câu mở đầu.', max_length=600, verbose_name='lời dẫn')),
                ('opens', models.DateField(blank=True, help_text='Để trống nếu luôn mở.', null=True, verbose_name='mở từ ngày')),
                ('closes', models.DateField(blank=True, help_text='Để trống nếu không định ngày đóng.', null=True, verbose_name='đến hết ngày')),
                ('body', museum.blocks.story.ExhibitionField(blank=True, verbose_name='câu chuyện')),
                ('hero', models.ForeignKey(blank=True, help_text='Để trống thì lấy hình đầu tiên trong bài.', limit_choices_to={'kind': 'image'}, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.asset', verbose_name='hình mở đầu')),
            ],
            options={
                'verbose_name': 'triển lãm',
                'verbose_name_plural': 'triển lãm',
            },
            bases=('wagtailcore.page',),
        ),
    ]
