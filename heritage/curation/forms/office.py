"""Which office a new record is given, when its officer names none."""

from django.forms import ModelForm

from heritage.models import Office

_PLACES = ("area", "area_today")


def office_by_area(form: ModelForm) -> Office | None:
    """Return the office that keeps the area; None where the one in the form stands.

    An office that was filled in so before moves along with the area, until one is chosen.
    """
    chosen = form.cleaned_data.get("office")
    before = [form.initial.get(name) for name in _PLACES]
    now = [place.pk for name in _PLACES if (place := form.cleaned_data.get(name))]
    if chosen is not None and ("office" in form.changed_data or now == list(filter(None, before))):
        return None
    routes = Office.objects.routes()
    if chosen is not None and chosen.pk != routes.keeper_of(*before):
        return None
    keeper = routes.keeper_of(*now)
    return Office.objects.get(pk=keeper) if keeper else None
