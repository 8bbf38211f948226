"""How settings read the environment: strictly, loudly, secrets also from files.

Every variable may be given as NAME or, for secrets kept in files, as NAME_FILE.
A value of the wrong shape raises ``ImproperlyConfigured`` at start-up.
"""

from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent.parent
"""The checkout: where manage.py is."""

env = environ.FileAwareEnv()

VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
"""Everything written at run time: database, uploads, caches, logs."""
