"""What every kind's payload has in common: it belongs to one asset."""

from pathlib import PurePath
from typing import Any, ClassVar

from django.db import models, transaction

from media.intake.fingerprint import Fingerprint, fingerprint
from media.models.asset import Asset
from media.models.enums import AssetKind


class Payload(models.Model):
    """Mixin of a kind's model. The model declares `asset` (one-to-one), `title` and `file`.

    However a payload is made (form, chooser, API, code), saving it makes sure that its asset
    exists and knows the original's fingerprint.
    """

    asset_kind: ClassVar[AssetKind]
    asset: Any
    asset_id: str | None
    file: Any
    file_hash: Any
    file_size: Any
    title: str

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the asset if it is new or its title lags behind, then the payload."""
        asset = self.ensure_asset()
        if not asset.sha256:
            self.record_fingerprint(fingerprint(self.file))
        asset.filename = asset.filename or PurePath(self.file.name).name[-255:]
        with transaction.atomic():
            if asset._state.adding or asset.title != self.title:
                asset.title = self.title
                asset.save()
            super().save(*args, **kwargs)

    def ensure_asset(self) -> Asset:
        """Return the payload's asset, a new unsaved one if it has none yet."""
        if self.asset_id is None:
            self.asset = Asset(kind=self.asset_kind)
        asset: Asset = self.asset
        return asset

    def record_fingerprint(self, found: Fingerprint) -> None:
        """Keep what was measured of the original, here and on the asset."""
        asset = self.ensure_asset()
        asset.sha256, asset.bytes = found.sha256, found.bytes
        self.file_hash, self.file_size = found.sha1, found.bytes
