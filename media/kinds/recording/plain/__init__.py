"""A recording as it is handed out: the same sound and film, without what the file tells of people.

Nothing is encoded again and nothing moves: tags (names, places, devices, notes, covers) are
written over with emptiness of the same length, which every format has a form for. So the seek
tables stay right, and what is heard and seen stays the original's, bit for bit.
"""

from media.kinds.recording.plain.copy import write_plain
from media.kinds.recording.plain.patch import Patch

__all__ = ["Patch", "write_plain"]
