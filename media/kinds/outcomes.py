"""How the tasks ended that make something from originals: what failed is written down.

A worker that is killed says nothing of what it was at; whoever gives up its task
(`museum.workers`) tells of it as of one that failed.
"""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django_tasks import TaskResult, TaskResultStatus
from django_tasks.signals import task_finished

from media.kinds.base import all_kinds
from media.models import Asset, Unmade

_MOST = 500


def connect() -> None:
    """Listen to every task that ends; called once."""
    task_finished.connect(note, dispatch_uid="media.kinds.outcomes")


def note(task_result: TaskResult, **kwargs: Any) -> None:
    """Write down that a task failed for its asset, or that it has now succeeded."""
    path = task_result.task.module_path
    way = next((kind.tasks[path] for kind in all_kinds() if path in kind.tasks), "")
    if not way or not task_result.args:
        return
    if task_result.status == TaskResultStatus.SUCCESSFUL:
        Unmade.objects.filter(task=path, **{f"asset__{way}": task_result.args[0]}).delete()
        return
    try:
        asset = Asset.objects.get(**{way: task_result.args[0]})
    except ObjectDoesNotExist:  # it is gone, and nothing needs to be made of it
        return
    problem = {"problem": _problem(task_result)}
    Unmade.objects.update_or_create(asset=asset, task=path, defaults=problem)


def _problem(task_result: TaskResult) -> str:
    """The last line of what was raised: its class and what it says."""
    traceback = task_result.errors[-1].traceback if task_result.errors else ""
    lines = [line for line in traceback.splitlines() if line and not line.startswith(" ")]
    return (lines[-1] if lines else str(task_result.status))[:_MOST]
