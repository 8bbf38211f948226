"""Taking a record home with its media."""

EXPORT = "heritage.export_bag"
"""Name of the action in Wagtail's log."""
