"""Background tasks: a queue in the database, emptied by `manage.py db_worker`."""

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
