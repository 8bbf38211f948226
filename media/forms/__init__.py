"""Forms of the officers' admin: a payload and its asset edited as one."""

from media.forms.document import MuseumDocumentForm
from media.forms.image import MuseumImageForm

__all__ = ["MuseumDocumentForm", "MuseumImageForm"]
