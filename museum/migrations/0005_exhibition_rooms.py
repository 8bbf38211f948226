"""Open the list of exhibitions in each language, and say who may work there.

Area officers may write exhibitions and submit them; who may publish pages anywhere may publish
them. Going back leaves the pages and the rights: there may be work in them.
"""

import uuid

from django.db import migrations

from heritage.access.roles import Role

STEP = 4
"""Characters of one step of a page's path."""
ROOMS = {"vi": ("Triển lãm", "trien-lam"), "en": ("Exhibitions", "exhibitions")}
WORKFLOW = "Duyệt triển lãm"
REVIEWERS = (Role.ADMINISTRATOR, Role.REVIEWER)


def open_rooms(apps, schema_editor):
    """Create what is missing; twice changes nothing."""
    rooms = apps.get_model("museum", "ExhibitionIndexPage").objects
    if not rooms.exists():
        key = uuid.uuid4()
        for home in apps.get_model("museum", "HomePage").objects.select_related("locale"):
            if home.locale.language_code in ROOMS:
                _open(apps, home, key)
    _let_in(apps, list(rooms.all()))


def _open(apps, home, key):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    title, slug = ROOMS[home.locale.language_code]
    below = Page.objects.filter(path__startswith=home.path, depth=home.depth + 1)
    taken = set(below.values_list("slug", flat=True))
    last = below.order_by("-path").values_list("path", flat=True).first()
    step = _next(last[-STEP:]) if last else "0001"
    content_type, _made = ContentType.objects.get_or_create(
        app_label="museum", model="exhibitionindexpage"
    )
    slug = slug if slug not in taken else f"{slug}-{str(key)[:4]}"
    apps.get_model("museum", "ExhibitionIndexPage").objects.create(
        title=title,
        draft_title=title,
        slug=slug,
        path=f"{home.path}{step}",
        depth=home.depth + 1,
        url_path=f"{home.url_path}{slug}/",
        locale=home.locale,
        translation_key=key,
        content_type=content_type,
    )
    Page.objects.filter(pk=home.pk).update(numchild=below.count())


def _next(step):
    """The next step of a path: digits and capital letters, as treebeard counts."""
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    value = int(step, len(digits)) + 1
    written = ""
    while value:
        value, digit = divmod(value, len(digits))
        written = digits[digit] + written
    return written.rjust(STEP, "0")


def _let_in(apps, rooms):
    """Rights of area officers, and the review of what they submit."""
    groups = apps.get_model("auth", "Group").objects
    ContentType = apps.get_model("contenttypes", "ContentType")
    page_type, _made = ContentType.objects.get_or_create(app_label="wagtailcore", model="page")
    add, _made = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=page_type, codename="add_page", defaults={"name": "Can add page"}
    )
    workflow = _review(apps, groups.filter(name__in=[role.value for role in REVIEWERS]))
    for room in rooms:
        apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
            group=groups.get(name=Role.AREA_OFFICER.value),
            page_id=room.page_ptr_id,
            permission=add,
        )
        apps.get_model("wagtailcore", "WorkflowPage").objects.get_or_create(
            page_id=room.page_ptr_id, defaults={"workflow": workflow}
        )


def _review(apps, reviewers):
    ContentType = apps.get_model("contenttypes", "ContentType")
    task_type, _made = ContentType.objects.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    task, _made = apps.get_model("wagtailcore", "GroupApprovalTask").objects.get_or_create(
        name=WORKFLOW, defaults={"content_type": task_type, "active": True}
    )
    task.groups.add(*reviewers)
    workflow, _made = apps.get_model("wagtailcore", "Workflow").objects.get_or_create(
        name=WORKFLOW, defaults={"active": True}
    )
    apps.get_model("wagtailcore", "WorkflowTask").objects.get_or_create(
        workflow=workflow, task_id=task.pk, defaults={"sort_order": 0}
    )
    return workflow


class Migration(migrations.Migration):
    dependencies = [
        ("museum", "0004_exhibitions"),
        ("heritage", "0002_roles_and_review"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(open_rooms, migrations.RunPython.noop)]
