"""One folder per kind of asset; each registers itself when its models load."""
