"""What pages show, worked out before any template: plain values, few queries."""
