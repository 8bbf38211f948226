"""Background tasks: a queue in the database, emptied by `manage.py worker`."""

from museum.settings.environment import VAR_DIR

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# Where each worker of this machine holds a lock while it lives (see `museum.workers`).
WORKERS_DIR = str(VAR_DIR / "workers")
