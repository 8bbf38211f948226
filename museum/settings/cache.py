"""Cache: one line, `CACHE_URL`; memory of the process unless told otherwise."""

from museum.settings.environment import VAR_DIR, env

CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}

CONTENT_GENERATION_FILE = str(VAR_DIR / "generation")
"""Its time stamp moves whenever anything visible changes (see `museum.freshness`)."""

PAGE_CACHE_BYTES = env.int("PAGE_CACHE_BYTES", default=32 * 1024 * 1024)
"""Memory that one process may keep whole pages in; 0 keeps none."""
