"""The corner of a roof, near by."""

from ..drafting.sheets import ground_words
from ..elevation.compose import measure
from ..registry import Drawing, painter
from ..subject import Subject
from .draw import corner

HIPPED = ("đầu đao tưởng tượng, nhìn gần", "imagined roof corner, near by")
GABLED = ("đầu hồi tưởng tượng, nhìn gần", "imagined gable end, near by")


@painter("near")
def paint(subject: Subject, theme: str) -> Drawing:
    """One end of the subject's roof; ``theme`` is the building's type."""
    hipped = measure(subject.slug, theme).hipped
    view_vi, view_en = HIPPED if hipped else GABLED
    ground_vi, ground_en = ground_words(subject.slug)
    end_vi, end_en = (
        ("góc mái cong vút lên, tận cùng bằng một vòng xoắn", "an upturned corner ends in a spiral")
        if hipped
        else ("mái ngói dừng ở bức tường hồi xây", "the tiles end at a built gable wall")
    )
    return Drawing(
        image=corner(subject, theme, (view_vi, view_en)),
        view="goc-mai",
        view_vi=view_vi,
        view_en=view_en,
        alt_vi=(
            f"Một góc ngôi nhà tưởng tượng, nhìn gần, {ground_vi}: {end_vi}; từng hàng ngói, bên "
            "dưới là cột, cửa và nền bó đá."
        ),
        alt_en=(
            f"One corner of an imagined building from near by, {ground_en}: {end_en}; row upon row "
            "of tiles, below them columns, doors and a stone platform."
        ),
    )
