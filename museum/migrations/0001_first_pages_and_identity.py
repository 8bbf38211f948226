import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import museum.blocks.body
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('heritage', '0001_initial'),
        ('media', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='StandardPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, verbose_name='lời dẫn')),
                ('body', museum.blocks.body.PageBodyField(blank=True, verbose_name='nội dung')),
            ],
            options={
                'verbose_name': 'trang thường',
                'verbose_name_plural': 'trang thường',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True, verbose_name='lời mở đầu')),
                ('hero', models.ForeignKey(blank=True, help_text='Để trống thì lấy hồ sơ xếp hạng cao nhất có ảnh.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='heritage.heritagerecord', verbose_name='hồ sơ trên ảnh lớn')),
            ],
            options={
                'verbose_name': 'trang đầu',
                'verbose_name_plural': 'trang đầu',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='Identity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_vi', models.CharField(blank=True, max_length=120, verbose_name='tên (tiếng Việt)')),
                ('name_en', models.CharField(blank=True, max_length=120, verbose_name='tên (tiếng Anh)')),
                ('tagline_vi', models.CharField(blank=True, max_length=200, verbose_name='câu giới thiệu (tiếng Việt)')),
                ('tagline_en', models.CharField(blank=True, max_length=200, verbose_name='câu giới thiệu (tiếng Anh)')),
                ('colour', models.CharField(blank=True, help_text='Dạng #a3231f; phải đậm để chữ trắng đọc rõ trên nền màu này.', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9a-fA-F]{6}$', 'Viết màu dạng #a3231f.')], verbose_name='màu nhấn')),
                ('colour_dark', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9a-fA-F]{6}$', 'Viết màu dạng #a3231f.')], verbose_name='màu nhấn trên nền tối')),
                ('organisation_vi', models.CharField(blank=True, max_length=200, verbose_name='cơ quan chủ quản')),
                ('organisation_en', models.CharField(blank=True, max_length=200, verbose_name='cơ quan chủ quản (tiếng Anh)')),
                ('address_vi', models.CharField(blank=True, max_length=255, verbose_name='địa chỉ (tiếng Việt)')),
                ('address_en', models.CharField(blank=True, max_length=255, verbose_name='địa chỉ (tiếng Anh)')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='thư điện tử')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='điện thoại')),
                ('emblem', models.ForeignKey(blank=True, help_text='Để trống thì dùng hình mây của bảo tàng.', limit_choices_to={'kind': 'image'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='media.asset', verbose_name='biểu trưng')),
            ],
            options={
                'verbose_name': 'tên và diện mạo bảo tàng',
                'verbose_name_plural': 'tên và diện mạo bảo tàng',
            },
        ),
        migrations.CreateModel(
            name='FeaturedRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('record', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='heritage.heritagerecord', verbose_name='hồ sơ')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='featured', to='museum.homepage')),
            ],
            options={
                'verbose_name': 'hồ sơ nổi bật',
                'verbose_name_plural': 'hồ sơ nổi bật',
                'ordering': ['sort_order'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('page', 'record'), name='museum_featured_once')],
            },
        ),
    ]
