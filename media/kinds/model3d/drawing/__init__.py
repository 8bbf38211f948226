"""Drawing a picture of a model without a graphics card or a browser: numpy alone.

`draw` puts it together: `surfaces` reads what is seen, `raster` finds which triangle each pixel
shows, `light` what it looks like.
"""

from media.kinds.model3d.drawing.draw import View, draw

__all__ = ["View", "draw"]
