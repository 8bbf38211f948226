"""Where files are kept, under which names, and how they are read there.

Two stores: of originals and of what is made from them; each a folder (`folder`) or a bucket
(`bucket`, loaded only where a setting names one).
"""

from media.storage.away import StoreAway
from media.storage.folder import FolderStorage, OriginalsFolder, part_of
from media.storage.listing import Kept
from media.storage.local import is_remote, is_there, local_copy
from media.storage.names import ORIGINALS, original_path, plain_name, pyramid_path
from media.storage.places import original_storage, originals, pyramid_storage
from media.storage.spoken_of import names_spoken_of, owner_of

__all__ = [
    "ORIGINALS",
    "FolderStorage",
    "Kept",
    "OriginalsFolder",
    "StoreAway",
    "is_remote",
    "is_there",
    "local_copy",
    "names_spoken_of",
    "original_path",
    "original_storage",
    "originals",
    "owner_of",
    "part_of",
    "plain_name",
    "pyramid_path",
    "pyramid_storage",
]
