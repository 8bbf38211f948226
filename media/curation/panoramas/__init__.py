"""Panoramas at the officers' desk: a picture chosen, the first view, what there is to see."""
