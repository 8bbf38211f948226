"""“Take me somewhere”: a good record, by chance."""

from secrets import randbelow

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from heritage.models import HeritageRecord
from museum.presentation.viewer import viewer


@never_cache
@require_safe
def random_record(request: HttpRequest) -> HttpResponse:
    """Lead to a visible record near a random row, one with a picture if there is any.

    Two index look-ups, whatever the size of the collection.
    """
    rows = HeritageRecord.objects.visible_to(viewer(request)).order_by("pk")
    last = rows.values_list("pk", flat=True).last()
    if last is None:
        return HttpResponseRedirect(reverse("collection"))
    start = randbelow(last) + 1
    near = rows.filter(pk__gte=start)
    slug = (
        near.filter(media__asset__kind="image").values_list("slug", flat=True).first()
        or near.values_list("slug", flat=True).first()
    )
    return HttpResponseRedirect(reverse("record", kwargs={"slug": slug}))
