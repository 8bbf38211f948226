"""What sound and film share: wagtailmedia's model as their payload, and all that plays in time."""
