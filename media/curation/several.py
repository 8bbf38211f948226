"""Several files at once, as Wagtail takes them in: each that is here already is asked about.

Wagtail saves each file at once and asks for words after it. A file that the form asks about is
put aside instead (`wagtail.models.UploadedFile`) and becomes an asset with the form that follows.
"""

import time
from functools import partial
from typing import Any

from django.urls import URLPattern, path
from wagtail.documents.views import multiple as documents
from wagtail.images.views import multiple as images
from wagtail.models import UploadedFile

from media.intake.arriving import KEPT_FOR


class _Asking:
    """Tells the form that follows which file was put aside."""

    request: Any
    upload_object: Any = None

    def get_edit_form_class(self) -> Any:
        """Return the form, about the file that waits if there is one."""
        form: Any = super().get_edit_form_class()  # type: ignore[misc]  # a mixin
        if self.upload_object is None:
            return form
        name = self.request.FILES["files[]"].name
        return partial(form, waiting=self.upload_object.file, sent_as=name)


class _Answered:
    """Gives the form the file that was put aside."""

    upload: Any

    def get_edit_form_class(self) -> Any:
        """Return the form, about that file once it is known."""
        form: Any = super().get_edit_form_class()  # type: ignore[misc]  # a mixin
        return lambda *args, **kwargs: form(*args, waiting=self.upload.file, **kwargs)


class AddImages(_Asking, images.AddView):
    """Pictures."""


class CreateImage(_Answered, images.CreateFromUploadedImageView):
    """A picture that was asked about."""


class AddDocuments(_Asking, documents.AddView):
    """Documents."""


class CreateDocument(_Answered, documents.CreateFromUploadedDocumentView):
    """A document that was asked about."""


def several_urls() -> list[URLPattern]:
    """Return the addresses of these views: Wagtail's own, which go on being named as they are."""
    return [
        path("images/multiple/add/", AddImages.as_view()),
        path(
            "images/multiple/create_from_uploaded_image/<int:uploaded_file_id>/",
            CreateImage.as_view(),
        ),
        path("documents/multiple/add/", AddDocuments.as_view()),
        path(
            "documents/multiple/create_from_uploaded_document/<int:uploaded_file_id>/",
            CreateDocument.as_view(),
        ),
    ]


def sweep_put_aside() -> int:
    """Forget files that were put aside and nobody answered for in `KEPT_FOR`; how many."""
    gone = 0
    for upload in UploadedFile.objects.iterator():
        if _age(upload) > KEPT_FOR:
            upload.file.delete(save=False)
            upload.delete()
            gone += 1
    return gone


def _age(upload: UploadedFile) -> float:
    """Seconds since it was put aside; endless when the file is gone."""
    try:
        made = upload.file.storage.get_modified_time(upload.file.name)
    except OSError:
        return float("inf")
    return time.time() - float(made.timestamp())
