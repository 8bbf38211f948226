"""Cache: one line, `CACHE_URL`; memory of the process unless told otherwise."""

from museum.settings.environment import env

CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}
