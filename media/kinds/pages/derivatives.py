"""What is made from a page is made from its picture, by the image kind; what goes with a page."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from django.utils.translation import gettext as _

from media.kinds.file.models import MuseumDocument
from media.kinds.image.models import MuseumImage
from media.kinds.pages.models import SequencePage
from media.kinds.pages.pdf.models import SequencePdf


@receiver(post_delete, sender=SequencePage)
def _delete_picture(instance: SequencePage, origin: Any = None, **kwargs: Any) -> None:
    """Let the picture of a page that is taken out go with it; of a whole document it goes so."""
    if _began_with(origin) is SequencePage and instance.image_id is not None:
        for image in MuseumImage.objects.filter(pk=instance.image_id):
            image.delete()


@receiver(pre_delete, sender=MuseumImage)
def _keep_picture(instance: MuseumImage, origin: Any = None, **kwargs: Any) -> None:
    """Raise `PermissionDenied` for the picture of a page: it goes with the page, or stays."""
    if _began_with(origin) is not MuseumImage:
        return
    page = SequencePage.objects.filter(image=instance).select_related("sequence").first()
    if page is not None:
        told = _("Ảnh này là %(page)s của “%(document)s”; hãy bỏ trang ấy trong tài liệu.")
        raise PermissionDenied(told % {"page": page, "document": page.sequence})


@receiver(pre_delete, sender=MuseumDocument)
def _keep_pdf(instance: MuseumDocument, origin: Any = None, **kwargs: Any) -> None:
    """Raise `PermissionDenied` for the PDF that pages were drawn from: it goes with them."""
    if _began_with(origin) is not MuseumDocument:
        return
    pdf = SequencePdf.objects.filter(document=instance).select_related("sequence").first()
    if pdf is not None:
        told = _("Các trang của “%(document)s” được vẽ từ tệp này; hãy xóa cả tài liệu ấy.")
        raise PermissionDenied(told % {"document": pdf.sequence})


def _began_with(origin: Any) -> Any:
    """Return the model that somebody asked to delete of."""
    return origin.model if isinstance(origin, QuerySet) else type(origin)
