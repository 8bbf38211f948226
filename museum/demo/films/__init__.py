"""The demonstration's film: a walk drawn frame by frame from the model of a communal house.

`content/films` holds it finished, since drawing it takes some minutes and ffmpeg; ``manage.py
draw_film`` draws it again. It is a specimen: no camera stood there.
"""

from museum.demo.films.film import FILES, Film
from museum.demo.films.walk import FILMS

__all__ = ["FILES", "FILMS", "Film"]
