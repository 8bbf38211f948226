"""Servers that tests start here, each a module to run: ``python -m tests.servers.NAME``."""
