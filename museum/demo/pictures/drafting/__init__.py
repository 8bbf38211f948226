"""What every drawn sheet needs: the view, washes, ground, trees and lettering."""
