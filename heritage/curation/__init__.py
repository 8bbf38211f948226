"""The officer's Wagtail: lists, forms, review, desk."""
