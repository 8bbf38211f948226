"""What people type → a tree of frozen dataclasses → explained back. Pure Python."""
