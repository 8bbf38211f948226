"""Reading pages in tests: strictly, as browsers and search engines do."""

import json
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from django.http import HttpResponse


def parse(response: HttpResponse) -> Element:
    """Return the page's tree. Raises `html5lib.html5parser.ParseError` for invalid HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = parser.parse(response.content.decode())
    return tree


def find_all(tree: Element, tag: str, **attributes: str) -> list[Element]:
    """Return the elements with this tag and these attributes (``class_`` for ``class``)."""
    wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return [
        element
        for element in tree.iter(tag)
        if all(element.get(name) == value for name, value in wanted.items())
    ]


def text_of(element: Element) -> str:
    """Return the words inside, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def json_ld(tree: Element) -> dict[str, Any]:
    """Return the structured data of the page."""
    script = find_all(tree, "script", type="application/ld+json")[0]
    found: dict[str, Any] = json.loads(script.text or "")
    return found


def ids(tree: Element) -> list[str]:
    """Return every id, in order: they must differ."""
    return [element.get("id", "") for element in tree.iter() if element.get("id")]
