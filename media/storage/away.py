"""When a store is not there to be asked."""


class StoreAway(OSError):
    """The store does not answer: nothing is known of the files in it."""
