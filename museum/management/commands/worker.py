"""worker: does the tasks of the queue, beginning with those that a lost worker left behind."""

from typing import Any

from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker

from museum.workers import present, take_up


class Command(DatabaseWorker):
    """Django Tasks' own worker, which says that it lives."""

    help = "Do the tasks of the queue until stopped; what a killed worker left is begun anew."

    def handle(self, *, worker_id: str, **options: Any) -> None:
        """Take up what was left, then work."""
        with present(worker_id):
            take_up()
            super().handle(worker_id=worker_id, **options)
