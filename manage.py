#!/usr/bin/env python
"""Django's command line for the museum."""

import os
import sys


def main() -> None:
    """Run a management command; the production settings apply unless the environment says else."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.production")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
