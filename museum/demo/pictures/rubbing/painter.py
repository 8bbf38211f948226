"""Ink rubbings of steles and bells."""

from ..drafting.dates import Dated, dates_in
from ..registry import Drawing, painter
from ..subject import Subject
from .draw import rubbing


@painter("rubbing")
def paint(subject: Subject, theme: str) -> Drawing:
    """The rubbing of a ``stele`` or of a ``bell``'s band."""
    dated = next(iter(dates_in(subject.text_vi)), None)
    seen_vi, seen_en = (_bell if theme == "bell" else _stele)(dated)
    return Drawing(
        image=rubbing(subject, theme),
        view="thac-ban",
        view_vi="thác bản minh họa",
        view_en="illustrative rubbing",
        alt_vi=f"Thác bản tưởng tượng in mực đen trên giấy dó {seen_vi}.",
        alt_en=f"Imagined rubbing in black ink on dó paper {seen_en}.",
        focus=(0.5, 0.4 if theme == "bell" else 0.24),
    )


def _stele(dated: Dated | None) -> tuple[str, str]:
    date_vi, date_en = _date(dated)
    return (
        "của một tấm bia trán cong: hai rồng chầu mặt trời ở trán bia, dây leo hai bên, cánh "
        "sen ở "
        f"chân; các cột văn để trống, {date_vi}",
        "of a round-topped stele: two dragons facing the sun on its crown, vines at the sides, "
        "lotus "
        f"petals at the foot; the columns of its text are left blank, {date_en}",
    )


def _bell(dated: Dated | None) -> tuple[str, str]:
    date_vi, date_en = _date(dated)
    return (
        "của thân một quả chuông: các ô chữ giữa những gân nổi, dây leo ở trên, núm gõ hình "
        "hoa sen "
        f"và cánh sen ở dưới; các cột văn để trống, {date_vi}",
        "of the body of a bell: panels between raised ribs, vines above, lotus-shaped striking "
        "bosses "
        f"and petals below; the columns of its text are left blank, {date_en}",
    )


def _date(dated: Dated | None) -> tuple[str, str]:
    if dated is None:
        return "không có niên hiệu", "no date is shown"
    told = f"{dated.characters} ({dated.year}), {dated.cycle}"
    return f"chỉ rõ niên hiệu {told}", f"only its date can be read: {told}"
