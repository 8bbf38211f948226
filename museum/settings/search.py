"""Search: the embedded engine in the SQLite database, or what `SEARCH_URL` names."""

from museum.settings.environment import env

SEARCH_URL = env.str("SEARCH_URL", default="sqlite:")
