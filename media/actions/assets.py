"""Writes: making and renewing assets by code."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction

from media.intake.envelope import extension_of
from media.intake.fingerprint import Fingerprint, fingerprint
from media.kinds.audio.intake import accept_audio
from media.kinds.file.intake import accept_document
from media.kinds.file.models import MuseumDocument
from media.kinds.image.intake import accept_picture
from media.kinds.image.models import MuseumImage
from media.kinds.model3d.intake import accept_model
from media.kinds.model3d.models import ModelView, MuseumModel3D
from media.kinds.recording.models import SPOKEN, MuseumRecording
from media.kinds.video.intake import VIDEO, accept_video
from media.models import Asset, AssetKind, Payload


def create_image(
    *,
    file: File | bytes,
    filename: str,
    alt_vi: str,
    title: str = "",
    once: bool = False,
    uploaded_by: Any = None,
    **texts: Any,
) -> Asset:
    """Take in a picture and return its asset.

    `texts` are further fields of `Asset` (alt_en, caption_vi, creator, rights, generated …).
    With `once`, a picture whose original is here already (same SHA-256) is returned as it is.
    Raises `ValidationError` when the file is refused or a field is wrong; then nothing is stored.
    """
    content = _as_file(file, filename)
    accepted = accept_picture(content, filename)
    found = fingerprint(content)
    if once and (known := _known(found, AssetKind.IMAGE)):
        return known
    texts["alt_vi"] = alt_vi
    payload = MuseumImage(file=content, title=(title or alt_vi or filename)[:255])
    payload.measured(accepted)
    return _store(payload, found, accepted.mime, filename, uploaded_by, texts)


def create_document(
    *,
    file: File | bytes,
    filename: str,
    title: str,
    once: bool = False,
    uploaded_by: Any = None,
    **texts: Any,
) -> Asset:
    """Take in a document and return its asset; otherwise as `create_image`."""
    content = _as_file(file, filename)
    accepted = accept_document(content, filename)
    found = fingerprint(content)
    if once and (known := _known(found, AssetKind.FILE)):
        return known
    payload = MuseumDocument(file=content, title=title[:255])
    return _store(payload, found, accepted.mime, filename, uploaded_by, texts)


def create_recording(
    *,
    file: File | bytes,
    filename: str,
    alt_vi: str,
    title: str = "",
    cover: File | None = None,
    sphere: bool = False,
    once: bool = False,
    uploaded_by: Any = None,
    **texts: Any,
) -> Asset:
    """Take in a sound recording or a film, as its extension says, and return its asset.

    `cover` is a picture that stands for a film; without one ffmpeg takes it from the film. In a
    film of a whole `sphere` (equirectangular, 2 : 1) one looks about.
    `texts` may also hold what is said in it (`SPOKEN`): a transcript or captions in Vietnamese
    are needed. Otherwise as `create_image`.
    """
    film = extension_of(filename) in VIDEO
    content = _as_file(file, filename)
    accepted = (accept_video if film else accept_audio)(content, filename)
    found = fingerprint(content)
    if once and (known := _known(found, AssetKind.VIDEO if film else AssetKind.AUDIO)):
        return known
    spoken = {name: texts.pop(name) for name in SPOKEN if name in texts}
    payload = MuseumRecording(
        type="video" if film else "audio",
        file=content,
        title=(title or alt_vi or filename)[:255],
        sphere=sphere,
        **spoken,
    )
    if cover is not None:
        accept_picture(cover, cover.name or "")
        payload.thumbnail = cover
    payload.measured(accepted)
    payload.check_spoken()
    payload.check_sphere()
    texts["alt_vi"] = alt_vi
    return _store(payload, found, accepted.mime, filename, uploaded_by, texts)


def create_model(
    *,
    file: File | bytes,
    filename: str,
    alt_vi: str,
    title: str = "",
    once: bool = False,
    uploaded_by: Any = None,
    views: Sequence[Mapping[str, Any]] = (),
    **texts: Any,
) -> Asset:
    """Take in a 3D model (GLB) and return its asset.

    `views` are the fields of each `ModelView`; `texts` may also hold from where the poster is
    drawn (`turn`, `tilt`) and whether it has its `real_size`. Otherwise as `create_image`.
    """
    content = _as_file(file, filename)
    accepted = accept_model(content, filename)
    found = fingerprint(content)
    if once and (known := _known(found, AssetKind.MODEL3D)):
        return known
    own = {name: texts.pop(name) for name in ("turn", "tilt", "real_size") if name in texts}
    payload = MuseumModel3D(file=content, title=(title or alt_vi or filename)[:255], **own)
    payload.measured(accepted)
    texts["alt_vi"] = alt_vi
    with transaction.atomic():
        asset = _store(payload, found, accepted.mime, filename, uploaded_by, texts)
        for number, view in enumerate(views):
            row = ModelView(model=payload, order=number, **view)
            row.full_clean()
            row.save()
    return asset


def replace_image(
    asset: Asset,
    *,
    file: bytes,
    filename: str,
    by: Any = None,
    reason: str = "",
    keep: bool = True,
    **texts: Any,
) -> None:
    """Give a picture's asset another original; its id, addresses and uses stay.

    What was made from the old original goes; the old file is kept, with who replaced it and why,
    unless `keep` is false. `texts` as in `create_image`. Raises `ValidationError` when the file is
    refused; then nothing is changed.
    """
    content = _as_file(file, filename)
    accepted = accept_picture(content, filename)
    payload: Any = asset.image
    payload.replaced_by, payload.replaced_because, payload.keeps_earlier = by, reason, keep
    for name, text in texts.items():
        setattr(asset, name, text)
    payload.asset, payload.file = asset, content
    payload.title = asset.title
    payload.measured(accepted)
    payload.record_original(fingerprint(content), accepted.mime, filename)
    asset.full_clean()
    with transaction.atomic():
        for rendition in payload.renditions.all():
            rendition.delete()
        payload.save()


def _as_file(file: File | bytes, filename: str) -> File:
    if isinstance(file, bytes):
        return ContentFile(file, name=filename)
    file.name = filename
    return file


def _known(found: Fingerprint, kind: AssetKind) -> Asset | None:
    return Asset.objects.of_kind(kind).with_sha256(found.sha256).order_by("created").first()


def _store(
    payload: Payload,
    found: Fingerprint,
    mime: str,
    filename: str,
    uploaded_by: Any,
    texts: dict[str, Any],
) -> Asset:
    asset = payload.asset = Asset(kind=payload.asset_kind, title=payload.title, **texts)
    payload.uploaded_by_user = uploaded_by
    payload.record_original(found, mime, filename)
    asset.full_clean()
    with transaction.atomic():
        payload.save()
    return asset
