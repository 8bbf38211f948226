"""What was found, as annotations (§ 3.2), with the words that answered (§ 5)."""

from typing import Any
from urllib.parse import urlencode

from media.iiif.presentation.addresses import search_address
from media.iiif.presentation.leaves import line_annotation
from media.iiif.presentation.resources import SEARCH_CONTEXT, as_json
from media.iiif.search.matching import Found

PAGE = 100
"""Annotations that are answered at a time."""
_AROUND = 40
"""Characters told before and after a word."""


def answer_page(
    pid: str, asked: dict[str, str], ignored: list[str], found: list[Found], start: int
) -> dict[str, Any]:
    """Return the page of ``found`` from ``start``; ``asked`` are the parameters as they came."""
    shown = found[start : start + PAGE]
    items = [as_json(line_annotation(pid, each.asset, each.leaf, each.told)) for each in shown]
    content: dict[str, Any] = {
        "@context": SEARCH_CONTEXT,
        "id": _address(pid, asked, start),
        "type": "AnnotationPage",
    }
    if ignored:
        content["ignored"] = ignored
    if len(found) > PAGE:
        content["partOf"] = _collection(pid, asked, len(found))
        content["startIndex"] = start
        if start + PAGE < len(found):
            content["next"] = _page(pid, asked, start + PAGE)
        if start:
            content["prev"] = _page(pid, asked, max(0, start - PAGE))
    content["items"] = items
    if items:
        content["annotations"] = [_words(content["id"], items, shown)]
    return content


def _address(pid: str, asked: dict[str, str], start: int) -> str:
    told = {**asked, "start": str(start)} if start else asked
    return f"{search_address(pid)}?{urlencode(told)}"


def _page(pid: str, asked: dict[str, str], start: int) -> dict[str, str]:
    return {"id": _address(pid, asked, start), "type": "AnnotationPage"}


def _collection(pid: str, asked: dict[str, str], total: int) -> dict[str, Any]:
    last = (total - 1) // PAGE * PAGE
    return {
        "id": f"{_address(pid, asked, 0)}#all",
        "type": "AnnotationCollection",
        "total": total,
        "first": _page(pid, asked, 0),
        "last": _page(pid, asked, last),
    }


def _words(address: str, items: list[dict[str, Any]], shown: list[Found]) -> dict[str, Any]:
    """The words that answered in each text, with what stands around them."""
    marks = [
        {
            "id": f"{address}#match-{number}-{place}",
            "type": "Annotation",
            "motivation": "highlighting",
            "target": {
                "type": "SpecificResource",
                "source": item["id"],
                "selector": [{"type": "TextQuoteSelector", **quote}],
            },
        }
        for number, (item, each) in enumerate(zip(items, shown, strict=True), 1)
        for place, quote in enumerate(_quotes(each), 1)
    ]
    return {"id": f"{address}#matches", "type": "AnnotationPage", "items": marks}


def _quotes(found: Found) -> list[dict[str, str]]:
    quotes, texts = [], [segment.text for segment in found.segments]
    for at, segment in enumerate(found.segments):
        if segment.hit:
            before, after = "".join(texts[:at])[-_AROUND:], "".join(texts[at + 1 :])[:_AROUND]
            quotes.append({"prefix": before, "exact": segment.text, "suffix": after})
    return quotes
