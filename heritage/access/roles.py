"""The roles of the office, as groups, and the review that ties them together.

`install` is called by a migration with historical models and by tests with real ones, so it
uses plain querysets only. It adds and never takes away: what an administrator granted stays.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop


class Role(TextChoices):
    """What people do here. The value is the name of the group, the label is for reading."""

    ADMINISTRATOR = "Quản trị", _("Quản trị")
    REVIEWER = "Cán bộ duyệt", _("Cán bộ duyệt")
    AREA_OFFICER = "Cán bộ địa bàn", _("Cán bộ địa bàn")
    RESEARCHER = "Nhà nghiên cứu", _("Nhà nghiên cứu")


WORKFLOW: Final = gettext_noop("Duyệt hồ sơ")
"""The name of the review and of its one step, as it is stored."""

KINDS: Final = (
    "site",
    "heritageobject",
    "documentaryheritage",
    "intangibleelement",
    "person",
    "group",
    "place",
)
"""Proxy models with permissions of their own."""

_WRITE = ("add", "change", "view")
_FULL = ("add", "change", "delete", "view")
_PUBLISH = (*_FULL, "publish", "lock", "unlock")
_LISTS = ("areaunit", "areachange", "concept", "period", "eraname")

GRANTS: Final[dict[Role, dict[str, tuple[str, ...]]]] = {
    Role.ADMINISTRATOR: {
        **{f"heritage.{kind}": _PUBLISH for kind in KINDS},
        "heritage.heritagerecord": ("view", "view_restricted"),
        **{f"heritage.{name}": _FULL for name in (*_LISTS, "conceptscheme", "source", "office")},
        "media.asset": ("see_restricted_asset",),
        "accounts.user": _FULL,
        "auth.group": _FULL,
        "wagtailadmin.admin": ("access_admin",),
        **{f"wagtailcore.{name}": _FULL for name in ("collection", "site", "workflow", "task")},
        "wagtailredirects.redirect": _FULL,
    },
    Role.REVIEWER: {
        **{f"heritage.{kind}": _PUBLISH for kind in KINDS},
        "heritage.heritagerecord": ("view", "view_restricted"),
        **{f"heritage.{name}": _WRITE for name in _LISTS},
        "heritage.source": _FULL,
        "heritage.office": ("view",),
        "media.asset": ("see_restricted_asset",),
        "wagtailadmin.admin": ("access_admin",),
    },
    Role.AREA_OFFICER: {
        **{f"heritage.{kind}": _WRITE for kind in KINDS},
        "heritage.heritagerecord": ("view",),
        **{f"heritage.{name}": ("view",) for name in _LISTS},
        "heritage.source": _WRITE,
        "wagtailadmin.admin": ("access_admin",),
    },
    Role.RESEARCHER: {},
}
"""Rights of each role: model → actions (or whole codenames, when they name no model)."""

FILES: Final[dict[Role, tuple[str, ...]]] = {
    Role.ADMINISTRATOR: ("add", "change", "choose"),
    Role.REVIEWER: ("add", "change", "choose"),
    Role.AREA_OFFICER: ("add", "choose"),
}
"""Rights over files; who may add one may also change it later."""
FILE_MODELS: Final = (
    ("wagtailimages", "image"),
    ("wagtaildocs", "document"),
    ("wagtailmedia", "media"),
)
"""Whose permissions the rights over pictures, documents and recordings are."""

PAGES: Final[dict[Role, tuple[str, ...]]] = {
    Role.ADMINISTRATOR: ("add", "change", "publish", "lock", "unlock", "bulk_delete"),
    Role.REVIEWER: ("add", "change", "publish", "lock", "unlock"),
}
"""Rights over the editorial pages, from the root down."""


def install(apps: Any) -> None:
    """Create the groups, their rights and the default review. Repeating changes nothing."""
    groups = {
        role: apps.get_model("auth", "Group").objects.get_or_create(name=role.value)[0]
        for role in Role
    }
    for role, rights in GRANTS.items():
        grant(apps, role, rights)
    grant_files(apps)
    _grant_pages(apps, groups)
    _install_review(apps)


def grant(apps: Any, role: Role, rights: Mapping[str, tuple[str, ...]]) -> None:
    """Give the group of ``role`` rights (model → actions); rooms above call it for their models."""
    group = apps.get_model("auth", "Group").objects.get(name=role.value)
    group.permissions.add(*_permissions(apps, rights))


def _permissions(apps: Any, rights: Mapping[str, tuple[str, ...]]) -> Iterator[Any]:
    for label, actions in rights.items():
        app_label, model = label.split(".")
        for action in actions:
            yield _permission(apps, app_label, model, action)


def _permission(apps: Any, app_label: str, model: str, action: str) -> Any:
    """Django makes permissions only after all migrations; until then, make the row here."""
    content_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    codename = action if "_" in action else f"{action}_{model}"
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": f"Can {action} {model}"}
    )[0]


def grant_files(apps: Any) -> None:
    """Give the roles their rights over files, in every collection."""
    groups = apps.get_model("auth", "Group").objects
    root = apps.get_model("wagtailcore", "Collection").objects.order_by("path").first()
    rights = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    for role, actions in FILES.items():
        for app_label, model in FILE_MODELS:
            for action in actions:
                rights.get_or_create(
                    group=groups.get(name=role.value),
                    collection=root,
                    permission=_permission(apps, app_label, model, action),
                )


def _grant_pages(apps: Any, groups: dict[Role, Any]) -> None:
    root = apps.get_model("wagtailcore", "Page").objects.order_by("path").first()
    rights = apps.get_model("wagtailcore", "GroupPagePermission").objects
    for role, actions in PAGES.items():
        for action in actions:
            rights.get_or_create(
                group=groups[role],
                page=root,
                permission=_permission(apps, "wagtailcore", "page", action),
            )


def _install_review(apps: Any) -> None:
    """One workflow of one step, for every kind that has none yet."""
    types = apps.get_model("contenttypes", "ContentType").objects
    task_type, _made = types.get_or_create(app_label="heritage", model="reviewtask")
    task, _made = apps.get_model("heritage", "ReviewTask").objects.get_or_create(
        name=WORKFLOW, defaults={"content_type": task_type, "active": True}
    )
    workflow, _made = apps.get_model("wagtailcore", "Workflow").objects.get_or_create(
        name=WORKFLOW, defaults={"active": True}
    )
    apps.get_model("wagtailcore", "WorkflowTask").objects.get_or_create(
        workflow=workflow, task_id=task.pk, defaults={"sort_order": 0}
    )
    for kind in KINDS:
        kind_type, _made = types.get_or_create(app_label="heritage", model=kind)
        apps.get_model("wagtailcore", "WorkflowContentType").objects.get_or_create(
            content_type=kind_type, defaults={"workflow": workflow}
        )
