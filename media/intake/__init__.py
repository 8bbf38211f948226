"""Safety of what is uploaded: what it really is, whether it may come in, its fingerprint."""
