"""Which static files are served: not the parts of packages that only their developers read."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class ServedStaticFilesConfig(StaticFilesConfig):
    """Django's own, leaving out unminified builds, maps and types of modules: 20 MB of MapLibre,
    37 MB of model-viewer."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        "*.mjs.map",
        "*-dev.mjs",
        "*.d.ts",
        "*.js.map",
        "mirador.es.js",
        "model-viewer.js",
        "model-viewer-*.js",
    ]
