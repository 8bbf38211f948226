"""What heritage adds to Wagtail's admin."""

from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from heritage.access.permissions import KindPermissionPolicy
from heritage.curation.viewsets import RecordsGroup
from heritage.models import HeritageRecord, kind_models

for model in (HeritageRecord, *kind_models().values()):
    register_permission_policy(model, KindPermissionPolicy(model), exact_class=True)

register_snippet(RecordsGroup)
