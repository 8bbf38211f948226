"""Settings, one module per concern. `base` gathers them and is safe for production."""
