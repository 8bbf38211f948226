"""What an officer does, in few words: addresses, filled forms, saved records."""

from typing import Any

from django.forms import BaseForm
from django.http import QueryDict
from django.urls import reverse

from heritage.models import Concept, ConceptScheme, HeritageRecord, Source, kind_models
from museum.accounts.models import User

KINDS = tuple(kind_models().values())


def url(model: type[HeritageRecord] | HeritageRecord, view: str, *args: Any) -> str:
    """Address of an admin view of a kind, or of one record."""
    if isinstance(model, HeritageRecord):
        return url(type(model), view, model.pk, *args)
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def make(model: type[HeritageRecord], title: str = "Đình Chèm", **fields: Any) -> HeritageRecord:
    """Save a draft record with one revision."""
    live = fields.pop("live", False)
    record = model.objects.create(title_vi=title, live=live, **fields)
    record.save_revision()
    return record


def published(
    model: type[HeritageRecord], title: str = "Đình Chèm", **fields: Any
) -> HeritageRecord:
    """Save a record and publish it."""
    record = make(model, title, **fields)
    record.get_latest_revision().publish()
    return model.objects.get(pk=record.pk)


def term(scheme: str, label: str = "thờ") -> Concept:
    """A term of a vocabulary."""
    held, _made = ConceptScheme.objects.get_or_create(
        slug=scheme, defaults={"label_vi": scheme, "label_en": scheme}
    )
    notation = "-".join(label.split()).encode("ascii", "ignore").decode() or "t"
    return Concept.objects.create(
        scheme=held, notation=f"{notation}-{held.concepts.count()}", label_vi=label, label_en=label
    )


def source(citation: str = "Lý lịch di tích đình Chèm") -> Source:
    """A source to cite."""
    return Source.objects.create(citation=citation, kind="book")


def filled(
    model: type[HeritageRecord], user: User, instance: HeritageRecord | None = None, **fields: Any
) -> QueryDict:
    """What the browser would post: the form as shown, with ``fields`` written over it.

    A list of mappings for a row relation replaces its rows.
    """
    instance = instance or model()
    form = model.get_edit_handler().get_form_class()(instance=instance, for_user=user)
    data = _posted(form)
    for relation, formset in form.formsets.items():
        rows = fields.pop(relation, None)
        data.update(_rows(relation, formset, rows))
    data.update(fields)
    return _query(data)


def _posted(form: BaseForm) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name, field in form.fields.items():
        value = form[name].value()
        if name.startswith("body_"):
            data |= {f"{name}-count": "0"}
            continue
        shown = field.widget.format_value(value) if hasattr(field.widget, "format_value") else value
        data[form.add_prefix(name)] = "" if shown is None else shown
    return data


def _rows(relation: str, formset: Any, rows: list[dict[str, Any]] | None) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if rows is None:
        shown = formset.initial_forms
        for index, form in enumerate(shown):
            data |= _posted(form)
            data[f"{relation}-{index}-ORDER"] = str(index + 1)
        count, initial = len(shown), len(shown)
    else:
        for index, row in enumerate(rows):
            prefix = f"{relation}-{index}"
            data |= {f"{prefix}-{name}": value for name, value in row.items()}
            data |= {f"{prefix}-ORDER": str(index + 1), f"{prefix}-DELETE": ""}
            data.setdefault(f"{prefix}-id", "")
        count, initial = len(rows), 0
    data[f"{relation}-TOTAL_FORMS"] = str(count)
    data[f"{relation}-INITIAL_FORMS"] = str(initial)
    data[f"{relation}-MIN_NUM_FORMS"] = "0"
    data[f"{relation}-MAX_NUM_FORMS"] = "1000"
    return data


def _query(data: dict[str, Any]) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, value in data.items():
        if isinstance(value, list | tuple):
            query.setlist(name, [str(each) for each in value])
        else:
            query[name] = "" if value is None else str(value)
    return query


def heading(paragraphs: list[str], field: str = "body_vi") -> dict[str, str]:
    """A story of headings, as the StreamField posts it."""
    data = {f"{field}-count": str(len(paragraphs))}
    for index, text in enumerate(paragraphs):
        prefix = f"{field}-{index}"
        data |= {
            f"{prefix}-value": text,
            f"{prefix}-type": "heading",
            f"{prefix}-order": str(index),
            f"{prefix}-deleted": "",
            f"{prefix}-id": "",
        }
    return data
