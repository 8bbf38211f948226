"""An exhibition's story, for whoever asks."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.safestring import SafeString

from heritage.access import Viewer
from media.models import Asset
from media.templatetags.media_tags import picture_url
from museum.models import ExhibitionPage
from museum.presentation.exhibition.credits import Credits, credits_of
from museum.presentation.exhibition.holdings import Holdings, holdings
from museum.presentation.exhibition.mentions import Mentions, mentions
from museum.presentation.exhibition.opening import open_days
from museum.presentation.exhibition.parts import Chapter, Picture
from museum.presentation.exhibition.schema_org import schema_org
from museum.presentation.exhibition.telling import told
from museum.presentation.exhibition.texts import minutes
from museum.presentation.exhibition.unseen import Unseen, unseen
from museum.presentation.viewer import viewer

_SHARED_WIDTH = 1440


@dataclass(frozen=True, slots=True)
class StoryView:
    """What exhibition/story.html shows."""

    hero: Asset | None
    chapters: list[Chapter]
    contents: list[Chapter]
    """The chapters that have a heading."""
    credits: Credits
    minutes: int
    open_days: str
    json_ld: SafeString
    unseen: list[Unseen]
    """Only in a preview."""


def story_view(page: ExhibitionPage, request: HttpRequest) -> dict[str, object]:
    """Build the story. A preview shows what visitors will see, and says what they will not."""
    preview = bool(getattr(request, "is_preview", False))
    user: Viewer = None if preview else viewer(request)
    blocks = page.story()
    mentioned = _with_hero(mentions(blocks), page)
    held = holdings(mentioned, user)
    chapters = told(blocks, held)
    hero = _hero(page, chapters, held)
    image = picture_url(hero, _SHARED_WIDTH) if hero else ""
    base = f"{request.scheme}://{request.get_host()}"
    view = StoryView(
        hero=hero,
        chapters=chapters,
        contents=[chapter for chapter in chapters if chapter.heading],
        credits=credits_of(chapters, hero, held, mentioned),
        minutes=minutes([page.lead, *_words(blocks)]),
        open_days=open_days(page),
        json_ld=schema_org(page, base=base, image=image, cards=list(held.cards.values())),
        unseen=unseen(blocks) if preview else [],
    )
    frame = {
        "section": "exhibitions",
        "og_type": "article",
        "scripts": ("js/museum-chapters.js",),
    }
    return {"view": view, "frame": frame}


def hero_of(page: ExhibitionPage) -> Asset | None:
    """Return the picture that opens the story for anybody who asks."""
    blocks = page.story()
    held = holdings(_with_hero(mentions(blocks), page), None)
    return _hero(page, told(blocks, held), held)


def chapters_of(page: ExhibitionPage) -> list[Chapter]:
    """Return the story as anybody may read it."""
    blocks = page.story()
    return told(blocks, holdings(mentions(blocks), None))


def _with_hero(mentioned: Mentions, page: ExhibitionPage) -> Mentions:
    """Read the opening picture together with the others."""
    extra = (page.hero_id,) if page.hero_id else ()
    assets = tuple(dict.fromkeys((*extra, *mentioned.assets)))
    return Mentions(mentioned.records, assets, mentioned.sources)


def _hero(page: ExhibitionPage, chapters: list[Chapter], held: Holdings) -> Asset | None:
    if page.hero_id and page.hero_id in held.assets:
        return held.assets[page.hero_id]
    parts = (part for chapter in chapters for part in chapter.parts)
    return next((part.asset for part in parts if isinstance(part, Picture)), None)


def _words(blocks: list[dict]) -> list[str]:
    """The text blocks, headings, captions and quotations, as far as they are words."""
    found = []
    for block in blocks:
        value = block.get("value")
        texts = value.values() if isinstance(value, dict) else [value]
        found += [text for text in texts if isinstance(text, str)]
    return found
