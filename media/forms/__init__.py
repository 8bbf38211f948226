"""Forms of the officers' admin: a payload and its asset edited as one."""

from media.forms.document import MuseumDocumentForm
from media.forms.image import MuseumImageForm
from media.forms.model3d import MuseumModel3DForm
from media.forms.recording import MuseumRecordingForm

__all__ = ["MuseumDocumentForm", "MuseumImageForm", "MuseumModel3DForm", "MuseumRecordingForm"]
