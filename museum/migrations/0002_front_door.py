"""Replace Wagtail's welcome page by the museum's front door, in both languages.

Reversible: going back leaves the pages where they are.
"""

import uuid

from django.db import migrations


def open_front_door(apps, schema_editor):
    """Create the two home pages and point the site at the Vietnamese one; twice changes nothing."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    HomePage = apps.get_model("museum", "HomePage")
    Locale = apps.get_model("wagtailcore", "Locale")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    if HomePage.objects.exists():
        return
    content_type, _made = ContentType.objects.get_or_create(app_label="museum", model="homepage")
    root = Page.objects.get(depth=1)
    Page.objects.filter(depth=2, slug="home").delete()
    key = uuid.uuid4()
    homes = []
    for step, (language, title, slug) in enumerate(
        (("vi", "Trang đầu", "home"), ("en", "Home", "home-en")), start=1
    ):
        locale, _made = Locale.objects.get_or_create(language_code=language)
        homes.append(
            HomePage.objects.create(
                title=title,
                draft_title=title,
                slug=slug,
                path=f"{root.path}{step:04d}",
                depth=2,
                url_path=f"/{slug}/",
                locale=locale,
                translation_key=key,
                content_type=content_type,
            )
        )
    root.numchild = len(homes)
    root.save(update_fields=["numchild"])
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": homes[0]}
    )


class Migration(migrations.Migration):
    dependencies = [("museum", "0001_first_pages_and_identity")]
    operations = [migrations.RunPython(open_front_door, migrations.RunPython.noop)]
