"""Rights statements: the twelve of rightsstatements.org and the licences of Creative Commons.

`RightsStatement` is what the database keeps; `STATEMENTS` tells its address and both labels.
Sources: https://rightsstatements.org/page/1.0/ and https://creativecommons.org/licenses/.
"""

from dataclasses import dataclass
from functools import cache

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

_RS = "http://rightsstatements.org/vocab/{}/1.0/"
_CC = "https://creativecommons.org/{}/"


class RightsStatement(TextChoices):
    """Short codes: the vocabulary's own, in lower case."""

    CC0 = "cc0-1.0", _("CC0 1.0 – Dành tặng phạm vi công cộng")
    PDM = "pdm-1.0", _("Dấu phạm vi công cộng 1.0")
    BY = "cc-by-4.0", _("CC BY 4.0 – Ghi công")
    BY_SA = "cc-by-sa-4.0", _("CC BY-SA 4.0 – Ghi công, chia sẻ tương tự")
    BY_NC = "cc-by-nc-4.0", _("CC BY-NC 4.0 – Ghi công, phi thương mại")
    BY_ND = "cc-by-nd-4.0", _("CC BY-ND 4.0 – Ghi công, không phái sinh")
    BY_NC_SA = (
        "cc-by-nc-sa-4.0",
        _("CC BY-NC-SA 4.0 – Ghi công, phi thương mại, chia sẻ tương tự"),
    )
    BY_NC_ND = (
        "cc-by-nc-nd-4.0",
        _("CC BY-NC-ND 4.0 – Ghi công, phi thương mại, không phái sinh"),
    )
    INC = "inc", _("Còn bản quyền")
    INC_OW_EU = "inc-ow-eu", _("Còn bản quyền – tác phẩm mồ côi (EU)")
    INC_EDU = "inc-edu", _("Còn bản quyền – được dùng cho giáo dục")
    INC_NC = "inc-nc", _("Còn bản quyền – được dùng phi thương mại")
    INC_RUU = "inc-ruu", _("Còn bản quyền – không tìm được chủ sở hữu quyền")
    NOC_CR = "noc-cr", _("Không còn bản quyền – có ràng buộc hợp đồng")
    NOC_NC = "noc-nc", _("Không còn bản quyền – chỉ dùng phi thương mại")
    NOC_OKLR = "noc-oklr", _("Không còn bản quyền – có ràng buộc pháp lý khác")
    NOC_US = "noc-us", _("Không còn bản quyền – Hoa Kỳ")
    CNE = "cne", _("Chưa đánh giá bản quyền")
    UND = "und", _("Chưa xác định được bản quyền")
    NKC = "nkc", _("Không có bản quyền nào được biết")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: where it is defined, what it is called, whether reuse needs no asking."""

    code: str
    uri: str
    label_en: str
    open: bool = False

    @property
    def name(self) -> str:
        """Return the URI that names the statement to machines, as IIIF asks for: by http."""
        return self.uri.replace("https://", "http://", 1)

    @property
    def label_vi(self) -> str:
        """Return the Vietnamese label, whatever language is active."""
        return _vietnamese(self.code)

    @property
    def shared(self) -> bool:
        """Whether anyone may take a copy home and pass it on unaltered, naming whose it is."""
        return self.open or self.code.startswith("cc-")

    def label(self, language: str) -> str:
        """Return the label in English for "en", else in Vietnamese."""
        return self.label_en if language == "en" else self.label_vi

    def short(self, language: str) -> str:
        """Return the name of a Creative Commons licence alone; of the others the label.

        For the line beside a picture, where the words behind the name are a link away.
        """
        if self.code.startswith("cc"):
            return self.label_vi.partition(" – ")[0]
        return self.label(language)


@cache
def _vietnamese(code: str) -> str:
    with override("vi"):
        return str(RightsStatement(code).label)


_R = RightsStatement
STATEMENTS: dict[str, Statement] = {
    statement.code: statement
    for statement in (
        Statement(_R.CC0, _CC.format("publicdomain/zero/1.0"), "CC0 1.0 Public Domain", open=True),
        Statement(_R.PDM, _CC.format("publicdomain/mark/1.0"), "Public Domain Mark 1.0", open=True),
        Statement(_R.BY, _CC.format("licenses/by/4.0"), "CC BY 4.0", open=True),
        Statement(_R.BY_SA, _CC.format("licenses/by-sa/4.0"), "CC BY-SA 4.0", open=True),
        Statement(_R.BY_NC, _CC.format("licenses/by-nc/4.0"), "CC BY-NC 4.0"),
        Statement(_R.BY_ND, _CC.format("licenses/by-nd/4.0"), "CC BY-ND 4.0"),
        Statement(_R.BY_NC_SA, _CC.format("licenses/by-nc-sa/4.0"), "CC BY-NC-SA 4.0"),
        Statement(_R.BY_NC_ND, _CC.format("licenses/by-nc-nd/4.0"), "CC BY-NC-ND 4.0"),
        Statement(_R.INC, _RS.format("InC"), "In Copyright"),
        Statement(_R.INC_OW_EU, _RS.format("InC-OW-EU"), "In Copyright - EU Orphan Work"),
        Statement(_R.INC_EDU, _RS.format("InC-EDU"), "In Copyright - Educational Use Permitted"),
        Statement(_R.INC_NC, _RS.format("InC-NC"), "In Copyright - Non-Commercial Use Permitted"),
        Statement(
            _R.INC_RUU,
            _RS.format("InC-RUU"),
            "In Copyright - Rights-holder(s) Unlocatable or Unidentifiable",
        ),
        Statement(_R.NOC_CR, _RS.format("NoC-CR"), "No Copyright - Contractual Restrictions"),
        Statement(_R.NOC_NC, _RS.format("NoC-NC"), "No Copyright - Non-Commercial Use Only"),
        Statement(
            _R.NOC_OKLR, _RS.format("NoC-OKLR"), "No Copyright - Other Known Legal Restrictions"
        ),
        Statement(_R.NOC_US, _RS.format("NoC-US"), "No Copyright - United States"),
        Statement(_R.CNE, _RS.format("CNE"), "Copyright Not Evaluated"),
        Statement(_R.UND, _RS.format("UND"), "Copyright Undetermined"),
        Statement(_R.NKC, _RS.format("NKC"), "No Known Copyright"),
    )
}
