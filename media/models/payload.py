"""What every kind's payload has in common: it belongs to one asset."""

from functools import partial
from mimetypes import guess_type
from pathlib import PurePath
from typing import Any, ClassVar

from django.contrib.admin.utils import quote
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ReferenceIndex
from wagtail.models.reference_index import ReferenceGroups, ReferenceIndexQuerySet

from media.intake.fingerprint import Fingerprint, fingerprint
from media.models.asset import Asset
from media.models.earlier import EarlierOriginal
from media.models.enums import AssetKind


class Payload(models.Model):
    """Mixin of a kind's model. The model declares `asset` (one-to-one), `title` and `file`.

    However a payload is made (form, chooser, API, code), saving it whole saves its asset with
    it, made and measured first when there is none yet.
    """

    asset_kind: ClassVar[AssetKind]
    asset_kinds: ClassVar[tuple[AssetKind, ...]] = ()
    """The kinds of a model whose rows are not all of one; then `asset_kind` is each row's own."""
    asset: Any
    asset_id: str | None
    file: Any
    file_hash: Any
    file_size: Any
    title: str
    uploaded_by_user: Any
    replaced_by: Any = None
    """Who puts another file in the place of the one before, for the history."""
    replaced_because: str = ""
    keeps_earlier: bool = True
    """Whether the one before is kept; what software draws anew need not be."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the asset, then the payload; with `update_fields`, the payload alone."""
        if kwargs.get("update_fields") is not None:
            super().save(*args, **kwargs)
            return
        asset = self.ensure_asset()
        if self._unmeasured():
            known = asset.filename if not asset.sha256 else ""
            name = known or PurePath(self.file.name).name
            self.record_original(fingerprint(self.file), guess_type(name)[0] or "", name)
        asset.title = self.title
        with transaction.atomic():
            self._keep_earlier()
            if asset._state.adding:
                asset.save()
                super().save(*args, **kwargs)
            else:
                # The asset last, and as something new: who quotes it reads the payload as it now
                # is, whose words may have changed where the asset's own did not.
                super().save(*args, **kwargs)
                asset.updated = timezone.now()
                asset.save()

    def _unmeasured(self) -> bool:
        """Whether a file was put in of which nothing is written down yet."""
        asset = self.ensure_asset()
        if not self.file or not asset.sha256:
            return bool(self.file)
        if self._state.adding or self.file._committed:
            return False
        return Asset.objects.filter(pk=asset.pk, sha256=asset.sha256).exists()

    def _keep_earlier(self) -> None:
        """Write down the original that a new one is about to replace, and every file let go."""
        new = [
            field.name
            for field in self._meta.concrete_fields
            if isinstance(field, models.FileField)
            and (file := getattr(self, field.name))
            and not file._committed
        ]
        if self._state.adding or not new:
            return
        rows = type(self)._default_manager.filter(pk=self.pk)
        for name, old in (rows.values(*new).first() or {}).items():
            if not old:
                continue
            if name == "file" and self.keeps_earlier:
                self._write_down(old)
            # The store keeps what a row speaks of.
            transaction.on_commit(partial(getattr(self, name).storage.delete, old))

    def _write_down(self, old: str) -> None:
        known = Asset.objects.filter(pk=self.asset_id).exclude(sha256=self.asset.sha256)
        for asset in known.only("sha256", "bytes", "mime", "filename"):
            EarlierOriginal.objects.create(
                asset_id=asset.pk,
                file=old,
                sha256=asset.sha256,
                bytes=asset.bytes,
                mime=asset.mime,
                filename=asset.filename,
                replaced_by=self.replaced_by,
                reason=self.replaced_because[:300],
            )

    @classmethod
    def kinds(cls) -> tuple[AssetKind, ...]:
        """Return the kinds its rows may be of."""
        return cls.asset_kinds or (cls.asset_kind,)

    @property
    def usage_url(self) -> str:
        """Where the admin tells what uses the file, through its asset or directly."""
        return reverse("media_assets:usage", args=[quote(self.asset.pk)])

    def ensure_asset(self) -> Asset:
        """Return the payload's asset, a new unsaved one if it has none yet."""
        if self.asset_id is None:
            self.asset = Asset(kind=self.asset_kind)
        asset: Asset = self.asset
        return asset

    def get_usage(self) -> ReferenceGroups:
        """Return what uses the file, grouped by record or page."""
        return references_to(self).group_by_source_object()

    def record_original(self, found: Fingerprint, mime: str, filename: str) -> None:
        """Keep what is known of the original file, here and on the unsaved asset."""
        asset = self.ensure_asset()
        asset.sha256, asset.bytes, asset.read_at = found.sha256, found.bytes, None
        asset.mime, asset.filename = mime, filename[-255:]
        self.file_hash, self.file_size = found.sha1, found.bytes


def references_to(payload: Payload) -> ReferenceIndexQuerySet:
    """Return Wagtail's references to the payload itself or to its asset."""
    direct = ReferenceIndex.get_references_to(payload)
    return direct | ReferenceIndex.get_references_to(payload.asset)
