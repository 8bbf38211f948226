"""Notes on places in pictures at the officers' desk: drawn on the picture, or given in numbers."""
