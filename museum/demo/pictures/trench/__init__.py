"""Archaeological trenches in plan and section."""
