"""Django's `i18n` tags, with constant words translated once per language: ``{% load words %}``.

A page says some twenty constant words, and Django looks each up again at every rendering, by way
of a lazy string. Public pages load this library instead of `i18n`.
"""

from django.template import Context, Library, Node
from django.template.base import Parser, Token
from django.templatetags import i18n
from django.utils.translation import get_language

register = Library()
register.tags.update(i18n.register.tags)
register.filters.update(i18n.register.filters)


class RememberedNode(Node):
    """A ``{% translate "…" %}`` without variables, filters or ``as``."""

    child_nodelists = ()

    def __init__(self, node: i18n.TranslateNode) -> None:
        self.node = node
        self.said: dict[tuple[str | None, bool], str] = {}

    def render(self, context: Context) -> str:
        """Say the words in the page's language, which is the active one."""
        key = (context.get("language") or get_language(), context.autoescape)
        if key not in self.said:
            self.said[key] = self.node.render(context)
        return self.said[key]


@register.tag("trans")
@register.tag("translate")
def translate(parser: Parser, token: Token) -> Node:
    """Read the tag as Django does; remember what can only ever say one thing."""
    node: i18n.TranslateNode = i18n.do_translate(parser, token)
    context = node.message_context
    constant = node.asvar is None and _is_constant(node.filter_expression)
    return RememberedNode(node) if constant and (not context or _is_constant(context)) else node


def _is_constant(expression: object) -> bool:
    variable = getattr(expression, "var", None)
    plain = variable if isinstance(variable, str) else getattr(variable, "literal", None)
    return isinstance(plain, str) and not getattr(expression, "filters", None)
