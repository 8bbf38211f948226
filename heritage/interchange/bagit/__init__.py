"""BagIt (RFC 8493): a record with its media and all that is known of both, to be kept elsewhere.

`mapping` says what a record and a file tell, `contents` which files go in for whom, `writer` makes
a ZIP of it that grows while it is sent.
"""

from heritage.interchange.bagit.contents import Asker, Item, contents
from heritage.interchange.bagit.writer import bag, bag_name

__all__ = ["Asker", "Item", "bag", "bag_name", "contents"]
