"""The outbox of changes, and the embedded engine's tables (SQLite only).

Rows are versions of documents: indexing a document again deletes its row and adds a new one,
so that a row never changes and ids only grow (AUTOINCREMENT). The full-text tables beside them
are made by `search.backends.embedded.schema`.
"""

from django.db import models


class PendingChange(models.Model):
    """A document that an engine outside the database has yet to hear of.

    Written in the transaction of the change; ids only grow, so that of two readings of a
    document the one under the higher id is the later. ``gone``: it is to leave the index,
    whatever its source says. Unused by the embedded engine.
    """

    id = models.BigAutoField(primary_key=True)
    source = models.CharField(max_length=50)
    object_id = models.BigIntegerField()
    gone = models.BooleanField(default=False)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "search_pending"
        indexes = [models.Index(fields=["source", "object_id"], name="search_pending_document")]

    def __str__(self) -> str:
        return f"{self.source} {self.object_id}"


class IndexState(models.Model):
    """One row: how far the index is.

    ``generation`` grows with every write and never repeats, even after a rollback (it is
    at least the time in microseconds). A reader's picture older than ``floor`` cannot be
    brought up to date and must be taken anew.
    """

    generation = models.BigIntegerField()
    floor = models.BigIntegerField()
    schema = models.PositiveIntegerField()
    documents = models.PositiveIntegerField(default=0)

    class Meta:
        db_table = "search_state"
        required_db_vendor = "sqlite"

    def __str__(self) -> str:
        return f"generation {self.generation}"


class IndexedDocument(models.Model):
    """What sorting, filtering and counting need of one document, small on purpose."""

    id = models.BigAutoField(primary_key=True)
    source = models.CharField(max_length=50)
    object_id = models.BigIntegerField()
    access = models.CharField(max_length=20)
    prior = models.FloatField()
    sort_key = models.TextField()
    sort_key_en = models.TextField(default="")
    earliest = models.BigIntegerField(null=True)
    latest = models.BigIntegerField(null=True)
    updated = models.BigIntegerField()
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    facets = models.TextField()

    class Meta:
        db_table = "search_document"
        required_db_vendor = "sqlite"
        constraints = [
            models.UniqueConstraint(fields=["source", "object_id"], name="search_one_row_each")
        ]
        indexes = [
            models.Index(fields=["sort_key"], name="search_by_name"),
            models.Index(fields=["sort_key_en"], name="search_by_name_en"),
            models.Index(fields=["latitude", "longitude"], name="search_by_place"),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.object_id}"


class IndexedText(models.Model):
    """The original texts of a document, compressed, for snippets. Same id as its document.

    ``digest``: see `search.index.digest`; None of what was written before there were any.
    """

    id = models.BigIntegerField(primary_key=True)
    data = models.BinaryField()
    digest = models.CharField(max_length=32, null=True)  # noqa: DJ001  (unknown is no digest)

    class Meta:
        db_table = "search_text"
        required_db_vendor = "sqlite"

    def __str__(self) -> str:
        return str(self.pk)


class IndexedName(models.Model):
    """One name of a document. Ids order names by falling prior: see `rows.name_id`."""

    id = models.BigIntegerField(primary_key=True)
    document = models.BigIntegerField(db_index=True)
    lang = models.CharField(max_length=8)
    text = models.TextField()
    accented = models.TextField()
    folded = models.TextField()

    class Meta:
        db_table = "search_name"
        required_db_vendor = "sqlite"
        indexes = [models.Index(fields=["folded"], name="search_by_folded_name")]

    def __str__(self) -> str:
        return self.text


class IndexedTerm(models.Model):
    """A folded term and the number of documents that have it."""

    term = models.TextField(primary_key=True)
    documents = models.IntegerField()

    class Meta:
        db_table = "search_term"
        required_db_vendor = "sqlite"

    def __str__(self) -> str:
        return self.term


class Removal(models.Model):
    """A row of `IndexedDocument` that is gone, so that readers can forget it."""

    id = models.BigAutoField(primary_key=True)
    row = models.BigIntegerField()

    class Meta:
        db_table = "search_removal"
        required_db_vendor = "sqlite"

    def __str__(self) -> str:
        return str(self.row)
