"""Documents on their way into indices.

Every index behind the read alias has a write alias beside it: writes go to all that have one, so
that an index which is being filled hears of changes too. Versions are the outbox's ids; a rebuild
writes version 0 and so never over what was told meanwhile.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from search.backends.elasticsearch.rows import body_of, key_of
from search.backends.elasticsearch.server import failures
from search.index.document import Document
from search.index.engines import SearchUnavailable

CHUNK = 500
BYTES = 10 * 1024 * 1024
_NEWER_IS_THERE, _NOT_THERE = 409, 404

Action = dict[str, Any]


def put(document: Document, version: int | None = None) -> Action:
    """A document in place of its older self."""
    return {
        "_op_type": "index",
        "_id": key_of(document.source, document.id),
        "_source": body_of(document),
        **_versioned(version),
    }


def take(source: str, number: int, version: int | None = None) -> Action:
    """A document out of the index."""
    return {"_op_type": "delete", "_id": key_of(source, number), **_versioned(version)}


def _versioned(version: int | None) -> Action:
    return {} if version is None else {"version": version, "version_type": "external_gte"}


def write(
    client: Elasticsearch,
    index: str,
    actions: Iterable[Action],
    *,
    refresh: bool = True,
    hurry: bool = False,
) -> int:
    """Do it all; how many had an effect. Raises `SearchUnavailable` when any could not be done.

    The server may be busy: without ``hurry`` it is asked again, later and later, before it is
    given up. With ``refresh`` all of it is found as soon as this returns.
    """
    done = 0
    with failures():
        for well, result in streaming_bulk(
            client,
            ({**action, "_index": index} for action in actions),
            chunk_size=CHUNK,
            max_chunk_bytes=BYTES,
            max_retries=0 if hurry else 6,
            initial_backoff=0.5,
            max_backoff=15,
            raise_on_error=False,
            require_alias=True,
            refresh=refresh,
        ):
            ((_, told),) = result.items()
            if well:
                done += 1
            elif told.get("status") not in (_NEWER_IS_THERE, _NOT_THERE) or (
                "error" in told and (told["status"] == _NOT_THERE)
            ):
                raise SearchUnavailable(f"Elasticsearch refused a document: {told.get('error')}")
    return done


def changes(
    documents: Iterable[Document], source: str, versions: Mapping[int, int]
) -> Iterator[Action]:
    """What brings an index to these documents, and the others of ``versions`` out of it."""
    gone = set(versions)
    for document in documents:
        gone.discard(document.id)
        yield put(document, versions[document.id])
    for number in gone:
        yield take(source, number, versions[number])
