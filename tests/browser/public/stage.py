"""A small museum of its own, served until stopped: python -m tests.browser.public.stage PORT.

Runs apart from the tests' database, with every kind of page on show. Set DATABASE_URL to a file
that does not exist yet.
"""

import os
import sys

import django

SLUGS = {
    "site": "dinh-thu",
    "object": "trong-thu",
    "document": "sac-thu",
    "element": "hoi-thu",
    "person": "cu-thu",
    "group": "hoi-doan-thu",
    "place": "lang-thu",
}
"""Kind → the address of its record."""


def furnish() -> None:
    """Fill the museum: one rich record of each kind, pictures, a standard page."""
    from heritage.models import HeritageRecord
    from museum.models import HomePage, Identity, StandardPage
    from tests.factories.heritage import RecordFactory, enrich, found

    Identity.objects.create(name_vi="Bảo tàng Thử", name_en="Trial Museum", email="a@b.example")
    for kind, slug in SLUGS.items():
        title = f"Hồ sơ {slug.replace('-', ' ')}"
        record = RecordFactory(kind=kind, slug=slug, title_vi=title, placed=True, **_texts())
        enrich(record, rows=2)
    for record in HeritageRecord.objects.all():
        found(record)
    for home, slug in zip(HomePage.objects.order_by("path"), ("gioi-thieu", "about"), strict=True):
        home.hero = HeritageRecord.objects.get(slug=SLUGS["site"])
        home.save()
        body = [
            {"type": "heading", "value": "Một mục"},
            {"type": "paragraph", "value": "<p>Chữ.</p>"},
        ]
        page = StandardPage(
            title=slug, slug=slug, body=body, locale=home.locale, show_in_menus=True
        )
        home.add_child(instance=page)


def _texts() -> dict[str, object]:
    story = [
        {"type": "heading", "value": "Thuở trước"},
        {"type": "paragraph", "value": "<p>Đình dựng bên sông, <b>mặt</b> quay ra bãi.</p>"},
        {"type": "quotation", "value": {"text": "Đất lành.", "attribution": "Bia 1635"}},
    ]
    return {
        "body_vi": story,
        "significance_vi": "Giá trị kiến trúc.\n\nGiá trị lịch sử.",
        "time_literal": "đầu thế kỷ XVIII",
        "directions_vi": "Đi theo đê sông Hồng.",
    }


def serve(port: int) -> None:
    """Serve pages and static files from one threaded server."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.core.servers.basehttp import run
    from django.core.wsgi import get_wsgi_application

    run("127.0.0.1", port, StaticFilesHandler(get_wsgi_application()), threading=True)


def main() -> None:
    """Set up, furnish, serve."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "museum.settings.test"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    furnish()
    serve(int(sys.argv[1]))


if __name__ == "__main__":
    main()
