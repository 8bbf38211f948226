"""Base settings, safe for production; `development`, `demo` and `test` loosen them."""

from museum.settings.applications import *  # noqa: F403  (settings modules compose by name)
from museum.settings.cache import *  # noqa: F403
from museum.settings.database import *  # noqa: F403
from museum.settings.environment import VAR_DIR as VAR_DIR
from museum.settings.i18n import *  # noqa: F403
from museum.settings.logging import *  # noqa: F403
from museum.settings.mail import *  # noqa: F403
from museum.settings.map import *  # noqa: F403
from museum.settings.media import *  # noqa: F403
from museum.settings.office import *  # noqa: F403
from museum.settings.search import *  # noqa: F403
from museum.settings.security import *  # noqa: F403
from museum.settings.static import *  # noqa: F403
from museum.settings.storage import *  # noqa: F403
from museum.settings.tasks import *  # noqa: F403
from museum.settings.wagtail import *  # noqa: F403
