"""Uploads: where they live and what may come in."""

from shutil import which

from museum.settings.environment import VAR_DIR, env

MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(VAR_DIR / "uploads"))
MEDIA_URL = "/media/"
# Files that come piece by piece; on one disk with MEDIA_ROOT they are moved there, not copied.
MEDIA_ARRIVING_DIR = env.str("MEDIA_ARRIVING_DIR", default=str(VAR_DIR / "arriving"))
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

MEDIA_MAX_IMAGE_BYTES = env.int("MEDIA_MAX_IMAGE_BYTES", default=50 * 1024 * 1024)
MEDIA_MAX_IMAGE_PIXELS = env.int("MEDIA_MAX_IMAGE_PIXELS", default=120_000_000)
MEDIA_MAX_DOCUMENT_BYTES = env.int("MEDIA_MAX_DOCUMENT_BYTES", default=100 * 1024 * 1024)
MEDIA_MAX_AUDIO_BYTES = env.int("MEDIA_MAX_AUDIO_BYTES", default=500 * 1024 * 1024)
MEDIA_MAX_AUDIO_SECONDS = env.int("MEDIA_MAX_AUDIO_SECONDS", default=6 * 60 * 60)
MEDIA_MAX_VIDEO_BYTES = env.int("MEDIA_MAX_VIDEO_BYTES", default=2 * 1024 * 1024 * 1024)
MEDIA_MAX_VIDEO_SECONDS = env.int("MEDIA_MAX_VIDEO_SECONDS", default=6 * 60 * 60)
# A scanned document; each of its pages is a picture with a picture's limits.
MEDIA_MAX_PAGES = env.int("MEDIA_MAX_PAGES", default=600)
MEDIA_MAX_PAGES_BYTES = env.int("MEDIA_MAX_PAGES_BYTES", default=10 * 1024 * 1024 * 1024)
# A scan that comes as one PDF (it weighs no more than a document): its pages are drawn one by one,
# each of at most so many pixels in so many seconds of the processor.
MEDIA_PDF_PAGE_PIXELS = env.int("MEDIA_PDF_PAGE_PIXELS", default=40_000_000)
MEDIA_PDF_PAGE_SECONDS = env.int("MEDIA_PDF_PAGE_SECONDS", default=30)
MEDIA_MAX_MODEL_BYTES = env.int("MEDIA_MAX_MODEL_BYTES", default=200 * 1024 * 1024)
MEDIA_MAX_MODEL_TRIANGLES = env.int("MEDIA_MAX_MODEL_TRIANGLES", default=2_000_000)
# Of all pictures that are laid over a model, together.
MEDIA_MAX_MODEL_PIXELS = env.int("MEDIA_MAX_MODEL_PIXELS", default=100_000_000)
# The program that makes models lighter; without it there are no lighter ones, and we say so.
MEDIA_GLTFPACK = env.str("MEDIA_GLTFPACK", default=which("gltfpack") or "")
# The program that draws posters and lighter copies; without it there are none, and we say so.
MEDIA_FFMPEG = env.str("MEDIA_FFMPEG", default=which("ffmpeg") or "")
# The program that reads ten records of the demonstration aloud; without it they are silent, and
# load_demo says so.
DEMO_VOICE = env.str("DEMO_VOICE", default=which("espeak-ng") or "")

# Where ClamAV's daemon listens, such as "/run/clamav/clamd.ctl" or "scanner:3310"; with one, no
# file comes in that it has not looked at.
CLAMAV_SOCKET = env.str("CLAMAV_SOCKET", default="")
CLAMAV_SECONDS = env.int("CLAMAV_SECONDS", default=120)

# Where nginx stands in front: the internal location that shows MEDIA_ROOT, such as "/kept/".
MEDIA_ACCEL_REDIRECT = env.str("MEDIA_ACCEL_REDIRECT", default="")
# Where Apache (mod_xsendfile) or lighttpd does.
MEDIA_SENDFILE = env.bool("MEDIA_SENDFILE", default=False)

# None of the originals goes unread for longer (see `media.fixity`).
MEDIA_FIXITY_DAYS = env.int("MEDIA_FIXITY_DAYS", default=30)

# The largest picture that the IIIF door draws, in pixels; tiles show any picture whole.
IIIF_MAX_SIDE = env.int("IIIF_MAX_SIDE", default=4096)
IIIF_MAX_AREA = env.int("IIIF_MAX_AREA", default=12_000_000)

WAGTAILIMAGES_IMAGE_FORM_BASE = "media.forms.MuseumImageForm"
WAGTAILIMAGES_EXTENSIONS = [
    *("jpg", "jpeg", "png", "webp", "avif", "gif", "tif", "tiff", "heic", "heif"),
]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = MEDIA_MAX_IMAGE_BYTES
WAGTAILIMAGES_MAX_IMAGE_PIXELS = MEDIA_MAX_IMAGE_PIXELS
# Pictures that not every browser or encoder of ours knows are shown as WebP.
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "webp", "heic": "webp", "tiff": "webp"}

WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.forms.MuseumDocumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = MEDIA_MAX_DOCUMENT_BYTES
WAGTAILDOCS_SERVE_METHOD = "serve_view"

WAGTAILMEDIA = {
    "MEDIA_MODEL": "media.MuseumRecording",
    "MEDIA_FORM_BASE": "media.forms.MuseumRecordingForm",
    "AUDIO_EXTENSIONS": ["mp3", "m4a", "aac", "ogg", "oga", "opus", "flac", "wav"],
    "VIDEO_EXTENSIONS": ["mp4", "m4v", "webm"],
}
