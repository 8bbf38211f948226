"""Royal edicts (sắc phong): the gilded sheets and the rolls they are kept in."""
