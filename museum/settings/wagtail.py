"""Wagtail: the officers' admin."""

from museum.settings.office import PUBLIC_URL

WAGTAIL_SITE_NAME = "Bảo tàng số Bắc Từ Liêm"
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_USAGE_COUNT_ENABLED = True
WAGTAILIMAGES_IMAGE_MODEL = "media.MuseumImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.MuseumDocument"
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends.wagtail"}}
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_USER_TIME_ZONES = ["Asia/Ho_Chi_Minh", "UTC", "Europe/Paris", "America/Los_Angeles"]
WAGTAIL_FRONTEND_LOGIN_URL = "account"
WAGTAILADMIN_USER_LOGIN_FORM = "museum.accounts.forms.SignInForm"
