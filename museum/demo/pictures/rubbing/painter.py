"""Stele rubbings."""

from ..registry import Drawing, painter
from ..subject import Subject
from .draw import rubbing


@painter("rubbing")
def paint(subject: Subject, theme: str) -> Drawing:
    """The rubbing of a stele; ``theme`` is not used."""
    return Drawing(
        image=rubbing(subject.slug),
        view="thac-ban",
        view_vi="thác bản minh họa",
        view_en="illustrative rubbing",
        alt_vi=(
            "Thác bản tưởng tượng in mực đen trên giấy dó của một tấm bia trán cong: hai rồng chầu "
            "mặt trời ở trán bia, "
            "dây leo hai bên, cánh sen ở chân, các cột chữ Hán minh họa, không phải bài văn "
            "bia thật."
        ),
        alt_en=(
            "Imagined rubbing in black ink on dó paper of a round-topped stele: two dragons "
            "facing the "
            "sun on its crown, "
            "vines at the sides, lotus petals at the foot, and columns of Chinese characters "
            "that are "
            "illustrative, not the real inscription."
        ),
        focus=(0.5, 0.24),
    )
