"""What surrounds every page: its head, the masthead, the language switch, the footer."""

from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, override

from media.shown import Shown
from museum.presentation.identity import House, house

_LONGEST_DESCRIPTION = 200
_LONGEST_QUERY = 2000
_PLACE_IN_LIST = ("after", "page", "back")
"""The parameters of a place in a list: it belongs to the order of one language."""
CARD_SIZE = (1200, 630)
"""Width and height of a share card, in pixels."""
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


@dataclass(frozen=True, slots=True)
class Frame(Shown):
    """Everything the layout needs. Addresses are paths; `absolute` ones carry the host."""

    language: str
    house: House
    title: str
    description: str
    base: str
    path: str
    alternates: dict[str, str]
    query: str = ""
    image: str = ""
    """Address of the picture that stands for the page elsewhere; the museum's own when empty."""
    image_alt: str = ""
    image_size: tuple[int, int] = CARD_SIZE
    og_type: str = "website"
    robots: str = ""
    section: str = ""
    preview: bool = False
    scripts: tuple[str, ...] = field(default=())
    recent: str = ""
    """Where the search box finds what the reader, who is signed in, searched for lately."""

    @property
    def other(self) -> tuple[str, str]:
        """The other language and where this very page and question are in it."""
        code = next(code for code in LANGUAGES if code != self.language)
        path = self.alternates.get(code) or ("/" if code == LANGUAGES[0] else f"/{code}/")
        return code, f"{path}?{self.query}" if self.query else path

    @property
    def canonical(self) -> str:
        """The absolute address of this page, without the query."""
        return self.base + self.path


def alternates_of(name: str, **kwargs: object) -> dict[str, str]:
    """Return the paths of a named view in every language; empty when it has none."""
    found = {}
    for language in LANGUAGES:
        with override(language):
            try:
                found[language] = reverse(name, kwargs=kwargs)
            except NoReverseMatch:
                return {}
    return found


def _short(text: str) -> str:
    """A description no longer than search engines and share cards show."""
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    return text[:_LONGEST_DESCRIPTION].rsplit(" ", 1)[0].rstrip(",.;:") + "…"


def _query(request: HttpRequest) -> str:
    """The query for another language, encoded; none when it is too long to carry over."""
    kept = request.GET.copy()
    for name in _PLACE_IN_LIST:
        kept.pop(name, None)
    query = kept.urlencode()
    return query if len(query) <= _LONGEST_QUERY else ""


def frame(
    request: HttpRequest,
    *,
    title: str,
    description: str = "",
    alternates: dict[str, str] | None = None,
    **extra: object,
) -> Frame:
    """Frame the page that ``request`` asked for. ``alternates``: its path per language."""
    language = get_language() or LANGUAGES[0]
    own = house(language)
    paths = alternates or {}
    return Frame(
        language=language,
        house=own,
        title=title,
        description=_short(description) or own.tagline,
        base=f"{request.scheme}://{request.get_host()}",
        path=paths.get(language, request.path),
        alternates=paths,
        query=_query(request),
        **extra,  # type: ignore[arg-type]  # the fields of Frame by name
    )
