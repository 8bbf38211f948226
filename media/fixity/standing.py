"""How things are with the originals."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Count, Q
from django.utils import timezone

from media.fixity.rounds import held
from media.models import FixityEvent


@dataclass(frozen=True, slots=True)
class Standing:
    """Faults by outcome, and how many originals were not read in the days allowed."""

    faults: dict[str, int]
    late: int

    @property
    def total(self) -> int:
        """How many faults there are."""
        return sum(self.faults.values())

    def __str__(self) -> str:
        told = [f"{count} {outcome}" for outcome, count in sorted(self.faults.items())]
        if self.late:
            told.append(f"{self.late} not read for {settings.MEDIA_FIXITY_DAYS} days")
        return ", ".join(told)


def standing() -> Standing:
    """Return how things are; three queries."""
    rows = FixityEvent.objects.standing().order_by().values_list("outcome")
    oldest = timezone.now() - timedelta(days=settings.MEDIA_FIXITY_DAYS)
    assets, earlier = held()
    never = Q(read_at__isnull=True, created__lt=oldest)
    late = assets.filter(never | Q(read_at__lt=oldest)).count()
    late += earlier.filter(Q(replaced_at__lt=oldest), ~Q(read_at__gte=oldest)).count()
    return Standing(dict(rows.annotate(count=Count("pk"))), late)
