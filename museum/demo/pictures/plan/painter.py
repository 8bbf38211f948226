"""Plans of timber halls and of a church."""

from ..drafting.sheets import ground_words
from ..drafting.traits import traits_of
from ..elevation.compose import layout_of
from ..registry import Drawing, painter
from ..subject import Subject
from .church import church_plan
from .draw import ground_plan

VIEW = ("mặt bằng tưởng tượng", "imagined ground plan")


@painter("plan")
def paint(subject: Subject, theme: str) -> Drawing:
    """The plan that goes with the subject's elevation; ``theme`` is the building's type."""
    if theme == "church":
        return _church(subject)
    ground_vi, ground_en = ground_words(subject.slug)
    beside_vi, beside_en = beside(subject, theme)
    return Drawing(
        image=ground_plan(subject, theme, VIEW),
        view="mat-bang",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=(
            f"Mặt bằng tưởng tượng theo lối vẽ kiến trúc, {ground_vi}: sân gạch, tòa ngoài nhiều "
            f"gian với các hàng cột, hậu cung phía sau{beside_vi}; nét đứt là diềm mái."
        ),
        alt_en=(
            f"Imagined ground plan in an architect’s manner, {ground_en}: a brick court, "
            f"a front hall with rows of columns and a rear sanctuary{beside_en}; eaves dashed."
        ),
        focus=(0.5, 0.5),
    )


def beside(subject: Subject, form: str) -> tuple[str, str]:
    """What the plan shows beside the halls, in both languages, each piece after a comma."""
    traits, layout = traits_of(subject), layout_of(subject, form)
    shown = (
        (traits.corridors or layout == "court", "hai dãy tả vu, hữu vu", "two side corridors"),
        (layout in {"wings", "tower"}, "hai nhà ngang", "two side halls"),
        (layout == "triple-gate", "tam quan", "a triple gate"),
        (traits.river, "bậc xuống sông", "steps to a river"),
        (traits.pavilion, "thủy đình giữa hồ", "a pavilion in its pond"),
        (traits.stele, "bia", "a stele"),
        (traits.statue, "tượng", "a statue"),
    )
    told = [(vi, en) for seen, vi, en in shown if seen]
    return "".join(f", {vi}" for vi, _ in told), "".join(f", {en}" for _, en in told)


def _church(subject: Subject) -> Drawing:
    ground_vi, ground_en = ground_words(subject.slug, may_be_dyed=False)
    return Drawing(
        image=church_plan(subject, VIEW),
        view="mat-bang",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=(
            f"Mặt bằng tưởng tượng theo lối vẽ kiến trúc, {ground_vi}: nhà thờ nằm dọc với tháp "
            "chuông ở mặt trước, gian giữa và hai gian bên chia bởi hai hàng cột, hàng ghế, cung "
            "thánh hình bán nguyệt; nét đứt là gân vòm."
        ),
        alt_en=(
            f"Imagined ground plan in an architect’s manner, {ground_en}: a church with "
            "its tower at the front, a nave and two aisles parted by rows of piers, benches and a "
            "half-round chancel; vault ribs dashed."
        ),
        focus=(0.5, 0.5),
    )
