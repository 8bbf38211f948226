"""The indices behind the name: which is read, which are written, and how one follows another."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from search.backends.elasticsearch import mapping
from search.backends.elasticsearch.server import Server, failures

_WRITE = ".w"
"""What is added to an index's name for its write alias."""


class Indices:
    """The indices of one server and name."""

    def __init__(self, server: Server, *, hurry: bool = False) -> None:
        """``hurry``: somebody waits for what is asked here."""
        self._server = server
        self._name = server.name
        self._client = server.client if hurry else server.writing

    def known(self) -> dict[str, Mapping[str, Any]]:
        """All indices of ours with their aliases, oldest first."""
        answer = self._client.indices.get_alias(
            index=f"{self._name}-v*", ignore_unavailable=True, allow_no_indices=True
        )
        return {name: answer[name]["aliases"] for name in sorted(answer.body)}

    def read(self) -> str:
        """The index that is searched; "" when there is none."""
        return next((name for name, aliases in self.known().items() if self._name in aliases), "")

    def written(self) -> list[str]:
        """The write aliases: of the index that is searched, and of one that is being filled."""
        return [
            f"{name}{_WRITE}" for name, found in self.known().items() if f"{name}{_WRITE}" in found
        ]

    def make(self, *, searched: bool) -> str:
        """A new index of the present schema, heard of by every write from now on."""
        name = f"{self._name}-v{mapping.SCHEMA}-{time.time_ns()}"
        aliases: dict[str, Any] = {f"{name}{_WRITE}": {}}
        if searched:
            aliases[self._name] = {}
        self._client.indices.create(
            index=name,
            settings=mapping.settings(),
            mappings=mapping.mappings(),
            aliases=aliases,
            wait_for_active_shards=1,
        )
        return name

    def prepare(self) -> None:
        """Make the first index; an older schema's goes on being searched until the rebuild."""
        with failures():
            if not self.read():
                self.make(searched=True)

    @contextmanager
    def filling(self) -> Iterator[str]:
        """A new index to fill; at the end it is the one that is searched, and others are dropped.

        What an earlier rebuild left behind when it was killed is dropped first.
        """
        with failures():
            self._drop(name for name in self.known() if name != self.read())
            fresh = self.make(searched=False)
        try:
            yield f"{fresh}{_WRITE}"
        except BaseException:
            with failures():
                self._drop([fresh])
            raise
        with failures():
            self._client.indices.refresh(index=fresh)
            old = [name for name in self.known() if name != fresh]
            moved: list[Mapping[str, Any]] = [{"add": {"index": fresh, "alias": self._name}}]
            moved += ({"remove_index": {"index": name}} for name in old)
            self._client.indices.update_aliases(actions=moved)

    def schema(self) -> int:
        """The schema of the index that is searched."""
        answer = self._client.indices.get_mapping(index=self._name)
        (told,) = answer.body.values()
        return int(told["mappings"].get("_meta", {}).get("schema", 0))

    def age(self, name: str) -> int:
        """Grows with every write to the index, and with every new index."""
        told = self._client.indices.stats(index=name, level="shards").body
        ((_, index),) = told["indices"].items()
        copies = (copy for copies in index["shards"].values() for copy in copies)
        writes = max((int(copy["seq_no"]["max_seq_no"]) for copy in copies), default=0)
        return int(name.rsplit("-", 1)[1]) // 1000 + writes + 1

    def _drop(self, names: Any) -> None:
        for name in list(names):
            self._client.indices.delete(index=name, ignore_unavailable=True)
