"""Drawing surfaces: ink on paper, relief on lacquer, and the curves for both."""
