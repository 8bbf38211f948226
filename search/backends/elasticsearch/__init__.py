"""Elasticsearch 9 for collections that have outgrown one machine."""

from search.backends.elasticsearch.backend import ElasticsearchBackend

__all__ = ["ElasticsearchBackend"]
