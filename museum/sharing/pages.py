"""The card of one of the museum's own pages: home, an exhibition, a plain page."""

from django.contrib.auth.models import AnonymousUser

from media.access import may_see
from museum.models import FramedPage
from museum.presentation.record.gallery import credit_line
from museum.sharing.content import Card
from museum.sharing.house import mark
from museum.sharing.leads import lead_of


def page_card(page: FramedPage, language: str) -> Card:
    """Return the card of a live page: its title, its kicker and the picture that it offers.

    A picture that not everybody may see is left out.
    """
    picture = page.share_picture()
    shown = picture is not None and may_see(AnonymousUser(), picture)
    return Card(
        mark=mark(language),
        kicker=str(page.share_kicker),
        title=page.share_title,
        line=str(page.share_line),
        lead=lead_of(picture, credit_line(picture)) if picture is not None and shown else None,
    )
