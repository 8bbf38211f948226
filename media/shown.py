"""What templates read again and again."""


class Shown:
    """A value that a template reads by name at once.

    A template first asks a value for a key and, when that raises, for an attribute. Raising costs
    several times the reading, and a page reads hundreds of attributes.
    """

    __slots__ = ()

    def __getitem__(self, name: str) -> object:
        return getattr(self, name)
