"""What officers see of assets in Wagtail's admin."""
