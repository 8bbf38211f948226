"""The asset's fields inside Wagtail's own forms, seen without a browser."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from wagtail.documents.forms import get_document_form, get_document_multi_form
from wagtail.images.forms import get_image_form, get_image_multi_form
from wagtail.models import Collection

from media.forms import MuseumDocumentForm, MuseumImageForm
from media.forms.asset_fields import ASSET_FIELDS
from media.forms.document import DocumentField
from media.forms.help import HELP
from media.forms.image import PictureField
from media.kinds.file.models import MuseumDocument
from media.kinds.image.models import MuseumImage
from media.models import Asset
from tests.factories.media import AssetFactory, DocumentAssetFactory, picture_bytes

pytestmark = pytest.mark.django_db

ImageForm = get_image_form(MuseumImage)
DocumentForm = get_document_form(MuseumDocument)


def texts(**changes: Any) -> dict[str, Any]:
    """Return what a form with texts sends."""
    root = Collection.get_first_root_node().pk
    sent = {"title": "Cổng", "collection": root, "tags": "", "rights": "cne", "access": "public"}
    return {**sent, "alt_vi": "Cổng", **changes}


def files() -> dict[str, SimpleUploadedFile]:
    """Return a picture as a browser sends it."""
    return {"file": SimpleUploadedFile("a.png", picture_bytes())}


def test_wagtail_builds_its_forms_on_ours() -> None:
    assert issubclass(ImageForm, MuseumImageForm)
    assert issubclass(DocumentForm, MuseumDocumentForm)


def test_the_asset_fields_follow_title_and_file(administrator: Any) -> None:
    names = list(ImageForm(user=administrator).fields)
    assert names[:4] == ["title", "file", "alt_vi", "alt_en"]
    assert set(ASSET_FIELDS) < set(names)
    assert names.index("generated") < names.index("tags")


def test_a_documents_form_has_no_alternative_text(administrator: Any) -> None:
    names = set(DocumentForm(user=administrator).fields)
    assert not names & {"alt_vi", "alt_en"}
    assert set(ASSET_FIELDS) - {"alt_vi", "alt_en"} < names


@pytest.mark.parametrize(
    ("form", "kind"), [(ImageForm, PictureField), (DocumentForm, DocumentField)]
)
def test_the_file_goes_through_the_intake(form: Any, kind: Any, administrator: Any) -> None:
    made = form(user=administrator)
    assert isinstance(made.fields["file"], kind)
    assert made.fields["file"].help_text
    assert "w-sync" in made.fields["file"].widget.attrs["data-controller"]


def test_forms_of_several_files_have_no_file_but_all_texts(administrator: Any) -> None:
    picture = AssetFactory.create().image
    form = get_image_multi_form(MuseumImage)(instance=picture, user=administrator)
    assert "file" not in form.fields
    assert form.fields["alt_vi"].required
    assert form["alt_vi"].value() == picture.asset.alt_vi
    document = DocumentAssetFactory.create().document
    form = get_document_multi_form(MuseumDocument)(instance=document, user=administrator)
    assert "file" not in form.fields
    assert "credit_vi" in form.fields


def test_every_help_text_belongs_to_a_field(administrator: Any) -> None:
    assert set(HELP) <= set(ASSET_FIELDS)
    with override("vi"):
        form = ImageForm(user=administrator)
        assert all(form.fields[name].help_text == str(text) for name, text in HELP.items())


def test_what_was_not_shown_is_not_touched(administrator: Any) -> None:
    asset = AssetFactory.create(alt_vi="Cổng", creator="A", generated=True)
    sent = {"title": "Tên mới", "collection": asset.image.collection_id, "tags": ""}
    form = get_image_multi_form(MuseumImage)(sent, instance=asset.image, user=administrator)
    assert form.is_valid(), form.errors
    assert "alt_vi" not in form.fields
    form.save()
    fresh = Asset.objects.get(pk=asset.pk)
    assert (fresh.title, fresh.alt_vi, fresh.creator, fresh.generated) == (
        "Tên mới",
        "Cổng",
        "A",
        True,
    )


def test_a_new_picture_starts_public_and_not_evaluated(administrator: Any) -> None:
    form = ImageForm(user=administrator)
    assert form["access"].value() == "public"
    assert form["rights"].value() == "cne"


def test_an_invalid_form_changes_no_asset(administrator: Any) -> None:
    asset = AssetFactory.create(alt_vi="Cổng")
    form = ImageForm(texts(alt_vi="Khác", rights="mine"), instance=asset.image, user=administrator)
    assert not form.is_valid()
    assert Asset.objects.get(pk=asset.pk).alt_vi == "Cổng"


def test_saving_later_saves_all(administrator: Any) -> None:
    form = ImageForm(texts(creator="Trần B"), files(), user=administrator)
    assert form.is_valid(), form.errors
    image = form.save(commit=False)
    assert not Asset.objects.exists()
    image.save()
    asset = Asset.objects.get()
    assert (asset.creator, asset.mime, asset.filename) == ("Trần B", "image/png", "a.png")


def test_an_address_without_scheme_is_a_safe_one(administrator: Any) -> None:
    form = ImageForm(texts(source_url="baotang.vn/anh/1"), files(), user=administrator)
    assert form.is_valid(), form.errors
    assert form.save().asset.source_url == "https://baotang.vn/anh/1"


def test_labels_are_vietnamese_by_default(administrator: Any) -> None:
    with override("vi"):
        form = ImageForm(user=administrator)
        assert form["alt_vi"].label == "Văn bản thay thế"
        assert form["rights"].label == "Tình trạng quyền"
