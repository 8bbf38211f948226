"""The form of a scanned document: what it is, whose it is, and its pages in their order."""

from typing import Any, cast

from django.forms import ModelChoiceField
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from media.forms.asset_fields import ASSET_FIELDS, AssetFieldsMixin
from media.kinds.image.derivatives import ADMIN_SPEC
from media.kinds.image.models import MuseumRendition
from media.kinds.pages.models import PageSequence


class PageSequenceForm(AssetFieldsMixin, WagtailAdminModelForm):
    """The document's fields with its asset's; pages come in by a door of their own."""

    asset_fields = ASSET_FIELDS
    required_asset_fields = ("alt_vi",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is not None:
            self._limit_to(self.for_user)
        pages = [form.instance for form in self.formsets["pages"].forms]
        made = _thumbnails([page.image_id for page in pages if page.image_id])
        for page in pages:
            page.thumbnail = made.get(page.image_id)

    def _limit_to(self, user: Any) -> None:
        """Note whose a new document is, and offer only collections where they may put it."""
        if self.instance.pk is None:
            self.instance.uploaded_by_user = user
        policy: Any = policy_registry.get_by_type(PageSequence)
        allowed = policy.collections_user_has_permission_for(user, "add")
        if self.instance.pk is not None:
            allowed |= Collection.objects.filter(pk=self.instance.collection_id)
        cast("ModelChoiceField", self.fields["collection"]).queryset = allowed
        if len(allowed) == 1:
            self.initial["collection"] = allowed[0].pk


def _thumbnails(images: list[int]) -> dict[int, str]:
    """Image → address of the small picture that lists of the admin show; one query."""
    if not images:
        return {}
    made = MuseumRendition.objects.filter(image__in=images, filter_spec=ADMIN_SPEC)
    return {each.image_id: each.url for each in made}
