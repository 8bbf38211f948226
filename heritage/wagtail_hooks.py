"""What heritage adds to Wagtail's admin."""

from django.urls import URLPattern
from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from heritage.access.permissions import KindPermissionPolicy
from heritage.curation import urls
from heritage.curation.viewsets import AuthoritiesGroup, RecordsGroup
from heritage.models import HeritageRecord, kind_models

for model in (HeritageRecord, *kind_models().values()):
    register_permission_policy(model, KindPermissionPolicy(model), exact_class=True)

register_snippet(RecordsGroup)
register_snippet(AuthoritiesGroup)


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Small answers that forms ask for."""
    return urls.urlpatterns
