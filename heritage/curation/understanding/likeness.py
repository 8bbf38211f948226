"""Records that may be the one being written: same kind, same name without its marks."""

from heritage.access.permissions import manageable
from heritage.access.policy import Viewer
from heritage.enums import State
from heritage.models import HeritageRecord
from heritage.slugs import slug_of
from search.analysis import fold

_LOOKED_AT = 50
_TOLD = 5


def same_name(
    model: type[HeritageRecord], title: str, user: Viewer, *, but: int | None = None
) -> list[HeritageRecord]:
    """Return up to five records of ``model`` named ``title`` but for marks and letter case.

    One walk over a few neighbours in the index of addresses, which are names without marks.
    """
    slug = slug_of(title)
    if not slug:
        return []
    # A slug is the name, alone or followed by a hyphen; "." is the next character after "-".
    rows = manageable(model.objects.all(), user).filter(
        slug__gte=slug, slug__lt=f"{slug}.", state=State.ACTIVE
    )
    near = rows.exclude(pk=but).order_by("slug").only("kind", "pid", "slug", "title_vi", "title_en")
    wanted = fold(title).split()
    return [row for row in near[:_LOOKED_AT] if fold(row.title_vi).split() == wanted][:_TOLD]
