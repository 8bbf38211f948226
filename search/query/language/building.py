"""Trees in one shape: nothing nested that need not be, nothing negated twice."""

from collections.abc import Iterable

from search.query.nodes import AllOf, AnyOf, Node, Not


def all_of(parts: Iterable[Node]) -> Node | None:
    """All of these; None of none, itself of one."""
    flat = tuple(
        each for part in parts for each in (part.parts if isinstance(part, AllOf) else (part,))
    )
    return flat[0] if len(flat) == 1 else AllOf(flat) if flat else None


def any_of(parts: Iterable[Node]) -> Node | None:
    """Any of these; None of none, itself of one."""
    flat = tuple(
        each for part in parts for each in (part.parts if isinstance(part, AnyOf) else (part,))
    )
    return flat[0] if len(flat) == 1 else AnyOf(flat) if flat else None


def negated(part: Node) -> Node:
    """Not this."""
    return part.part if isinstance(part, Not) else Not(part)
