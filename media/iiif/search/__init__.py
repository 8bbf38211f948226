"""IIIF Content Search 2.0 (https://iiif.io/api/search/2.0/): within the documents of one thing."""
