"""What every test shares."""

from hypothesis import settings

settings.register_profile("house", max_examples=50, deadline=None)
settings.load_profile("house")
