"""What every measured drawing needs: the view, washes, ground, trees and marks."""
