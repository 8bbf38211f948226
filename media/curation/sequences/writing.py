"""Writing down the lines of a page beside its picture, page after page.

Five columns, a line in each row. What was copied from a sheet may be pasted into the first: its
cells go into the columns, by the script at once, else when the page is saved.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.log_actions import log

from media.curation.sequences.allowed import sequence_of
from media.kinds.pages.leaves import called, languages, pages_of
from media.kinds.pages.lines import COLUMNS, check_lines, spread
from media.kinds.pages.models import PageSequence, SequencePage


class LinesForm(forms.ModelForm):
    """The columns of a page."""

    class Meta:
        model = SequencePage
        fields = COLUMNS
        widgets = {
            name: forms.Textarea(attrs={"rows": 10, "wrap": "off", "spellcheck": "false"})
            for name in COLUMNS
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tags = languages(self.instance.sequence.script)
        for name in COLUMNS:
            field = self.fields[name]
            field.strip = False  # type: ignore[attr-defined]  # the first line may be empty
            if name in tags:
                field.widget.attrs["lang"] = tags[name]

    def clean(self) -> dict[str, Any]:
        """Put pasted cells into their columns; refuse what cannot be kept."""
        columns = spread({name: self.cleaned_data.get(name, "") for name in COLUMNS})
        image = self.instance.image
        try:
            check_lines(columns, (image.width, image.height) if image else None)
        except ValidationError as error:
            self.data = {**self.data.dict(), **columns}  # type: ignore[attr-defined]  # a QueryDict
            self.add_error(None, error)
        self.cleaned_data.update(columns)
        return self.cleaned_data


@require_http_methods(["GET", "HEAD", "POST"])
def write_page(request: HttpRequest, pk: int, page: int | None = None) -> HttpResponse:
    """Show a page with its lines, or keep them and go on to the next page."""
    sequence = sequence_of(request.user, pk)
    pages = list(pages_of(sequence))
    at = next((n for n, each in enumerate(pages) if page in (None, each.pk)), None)
    if at is None:
        if page is None:
            return redirect("media_sequences:add_pages", sequence.pk)
        raise Http404
    shown = pages[at]
    shown.sequence = sequence
    form = LinesForm(request.POST or None, instance=shown)
    if request.method == "POST" and form.is_valid():
        _keep(request, sequence, form)
        onward = pages[at + 1] if "next" in request.POST and at + 1 < len(pages) else shown
        return redirect("media_sequences:write_page", sequence.pk, onward.pk)
    return TemplateResponse(
        request, "media/admin/sequences/write_page.html", _context(sequence, pages, at, form)
    )


def _keep(request: HttpRequest, sequence: PageSequence, form: LinesForm) -> None:
    page = form.save()
    sequence.save()  # who quotes the document is told that it says something new
    log(instance=sequence, action="wagtail.edit", user=request.user, content_changed=True)
    messages.success(request, _("Đã lưu lời của %(page)s.") % {"page": page})


def _context(
    sequence: PageSequence, pages: list[SequencePage], at: int, form: LinesForm
) -> dict[str, Any]:
    names = [called(page, number, "vi") for number, page in enumerate(pages, 1)]
    return {
        "sequence": sequence,
        "page": pages[at],
        "name": names[at],
        "form": form,
        "pages": list(zip(pages, names, strict=True)),
        "before": pages[at - 1] if at else None,
        "after": pages[at + 1] if at + 1 < len(pages) else None,
        "columns": [form[name] for name in COLUMNS],
    }
