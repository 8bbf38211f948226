"""The office that runs this museum. Names and colours are site settings in the admin; this is
what must be known before the database is."""

from museum.settings.environment import env

PUBLIC_URL = env.str("PUBLIC_URL", default="http://localhost:8000").rstrip("/")
"""Scheme and host that permanent addresses are printed with."""

ARK_NAAN = env.str("ARK_NAAN", default="99999")
"""Name Assigning Authority Number of the permanent identifiers; 99999 is the test authority."""

ARK_SHOULDER = env.str("ARK_SHOULDER", default="b1")
