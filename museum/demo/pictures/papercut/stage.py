"""A scene being set: its papers, its far sheets laid already, its players still being cut."""

from ..canvas.curves import Point
from ..chance import chance
from .layers import Cut, Stack
from .palettes import papers
from .setting import clouds, frame, ridge


class Stage:
    """What a scene is made with; ``ink``, ``red``, ``gilt`` and ``white`` hold the players."""

    def __init__(self, slug: str, scene: str, *hours: int) -> None:
        self.rnd = chance(slug, "papercut", scene)
        self.papers = papers(slug, *hours)
        self.stack = Stack(self.papers.sky)
        self.ink, self.red, self.gilt, self.white = Cut(), Cut(), Cut(), Cut()

    def sky(self, sun: Point | None, radius: float = 130.0, *, drift: int = 4) -> None:
        """Sun and clouds."""
        if sun:
            disc = Cut()
            disc.disc(sun, radius)
            self.stack.lay(disc, (self.papers.sun, self.papers.sun), 8)
        if drift:
            sheet = Cut()
            clouds(sheet, self.rnd, 190, drift, 52)
            self.stack.lay(sheet, (self.papers.white, self.papers.white), 8)

    def hills(self, base: float, tall: float, peaks: int = 6) -> None:
        """The farthest range."""
        sheet = Cut()
        ridge(sheet, self.rnd, base, tall, peaks)
        self.stack.lay(sheet, self.papers.far, 9)

    def players(self, lift: float = 10.0) -> None:
        """Lay the players down, bodies first, then cloth, gold and white; begin new sheets."""
        p = self.papers
        for cut, tone, height in (
            (self.ink, p.ink, lift), (self.red, p.red, 5.0), (self.gilt, p.gilt, 5.0),
            (self.white, p.white, 5.0),
        ):  # fmt: skip
            self.stack.lay(cut, (tone, tone), height)
        self.ink, self.red, self.gilt, self.white = Cut(), Cut(), Cut(), Cut()

    def framed(self) -> None:
        """Lay the pierced border over all."""
        sheet = Cut()
        frame(sheet, self.rnd)
        self.stack.lay(sheet, (self.papers.frame, self.papers.frame), 22)
